import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { remind } from '../../functions/usecases/remind.ts';
import { taskLink } from '../../functions/usecases/open-task.ts';
import type { HumanStep } from '../../schemas/catalogue.ts';
import { writeUser } from '../support/account-cases.ts';
import { aRegistered, asked, toTheEnd } from '../support/contacts.ts';
import { World } from '../support/doubles-world.ts';
import { aContact } from '../support/scenarios/contact-register.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

/** The Service Desk has one address (REQ-IPM-082, AMB-74): a stage may have it told in place of its officers. */

afterAll(dropTables);

const mailbox = 'meja.bantuan@1govuc.example';
const officer = 'desk@contoh.example';
const day = 24 * 3600;

let world: World;
beforeEach(async () => {
  world = await World.create();
  const { mail } = world.deps;
  Object.assign(mail, { deskMailbox: mailbox });
});

function told(): readonly string[] {
  return world.mailer.sent.splice(0).map(({ to, subject }) => `${to} ${subject.split(':')[0] ?? ''}`);
}

async function terminated(): Promise<string> {
  const { id: subjectId } = await writeUser(world);
  const form = { cause: 'RETIRE', effectiveOn: '2026-03-04' };
  const id = await world.submit({ procedure: 'IPMS-4.11', subjectId, form });
  await world.machines.settle();
  return id;
}

describe('what the Service Desk is only told', () => {
  it('goes to its address once, and to none of its officers (N-18)', async () => {
    const id = await terminated();
    const mail = world.mailer.sent[0];
    expect([mail?.text.includes(`/requests/${id}`), mail?.text.includes('4 Mac 2026')]).toEqual([true, true]);
    expect(told()).toEqual([`${mailbox} Penamatan akaun dimohon`]);
  });

  it('is on record with the address that got it', async () => {
    const records = await world.records(await terminated());
    expect(records.find(({ kind }) => kind === 'notice-sent')).toMatchObject({
      data: { notice: 'N-18', recipients: ['SERVICE_DESK'] },
      personal: { recipients: [{ name: 'Meja Bantuan 1GovUC', email: mailbox }] },
    });
  });

  it('goes to each officer of the desk where the stage wants it so', async () => {
    Object.assign(world.deps.mail, { deskMailbox: undefined });
    await terminated();
    expect(told()).toEqual([`${officer} Penamatan akaun dimohon`]);
  });

  it('goes to everybody else who is told as it did (N-45)', async () => {
    await terminated();
    told();
    world.clock.advance(2 * day);
    await decideDated(world.deps);
    await world.machines.settle();
    expect(told()).toEqual([
      `${mailbox} Akaun ditamatkan`,
      'admin@contoh.example Akaun ditamatkan',
      'admin2@contoh.example Account ended',
    ]);
  });
});

describe('what asks the Service Desk to decide', () => {
  it('reaches each officer, and its address as a copy', async () => {
    await world.played();
    const mails = world.mailer.sent;
    expect(mails.map(({ to }) => to)).toEqual([officer, mailbox]);
    expect(mails[1]?.subject).toBe(mails[0]?.subject);
  });

  it('does so of contacts, too: to register, update and delete one (N-24 to N-26)', async () => {
    const { id } = await aRegistered(world);
    told();
    const about = { subjectId: id } as const;
    const form = aContact('satu', { phone: '03-7000 0002' });
    await world.played([...toTheEnd], { ...about, procedure: 'IPMS-4.22', form });
    expect(told().filter((line) => line.endsWith('dimohon'))).toEqual([
      `${officer} Kemas kini contact dimohon`,
      `${mailbox} Kemas kini contact dimohon`,
    ]);
    await world.played([], { ...about, procedure: 'IPMS-4.23', form: { reason: 'Kontrak tamat' } });
    await asked(world, [], 'dua');
    expect(told()).toEqual([
      `${officer} Pemadaman contact dimohon`,
      `${mailbox} Pemadaman contact dimohon`,
      `${officer} Pendaftaran contact dimohon`,
      `${mailbox} Pendaftaran contact dimohon`,
    ]);
  });

  it('is brought to mind in the same way', async () => {
    await world.played();
    told();
    world.clock.advance(3 * day);
    await remind(world.deps);
    expect(world.mailer.sent.map(({ to }) => to)).toEqual([officer, mailbox]);
  });

  it('carries a link that decides only to the officer himself', async () => {
    const id = await world.played();
    const task = await world.openTask(id);
    const step = { byLink: true } as HumanStep;
    const reader = { id: 'desk', role: 'SERVICE_DESK', isOfficer: true, name: 'x', email: 'x@x' } as const;
    const linkFor = (isShared: boolean) =>
      taskLink(world.deps, task, step, { ...reader, language: 'ms', isShared });
    expect((await linkFor(false)).url).toContain('/l/');
    const links = async () => JSON.stringify(await contentsOf(world.tables)).split('LINK#').length;
    const before = await links();
    expect(await linkFor(true)).toEqual({ url: `https://govuc.example/tasks/${task.id}` });
    expect(await links()).toBe(before);
  });
});
