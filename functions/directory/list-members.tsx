import type { JSX } from 'preact';
import { memberKindNames, type MemberKind } from '../../schemas/directory-words.ts';
import type { ListMember } from '../usecases/lists.ts';
import { Address } from '../web/components/address.tsx';
import { inputName } from '../web/components/field-controls.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { DataTable, Pager, type Column } from '../web/components/lists.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import { Tick } from '../web/components/tick.tsx';
import { membersProcedure, type MembersProcedure } from '../web/member-procedures.ts';
import { accountPath, contactPath, listPath } from '../web/paths.ts';
import { Ago } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { MOST_EXPORTED } from './list-export.ts';
import type { ListPageProps } from './list-page.tsx';
import { listTexts as texts } from './texts/lists.ts';

/** Who is in the list, a page of them, and the boxes by which several are taken out (4.16). */
export function Members(props: ListPageProps): JSX.Element {
  const { ui, view, roles, members, membersFirst } = props;
  const { t } = ui;
  const { list, lockedBy } = view;
  const { id, state } = list;
  const free = lockedBy === undefined;
  const add = free ? membersProcedure('can-join', { kind: 'list', state }, roles) : undefined;
  const remove = free ? membersProcedure('is-member', { kind: 'list', state }, roles) : undefined;
  const some = members.items.length > 0;
  return (
    <section>
      <h2 id="members">{t(texts.members)}</h2>
      {add === undefined ? null : (
        <p>
          <a class="button secondary" href={`${listPath(id)}/add`}>
            {t(texts.addMembers)}
          </a>
        </p>
      )}
      {!some ? (
        <p class="muted">{t(texts.noMembers)}</p>
      ) : remove === undefined ? (
        <MembersTable {...props} />
      ) : (
        <form method="post" action={`/new/${remove.procedure.id}`}>
          <FormGuard ui={ui} />
          <input type="hidden" name="subject" value={id} />
          <MembersTable {...props} remove={remove} />
          <p>
            <button class="button secondary" type="submit" name="action" value="check">
              {t(texts.takeOut)}
            </button>
          </p>
          <p class="hint">{t(texts.takeOutNote)}</p>
        </form>
      )}
      <Pager ui={ui} address={listPath(id)} cursor={members.cursor} isFirst={membersFirst} />
      {some ? (
        <p>
          <a href={`${listPath(id)}/members.csv`}>{t(texts.export)}</a>{' '}
          <span class="hint">{t(texts.exportMembersNote, { n: MOST_EXPORTED })}</span>
        </p>
      ) : null}
    </section>
  );
}

function MembersTable({
  ui,
  members,
  remove,
}: ListPageProps & { readonly remove?: MembersProcedure }): JSX.Element {
  const { t } = ui;
  const boxes: readonly Column<ListMember>[] =
    remove === undefined
      ? []
      : [
          {
            title: t(texts.choose),
            narrow: true,
            cell: ({ member }) =>
              member === undefined ? null : (
                <Tick
                  name={inputName(remove.field)}
                  value={member.address}
                  label={t(texts.take, { name: member.name })}
                />
              ),
          },
        ];
  return (
    <DataTable
      caption={t(texts.members)}
      rows={members.items}
      header={boxes.length}
      keyOf={({ membership }) => `${membership.memberKind} ${membership.memberId}`}
      columns={[
        ...boxes,
        { title: t(texts.member), cell: (each: ListMember) => <Name ui={ui} each={each} /> },
        { title: t(texts.kind), cell: ({ membership }) => t(memberKindNames[membership.memberKind]) },
        { title: t(texts.place), cell: (each) => <Place ui={ui} each={each} /> },
        {
          title: t(texts.since),
          cell: ({ membership }) => <Ago ui={ui} at={membership.since} />,
          narrow: true,
        },
      ]}
    />
  );
}

const paths: Readonly<Record<MemberKind, (id: string) => string>> = {
  account: accountPath,
  contact: contactPath,
  list: listPath,
};

function Name({ ui, each }: { readonly ui: Ui; readonly each: ListMember }): JSX.Element {
  const { membership, member } = each;
  if (member === undefined) return <span class="muted">{ui.t(texts.goneMember)}</span>;
  return (
    <>
      <a href={paths[membership.memberKind](membership.memberId)}>{member.name}</a>
      <span class="sub">
        <Address address={member.address} />
      </span>
    </>
  );
}

function Place({ ui, each }: { readonly ui: Ui; readonly each: ListMember }): JSX.Element {
  if (each.membership.state === 'ACTIVE') return <Tag ui={ui} text={texts.isMember} tone="green" />;
  return (
    <>
      <Tag ui={ui} text={texts.suspended} tone="yellow" />
      <span class="sub">{ui.t(texts.suspendedWhy)}</span>
    </>
  );
}
