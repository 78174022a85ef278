import type { JSX } from 'preact';
import type { MailingList } from '../../schemas/directory/list.ts';
import type { AccountView } from '../usecases/account-types.ts';
import { inputName } from '../web/components/field-controls.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { DataTable, type Column } from '../web/components/lists.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import { Tick } from '../web/components/tick.tsx';
import { membersProcedure } from '../web/member-procedures.ts';
import { listPath } from '../web/paths.ts';
import { Ago } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { AccountPageProps } from './account-page.tsx';
import { Unreadable } from './account-page-unreadable.tsx';
import { accountTexts as texts } from './texts/account.ts';

/** Tab Member Of (4.18, 4.19): the places in lists, and the lists that the account owns or handles. */
export function MemberOf(props: AccountPageProps): JSX.Element {
  const { ui, view, roles } = props;
  const { t } = ui;
  const { account, memberships, lockedBy } = view;
  const { id, state } = account;
  const free = lockedBy === undefined;
  const add = free ? membersProcedure('can-join-lists', { kind: 'account', state }, roles) : undefined;
  const leave = free ? membersProcedure('in-lists', { kind: 'account', state }, roles) : undefined;
  const lacksPlaces = view.unreadable?.includes('places') === true;
  const suspended = memberships.some(({ membership }) => membership.state === 'SUSPENDED');
  return (
    <section>
      <h2 id="member-of">{t(texts.memberOf)}</h2>
      <Unreadable ui={ui} view={view} part="places" />
      {add === undefined ? null : (
        <p>
          <a class="button secondary" href={`/lists/member-of/${encodeURIComponent(id)}`}>
            {t(texts.addToLists)}
          </a>
        </p>
      )}
      {memberships.length === 0 && lacksPlaces ? null : memberships.length === 0 ? (
        <p class="muted">{t(texts.noLists)}</p>
      ) : leave === undefined ? (
        <Places {...props} />
      ) : (
        <form method="post" action={`/new/${leave.procedure.id}`}>
          <FormGuard ui={ui} />
          <input type="hidden" name="subject" value={id} />
          <Places {...props} field={leave.field} />
          <p>
            <button class="button secondary" type="submit" name="action" value="check">
              {t(texts.takeOut)}
            </button>
          </p>
          <p class="hint">{t(texts.takeOutNote)}</p>
        </form>
      )}
      {suspended ? <p class="hint">{t(texts.suspendedNote)}</p> : null}
      <Duties {...props} />
    </section>
  );
}

type Place = AccountView['memberships'][number];

/** `field` takes the addresses of the lists that are ticked. */
function Places({ ui, view, field }: AccountPageProps & { readonly field?: string }): JSX.Element {
  const { t } = ui;
  const boxes: readonly Column<Place>[] =
    field === undefined
      ? []
      : [
          {
            title: t(texts.chooseList),
            narrow: true,
            cell: ({ list }) =>
              list?.state === 'ACTIVE' ? (
                <Tick
                  name={inputName(field)}
                  value={list.address}
                  label={t(texts.chooseThis, { list: list.displayName })}
                />
              ) : null,
          },
        ];
  return (
    <DataTable
      caption={t(texts.memberOf)}
      rows={view.memberships}
      header={boxes.length}
      keyOf={({ membership }) => membership.listId}
      columns={[
        ...boxes,
        { title: t(texts.list), cell: ({ list }: Place) => <ListName ui={ui} list={list} /> },
        {
          title: t(texts.place),
          cell: ({ membership }) =>
            membership.state === 'SUSPENDED' ? (
              <Tag ui={ui} text={texts.suspended} tone="yellow" />
            ) : (
              <Tag ui={ui} text={texts.member} tone="green" />
            ),
        },
        {
          title: t(texts.since),
          cell: ({ membership }) => <Ago ui={ui} at={membership.since} />,
          narrow: true,
        },
      ]}
    />
  );
}

function Duties({ ui, view }: AccountPageProps): JSX.Element {
  const { t } = ui;
  return (
    <>
      <h3>{t(texts.duties)}</h3>
      {view.duties.length === 0 ? (
        <p class="muted">{t(texts.noDuties)}</p>
      ) : (
        <DataTable
          caption={t(texts.duties)}
          rows={view.duties}
          keyOf={({ duty }) => `${duty.duty} ${duty.listId}`}
          columns={[
            { title: t(texts.list), cell: ({ list }) => <ListName ui={ui} list={list} /> },
            {
              title: t(texts.duty),
              cell: ({ duty }) => (
                <Tag ui={ui} text={duty.duty === 'owner' ? texts.owner : texts.handler} tone="blue" />
              ),
            },
          ]}
        />
      )}
    </>
  );
}

function ListName({ ui, list }: { readonly ui: Ui; readonly list: MailingList | undefined }): JSX.Element {
  if (list === undefined) return <span class="muted">{ui.t(texts.listGone)}</span>;
  return (
    <>
      <a href={listPath(list.id)}>{list.displayName}</a>
      <span class="sub">{list.address}</span>
      {list.state === 'ACTIVE' ? null : <span class="sub">{ui.t(texts.listGone)}</span>}
    </>
  );
}
