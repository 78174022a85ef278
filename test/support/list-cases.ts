import { CaseChange } from '../../functions/store/case-change.ts';
import { getLists, listOperations } from '../../functions/store/list-store.ts';
import { dutyOperation, membershipOperation } from '../../functions/store/membership-store.ts';
import { takeOperation } from '../../functions/store/reservation-store.ts';
import { provisionDirectory } from '../../functions/usecases/provision-directory.ts';
import type { ListAction } from '../../functions/usecases/provision-list.ts';
import type { ProcedureId } from '../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../schemas/cases/request.ts';
import { contactEntrySchema, type ContactEntry } from '../../schemas/directory/contact.ts';
import { mailingListSchema, type MailingList, type MemberRef } from '../../schemas/directory/list.ts';
import { aRequest, aRound, at } from './builders.ts';
import type { World } from './doubles-world.ts';

/** Cases about mailing lists, at the moment before their machine provisions. */

const procedures: Readonly<Record<ListAction, ProcedureId>> = {
  'create-list': 'IPMS-4.13',
  'update-list': 'IPMS-4.14',
  'add-members': 'IPMS-4.15',
  'remove-members': 'IPMS-4.16',
  'end-list': 'IPMS-4.17',
  'restore-list': 'IPMS-4.17',
  'clear-list': 'IPMS-4.17',
  'join-lists': 'IPMS-4.18',
  'leave-lists': 'IPMS-4.19',
};

export interface ListCase {
  readonly id: string;
  readonly form?: FormValues;
  readonly subject?: Request['subject'];
  readonly more?: Partial<Request>;
}

export interface ListWork {
  readonly id: string;
  readonly action: ListAction;
  /** The step; that of the act when absent. */
  readonly step?: string;
}

/** Writes the case as its submission would. */
export async function writeListCase(
  world: World,
  action: ListAction,
  { id, form = {}, subject, more }: ListCase,
): Promise<ListWork> {
  const procedure = procedures[action];
  const base = { id, procedure, status: 'SAVING' as const, title: 'Ujian' };
  const {
    version: _version,
    lastHash: _hash,
    ...request
  } = aRequest({
    ...base,
    ...(subject === undefined ? {} : { subject }),
    ...more,
  });
  const change = CaseChange.create(world.tables, { at, salt: () => world.random.token() }, request);
  change.round(aRound({ requestId: id, form }));
  change.record({ step: `${procedure}.S1`, kind: 'submitted', actor: 'SYSTEM', data: {} });
  await change.commit();
  return { id, action };
}

/** What the machine calls once. */
export async function provisionOnce(world: World, { id, action, step = `${action}.S3` }: ListWork) {
  const request = { requestId: id, generation: 1, resumeAt: '' };
  const { outcome } = await provisionDirectory(world.deps, { request, step, taskId: id, action });
  return outcome;
}

/** What the machine does: calls until nothing is left. @returns every outcome in its order */
export async function provisionAll(world: World, work: ListWork): Promise<string[]> {
  const outcomes: string[] = [];
  do {
    outcomes.push(await provisionOnce(world, work));
  } while (outcomes.at(-1) === 'more');
  return outcomes;
}

/** Writes the case and provisions it. */
export async function playedList(world: World, action: ListAction, of: ListCase): Promise<string[]> {
  return provisionAll(world, await writeListCase(world, action, of));
}

export function about({ id, version }: Pick<MailingList, 'id' | 'version'>): NonNullable<Request['subject']> {
  return { kind: 'list', id, version };
}

let made = 0;

/** A list with all that hangs on it. */
export async function writeList(world: World, overrides: Partial<MailingList> = {}): Promise<MailingList> {
  made += 1;
  const list = mailingListSchema.parse({
    ...{ id: `list-${made}`, agencyId: 'kpc', displayName: `Senarai ${made}`, state: 'ACTIVE' },
    ...{ address: `senarai.${made}@kpc.example`, ownerId: 'acc-owner', handlerId: 'acc-owner' },
    ...{ createdAt: at, updatedAt: at, version: 1 },
    ...overrides,
  });
  const { id: listId, ownerId, handlerId } = list;
  await world.write(
    ...listOperations(world.tables, { after: list }),
    dutyOperation(world.tables, { accountId: ownerId, listId, duty: 'owner' }, 'put'),
    dutyOperation(world.tables, { accountId: handlerId, listId, duty: 'handler' }, 'put'),
  );
  return list;
}

export async function listNow(world: World, { id }: Pick<MailingList, 'id'>): Promise<MailingList> {
  const [list] = await getLists(world.tables, [id]);
  if (list === undefined) throw new Error(`There is no list ${id}`);
  return list;
}

export async function writeContact(
  world: World,
  overrides: Partial<ContactEntry> = {},
): Promise<ContactEntry> {
  made += 1;
  const contact = contactEntrySchema.parse({
    ...{ id: `C-${made}`, agencyId: 'kpc', state: 'ACTIVE', fullName: `Pembekal ${made}` },
    ...{ address: `pembekal.${made}@luar.example`, changedBy: 'CTD-2026-000001' },
    ...{ createdAt: at, updatedAt: at, version: 1 },
    ...overrides,
  });
  await world.write(
    {
      write: {
        Put: {
          TableName: world.tables.directory,
          Item: { pk: `CONTACT#${contact.id}`, sk: 'CONTACT', ...contact },
        },
      },
    },
    takeOperation(world.tables, 'address', contact.address, {
      owner: { kind: 'contact', id: contact.id },
      item: {},
    }),
  );
  return contact;
}

/** Puts members into a list, as it stood before. */
export async function writePlaces(
  world: World,
  { id: listId }: Pick<MailingList, 'id'>,
  members: readonly MemberRef[],
): Promise<void> {
  for (let from = 0; from < members.length; from += 50) {
    const some = members.slice(from, from + 50);
    await world.write(
      ...some.map(({ kind, id }) =>
        membershipOperation(world.tables, undefined, {
          ...{ memberKind: kind, memberId: id, listId, state: 'ACTIVE', since: at },
        }),
      ),
    );
  }
}
