import { listsAtOnce, membersAtOnce } from '../../schemas/policies/lists.ts';
import { Forbidden, SubjectLocked } from '../domain/errors.ts';
import { candidatesShown, type Candidates } from '../usecases/list-candidates.ts';
import { inputName } from '../web/components/field-controls.tsx';
import { membersProcedure, type MembersProcedure } from '../web/member-procedures.ts';
import { membersIn } from '../web/members.ts';
import { accountPath, listPath } from '../web/paths.ts';
import { html, type WebResponse } from '../web/response.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { AddPage } from './list-add-page.tsx';
import { queryIn } from './list-filter.ts';
import type { ListUseCases } from './list-use-cases.ts';
import { listTexts as texts } from './texts/lists.ts';

/** Choose members for a list (4.15), or lists for an account (4.18). */

/** @throws NotFound; Forbidden for who may not add to it as it is; SubjectLocked */
export async function addToList(
  visit: SignedInVisit,
  useCases: ListUseCases,
  id: string,
): Promise<WebResponse> {
  const { ui, caller } = visit;
  const { t } = ui;
  const { list, lockedBy } = await useCases.readList(caller, id);
  const { state, displayName, agencyId } = list;
  if (lockedBy !== undefined) throw new SubjectLocked(lockedBy);
  const to = membersProcedure('can-join', { kind: 'list', state }, caller.person.roles);
  if (to === undefined) throw new Forbidden('may-not-submit', 'Nothing can be added to this list');
  const { query, chosen } = answersOf(visit, to);
  return html(
    <AddPage
      ui={ui}
      title={t(texts.addTitle, { list: displayName })}
      back={{ href: listPath(id), text: t(texts.backTo, { name: displayName }) }}
      action={`${listPath(id)}/add`}
      words={{
        search: t(texts.addSearchLabel),
        searchHint: t(texts.addSearchHint),
        box: t(texts.boxLabel),
        boxHint: t(texts.boxHint, { n: membersAtOnce }),
      }}
      to={to}
      subjectId={id}
      query={query}
      found={
        query === '' ? undefined : await useCases.findCandidates(caller, { listId: id, agencyId, query })
      }
      chosen={chosen}
    />,
    { script: true },
  );
}

/** @throws NotFound; Forbidden for who may not add it to lists as it is; SubjectLocked */
export async function addToAccount(
  visit: SignedInVisit,
  useCases: ListUseCases,
  id: string,
): Promise<WebResponse> {
  const { ui, caller } = visit;
  const { t } = ui;
  const { account, memberships, lockedBy } = await useCases.readAccount(caller, id);
  const { state, displayName, agencyId } = account;
  if (lockedBy !== undefined) throw new SubjectLocked(lockedBy);
  const to = membersProcedure('can-join-lists', { kind: 'account', state }, caller.person.roles);
  if (to === undefined) throw new Forbidden('may-not-submit', 'This account can be put on no list');
  const { query, chosen } = answersOf(visit, to);
  const isIn = new Set(memberships.map(({ membership }) => membership.listId));
  return html(
    <AddPage
      ui={ui}
      title={t(texts.joinTitle, { name: displayName })}
      back={{ href: accountPath(id), text: t(texts.backTo, { name: displayName }) }}
      action={`/lists/member-of/${encodeURIComponent(id)}`}
      words={{
        search: t(texts.joinSearchLabel),
        searchHint: t(texts.joinSearchHint),
        box: t(texts.joinBoxLabel),
        boxHint: t(texts.boxHint, { n: listsAtOnce }),
      }}
      to={to}
      subjectId={id}
      query={query}
      found={query === '' ? undefined : await listsFor(visit, useCases, { agencyId, query, isIn })}
      chosen={chosen}
    />,
    { script: true },
  );
}

async function listsFor(
  { caller }: SignedInVisit,
  useCases: ListUseCases,
  of: { readonly agencyId: string; readonly query: string; readonly isIn: ReadonlySet<string> },
): Promise<Candidates> {
  const { agencyId, query, isIn } = of;
  const { items, cursor } = await useCases.findLists(caller, {
    ...{ agencyId, query, state: 'ACTIVE', limit: candidatesShown },
  });
  return {
    items: items.map(({ listId, displayName, address }) => ({
      ...{ kind: 'list', id: listId, name: displayName, address },
      isMember: isIn.has(listId),
    })),
    more: cursor !== undefined,
  };
}

/** What somebody looks for, and has chosen so far. */
function answersOf(
  { request }: SignedInVisit,
  { field }: MembersProcedure,
): { readonly query: string; readonly chosen: readonly string[] } {
  const { form, query } = request;
  const posted = request.method === 'POST';
  return { query: queryIn(posted ? form : query), chosen: membersIn(form.getAll(inputName(field))) };
}
