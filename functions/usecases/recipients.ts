import type { NoticeRecipients } from '../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../schemas/cases/request.ts';
import { centralHolder, isCentral } from '../domain/central-steps.ts';
import { roleNames, type Language, type Role } from '../../schemas/vocabulary.ts';
import type { CaseNotice } from '../mail/case-notice.ts';
import { getAccounts } from '../store/account-store.ts';
import { getLists } from '../store/list-store.ts';
import { listMemberships } from '../store/membership-store.ts';
import { listHolders } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { getTask } from '../store/task-store.ts';
import { changedLists } from './member-readers.ts';

export interface Reader {
  /** Of an officer his id; of a person his part in the case, which no officer's id can be. */
  readonly id: string;
  readonly role: Role;
  readonly isOfficer: boolean;
  /** Several people read this address: its mail carries no link with which somebody decides. */
  readonly isShared?: boolean;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** What this reader's mail says beside the facts of the case. */
  readonly facts?: Partial<CaseNotice>;
}

/** A notice on its way. */
export interface Sending {
  readonly to: readonly NoticeRecipients[];
  /** The newest form. */
  readonly form: FormValues;
  /** Who gets it has something to do. */
  readonly asks: boolean;
  /** The one address of the Service Desk, where the stage has one. */
  readonly deskMailbox: string | undefined;
}

/** Everybody whom a notice of this case reaches now, each once. */
export async function readersOf(
  tables: Tables,
  request: Request,
  { to, form, asks, deskMailbox }: Sending,
): Promise<Reader[]> {
  const found = await Promise.all(
    to.map(async (each) => {
      const desk = each.role === 'SERVICE_DESK' && deskMailbox !== undefined ? [mailbox(deskMailbox)] : [];
      // What is only told goes to the desk once. What asks for a decision reaches each who can decide it, too.
      return desk.length > 0 && !asks
        ? desk
        : [...(await readersIn(tables, { request, form }, each)), ...desk];
    }),
  );
  return [...new Map(found.flat().map((reader) => [reader.id, reader])).values()];
}

/** What decides on readers. */
interface About {
  readonly request: Request;
  readonly form: FormValues;
}

async function readersIn(tables: Tables, about: About, of: NoticeRecipients): Promise<Reader[]> {
  const { request } = about;
  const { role, scope, ownAddress, lists } = of;
  if (ownAddress !== undefined) return personElsewhere(tables, request, role, ownAddress);
  if (lists !== undefined) return withLists(person(request, role), await changedLists(tables, about, lists));
  if (scope === 'person') {
    return role === 'DL_HANDLER' && request.subject?.kind === 'account'
      ? handlers(tables, request)
      : person(request, role);
  }
  const atCentre = scope === 'agency' && isCentral(request);
  const officers = await listHolders(tables, atCentre ? centralHolder.role : role, request.agencyId);
  // Who has not set his password yet can decide nothing, neither signed in nor by link.
  const active = officers.filter(({ state }) => state === 'ACTIVE');
  const { createdBy } = request;
  if (of.starter === true && createdBy.role !== role) return [];
  const himself = active.filter(({ id }) => id === createdBy.officerId);
  return (of.starter === true && himself.length > 0 ? himself : active).map(
    ({ id, name, email, language }) => ({ id, role, isOfficer: true, name, email, language }),
  );
}

/** Whom no list changed, has nothing to be told. */
function withLists(readers: readonly Reader[], lists: readonly string[]): Reader[] {
  return lists.length === 0
    ? []
    : readers.map((reader) => ({ ...reader, facts: { ...reader.facts, lists } }));
}

/** The Service Desk by its one address (S3 §4.22 T2, §4.23 T2, AMB-74), in the official language. */
function mailbox(email: string): Reader {
  const role = 'SERVICE_DESK';
  return { id: role, role, isOfficer: true, isShared: true, name: roleNames[role].ms, email, language: 'ms' };
}

function person({ contacts }: Request, role: Role): Reader[] {
  const contact = contacts?.[role];
  if (contact?.email === undefined) return [];
  const { email, name = '', language } = contact;
  return [{ id: role, role, isOfficer: false, name, email, language }];
}

/** A person at his own address, which the last decision names, when the case reaches him at another one (AMB-31). */
async function personElsewhere(
  tables: Tables,
  { contacts, lastDecision }: Request,
  role: Role,
  field: string,
): Promise<Reader[]> {
  const task = lastDecision === undefined ? undefined : await getTask(tables, lastDecision.taskId);
  const own = task?.decision?.data[field];
  const { email, name = '', language = 'ms' } = contacts?.[role] ?? {};
  if (typeof own !== 'string' || own === '' || own.toLowerCase() === email?.toLowerCase()) return [];
  return [{ id: role, role, isOfficer: false, name, email: own, language, facts: { codeElsewhere: true } }];
}

/** Handlers of the lists in which this request changed the account's place, each with his lists (BR-32, BR-33). */
async function handlers(tables: Tables, { id, subject }: Request): Promise<Reader[]> {
  if (subject?.kind !== 'account') return [];
  const changed = (await listMemberships(tables, subject.id)).filter(({ changedBy }) => changedBy === id);
  const lists = (
    await getLists(
      tables,
      changed.map(({ listId }) => listId),
    )
  ).filter(({ state }) => state === 'ACTIVE');
  const accounts = await getAccounts(tables, [...new Set(lists.map(({ handlerId }) => handlerId))]);
  return accounts
    .filter(({ state }) => state === 'ACTIVE' || state === 'TERMINATION_SCHEDULED')
    .map((account) => ({
      id: `DL_HANDLER-${account.id}`,
      role: 'DL_HANDLER' as const,
      isOfficer: false,
      name: account.displayName,
      email: account.address,
      language: account.language,
      facts: {
        lists: lists
          .filter(({ handlerId }) => handlerId === account.id)
          .map(({ displayName }) => displayName),
      },
    }));
}
