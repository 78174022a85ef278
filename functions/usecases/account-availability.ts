import { address, allocationRules, loginId } from '../../schemas/forms/account-allocation.ts';
import { proposalsFor } from '../domain/availability.ts';
import { Forbidden, InvalidInput } from '../domain/errors.ts';
import { parseFields, plainContext } from '../domain/form.ts';
import { reach } from '../domain/permissions.ts';
import { getAgency } from '../store/officer-store.ts';
import { ownerOf } from '../store/reservation-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Availability } from './account-types.ts';
import type { Caller } from './types.ts';

export interface AvailabilityQuestion {
  readonly address?: string | undefined;
  readonly loginId?: string | undefined;
  /** Name of the person, for proposals. */
  readonly name?: string | undefined;
  /** Account that may keep what it has, now or before. */
  readonly accountId?: string | undefined;
  /** Mailing list that may. */
  readonly listId?: string | undefined;
  /** Request that may hold them already. */
  readonly requestId?: string | undefined;
}

/** Of what was asked for. */
export interface AvailabilityAnswer {
  readonly address?: Availability;
  readonly loginId?: Availability;
}

interface WithTables {
  readonly tables: Tables;
}

/**
 * Whether an address and a login id can be used (IPMS-4.5.S5, BR-20, AMB-40): over accounts, lists and contacts, also
 * deleted and reserved ones. Says nothing about whose they are.
 * @throws Forbidden
 */
export async function checkAvailability(
  { tables }: WithTables,
  { person }: Caller,
  question: AvailabilityQuestion,
): Promise<AvailabilityAnswer> {
  const reached = reach(person, 'account.manage');
  if (reached === undefined || !('agencyId' in reached)) {
    throw new Forbidden('account-manage', 'This role manages no accounts');
  }
  const domain = (await getAgency(tables, reached.agencyId))?.domain;
  const ask = async (part: Part): Promise<Availability | undefined> => {
    const value = question[part]?.trim().toLowerCase();
    return value === undefined || value === ''
      ? undefined
      : answer(tables, { part, value, domain, question });
  };
  const [forAddress, forLogin] = await Promise.all([ask('address'), ask('loginId')]);
  return {
    ...(forAddress === undefined ? {} : { address: forAddress }),
    ...(forLogin === undefined ? {} : { loginId: forLogin }),
  };
}

type Part = 'address' | 'loginId';

interface Asked {
  readonly part: Part;
  readonly value: string;
  readonly domain: string | undefined;
  readonly question: AvailabilityQuestion;
}

async function answer(tables: Tables, asked: Asked): Promise<Availability> {
  const why = brokenRule(asked.part, asked.value, asked.domain);
  if (why !== undefined) return { free: false, why, proposals: [] };
  if (await isFree(tables, asked, asked.value)) return { free: true, proposals: [] };
  return { free: false, why: 'taken', proposals: await freeProposals(tables, asked) };
}

/** The same rules that the form is checked against. */
function brokenRule(part: Part, value: string, domain: string | undefined): string | undefined {
  const field = part === 'address' ? address : loginId;
  const rules = allocationRules.filter(({ fields }) => fields.every((name) => name === part));
  try {
    const context = { ...plainContext, agency: { domain } };
    parseFields([field], { [part]: value }, context, rules);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors[0]?.code ?? 'invalid';
    throw error;
  }
}

async function isFree(tables: Tables, { part, question }: Asked, value: string): Promise<boolean> {
  const owner = await ownerOf(tables, part === 'address' ? 'address' : 'login', value);
  if (owner === undefined) return true;
  const { accountId, listId, requestId } = question;
  const own = { account: accountId, list: listId, request: requestId, contact: undefined }[owner.kind];
  return owner.id === own;
}

const mostProposals = 3;
/** Reads at most so many candidates at once. */
const asManyAtOnce = 8;

async function freeProposals(tables: Tables, asked: Asked): Promise<string[]> {
  const [local = '', domain] = asked.value.split('@');
  const suffix = domain === undefined ? '' : `@${domain}`;
  const candidates = proposalsFor(local, asked.question.name)
    .map((each) => `${each}${suffix}`)
    .slice(0, 2 * asManyAtOnce);
  const free: string[] = [];
  for (let at = 0; at < candidates.length && free.length < mostProposals; at += asManyAtOnce) {
    const some = candidates.slice(at, at + asManyAtOnce);
    const found = await Promise.all(some.map((each) => isFree(tables, asked, each)));
    free.push(...some.filter((_, index) => found[index]));
  }
  return free.slice(0, mostProposals);
}
