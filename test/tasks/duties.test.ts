import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden, InvalidInput } from '../../functions/domain/errors.ts';
import { saveOfficer } from '../../functions/store/officer-store.ts';
import { startChildren } from '../../functions/usecases/start-child.ts';
import { readOwnAccount } from '../../functions/usecases/user-module.ts';
import { decideOwnTask, readOwnTask } from '../../functions/usecases/own-task.ts';
import { decideByLink } from '../../functions/usecases/decide-by-link.ts';
import { submitOwnRequest } from '../../functions/usecases/user-requests.ts';
import type { SubmitInput } from '../../functions/usecases/types.ts';
import { aRelay, anOfficer } from '../support/builders.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { World, type Step } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';
import { UserOfModule } from '../support/user-module.ts';

/** Duties of paragraph 18, each machine on its ways: who may, who is told, what is refused. */

let world: World;
beforeEach(async () => {
  world = await World.create();
  await saveOfficer(world.tables, undefined, anOfficer('help', 'MAMPU_HELPDESK'));
});
afterAll(dropTables);

/** Readers of the mails since the last look, with what each is about. */
function told(): readonly string[] {
  const sent = world.mailer.sent.splice(0).map(({ to, subject }) => `${to}: ${subject.split(':')[0] ?? ''}`);
  return sent.toSorted();
}

async function refusal(call: Promise<unknown>): Promise<readonly string[]> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof InvalidInput ? error.errors.map(({ field, code }) => `${field} ${code}`) : [];
}

async function sent(input: Partial<SubmitInput>, by = 'admin'): Promise<string> {
  const id = await world.submit(input, by);
  await world.machines.settle();
  return id;
}

async function statusOf(id: string): Promise<string> {
  return (await world.case(id)).request.status;
}

/** The request that another one has started. */
async function childOf(id: string): Promise<string> {
  const records = await world.records(id);
  const started = records.find(({ kind }) => kind === 'children-started')?.data['children'];
  const [child] = (started ?? []) as readonly { readonly id?: string }[];
  return child?.id ?? '';
}

const resolved = { outcome: 'resolved', data: { action: 'Telah dibaiki' } };

describe('an incident (HELPDESK-INCIDENT, AMB-98)', () => {
  const reported = { type: 'INCIDENT', subject: 'Lync terputus', description: 'Sejak pagi' };
  const fromCaller = {
    ...{ ...reported, source: 'ONE_MOCC', reporterName: 'Rohani' },
    reporterEmail: 'rohani@luar.example',
  };

  it('of an administrator goes straight to the Service Desk, and he alone gets the reply', async () => {
    const id = await sent({ procedure: 'HELPDESK-INCIDENT', form: reported }, 'admin2');
    expect([await statusOf(id), told()]).toEqual([
      'TICKET_OPEN',
      ['desk@contoh.example: Tindakan diperlukan'],
    ]);
    await world.next(id, 'desk', resolved);
    expect([await statusOf(id), told()]).toEqual(['COMPLETED', ['admin2@contoh.example: Answer']]);
  });

  it('of 1MOCC waits at the MAMPU Help Desk, and belongs to no agency that reports', async () => {
    const id = await sent({ procedure: 'HELPDESK-INCIDENT', form: fromCaller }, 'help');
    const { request } = await world.case(id);
    expect([request.status, request.agencyId, told()]).toEqual(['IN_PROGRESS', 'mampu', []]);
    await expect(world.next(id, 'admin', resolved)).rejects.toThrow(/There is no task/u);
    await expect(world.next(id, 'desk', resolved)).rejects.toThrow(Forbidden);
    await world.next(id, 'help', resolved);
    expect([await statusOf(id), told()]).toEqual(['COMPLETED', ['rohani@luar.example: Maklum balas']]);
  });

  it('whose reporter has no address is closed, and nobody is told', async () => {
    const { reporterEmail: _none, ...form } = fromCaller;
    const id = await sent({ procedure: 'HELPDESK-INCIDENT', form }, 'help');
    await world.next(id, 'help', resolved);
    expect([await statusOf(id), told()]).toEqual(['COMPLETED', []]);
  });

  it('asks the help desk who reported it, and an administrator is not asked', async () => {
    const own = sent({ procedure: 'HELPDESK-INCIDENT', form: reported }, 'help');
    expect(await refusal(own)).toEqual(['source required', 'reporterName required']);
    const others = sent({ procedure: 'HELPDESK-INCIDENT', form: fromCaller });
    expect(await refusal(others)).toEqual([
      ...['source unknown-field', 'reporterName unknown-field', 'reporterEmail unknown-field'],
    ]);
  });

  it.each(['desk', 'mampu1', 'tech', 'ict'])('is not reported here by %s', async (by) => {
    await expect(sent({ procedure: 'HELPDESK-INCIDENT', form: reported }, by)).rejects.toThrow(Forbidden);
  });

  it('is not resolved without saying how', async () => {
    const id = await sent({ procedure: 'HELPDESK-INCIDENT', form: reported });
    expect(await refusal(world.next(id, 'desk', { outcome: 'resolved' }))).toEqual(['action required']);
  });
});

describe('technical help (TECH-SUPPORT)', () => {
  const form = { subject: 'Outlook', description: 'Meminta kata laluan' };

  async function asked(): Promise<{ readonly id: string; readonly user: UserOfModule }> {
    const user = await UserOfModule.in(world);
    const { id } = await submitOwnRequest(world.deps, user.caller, { procedure: 'TECH-SUPPORT', form });
    await world.machines.settle();
    return { id, user };
  }

  it('is asked for by a user, given by his administrator and answered to him', async () => {
    const { id, user } = await asked();
    expect(told()).toEqual([
      'admin2@contoh.example: Action needed',
      'admin@contoh.example: Tindakan diperlukan',
    ]);
    await world.next(id, 'admin', { outcome: 'solved', data: { action: 'Profil dibina semula' } });
    const [mail] = world.mailer.sent;
    expect([mail?.to, mail?.text.includes('Profil dibina semula')]).toEqual([user.account.address, true]);
    expect(await statusOf(id)).toBe('COMPLETED');
  });

  it('that is passed on becomes an incident of the administrator, whose end the user is told, too', async () => {
    const { id, user } = await asked();
    await world.next(id, 'admin2', { outcome: 'passed-on', data: { action: 'Sudah dimulakan semula' } });
    told();
    const incident = await childOf(id);
    const { request, rounds } = await world.case(incident);
    expect([request.status, request.parentId, request.createdBy.officerId]).toEqual([
      'TICKET_OPEN',
      id,
      'admin2',
    ]);
    expect(rounds.at(-1)?.form).toEqual({ type: 'INCIDENT', ...form, tried: 'Sudah dimulakan semula' });
    await world.next(incident, 'desk', resolved);
    expect(told()).toEqual(
      ['admin2@contoh.example: Answer', `${user.account.address}: Maklum balas`].toSorted(),
    );
  });

  it('opens one incident, whatever fails on the way', async () => {
    const id = 'BTK-2026-000001';
    const start = async (each: World) => {
      const taskId = (await each.case(id)).tasks[0]?.id ?? '';
      const request = { requestId: id, generation: 1, resumeAt: '' };
      return startChildren(each.deps, { request, step: 'TECH-SUPPORT.2', taskId });
    };
    await survivesEveryFault({
      arrange: async (each) => {
        const user = await UserOfModule.in(each, { id: 'acc-fault', address: 'fault@kpc.example' });
        await submitOwnRequest(each.deps, user.caller, { procedure: 'TECH-SUPPORT', form });
        await each.machines.settle();
        const click = { outcome: 'passed-on', data: { action: 'Sudah dicuba' } };
        await each.decide((await each.openTask(id)).id, 'admin', click);
      },
      act: start,
      recover: async (each) => {
        await start(each);
        await each.repaired();
      },
    });
  });
});

describe('information on spam (SPAM-COORDINATION, BR-75)', () => {
  const form = {
    ...{ agency: 'kpc', subject: 'Pautan palsu', from: '2026-02-01', until: '2026-02-28' },
    question: 'Berapa akaun?',
  };
  const answered: Step = ['admin', { outcome: 'answered', data: { findings: 'Dua', action: 'Disekat' } }];

  it('is asked of one agency: no other sees it', async () => {
    const id = await sent({ procedure: 'SPAM-COORDINATION', form }, 'desk');
    expect((await world.case(id)).request.agencyId).toBe('kpc');
    await expect(world.next(id, 'stranger', answered[1])).rejects.toThrow(/There is no task/u);
  });

  it('is read by whoever asked, who may ask again', async () => {
    const id = await sent({ procedure: 'SPAM-COORDINATION', form }, 'desk');
    await world.next(id, ...answered);
    await expect(world.next(id, 'mampu1', { outcome: 'accepted' })).rejects.toThrow(Forbidden);
    await world.next(id, 'desk', { outcome: 'asked-again', reason: 'Sejak bila?' });
    told();
    await world.next(id, ...answered);
    expect(told()).toEqual(['desk@contoh.example: Tindakan diperlukan']);
    await world.next(id, 'desk', { outcome: 'accepted' });
    expect(await statusOf(id)).toBe('COMPLETED');
  });

  it('that MAMPU asked for is not put before the Service Desk', async () => {
    const id = await sent({ procedure: 'SPAM-COORDINATION', form }, 'mampu2');
    told();
    await world.next(id, ...answered);
    expect((await world.openTask(id)).holder.role).toBe('MAMPU_ADMIN');
    expect(told().some((mail) => mail.startsWith('desk@'))).toBe(false);
  });

  it.each([
    [{ agency: 'tiada' }, ['agency choice']],
    [{ agency: '' }, ['agency required']],
    [{ until: '2026-01-31' }, ['until in-order']],
    [{ until: '2026-03-03' }, ['until not-after-today']],
  ])('with %j is refused', async (overrides, expected) => {
    const call = sent({ procedure: 'SPAM-COORDINATION', form: { ...form, ...overrides } }, 'desk');
    expect(await refusal(call)).toEqual(expected);
  });

  it('is not asked for by an agency', async () => {
    await expect(sent({ procedure: 'SPAM-COORDINATION', form })).rejects.toThrow(Forbidden);
  });
});

describe('the installation of a client (CLIENT-INSTALL)', () => {
  const form = {
    ...{ user: 'aina@kpc.example', cause: 'NEW_USER', client: 'MOBILE' },
    ...{ device: 'Telefon', plannedOn: '2026-03-03' },
  };

  it('is for an active account of the own agency', async () => {
    await UserOfModule.in(world, { address: 'aina@kpc.example' });
    const other = { ...form, user: 'orang@luar.example' };
    expect(await refusal(sent({ procedure: 'CLIENT-INSTALL', form: other }))).toEqual(['user own-account']);
    const theirs = sent({ procedure: 'CLIENT-INSTALL', form }, 'stranger');
    expect(await refusal(theirs)).toEqual(['user own-account']);
    expect(await statusOf(await sent({ procedure: 'CLIENT-INSTALL', form }))).toBe('PLANNED');
  });

  it('stands on the user’s own page as long as it waits for him, and he decides it there', async () => {
    const user = await UserOfModule.in(world, { address: 'aina@kpc.example' });
    const other = await UserOfModule.in(world, { address: 'lain@kpc.example' });
    const id = await sent({ procedure: 'CLIENT-INSTALL', form });
    const waiting = async () =>
      (await readOwnAccount(world.deps, user.caller)).requests.map((each) => each.id);
    expect(await waiting()).toEqual([id]);
    expect((await readOwnAccount(world.deps, other.caller)).requests).toEqual([]);
    const task = await readOwnTask(world.deps, user.caller, id);
    const installed = { outcome: 'installed' };
    const stranger = decideOwnTask(world.deps, other.caller, task?.task.id ?? '', installed);
    await expect(stranger).rejects.toThrow(/There is no task/u);
    await decideOwnTask(world.deps, user.caller, task?.task.id ?? '', installed);
    await world.machines.settle();
    expect([await statusOf(id), await waiting()]).toEqual(['AWAITING_CONFIRMATION', []]);
  });

  it('is recorded in the name of the user who says so by his link, however his address was typed', async () => {
    const { caller } = await UserOfModule.in(world, { address: 'aina@kpc.example', language: 'en' });
    const id = await sent({ procedure: 'CLIENT-INSTALL', form: { ...form, user: 'AINA@kpc.example' } });
    const [mail] = world.mailer.sent;
    expect(mail?.subject.split(':')[0]).toBe('Action needed');
    const token = /\/l\/([\w-]+)/u.exec(mail?.text ?? '')?.[1] ?? '';
    await decideByLink(world.deps, token, { outcome: 'installed' });
    const decided = (await world.records(id)).findLast(({ kind }) => kind === 'decided');
    expect(decided?.personal?.['name']).toBe(caller.person.name);
  });

  it('that failed is not confirmed, but planned again for a day to come', async () => {
    await UserOfModule.in(world, { address: 'aina@kpc.example' });
    const id = await sent({ procedure: 'CLIENT-INSTALL', form });
    await world.next(id, 'admin', { outcome: 'failed', reason: 'Tiada ruang' });
    expect(await refusal(world.next(id, 'admin', { outcome: 'confirmed' }))).toEqual(['outcome choice']);
    const again = (plannedOn: string) =>
      world.next(id, 'admin', { outcome: 'again', data: { plannedOn, reason: 'Telah dibersihkan' } });
    expect(await refusal(again('2026-03-01'))).toEqual(['plannedOn from-today']);
    told();
    await again('2026-03-09');
    const [mail] = world.mailer.sent;
    expect([mail?.to, mail?.text.includes('9 Mac 2026')]).toEqual(['aina@kpc.example', true]);
  });
});

describe('the review of a relay (RELAY-MONITORING)', () => {
  const review = { from: '2026-02-01', until: '2026-02-28', volume: '120' };
  const problem = { ...review, result: 'PROBLEM', problem: 'Mesej tertahan' };

  function about(subjectId: string, form: SubmitInput['form'], by = 'admin'): Promise<string> {
    return sent({ procedure: 'RELAY-MONITORING', subjectId, form }, by);
  }

  it('in order ends by itself, and the record says that nothing was found', async () => {
    await world.putRelay(aRelay({ id: 'relay-1' }));
    const id = await about('relay-1', { ...review, result: 'NORMAL' });
    const last = (await world.records(id)).findLast(({ kind }) => kind === 'decided');
    expect([await statusOf(id), last?.data['outcome'], told()]).toEqual(['COMPLETED', 'normal', []]);
  });

  it('with a problem waits for its coordination; as an incident it names relay and problem', async () => {
    await world.putRelay(aRelay({ id: 'relay-1' }));
    const id = await about('relay-1', problem);
    expect(await statusOf(id)).toBe('REVIEWING');
    await world.next(id, 'admin', { outcome: 'incident' });
    const { request, rounds } = await world.case(await childOf(id));
    expect([request.status, rounds[0]?.form['description']]).toEqual(['TICKET_OPEN', 'Mesej tertahan']);
    expect(request.title).toBe((await world.case(id)).request.title);
  });

  it.each(['change', 'terminate'])('that leads to a %s starts nothing by itself', async (outcome) => {
    await world.putRelay(aRelay({ id: 'relay-1' }));
    const id = await about('relay-1', problem);
    await world.next(id, 'admin', { outcome });
    expect([await statusOf(id), await childOf(id), world.machines.executions.length]).toEqual([
      'COMPLETED',
      '',
      1,
    ]);
  });

  it('leaves the relay free for other requests meanwhile', async () => {
    await world.putRelay(aRelay({ id: 'relay-1' }));
    await about('relay-1', problem);
    expect(await statusOf(await about('relay-1', problem))).toBe('REVIEWING');
  });

  it('is of a relay of the own agency that is in service', async () => {
    await world.putRelay(aRelay({ id: 'relay-1' }));
    await expect(about('relay-1', problem, 'stranger')).rejects.toThrow(/There is no relay/u);
    await world.putRelay(aRelay({ id: 'relay-2', state: 'TERMINATED' }));
    await expect(about('relay-2', problem)).rejects.toMatchObject({ rule: 'subject-state' });
  });

  it('with a problem says which', async () => {
    await world.putRelay(aRelay({ id: 'relay-1' }));
    const call = about('relay-1', { ...review, result: 'PROBLEM' });
    expect(await refusal(call)).toEqual(['problem required']);
  });

  it.each([{ volume: '-3' }, { volume: '1.5' }, { volume: 'banyak' }])(
    'with %j is refused',
    async (overrides) => {
      await world.putRelay(aRelay({ id: 'relay-1' }));
      const call = about('relay-1', { ...review, result: 'NORMAL', ...overrides });
      expect(await refusal(call)).toEqual(['volume number']);
    },
  );
});
