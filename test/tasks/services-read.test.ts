import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readAccountServices } from '../../functions/usecases/account-services.ts';
import { countService, countServices, findServices } from '../../functions/usecases/services.ts';
import type { Caller } from '../../functions/usecases/types.ts';
import { listServices, restOperations, serviceOperation } from '../../functions/store/service-store.ts';
import { transact } from '../../functions/store/transaction.ts';
import type { AccountService } from '../../schemas/directory/service.ts';
import { serviceCodes, type ServiceCode } from '../../schemas/directory-words.ts';
import { World } from '../support/doubles-world.ts';
import { reviews, ServiceWorld } from '../support/services.ts';
import { dropTables } from '../support/tables.ts';

/** Who has which value-added service (REQ-BMT-11, REQ-ARC-11), and the six of one account. */

afterAll(dropTables);

let world: World;
let services: ServiceWorld;
beforeEach(async () => {
  world = await World.create();
  services = await ServiceWorld.in(world);
});

const { endorsed, approved, configured, endApproved } = reviews;

async function callerOf(id: string): Promise<Caller> {
  return { person: await world.officer(id), channel: 'portal' };
}

/** A service as the directory keeps it, without the case that brought it. */
async function has(no: number, code: ServiceCode = 'BMT', patch: Partial<AccountService> = {}) {
  const service: AccountService = {
    ...{ accountId: `akaun-${no}`, agencyId: 'kpc', service: code, state: 'ACTIVE' },
    ...{ since: `2026-02-${String(no).padStart(2, '0')}T01:00:00.000Z`, changedBy: 'BMT-2026-000001' },
    ...{ settings: {}, version: 1 },
    ...patch,
  };
  await transact(world.tables, [serviceOperation(world.tables, service, () => new Error('Written before'))]);
}

describe('the accounts that have a service', () => {
  it('are found page by page, who got it last first, and none twice', async () => {
    for (const no of [3, 1, 5, 2, 4]) await has(no);
    await has(6, 'BMT', { state: 'TERMINATED' });
    await has(7, 'SSO');
    await has(8, 'BMT', { agencyId: 'jrc' });
    const caller = await callerOf('admin');
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await findServices(world.deps, caller, {
        ...{ service: 'BMT', limit: 2 },
        ...(cursor === undefined ? {} : { cursor }),
      });
      pages.push(page.items.map(({ service }) => service.accountId));
      ({ cursor } = page);
    } while (cursor !== undefined);
    expect(pages).toEqual([['akaun-5', 'akaun-4'], ['akaun-3', 'akaun-2'], ['akaun-1']]);
  });

  it('are apart from those that had it', async () => {
    await has(1);
    await has(2, 'BMT', { state: 'TERMINATED' });
    const ended = { service: 'BMT', state: 'TERMINATED', limit: 10 } as const;
    const { items } = await findServices(world.deps, await callerOf('admin'), ended);
    expect(items.map(({ service }) => service.accountId)).toEqual(['akaun-2']);
  });

  it('are apart from those that rest with a deleted account', async () => {
    await has(1);
    await has(2);
    await transact(
      world.tables,
      restOperations(world.tables, await listServices(world.tables, 'akaun-2'), true),
    );
    const resting = { service: 'BMT', state: 'RESTING', limit: 10 } as const;
    const { items } = await findServices(world.deps, await callerOf('admin'), resting);
    expect(items.map(({ service }) => service.accountId)).toEqual(['akaun-2']);
  });

  it('come with their accounts as a request has left them', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    const { items } = await findServices(world.deps, await callerOf('admin'), { service: 'BMT', limit: 10 });
    expect(items).toMatchObject([
      { service: { state: 'ACTIVE' }, account: { accountId: services.accountId, services: ['BMT'] } },
    ]);
    await services.played('BMT-TERMINATE', 'BMT', [endApproved, configured]);
    const left = await findServices(world.deps, await callerOf('admin'), { service: 'BMT', limit: 10 });
    expect(left.items).toEqual([]);
  });

  it('are counted by service', async () => {
    for (const no of [1, 2, 3]) await has(no);
    await has(4, 'BMT', { state: 'TERMINATED' });
    await has(5, 'ADRMS');
    const none = { SSO: 0, ONLINE_ARCHIVING: 0, MULTI_CONFERENCING: 0, ENTERPRISE_VOICE: 0 };
    const counts = await countServices(world.deps, await callerOf('ict'));
    expect(counts).toEqual({ ...none, BMT: 3, ADRMS: 1 });
    expect(await countService(world.deps, await callerOf('ict'), 'BMT')).toBe(3);
  });

  it('are those of his own agency for an officer of an agency, whatever he asks for', async () => {
    await has(1, 'BMT', { agencyId: 'jrc' });
    const asked = { service: 'BMT', agencyId: 'jrc', limit: 10 } as const;
    expect((await findServices(world.deps, await callerOf('admin'), asked)).items).toEqual([]);
    expect((await countServices(world.deps, await callerOf('admin'), 'jrc')).BMT).toBe(0);
  });

  it('are those of the agency that an officer of the centre names', async () => {
    await has(1, 'BMT', { agencyId: 'jrc' });
    const desk = await callerOf('desk');
    const { items } = await findServices(world.deps, desk, { service: 'BMT', agencyId: 'jrc', limit: 10 });
    expect(items).toHaveLength(1);
    const nowhere = findServices(world.deps, desk, { service: 'BMT', limit: 10 });
    await expect(nowhere).rejects.toMatchObject({ errors: [{ field: 'agency', code: 'required' }] });
  });

  it('are not there for a role that sees no services, nor behind a cursor of another list', async () => {
    await has(1);
    await has(2);
    const tech = findServices(world.deps, await callerOf('tech'), { service: 'BMT', limit: 1 });
    await expect(tech).rejects.toMatchObject({ name: 'Forbidden' });
    const admin = await callerOf('admin');
    const { cursor = '' } = await findServices(world.deps, admin, { service: 'BMT', limit: 1 });
    const ended = findServices(world.deps, admin, { service: 'BMT', state: 'TERMINATED', limit: 1, cursor });
    await expect(ended).rejects.toMatchObject({ errors: [{ field: 'cursor', code: 'cursor' }] });
  });
});

describe('the six services of an account', () => {
  const six = async (caller: Caller) => readAccountServices(world.deps, caller, services.accountId);
  const one = async (code: ServiceCode) =>
    (await six(await callerOf('admin'))).find((each) => each.code === code);

  it('are all there, also those that it never had', async () => {
    const found = await six(await callerOf('admin'));
    expect(found.map(({ code, state }) => `${code} ${state}`)).toEqual(
      serviceCodes.map((code) => `${code} NONE`),
    );
  });

  it('say which request is open about one, and how far it is', async () => {
    const id = await services.played('BMT-APPLY', 'BMT', [endorsed]);
    expect((await one('BMT'))?.lockedBy).toEqual({ requestId: id, status: 'AWAITING_ICT_MANAGER' });
    expect((await one('SSO'))?.lockedBy).toBeUndefined();
    await world.next(id, ...approved);
    await world.next(id, ...configured);
    expect(await one('BMT')).toMatchObject({ state: 'ACTIVE', service: { changedBy: id } });
    expect((await one('BMT'))?.lockedBy).toBeUndefined();
  });

  it('keep how far it is from who may not open the request', async () => {
    const id = await services.played('BMT-APPLY', 'BMT');
    const found = await six(await callerOf('desk'));
    expect(found.find(({ code }) => code === 'BMT')?.lockedBy).toEqual({ requestId: id });
  });

  it('say of which ones nobody can apply for want of an ICT Manager (AMB-95)', async () => {
    expect((await one('BMT'))?.lacksManager).toBe(false);
    await services.managerLeaves();
    await services.agency({ managerNotAsked: ['SSO'] });
    expect((await one('BMT'))?.lacksManager).toBe(true);
    expect((await one('SSO'))?.lacksManager).toBe(false);
  });

  it('are seen by the user himself, and do not exist for another agency', async () => {
    expect(await six(services.user.caller)).toHaveLength(6);
    await expect(six(await callerOf('stranger'))).rejects.toMatchObject({ name: 'NotFound' });
  });
});
