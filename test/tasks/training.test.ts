import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden, InvalidInput } from '../../functions/domain/errors.ts';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { writeUser } from '../support/account-cases.ts';
import { World } from '../support/doubles-world.ts';
import type { FormInput } from '../support/forms.ts';
import { dropTables } from '../support/tables.ts';

/** TRAINING (S4 G¶18(x)): who is invited, told of changes, told that it is off; who came. */

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

/** The clock of the tests stands at 2 March 2026. */
const form = {
  title: 'Pengenalan 1GovUC',
  place: 'Makmal Komputer',
  date: '2026-03-05',
  startsAt: '09:00',
  endsAt: '12:00',
};
const { title: _title, ...details } = form;

function planned(overrides: FormInput = {}): Promise<string> {
  return world.played([], { procedure: 'TRAINING', form: { ...form, ...overrides } });
}

function invites(id: string, participants: string, overrides: FormInput = {}, by = 'admin'): Promise<void> {
  return world.next(id, by, { outcome: 'invited', data: { ...details, participants, ...overrides } });
}

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

async function dayAfter(days: number): Promise<void> {
  world.clock.advance(days * 24 * 3600);
  await decideDated(world.deps);
  await world.machines.settle();
}

describe('the participants of a training', () => {
  it('are each invited once, an account holder in his language', async () => {
    await writeUser(world, { address: 'lim@kpc.example', language: 'en' });
    const id = await planned();
    await invites(id, 'lim@kpc.example, "Ali" <ALI@luar.example>\nlim@kpc.example');
    expect(told()).toEqual([
      'ali@luar.example: Jemputan latihan',
      'lim@kpc.example: Invitation to a training',
    ]);
  });

  it('are told all there is to know, and only those with an account are led to a page', async () => {
    await writeUser(world, { address: 'lim@kpc.example', language: 'en' });
    const id = await planned();
    await invites(id, 'lim@kpc.example\nali@luar.example');
    const mailTo = (address: string) => world.mailer.sent.find(({ to }) => to === address);
    const [own, other] = [mailTo('lim@kpc.example'), mailTo('ali@luar.example')];
    expect(own?.text).toMatch(/\nhttps:\/\/[^\s]*\/my\n/u);
    expect(other?.text).not.toContain('http');
    expect(other?.html).not.toContain('href="http');
    for (const fact of ['Pengenalan 1GovUC', 'Makmal Komputer', '5 Mac 2026', '09:00', '12:00']) {
      expect(other?.text).toContain(fact);
    }
  });

  it('are told only what concerns them when list and day change', async () => {
    const id = await planned();
    await invites(id, 'ali@luar.example\nsiti@luar.example');
    told();
    await world.next(id, 'admin2', { outcome: 'change' });
    await invites(id, 'siti@luar.example\nrao@luar.example', { date: '2026-03-06' });
    expect(told()).toEqual([
      'ali@luar.example: Jemputan latihan ditarik balik',
      'rao@luar.example: Jemputan latihan',
      'siti@luar.example: Perubahan latihan',
    ]);
  });

  it('who stay are not written to when nothing but the list changes', async () => {
    const id = await planned();
    await invites(id, 'ali@luar.example');
    told();
    await world.next(id, 'admin', { outcome: 'change' });
    await invites(id, 'ali@luar.example\nrao@luar.example');
    expect(told()).toEqual(['rao@luar.example: Jemputan latihan']);
  });

  it('are told why it is off', async () => {
    const id = await planned();
    await invites(id, 'ali@luar.example\nsiti@luar.example');
    told();
    await world.next(id, 'admin', { outcome: 'cancelled', reason: 'Jurulatih sakit' });
    expect(world.mailer.sent.every(({ text }) => text.includes('Jurulatih sakit'))).toBe(true);
    expect(told()).toEqual([
      'ali@luar.example: Jemputan latihan ditarik balik',
      'siti@luar.example: Jemputan latihan ditarik balik',
    ]);
    expect((await world.case(id)).request.status).toBe('CANCELLED');
  });

  it('are nobody when it is cancelled before anybody was invited', async () => {
    const id = await planned();
    await world.next(id, 'admin', { outcome: 'cancelled', reason: 'Salah tarikh' });
    expect([told(), (await world.case(id)).request.status]).toEqual([[], 'CANCELLED']);
  });

  it('do not get it twice by a double click', async () => {
    const id = await planned();
    const task = await world.openTask(id);
    const click = { outcome: 'invited', data: { ...details, participants: 'ali@luar.example' } };
    await world.decide(task.id, 'admin', click);
    await world.decide(task.id, 'admin', click);
    await world.machines.settle();
    expect(told()).toEqual(['ali@luar.example: Jemputan latihan']);
  });
});

describe('an address that fails', () => {
  it('keeps nobody else waiting, and has its mail once it works', async () => {
    const id = await planned();
    const send = world.mailer.send.bind(world.mailer);
    let tries = 0;
    world.mailer.send = (mail) => {
      if (mail.to !== 'ali@luar.example') return send(mail);
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('Mailbox unavailable')) : send(mail);
    };
    await invites(id, 'ali@luar.example\nsiti@luar.example');
    expect(world.mailer.sent.map(({ to }) => to)).toEqual(['siti@luar.example', 'ali@luar.example']);
    expect((await world.case(id)).request.status).toBe('SCHEDULED');
  });
});

describe('a list of participants', () => {
  it.each([
    ['of nobody', '', 'participants required'],
    ['with a name alone', 'ali', 'participants emails'],
    ['with a formula', '=ali@luar.example', 'participants emails'],
    [
      'of 101',
      Array.from({ length: 101 }, (_, n) => `p${String(n)}@luar.example`).join('\n'),
      'participants too-many-members',
    ],
  ])('%s is refused', async (_what, participants, expected) => {
    const id = await planned();
    expect(await refusal(invites(id, participants))).toEqual([expected]);
    expect(told()).toEqual([]);
  });

  it('of a hundred is taken, and each of them is told', async () => {
    const id = await planned();
    await invites(id, Array.from({ length: 100 }, (_, n) => `p${String(n)}@luar.example`).join('\n'));
    expect(told()).toHaveLength(100);
  });

  it('invites nobody to a day that is over', async () => {
    const id = await planned();
    world.clock.advance(4 * 24 * 3600);
    expect(await refusal(invites(id, 'ali@luar.example'))).toEqual(['date from-today']);
  });
});

describe('a training', () => {
  it.each([
    [{ date: '2026-03-01' }, 'date from-today'],
    [{ date: '2028-03-01' }, 'date too-far'],
    [{ startsAt: '12:30' }, 'endsAt in-order'],
    [{ startsAt: '25:00' }, 'startsAt time'],
    [{ place: '' }, 'place required'],
  ])('with %j is refused', async (overrides, expected) => {
    expect(await refusal(planned(overrides))).toEqual([expected]);
  });

  it('may be on the very day', async () => {
    expect((await world.case(await planned({ date: '2026-03-02' }))).request.status).toBe('PLANNED');
  });

  it('is not fixed by anybody but an administrator, nor seen by another agency', async () => {
    await expect(world.submit({ procedure: 'TRAINING', form }, 'desk')).rejects.toThrow(Forbidden);
    const id = await planned();
    await expect(invites(id, 'ali@luar.example', {}, 'stranger')).rejects.toThrow(/There is no task/u);
  });

  it('waits until its day is over, then asks who came', async () => {
    const id = await planned();
    await invites(id, 'ali@luar.example');
    await dayAfter(3);
    expect((await world.case(id)).request.status).toBe('SCHEDULED');
    told();
    await dayAfter(1);
    expect((await world.case(id)).request.status).toBe('HELD');
    expect(told()).toEqual([
      'admin2@contoh.example: Action needed',
      'admin@contoh.example: Tindakan diperlukan',
    ]);
  });

  it('waits for the day that it was moved to', async () => {
    const id = await planned();
    await invites(id, 'ali@luar.example', { date: '2026-03-10' });
    await dayAfter(4);
    expect((await world.case(id)).request.status).toBe('SCHEDULED');
    await dayAfter(5);
    expect((await world.case(id)).request.status).toBe('HELD');
  });
});

describe('the attendance', () => {
  async function held(): Promise<string> {
    const id = await planned();
    await invites(id, 'ali@luar.example\nsiti@luar.example');
    await dayAfter(4);
    return id;
  }

  it('is of those who were invited: a stranger is refused by his address', async () => {
    const id = await held();
    const attended = 'ali@luar.example\norang.lain@luar.example';
    const call = world.next(id, 'admin', { outcome: 'held', data: { attended } });
    await expect(call).rejects.toMatchObject({
      errors: [
        {
          field: 'attended',
          code: 'among-prefilled',
          params: { addresses: 'orang.lain@luar.example' },
        },
      ],
    });
    expect((await world.case(id)).request.status).toBe('HELD');
  });

  it.each(['siti@luar.example', ''])('of %j is kept with the training', async (attended) => {
    const id = await held();
    await world.next(id, 'admin', { outcome: 'held', data: { attended } });
    const { request, tasks } = await world.case(id);
    expect(request.status).toBe('COMPLETED');
    expect(tasks.at(-1)?.decision?.data['attended'] ?? '').toBe(attended);
  });
});
