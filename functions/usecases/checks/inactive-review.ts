import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { catalogue } from '../../../schemas/catalogue.ts';
import type { CheckEntry } from '../../../schemas/directory/check-run.ts';
import {
  silenceReviewSchema,
  type SilenceClass,
  type SilenceReview,
} from '../../../schemas/directory/usage.ts';
import type { AccountState } from '../../../schemas/directory-words.ts';
import { isEndStatus } from '../../../schemas/vocabulary.ts';
import { malaysianDate, startOfDate } from '../../domain/calendar.ts';
import { Overtaken } from '../../domain/errors.ts';
import { getAccounts } from '../../store/account-store.ts';
import { getRequest } from '../../store/case-store.ts';
import { dueKey, shardOf } from '../../store/keys/due.ts';
import { silenceReviewKey } from '../../store/keys/usage.ts';
import { getAgency } from '../../store/officer-store.ts';
import { getItem, parseItem } from '../../store/tables.ts';
import { transact, type Operation } from '../../store/transaction.ts';
import { dueInDirectory } from '../../store/due-store.ts';
import { listSilent } from '../../store/usage-store.ts';
import type { Basics } from '../deps.ts';
import { firstInput } from '../start-machine.ts';
import { theSystem } from '../the-system.ts';
import { newCase, reserveReference } from '../submit-request.ts';
import type { SilenceDeps } from './inactive-90.ts';
import type { Planned } from './plan.ts';

/** Asking the administrators of an agency about its silent accounts: one open request an agency. */

/** An account that this run lists. */
export interface Found {
  readonly agencyId: string;
  readonly accountId: string;
  readonly class: SilenceClass;
  readonly state: AccountState;
}

/** So many of an agency are counted; more are more. */
const counted = 1000;

/** Notes that an agency has listed accounts; harmless when it is noted. */
export async function markForReview(
  { tables }: Pick<Basics, 'tables'>,
  agencyId: string,
  today: string,
): Promise<void> {
  await tables.client.send(
    new UpdateCommand({
      TableName: tables.directory,
      Key: silenceReviewKey(agencyId),
      UpdateExpression: 'SET agencyId = :agency, dueKey = :key, dueAt = if_not_exists(dueAt, :at)',
      ExpressionAttributeValues: {
        ':agency': agencyId,
        ':key': dueKey('SILENCE-REVIEW', shardOf(agencyId)),
        ':at': startOfDate(today),
      },
    }),
  );
}

export async function getReview(
  { tables }: Pick<Basics, 'tables'>,
  agencyId: string,
): Promise<SilenceReview | undefined> {
  const item = await getItem(tables.client, tables.directory, silenceReviewKey(agencyId));
  return item === undefined ? undefined : parseItem(silenceReviewSchema, item);
}

/** Agencies with listed accounts about which no request is open: each is asked; who has none any more is left alone. */
export async function askAgencies(deps: SilenceDeps, found: readonly Found[]): Promise<Planned[]> {
  const { tables, clock, only } = deps;
  const agencies = new Set(found.map(({ agencyId }) => agencyId));
  for await (const item of dueInDirectory(tables, 'SILENCE-REVIEW', clock.now()))
    agencies.add(parseItem(silenceReviewSchema, item).agencyId);
  const plans: Planned[] = [];
  for (const agencyId of [...agencies].toSorted()) {
    if (only !== undefined && only !== agencyId && !found.some((each) => each.agencyId === agencyId))
      continue;
    const plan = await planFor(deps, agencyId, found);
    if (plan !== undefined) plans.push(plan);
  }
  return plans;
}

async function planFor(
  deps: SilenceDeps,
  agencyId: string,
  found: readonly Found[],
): Promise<Planned | undefined> {
  const { tables } = deps;
  const agency = await getAgency(tables, agencyId);
  if (agency?.state !== 'ACTIVE') return undefined;
  const review = await getReview(deps, agencyId);
  const before = review?.requestId === undefined ? undefined : await getRequest(tables, review.requestId);
  if (before !== undefined && !isEndStatus(before.status)) return undefined;
  const counts = await countListed(deps, agencyId, found);
  const all = counts.inactive + counts.neverUsed + counts.disabled;
  if (all === 0) {
    if (review === undefined) return undefined;
    return {
      entry: say(agencyId, agency.name, 'none-left', 'no account is listed any more'),
      act: () => forget(deps, review),
    };
  }
  const why = `${String(counts.inactive)} inactive, ${String(counts.neverUsed)} never used, ${String(counts.disabled)} disabled`;
  return {
    entry: say(agencyId, agency.name, 'asked', why),
    act: () => ask(deps, agencyId, agency.name, review, counts),
  };
}

function say(agencyId: string, about: string, did: string, why: string): CheckEntry {
  return { agencyId, about, did, why };
}

interface Counts {
  inactive: number;
  neverUsed: number;
  disabled: number;
}

/** Those that stand in the list, and those that this run puts there, each once: the index may lag, or it is a preview. */
async function countListed(deps: SilenceDeps, agencyId: string, found: readonly Found[]): Promise<Counts> {
  const { tables } = deps;
  const { items } = await listSilent(tables, agencyId, { limit: counted });
  const listed = new Map(items.map(({ accountId, listed: on }) => [accountId, on?.class ?? 'INACTIVE']));
  const accounts = await getAccounts(tables, [...listed.keys()]);
  const all = new Map<string, Pick<Found, 'class' | 'state'>>(
    accounts.map(({ id, state }) => [id, { state, class: listed.get(id) ?? 'INACTIVE' }]),
  );
  for (const each of found) if (each.agencyId === agencyId) all.set(each.accountId, each);
  const counts: Counts = { inactive: 0, neverUsed: 0, disabled: 0 };
  for (const { state, class: kind } of all.values()) {
    if (state === 'DISABLED') counts.disabled += 1;
    else if (state === 'ACTIVE') counts[kind === 'INACTIVE' ? 'inactive' : 'neverUsed'] += 1;
  }
  return counts;
}

/** Writes the case and the note of it in one transaction; then its machine starts. */
async function ask(
  deps: SilenceDeps,
  agencyId: string,
  agencyName: string,
  review: SilenceReview | undefined,
  counts: Counts,
): Promise<void> {
  const { clock, machines } = deps;
  const procedure = catalogue['SCHED-INACTIVE-90'];
  const at = clock.now();
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, theSystem(agencyId), procedure, {
    ...{ id, agencyId, role: 'SYSTEM', at, secrets: {}, subject: undefined },
    values: {
      title: agencyName,
      foundOn: malaysianDate(at),
      inactive: String(counts.inactive),
      neverUsed: String(counts.neverUsed),
      disabled: String(counts.disabled),
    },
    first: [reviewOperation(deps, agencyId, review?.requestId, id, malaysianDate(at))],
  });
  try {
    await change.commit();
  } catch (error) {
    // Another run, in this very moment, has asked.
    if (error instanceof Overtaken) return;
    throw error;
  }
  await machines.start(procedure.id, firstInput(id));
}

function reviewOperation(
  { tables }: Pick<Basics, 'tables'>,
  agencyId: string,
  was: string | undefined,
  requestId: string,
  today: string,
): Operation {
  return {
    write: {
      Update: {
        TableName: tables.directory,
        Key: silenceReviewKey(agencyId),
        UpdateExpression:
          'SET agencyId = :agency, requestId = :request, dueKey = :key, dueAt = if_not_exists(dueAt, :at)',
        ConditionExpression: was === undefined ? 'attribute_not_exists(requestId)' : 'requestId = :was',
        ExpressionAttributeValues: {
          ':agency': agencyId,
          ':request': requestId,
          ':key': dueKey('SILENCE-REVIEW', shardOf(agencyId)),
          ':at': startOfDate(today),
          ...(was === undefined ? {} : { ':was': was }),
        },
      },
    },
    otherwise: () => new Overtaken('The agency was asked meanwhile'),
  };
}

/** Nothing is listed any more: the agency is not looked at again until something is. */
async function forget({ tables }: SilenceDeps, { agencyId, requestId }: SilenceReview): Promise<void> {
  try {
    await transact(tables, [
      {
        write: {
          Delete: {
            TableName: tables.directory,
            Key: silenceReviewKey(agencyId),
            ConditionExpression:
              requestId === undefined ? 'attribute_not_exists(requestId)' : 'requestId = :request',
            ...(requestId === undefined ? {} : { ExpressionAttributeValues: { ':request': requestId } }),
          },
        },
        otherwise: () => new Overtaken('The agency was asked meanwhile'),
      },
    ]);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}
