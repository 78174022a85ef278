import { beforeAll, describe, expect, it } from 'vitest';
import { writeAccount } from '../support/accounts.ts';
import { System, unique } from '../support/system.ts';
import { tablesOf } from '../support/temporary-officers.ts';

/** `POST /api/usage`: what the mail platform sends, row by row (REQ-CIR-11). */

let system: System;
beforeAll(async () => {
  system = await System.find();
});

const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);

async function anAddress(): Promise<string> {
  const name = unique();
  const { address } = await writeAccount(tablesOf(system.endpoints), undefined, {
    ...{ id: `acc-${name}`, loginId: name, address: `${name}@kpc.example`, displayName: `Peti Mel ${name}` },
  });
  return address;
}

describe('usage by API', () => {
  it('answers each row, and the same call again changes nothing', async () => {
    const tm = await system.as('TM');
    const rows = [
      { address: await anAddress(), day: today, usedMegabytes: 12.5, lastActivity: today },
      { address: `tiada.${unique()}@kpc.example`, day: today, usedMegabytes: 1 },
      { address: await anAddress(), day: today, usedMegabytes: -1 },
    ];
    expect(await tm.post('UsageAnswer', '/usage', { rows })).toEqual({
      ...{ changed: 1, unchanged: 0, refused: 2 },
      rows: [
        { result: 'changed' },
        { result: 'refused', code: 'unknown' },
        { result: 'refused', code: 'negative' },
      ],
    });
    expect(await tm.post('UsageAnswer', '/usage', { rows })).toMatchObject({
      ...{ changed: 0, unchanged: 1, refused: 2 },
    });
  });

  it('shows on the account what was told', async () => {
    const desk = await system.as('SERVICE_DESK');
    const address = await anAddress();
    await desk.post('UsageAnswer', '/usage', { rows: [{ address, day: today, usedMegabytes: 77 }] });
    const admin = await system.as('AGENCY_ADMIN');
    const id = `acc-${address.split('@')[0] ?? ''}`;
    expect((await admin.get('Account', `/accounts/${id}`)).usedMb).toBe(77);
  });

  it.each([
    ['AGENCY_ADMIN', 403],
    ['ICT_MANAGER', 403],
    ['AUDITOR', 403],
    ['SYSTEM_ADMIN', 403],
    ['MAMPU_ADMIN', 200],
  ] as const)('from %s is answered %d', async (role, status) => {
    const client = await system.as(role);
    const body = { rows: [{ address: 'tiada@kpc.example', day: today, usedMegabytes: 1 }] };
    expect((await client.call('POST', '/usage', { body })).status).toBe(status);
  });

  it('without a token is not answered', async () => {
    expect((await system.anybody().call('POST', '/usage', { body: { rows: [] } })).status).toBe(401);
  });

  it.each([
    ['no rows', { rows: [] }],
    [
      'too many',
      { rows: Array.from({ length: 1001 }, () => ({ address: 'a', day: 'd', usedMegabytes: 1 })) },
    ],
    ['a text for a number', { rows: [{ address: 'a@b.example', day: today, usedMegabytes: '5' }] }],
    ['an unknown name', { rows: [{ address: 'a@b.example', day: today, usedMegabytes: 5, used: 5 }] }],
    [
      'an unknown agency',
      { agency: 'tiada', rows: [{ address: 'a@b.example', day: today, usedMegabytes: 5 }] },
    ],
  ])('with %s is refused as a whole', async (_, body) => {
    const desk = await system.as('SERVICE_DESK');
    expect((await desk.call('POST', '/usage', { body })).status).toBe(422);
  });

  it('of another agency than the one that is named is refused row by row', async () => {
    const desk = await system.as('SERVICE_DESK');
    const rows = [{ address: await anAddress(), day: today, usedMegabytes: 5 }];
    const { rows: answers } = await desk.post('UsageAnswer', '/usage', { agency: 'jrc', rows });
    expect(answers).toEqual([{ result: 'refused', code: 'other-agency' }]);
  });
});
