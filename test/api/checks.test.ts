import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { System, unique } from '../support/system.ts';
import { aTemporaryAccount } from '../support/temporary-accounts.ts';
import { waitFor } from '../support/wait.ts';

/** Optional checks by the API (AMB-64): ticked once, by the stated actor, when the work is done. */

let system: System;
let admin: ApiClient;
let made: string;
beforeAll(async () => {
  system = await System.find();
  admin = await system.as('AGENCY_ADMIN');
  const owner = await aTemporaryAccount(system.endpoints);
  const name = `semakan.${unique()}`;
  const { id } = await admin.post('CreatedRequest', '/requests', {
    procedure: 'IPMS-4.13',
    form: { displayName: name, address: `${name}@kpc.example`, owner: owner.address },
  });
  made = id;
  await waitFor('the list to be made', async () => {
    const { status } = await admin.get('Request', `/requests/${id}`);
    return status === 'COMPLETED' ? true : undefined;
  });
});

const checks = () => `/requests/${made}/checks`;

describe('an optional check by the API', () => {
  it.each([
    ['no body', undefined, 415],
    ['no step', {}, 422],
    ['something besides', { step: 'IPMS-4.13.S4', by: 'me' }, 422],
    ['a step that is none', { step: 'IPMS-4.13.S3' }, 404],
  ])('is refused with %s', async (_, body, status) => {
    expect((await admin.call('POST', checks(), body === undefined ? {} : { body })).status).toBe(status);
  });

  it('is not there for another agency', async () => {
    const stranger = await system.stranger();
    const answer = await stranger.call('POST', checks(), { body: { step: 'IPMS-4.13.S4' } });
    expect(answer.status).toBe(404);
  });

  it('is ticked once: the second call is told who was first', async () => {
    const first = await admin.post('Check', checks(), { step: 'IPMS-4.13.S4' });
    expect(first).toMatchObject({ request: made, step: 'IPMS-4.13.S4' });
    const other = await system.as('AGENCY_ADMIN', 2);
    expect(await other.post('Check', checks(), { step: 'IPMS-4.13.S4' })).toEqual(first);
    const { steps } = await admin.get('Request', `/requests/${made}`);
    expect(steps.at(-1)).toMatchObject({ id: 'IPMS-4.13.S4', state: 'done', doneBy: first.by });
    const { items, verified } = await admin.get('RecordList', `/requests/${made}/records`);
    expect(items.filter(({ kind }) => kind === 'checked')).toHaveLength(1);
    expect(verified).toBe(true);
  });
});
