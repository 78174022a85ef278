import type { FormValue, FormValues } from '../../schemas/cases/request.ts';
import type { DirectoryRule, DirectoryRuleName } from '../../schemas/field.ts';
import type { FieldError } from '../domain/errors.ts';
import { accountOf } from '../store/account-store.ts';
import { listDuties } from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import { domainFree, newOfficer, shortNameFree } from './applicant-rules.ts';
import {
  agencyClear,
  contractOver,
  noOpenEnd,
  noOpenMigration,
  phaseComplete,
  phasePlanned,
} from './agency-rules.ts';
import { hasOtherAccount } from './account-needs.ts';
import { canForward } from './forwarding.ts';
import { notBegun, roomsFree } from './booking-rules.ts';
import { noContactYet } from './contact-rules.ts';
import { accountInUse, serviceFree } from './service-rules.ts';
import { hasManager } from './ict-manager.ts';
import { canJoin, canJoinLists, inLists, isMember } from './member-rules.ts';
import type { SubjectView } from './subjects/subject.ts';

/** Rules of forms and decisions that only the directory can answer. Each says what is broken, by which paragraph. */

/** What a rule is asked about: the case's agency and subject, and the values as they were parsed. */
export interface Asked {
  readonly tables: Tables;
  /** Now, ISO instant. */
  readonly at: string;
  readonly agencyId: string;
  /** Absent when the procedure makes it. */
  readonly subject: SubjectView | undefined;
  /** The rule's own field, and its value. */
  readonly field: string;
  readonly value: FormValue | undefined;
  readonly values: FormValues;
  /** Who has sent the form: what he asks for, somebody else approves. */
  readonly requesters?: readonly string[];
}

export type Broken = Pick<FieldError, 'code' | 'params' | 'refused'> | undefined;

const ruleFunctions: { readonly [R in DirectoryRuleName]: (asked: Asked) => Promise<Broken> } = {
  successor,
  'phase-planned': phasePlanned,
  'phase-complete': phaseComplete,
  'contract-over': contractOver,
  'no-open-migration': noOpenMigration,
  'no-open-end': noOpenEnd,
  'agency-clear': agencyClear,
  'one-account': oneAccount,
  'new-officer': newOfficer,
  'short-name-free': shortNameFree,
  'domain-free': domainFree,
  'own-account': ownAccount,
  'can-forward': canForward,
  'can-join': canJoin,
  'is-member': isMember,
  'can-join-lists': canJoinLists,
  'in-lists': inLists,
  'no-contact-yet': noContactYet,
  'ict-manager': hasManager,
  'account-in-use': accountInUse,
  'service-free': serviceFree,
  'rooms-free': roomsFree,
  'not-begun': notBegun,
};

/** What is broken, a field each; empty when everything holds. */
export async function brokenDirectoryRules(
  rules: readonly DirectoryRule[] | undefined,
  asked: Omit<Asked, 'field' | 'value'>,
): Promise<FieldError[]> {
  const errors = (rules ?? []).map(async ({ rule, field, source }): Promise<FieldError[]> => {
    const broken = await ruleFunctions[rule]({ ...asked, field, value: asked.values[field] });
    return broken === undefined ? [] : [{ field, source, ...broken }];
  });
  return (await Promise.all(errors)).flat();
}

/** An identity number is not changed into that of somebody who has an account in the agency. */
async function oneAccount({ tables, agencyId, subject, value }: Asked): Promise<Broken> {
  const other = await hasOtherAccount(tables, { agencyId, identity: value, accountId: subject?.id });
  return other ? { code: 'has-account' } : undefined;
}

/** Who owns or handles lists is ended only when another account of the agency takes them over (AMB-62). */
async function successor({ tables, agencyId, subject, value }: Asked): Promise<Broken> {
  if (typeof value !== 'string') {
    const duties = await listDuties(tables, subject?.id ?? '');
    const count = new Set(duties.map(({ listId }) => listId)).size;
    return count === 0 ? undefined : { code: 'successor-required', params: { count } };
  }
  const named = await accountOf(tables, 'address', value);
  const fits = named?.agencyId === agencyId && named.state === 'ACTIVE' && named.id !== subject?.id;
  return fits ? undefined : { code: 'successor-unknown' };
}

/** Owner and handler of a list have an active account of the agency (BR-37, BR-74). */
async function ownAccount({ tables, agencyId, value }: Asked): Promise<Broken> {
  if (typeof value !== 'string') return undefined;
  const named = await accountOf(tables, 'address', value);
  return named?.agencyId === agencyId && named.state === 'ACTIVE' ? undefined : { code: 'own-account' };
}
