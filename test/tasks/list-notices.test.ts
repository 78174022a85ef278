import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../../functions/mail/sender.ts';
import { accountOf } from '../../functions/store/account-store.ts';
import { listOperation } from '../../functions/store/list-store.ts';
import { membershipOperation } from '../../functions/store/membership-store.ts';
import { resumeRequest } from '../../functions/usecases/resume-request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { mailingListSchema, type MailingList } from '../../schemas/directory/list.ts';
import { writeAccount } from '../support/accounts.ts';
import { at } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

/** A notice to the members of a list goes out in parts of a hundred: each has it once, whatever goes wrong. */

afterAll(dropTables);

const count = 230;
const listId = 'list-01';

/** Of the addresses of members, every other reads English. */
const addressOf = (no: number) => `ahli${String(no)}@kpc.example`;
const everybody = Array.from({ length: count }, (_, index) => addressOf(index));

let withList: Awaited<ReturnType<World['snapshot']>>;
beforeAll(async () => {
  const made = await World.create();
  const handler = await anAccount(made, 'pengendali@kpc.example');
  const list: MailingList = mailingListSchema.parse({
    ...{ id: listId, agencyId: 'kpc', displayName: 'Semua Pegawai', address: 'pegawai@kpc.example' },
    ...{ state: 'ACTIVE', ownerId: handler.id, handlerId: handler.id },
    ...{ createdAt: at, updatedAt: at, version: 1 },
  });
  await made.write(listOperation(made.tables, list));
  for (const address of everybody) {
    const { id: memberId } = await anAccount(made, address);
    const place = { memberKind: 'account' as const, memberId, listId, state: 'ACTIVE' as const, since: at };
    await made.write(membershipOperation(made.tables, undefined, place));
  }
  withList = await made.snapshot();
}, 120_000);

let world: World;
beforeEach(async () => {
  world = await World.from(withList);
});

function anAccount({ tables }: World, address: string): Promise<Account> {
  const language = /[02468]@/u.test(address) ? 'en' : 'ms';
  return writeAccount(tables, undefined, {
    address,
    loginId: address.slice(0, address.indexOf('@')),
    language,
  });
}

/** Ends the list and lets the machine run. @returns the request */
async function ended(): Promise<string> {
  const id = await world.submit({ procedure: 'IPMS-4.17', subjectId: listId, form: {} });
  await world.machines.settle();
  return id;
}
function told(): string[] {
  return world.mailer.sent.map(({ to }) => to).toSorted();
}
/** What SES answers to a mail. */
function answering(answer: (mail: OutgoingMail) => void): void {
  const { send } = world.mailer;
  world.mailer.send = async (mail) => {
    answer(mail);
    return send.call(world.mailer, mail);
  };
}
const all = [...everybody, 'pengendali@kpc.example'].toSorted();
const visits = (state: string) =>
  world.machines.executions[0]?.visited.filter((each) => each === state).length;

describe('a notice to all members of a list', () => {
  it('reaches each once, in his language, in as many calls as it takes', async () => {
    const id = await ended();
    expect(told()).toEqual(all);
    const english = world.mailer.sent.filter(({ subject }) => subject.startsWith('Mailing list ended'));
    expect(english.every(({ to }) => /[02468]@/u.test(to))).toBe(true);
    expect(english).toHaveLength(count / 2);
    expect(visits('Tell handler and members')).toBe(3);
    expect((await world.case(id)).request.status).toBe('RESTORABLE');
  });

  it('is on record with the number of each part, and with its readers apart from the chain', async () => {
    const id = await ended();
    const records = (await world.records(id)).filter(({ kind }) => kind === 'notice-sent');
    expect(records.map(({ data }) => [data['part'], data['count']])).toEqual([
      [1, 100],
      [2, 100],
      [3, 30],
      [undefined, undefined],
    ]);
    expect(records[0]?.personal?.['recipients']).toHaveLength(100);
    expect(JSON.stringify(records.map(({ data }) => data))).not.toContain('@');
  });

  it('does not wait for an address that fails, which is tried again at the end', async () => {
    let refusals = 0;
    answering(({ to }) => {
      if (to !== addressOf(7) || refusals > 0) return;
      refusals += 1;
      throw new Error('Address refused');
    });
    const id = await ended();
    expect(told()).toEqual(all);
    // The one who was told late has a record of his own.
    const records = (await world.records(id)).filter(({ kind }) => kind === 'notice-sent');
    const counts = records.slice(0, 4).map(({ data }) => Number(data['count']));
    expect(counts.at(-1)).toBe(1);
    expect(counts.reduce((sum, each) => sum + each)).toBe(count);
    expect((await world.case(id)).request.status).toBe('RESTORABLE');
  });

  it('reaches everybody else when an address never works; once it does, an operator resumes the request', async () => {
    let works = false;
    answering(({ to }) => {
      if (!works && to === addressOf(7)) throw new Error('Address refused');
    });
    const id = await ended();
    expect(told()).toEqual(everybody.filter((each) => each !== addressOf(7)).toSorted());
    expect((await world.case(id)).request.faulted).toBeDefined();
    works = true;
    await resumeRequest(world.deps, id, 'operator');
    await world.machines.settle();
    expect(told()).toEqual(all);
    expect((await world.case(id)).request.status).toBe('RESTORABLE');
  });

  it('is tried again as a whole when nothing can be sent at all', async () => {
    let calls = 0;
    answering(() => {
      calls += 1;
      if (calls <= 100) throw new Error('SES is away');
    });
    await ended();
    expect(told()).toEqual(all);
  });

  it.each([1, 60, 100, 205])('goes on where it was when the process dies after mail %i', async (last) => {
    let died = false;
    answering(() => {
      if (died || world.mailer.sent.length < last) return;
      died = true;
      // Nothing of this process runs on: neither the mails that were left, nor what it would have noted.
      world.calls.inject({ at: 1, when: 'before', how: 'crash' });
    });
    const id = await ended();
    expect(died).toBe(true);
    // The mail that was on its way may come twice, no other.
    const twice = told().filter((each, index, sent) => sent[index + 1] === each);
    expect([...new Set(told())]).toEqual(all);
    expect(twice.length).toBeLessThanOrEqual(1);
    expect((await world.case(id)).request.status).toBe('RESTORABLE');
  });

  it('leaves out members whose mailbox takes no mail', async () => {
    const { tables } = world;
    const account = await accountOf(tables, 'address', addressOf(3));
    await writeAccount(tables, account, { state: 'DISABLED' });
    await ended();
    expect(told()).toEqual(all.filter((each) => each !== addressOf(3)));
  });
});

describe('a notice to the members that a form names', () => {
  it('reaches each of them in parts, also when a process dies between', async () => {
    let died = false;
    answering(() => {
      if (died || world.mailer.sent.length < 150) return;
      died = true;
      world.calls.inject({ at: 1, when: 'before', how: 'crash' });
    });
    const form = { members: everybody.slice(0, 220).join('\n') };
    const id = await world.submit({ procedure: 'IPMS-4.16', subjectId: listId, form });
    await world.machines.settle();
    expect(died).toBe(true);
    expect([...new Set(told())]).toEqual(everybody.slice(0, 220).toSorted());
    expect((await world.case(id)).request.status).toBe('COMPLETED');
    expect(visits('Tell removed members')).toBe(4);
  });
});
