import { afterAll, beforeEach, expect, it } from 'vitest';
import { accountOf } from '../../functions/store/account-store.ts';
import { findRequests } from '../../functions/usecases/find-requests.ts';
import { aRegistration, bulkDone, fates, sent, uploaded, worked } from '../support/bulk.ts';
import { World } from '../support/doubles-world.ts';
import { ServiceWorld } from '../support/services.ts';
import { dropTables } from '../support/tables.ts';

/** Services that are ticked in a file start their own applications, as those ticked at an allocation do (D-15). */

afterAll(dropTables);

let world: World;
let services: ServiceWorld;
beforeEach(async () => {
  world = await World.create();
  services = await ServiceWorld.in(world);
  await services.agency({ domain: 'kpc.example' });
});

const ticked = aRegistration('satu', { vasBMT: 'ya', vasONLINE_ARCHIVING: 'ya' });
const account = () => accountOf(world.tables, 'address', 'satu@kpc.example');

async function applications() {
  const { items } = await findRequests(world.deps, await world.caller('admin'), { limit: 50 });
  return items
    .filter(({ subject }) => subject?.kind === 'service')
    .map(({ procedure, parentId, status }) => [procedure, parentId, status])
    .sort();
}

it('starts an application for each service of each row, reviewed with the file', async () => {
  const id = await bulkDone(world, 'REGISTER', [ticked, aRegistration('dua')]);
  expect(await applications()).toEqual([
    ['ARCHIVE-APPLY', id, 'AWAITING_ICT_MANAGER'],
    ['BMT-APPLY', id, 'AWAITING_ICT_MANAGER'],
  ]);
  expect(await account()).toMatchObject({ pendingServices: [] });
});

it('starts each once, also when a call breaks off between two of them', async () => {
  const id = await uploaded(world, 'REGISTER', [ticked]);
  await sent(world, id);
  world.calls.before('start', () => Promise.reject(new Error('Step Functions is away')));
  await worked(world);
  await world.repaired();
  expect(await fates(world, id)).toEqual(['2 APPLIED']);
  expect((await applications()).map(([procedure]) => procedure)).toEqual(['ARCHIVE-APPLY', 'BMT-APPLY']);
  expect(await account()).toMatchObject({ pendingServices: [] });
});

it('leaves out a row whose services nobody could approve, and says so at the tick (AMB-95)', async () => {
  await services.managerLeaves();
  await services.agency({ managerNotAsked: ['BMT'] });
  const id = await uploaded(world, 'REGISTER', [ticked, aRegistration('dua', { vasBMT: 'ya' })]);
  expect(await fates(world, id)).toEqual(['2 LEFT_OUT vasONLINE_ARCHIVING:no-ict-manager', '3 WAITING']);
});
