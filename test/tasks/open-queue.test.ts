import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden } from '../../functions/domain/errors.ts';
import { awaitEnd } from '../../functions/usecases/await-end.ts';
import { recordFault } from '../../functions/usecases/record-fault.ts';
import { findOpenTasks } from '../../functions/usecases/find-open-tasks.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { writeUser } from '../support/account-cases.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

describe('the queue of what is open in an agency', () => {
  const procedures = ['IPMS-4.1', 'RELAY-APPLY'] as const;
  const code = (name: string) => ({
    procedure: 'IPMS-4.1' as const,
    form: { agency: 'kpc', category: 'OTHER', name, email: 'a@luar.example' },
  });

  async function opened(input: Parameters<World['played']>[1]): Promise<string> {
    world.clock.advance(60);
    return world.played([], input);
  }

  async function shown(by: string, filter: object = {}) {
    const page = await findOpenTasks(world.deps, await world.caller(by), {
      procedures,
      limit: 10,
      ...filter,
    });
    return page.items.map(({ task, mine }) => `${task.requestId} ${mine ? 'mine' : 'waits'}`);
  }

  it('holds each open request once, the longest wait first, with who decides it', async () => {
    const [first, second] = [await opened(code('Satu')), await opened(undefined)];
    expect(await shown('admin')).toEqual([`${first} mine`, `${second} waits`]);
    await world.next(first, 'admin', { outcome: 'refused', data: { reason: 'Tidak sah' } });
    expect(await shown('admin')).toEqual([`${second} waits`]);
  });

  it('is read page by page over several procedures', async () => {
    const ids = [await opened(code('Satu')), await opened(undefined), await opened(code('Dua'))];
    const caller = await world.caller('admin');
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await findOpenTasks(world.deps, caller, {
        ...{ procedures, limit: 1 },
        ...(cursor === undefined ? {} : { cursor }),
      });
      found.push(...page.items.map(({ task }) => task.requestId));
      ({ cursor } = page);
    } while (cursor !== undefined);
    expect(found).toEqual(ids);
  });

  it('shows an officer of an agency his own, whatever he names', async () => {
    await opened(code('Satu'));
    expect(await shown('stranger', { agencyId: 'kpc' })).toEqual([]);
  });

  it('is not there for roles that see none of the procedures', async () => {
    const ict = await world.caller('ict');
    const asked = findOpenTasks(world.deps, ict, { procedures: ['IPMS-4.1'], limit: 10 });
    await expect(asked).rejects.toThrow(Forbidden);
    const unnamed = findOpenTasks(world.deps, await world.caller('desk'), { procedures, limit: 10 });
    await expect(unnamed).rejects.toThrow(Forbidden);
  });
});

describe('waiting for an immediate procedure', () => {
  let account: Account;
  beforeEach(async () => {
    account = await writeUser(world);
  });
  const disable = { reason: 'OTHER', until: '2026-06-30', description: 'Cuti' };

  /** A pause in which the machines go on, once so many pauses are over. */
  function pauses(until: number): { readonly pause: () => Promise<void>; count: number } {
    return {
      count: 0,
      async pause() {
        this.count += 1;
        if (this.count === until) await world.machines.settle();
      },
    };
  }

  async function waited(id: string, until: number) {
    const paused = pauses(until);
    const how = await awaitEnd({ tables: world.tables, pause: () => paused.pause() }, id, 3000);
    return { ...how, pauses: paused.count };
  }

  it('ends as soon as the request has ended', async () => {
    const id = await world.submit({ procedure: 'IPMS-4.9', subjectId: account.id, form: disable });
    const subject = { kind: 'account', id: account.id };
    expect(await waited(id, 2)).toMatchObject({ how: 'ended', status: 'COMPLETED', subject, pauses: 2 });
  });

  it('ends when what is to be done at once is done and the rest waits for a day', async () => {
    const form = { cause: 'RETIRE', effectiveOn: '2026-06-30' };
    const id = await world.submit({ procedure: 'IPMS-4.11', subjectId: account.id, form });
    expect(await waited(id, 1)).toEqual({ how: 'waits', pauses: 1 });
  });

  it('ends after three seconds in any case', async () => {
    const id = await world.submit({ procedure: 'IPMS-4.9', subjectId: account.id, form: disable });
    expect(await waited(id, 1000)).toEqual({ how: 'goes-on', pauses: 20 });
  });

  it('does not wait for what a fault holds up', async () => {
    const id = await world.submit({ procedure: 'IPMS-4.9', subjectId: account.id, form: disable });
    await recordFault(world.deps, { requestId: id, generation: 1, resumeAt: '' });
    expect(await waited(id, 1)).toEqual({ how: 'goes-on', pauses: 0 });
  });
});
