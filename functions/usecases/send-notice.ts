import type { NoticeId, Role } from '../../schemas/vocabulary.ts';
import { addedNotices } from '../../schemas/vocabulary.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import { renderNotice } from '../mail/render.ts';
import { CaseChange } from '../store/case-change.ts';
import { getRequest } from '../store/case-store.ts';
import { getMarker, markerOperation, markersUnder, setMarker } from '../store/marker-store.ts';
import { listHolders } from '../store/officer-store.ts';
import { Overtaken } from '../domain/errors.ts';
import { onConflictRetry } from '../store/transaction.ts';
import type { Basics, WithMail } from './deps.ts';
import type { NoticeFacts } from './case-notice.ts';

export type NoticeDeps = Basics & WithMail;

export interface Recipients {
  readonly role: Role;
  readonly scope: 'agency' | 'all';
}

/** One notice of one case: to whom, about what, and the step it is recorded under. */
export interface CaseMail {
  readonly notice: Exclude<NoticeId, 'invitation' | 'password-reset'>;
  readonly requestId: string;
  readonly agencyId: string;
  /** What makes this sending one: `taskId#step`. Each recipient gets it once. */
  readonly marker: string;
  readonly step: string;
  readonly taskId: string;
  readonly to: readonly Recipients[];
  /** Only this officer of those. */
  readonly only?: string;
  readonly facts: NoticeFacts;
  /** The reader's own way in; made anew for each reader. */
  readonly linkFor: (officer: Officer) => Promise<{ readonly url: string; readonly linkExpiresAt?: string }>;
}

/**
 * Sends a notice to everybody who holds the roles, each in his language. The marker of a recipient is set after SES
 * has answered: at least once, twice only after a crash between the two, never none (architecture 3.6). One address
 * that cannot be reached does not keep the others waiting.
 * @throws AggregateError of all that failed
 */
export async function sendCaseNotice(deps: NoticeDeps, mail: CaseMail): Promise<void> {
  if (isOff(deps, mail.notice)) return;
  const officers = await recipientsOf(deps, mail);
  const done = await markersUnder(deps.tables, mail.requestId, `${mail.marker}#`);
  const failures: unknown[] = [];
  for (const officer of officers.filter(({ id }) => !done.has(id))) {
    try {
      await send(deps, mail, officer);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${mail.notice} did not reach everybody`, { cause: failures[0] });
  const entry = officers.length > 0 ? recorded : nobodyTold;
  if (mail.only === undefined || officers.length > 0) {
    if (!done.has(entry)) await recordNotice(deps, mail, { entry, officers });
  }
}

/** Added notices can be switched off by stage (AMB-10); those of the documents cannot. */
function isOff({ mail }: WithMail, notice: NoticeId): boolean {
  return mail.noticesOff.has(notice) && (addedNotices as readonly string[]).includes(notice);
}

async function recipientsOf({ tables }: Basics, { to, agencyId, only }: CaseMail): Promise<Officer[]> {
  const holders = await Promise.all(to.map(({ role }) => listHolders(tables, role, agencyId)));
  const byId = new Map(holders.flat().map((officer) => [officer.id, officer]));
  // Who has not set his password yet can decide nothing, neither signed in nor by link.
  return [...byId.values()].filter(
    ({ id, state }) => state === 'ACTIVE' && (only === undefined || id === only),
  );
}

/** Beside the ids of officers, none of which has capitals. Nobody holds the role now: a reminder finds who does later. */
const recorded = 'RECORDED';
const nobodyTold = 'NOBODY';

async function send(deps: NoticeDeps, mail: CaseMail, officer: Officer): Promise<void> {
  const { tables, clock, mailer } = deps;
  const data = { ...mail.facts, ...(await mail.linkFor(officer)) };
  const rendered = renderNotice(mail.notice, data, officer.language, {
    serviceDeskAddress: deps.mail.serviceDeskAddress,
  });
  await mailer.send({ to: officer.email, ...rendered });
  await setMarker(tables, mail.requestId, `${mail.marker}#${officer.id}`, clock.now());
}

/** One record for a sending, however often it was tried. */
async function recordNotice(
  { tables, clock, random }: Basics,
  mail: CaseMail,
  { entry, officers }: { readonly entry: string; readonly officers: readonly Officer[] },
): Promise<void> {
  const marker = `${mail.marker}#${entry}`;
  await onConflictRetry(async () => {
    if ((await getMarker(tables, mail.requestId, marker)) !== undefined) return;
    const request = await getRequest(tables, mail.requestId);
    if (request === undefined) return;
    const at = clock.now();
    const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
    change.write(
      markerOperation(tables, mail.requestId, marker, { at }, () => new Overtaken('Recorded meanwhile')),
    );
    const { step, notice, taskId } = mail;
    if (entry === nobodyTold) {
      change.record({ step, kind: 'nobody-told', actor: 'SYSTEM', data: { notice, taskId } });
    } else {
      change.record({
        step,
        kind: 'notice-sent',
        actor: 'SYSTEM',
        data: { notice, taskId, recipients: officers.map(({ id }) => id) },
        personal: { recipients: officers.map(({ name, email }) => ({ name, email })) },
      });
    }
    await change.commit();
  });
}
