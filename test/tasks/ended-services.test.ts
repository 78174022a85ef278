import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { lockHolders } from '../../functions/store/lock-store.ts';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { findTasks } from '../../functions/usecases/find-tasks.ts';
import { countServices, findServices } from '../../functions/usecases/services.ts';
import { provisionAccount } from '../../functions/usecases/provision-account.ts';
import type { ServiceStanding } from '../../schemas/directory-words.ts';
import { writeUser } from '../support/account-cases.ts';
import { World } from '../support/doubles-world.ts';
import { reviews, ServiceWorld } from '../support/services.ts';
import { dropTables } from '../support/tables.ts';

/** Service requests of an account that ends while they wait (IPMS-4.11.S5): nobody is asked about them any more. */

afterAll(dropTables);

let world: World;
let services: ServiceWorld;
beforeEach(async () => {
  world = await World.create();
  services = await ServiceWorld.in(world);
});

const day = 24 * 3600;

async function terminated(): Promise<string> {
  const form = { cause: 'RETIRE', effectiveOn: '2026-03-04' };
  const input = { procedure: 'IPMS-4.11' as const, subjectId: services.accountId, form };
  const id = await world.submit(input);
  await world.machines.settle();
  return id;
}

async function dayCame(): Promise<void> {
  world.clock.advance(2 * day);
  await decideDated(world.deps);
  await world.machines.settle();
}

const inbox = async (of: string) =>
  (await findTasks(world.deps, await world.caller(of), { limit: 20 })).items.map(
    ({ task }) => task.requestId,
  );

describe('requests about services of an account that ends', () => {
  it('end with it, with the reason, and wait for nobody', async () => {
    const asked = await services.played('BMT-APPLY', 'BMT', [reviews.endorsed]);
    const recorded = await services.played('VALUE-ADDED', 'SSO');
    const ending = await terminated();
    expect(await services.status(asked)).toBe('AWAITING_ICT_MANAGER');
    await dayCame();
    expect([await services.status(asked), await services.status(recorded)]).toEqual(['ENDED', 'ENDED']);
    const last = (await world.records(asked)).at(-1);
    expect([last?.kind, last?.personal]).toEqual([
      'ended',
      { reason: `Akaun ini telah ditamatkan (${ending})` },
    ]);
    expect(await inbox('ict')).toEqual([]);
    expect(await inbox('admin')).not.toContain(recorded);
    const ids = [services.subject('BMT'), services.subject('SSO')];
    expect((await lockHolders(world.tables, 'service', ids)).size).toBe(0);
  });

  it('are named in the one mail that says that the account has ended', async () => {
    const asked = await services.played('BMT-APPLY', 'BMT', [reviews.endorsed]);
    await terminated();
    services.told();
    await dayCame();
    const naming = world.mailer.sent.filter(({ text }) => text.includes(asked));
    expect(naming.map(({ to }) => to)).toEqual([
      'desk@contoh.example',
      'admin@contoh.example',
      'admin2@contoh.example',
    ]);
    expect(naming.map(({ subject }) => subject.slice(0, subject.indexOf(':')))).toEqual([
      ...['Akaun ditamatkan', 'Akaun ditamatkan', 'Account ended'],
    ]);
  });

  it('stay while the termination can still be cancelled, and those of other accounts always', async () => {
    const other = await writeUser(world);
    const theirs = await world.submit({
      ...{ procedure: 'BMT-APPLY', subjectId: `${other.id}.BMT` },
      form: { channel: 'MEMO', referenceNo: '1', receivedOn: '2026-02-27', justification: 'Pelan' },
    });
    const asked = await services.played('BMT-APPLY', 'BMT');
    await terminated();
    expect(await services.status(asked)).toBe('RECEIVED');
    await dayCame();
    expect([await services.status(asked), await services.status(theirs)]).toEqual(['ENDED', 'RECEIVED']);
  });

  it('end all, and are noted once, when the call is lost on the way and comes again', async () => {
    await services.played('BMT-APPLY', 'BMT');
    await services.played('VALUE-ADDED', 'SSO');
    const id = await terminated();
    await dayCame();
    const { tasks } = await world.case(id);
    const taskId = tasks.find(({ decision }) => decision?.outcome === 'due')?.id ?? '';
    const request = { requestId: id, generation: 1, resumeAt: '' };
    const again = { request, taskId, step: 'IPMS-4.11.S5', action: 'terminate' as const };
    expect(await provisionAccount(world.deps, again)).toEqual({ outcome: 'applied' });
    const noted = (await world.records(id)).filter(({ data }) => data['action'] === 'end-requests');
    expect(noted).toHaveLength(1);
  });
});

describe('services of an account that is deleted', () => {
  const { endorsed, approved, configured } = reviews;
  const listed = async (state: ServiceStanding) => {
    const filter = { service: 'BMT' as const, state, limit: 10 };
    const { items } = await findServices(world.deps, await world.caller('admin'), filter);
    return items.map(({ service }) => service.accountId);
  };
  const counted = async () => (await countServices(world.deps, await world.caller('admin'))).BMT;

  it('rest: they are not counted, stand apart, and are back when it is restored', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    const id = await terminated();
    expect([await counted(), await listed('ACTIVE')]).toEqual([1, [services.accountId]]);
    await dayCame();
    expect([await counted(), await listed('ACTIVE')]).toEqual([0, []]);
    expect(await listed('RESTING')).toEqual([services.accountId]);
    expect((await services.service('BMT'))?.state).toBe('ACTIVE');
    await world.next(id, 'admin', { outcome: 'restored', reason: 'Tersilap' });
    expect([await counted(), await listed('ACTIVE')]).toEqual([1, [services.accountId]]);
    expect(await listed('RESTING')).toEqual([]);
  });

  it('that had ended before stay among those that have ended', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    await services.played('BMT-TERMINATE', 'BMT', [reviews.endApproved, configured]);
    await terminated();
    await dayCame();
    expect([await listed('RESTING'), await listed('TERMINATED')]).toEqual([[], [services.accountId]]);
  });
});
