import type { PolicyLogEntry } from '../../schemas/directory/policy-log.ts';
import { centralAgency } from '../domain/central-agency.ts';
import { Forbidden } from '../domain/errors.ts';
import { messageRefusals, type Message, type PolicyRefusal } from '../domain/mail-policy.ts';
import { may, reach } from '../domain/permissions.ts';
import { accountOf } from '../store/account-store.ts';
import { listPolicyLog, putPolicyLog } from '../store/policy-log-store.ts';
import { getReference } from '../store/reference-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Basics } from './deps.ts';
import type { Caller } from './types.ts';

/** What the mail gateway asks before a message goes out (MAILBOX-POLICY.3, .4). */

export interface CheckedMessage {
  readonly allowed: boolean;
  readonly refusals: readonly PolicyRefusal[];
}

/**
 * Whether a message may go. A refusal is noted for the sender’s agency; what nobody of 1GovUC sends, for the centre.
 * @throws Forbidden when the caller does not speak for the mail platform
 */
export async function checkMessage(
  { tables, clock, random }: Basics,
  { person }: Caller,
  message: Message & { readonly sender: string },
): Promise<CheckedMessage> {
  if (!may(person, 'mail-flow.ingest', {}))
    throw new Forbidden('mail-flow-ingest', 'Only who speaks for the mail platform asks this');
  const [account, blocked] = await Promise.all([
    accountOf(tables, 'address', message.sender),
    blockedHosts(tables),
  ]);
  const hasBmt = account?.state === 'ACTIVE' && account.services?.includes('BMT') === true;
  const refusals = messageRefusals(message, { hasBmt, blocked });
  if (refusals.length > 0)
    await putPolicyLog(tables, random.id('refusal'), {
      at: clock.now(),
      agencyId: account?.agencyId ?? centralAgency.id,
      sender: message.sender.toLowerCase(),
      codes: [...new Set(refusals.map(({ code }) => code))],
      hosts: refusals.flatMap(({ host }) => host ?? []),
      size: message.attachments.reduce((sum, size) => sum + size, 0),
      askedBy: person.id,
    });
  return { allowed: refusals.length === 0, refusals };
}

export async function blockedHosts(tables: Tables): Promise<ReadonlySet<string>> {
  const { choices } = await getReference(tables, 'blocked-hosts');
  return new Set(choices.map(({ value }) => value));
}

const mostShown = 50;

/**
 * The newest refusals that the caller may see: of his agency, or of one that he names.
 * @returns undefined for who may see none
 */
export async function findPolicyRefusals(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
  agencyId?: string,
): Promise<readonly PolicyLogEntry[] | undefined> {
  const far = reach(person, 'mail-flow.read');
  if (far === undefined || 'procedures' in far) return undefined;
  const of = 'agencyId' in far ? far.agencyId : (agencyId ?? centralAgency.id);
  return listPolicyLog(tables, of, mostShown);
}
