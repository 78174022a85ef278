import type { JSX } from 'preact';
import { memberKindNames } from '../../schemas/directory-words.ts';
import { candidatesShown, type Candidate, type Candidates } from '../usecases/list-candidates.ts';
import { Address } from '../web/components/address.tsx';
import { inputName } from '../web/components/field-controls.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { MembersBox } from '../web/components/members-input.tsx';
import { Tick } from '../web/components/tick.tsx';
import type { MembersProcedure } from '../web/member-procedures.ts';
import type { Ui } from '../web/ui.ts';
import { listTexts as texts } from './texts/lists.ts';

export interface AddPageProps {
  readonly ui: Ui;
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  /** Where a search is posted to: this page. */
  readonly action: string;
  readonly words: {
    readonly search: string;
    readonly searchHint: string;
    readonly box: string;
    readonly boxHint: string;
  };
  /** Where what is chosen goes, and as which field. */
  readonly to: MembersProcedure;
  readonly subjectId: string;
  readonly query: string;
  /** Undefined while nothing was searched for. */
  readonly found: Candidates | undefined;
  /** Addresses that were ticked, typed or pasted so far. */
  readonly chosen: readonly string[];
}

/**
 * Search, tick, search again; type or paste; then the procedure's own form shows it all once more. Nothing is changed
 * here: the page is one form, which searches by its first button and goes on by its last.
 */
export function AddPage(props: AddPageProps): JSX.Element {
  const { ui, title, back, action, words, to, subjectId, query, found, chosen } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={title} back={back} keepForm={{ id: 'main-form', enter: 'search' }}>
      <h1>{title}</h1>
      <form method="post" action={action} id="main-form" autocomplete="off">
        <FormGuard ui={ui} />
        <input type="hidden" name="subject" value={subjectId} />
        <div class="filters">
          <div class="field wide">
            <label class="label" for="query">
              {words.search}
            </label>
            <span class="hint" id="query-hint">
              {words.searchHint}
            </span>
            <input
              type="search"
              id="query"
              name="query"
              value={query}
              aria-describedby="query-hint"
              maxLength={200}
            />
          </div>
          <button class="button secondary" type="submit" name="action" value="search">
            {t(texts.search)}
          </button>
        </div>
        {found === undefined ? null : <Found {...props} found={found} />}
        <div class="field">
          <label class="label" for="members">
            {words.box}
          </label>
          <span class="hint" id="members-hint">
            {words.boxHint}
          </span>
          <MembersBox
            ui={ui}
            id="members"
            name={inputName(to.field)}
            text={chosen.length === 0 ? '' : `${chosen.join('\n')}\n`}
            describedBy="members-hint"
          />
        </div>
        <div class="actions">
          <button
            class="button"
            type="submit"
            formaction={`/new/${to.procedure.id}`}
            name="action"
            value="check"
          >
            {t(texts.review)}
          </button>
        </div>
      </form>
    </Layout>
  );
}

function Found({ ui, to, found, chosen }: AddPageProps & { readonly found: Candidates }): JSX.Element {
  const { t } = ui;
  if (found.items.length === 0) return <p>{t(texts.nothingFound)}</p>;
  const taken = new Set(chosen.map((address) => address.toLowerCase()));
  return (
    <>
      <h2>{t(texts.found)}</h2>
      <DataTable
        caption={t(texts.found)}
        rows={found.items}
        header={1}
        keyOf={({ kind, id }) => `${kind} ${id}`}
        columns={[
          {
            title: t(texts.choose),
            narrow: true,
            cell: (each: Candidate) =>
              each.isMember || taken.has(each.address) ? (
                t(each.isMember ? texts.already : texts.inBox)
              ) : (
                <Tick
                  name={inputName(to.field)}
                  value={each.address}
                  label={t(texts.take, { name: each.name })}
                />
              ),
          },
          { title: t(texts.member), cell: ({ name }) => name },
          { title: t(texts.address), cell: ({ address }) => <Address address={address} /> },
          { title: t(texts.kind), cell: ({ kind }) => t(memberKindNames[kind]) },
        ]}
      />
      {found.more ? <p class="hint">{t(texts.moreFound, { n: candidatesShown })}</p> : null}
    </>
  );
}
