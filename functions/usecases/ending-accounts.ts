import type { AccountState } from '../../schemas/directory-words.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { listAccounts } from '../store/account-search.ts';
import { beginEnd, partSize, type EndedPart, type Ending } from './ending.ts';
import type { ProvisionAgencyDeps } from './provision-agency.ts';
import { accountSubject } from './subjects/account.ts';

/**
 * Each account ends by a case of its own (IPMS-4.11) with the cause that its agency ends, effective at once: it can be
 * restored until its window is over, as every account (D-03).
 */
export async function endAccounts(deps: ProvisionAgencyDeps, ending: Ending): Promise<EndedPart> {
  const { tables } = deps;
  const today = malaysianDate(ending.at);
  const { entries, next } = await accountsFrom(deps, ending, ['ACTIVE', 'DISABLED']);
  let begun = 0;
  for (const id of entries) {
    const subject = await accountSubject.read(tables, id);
    if (subject?.state !== 'ACTIVE' && subject?.state !== 'DISABLED') continue;
    const values = { cause: 'AGENCY_ENDED', effectiveOn: today, note: ending.found.request.id };
    if (await beginEnd(deps, ending, { procedure: 'IPMS-4.11', subject, values })) begun += 1;
  }
  return { next, did: { accounts: begun } };
}

/** Accounts in these states, one state after the other. */
async function accountsFrom(
  { tables }: ProvisionAgencyDeps,
  { agency, after }: Ending,
  states: readonly AccountState[],
): Promise<{ readonly entries: readonly string[]; readonly next: string | undefined }> {
  const at = after?.indexOf(' ') ?? -1;
  const state = states.find((each) => each === after?.slice(0, at)) ?? states[0];
  if (state === undefined) return { entries: [], next: undefined };
  const page = await listAccounts(tables, {
    ...{ agencyId: agency.id, state, limit: partSize },
    after: at === -1 || after === undefined || at + 1 === after.length ? undefined : after.slice(at + 1),
  });
  const following = states[states.indexOf(state) + 1];
  const next =
    page.length === partSize
      ? `${state} ${page.at(-1)?.listKey ?? ''}`
      : following === undefined
        ? undefined
        : `${following} `;
  return { entries: page.map(({ account }) => account.id), next };
}
