import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden } from '../../functions/domain/errors.ts';
import { listAddressOperation } from '../../functions/store/list-store.ts';
import { saveAgency } from '../../functions/store/officer-store.ts';
import { reserveOperation } from '../../functions/store/reservation-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transaction.ts';
import {
  checkAvailability,
  type AvailabilityQuestion,
} from '../../functions/usecases/account-availability.ts';
import type { Caller } from '../../functions/usecases/types.ts';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { writeAccount } from '../support/accounts.ts';
import { aCaller, anAgency, anOfficer, at } from '../support/builders.ts';
import { dropTables, freshTables } from '../support/tables.ts';

let tables: Tables;
beforeEach(async () => {
  tables = await freshTables();
  await saveAgency(tables, undefined, anAgency({ domain: 'kpc.example' }));
});
afterAll(dropTables);

const admin = aCaller(anOfficer('admin', 'AGENCY_ADMIN'));
const ask = (question: AvailabilityQuestion, caller: Caller = admin) =>
  checkAvailability({ tables }, caller, question);
const free = { free: true, proposals: [] };
const address = 'aisyah@kpc.example';

describe('what can be used', () => {
  it('is an address of the agency that nobody has, and a login id, each asked for alone or together', async () => {
    expect(await ask({ address })).toEqual({ address: free });
    expect(await ask({ loginId: 'aisyah' })).toEqual({ loginId: free });
    expect(await ask({ address: ' Aisyah@KPC.example ', loginId: 'AISYAH' })).toEqual({
      ...{ address: free, loginId: free },
    });
    expect(await ask({ address: ' ' })).toEqual({});
  });

  it.each([
    [{ address: 'aisyah' }, 'email'],
    [{ address: 'aisyah@jrc.example' }, 'agency-domain'],
    [{ address: 'aisyah@x.kpc.example' }, 'agency-domain'],
    [{ loginId: 'ai' }, 'login-id'],
    [{ loginId: '-aisyah' }, 'login-id'],
    [{ loginId: 'a'.repeat(65) }, 'too-long'],
  ])('is not %j: %s', async (question, why) => {
    const [answer] = Object.values(await ask(question)) as unknown[];
    expect(answer).toEqual({ free: false, why, proposals: [] });
  });

  it('is nothing in an agency that has no domain', async () => {
    await saveAgency(tables, undefined, anAgency({ id: 'jrc', shortName: 'JRC' }));
    const other = aCaller(anOfficer('other', 'AGENCY_ADMIN', { agencyId: 'jrc' }));
    expect((await ask({ address: 'a@jrc.example' }, other)).address?.why).toBe('agency-domain-unset');
  });

  it.each<OfficerRole>(['ICT_MANAGER', 'SERVICE_DESK', 'AUDITOR', 'APP_OWNER'])(
    'is not told to %s, who manages no accounts',
    async (role) => {
      await expect(ask({ address }, aCaller(anOfficer('x', role)))).rejects.toThrow(Forbidden);
    },
  );
});

describe('what is taken', () => {
  const taken = { free: false, why: 'taken' };
  const mailingList = {
    ...{ id: 'list-1', agencyId: 'kpc', displayName: 'Staf', address, state: 'ACTIVE' as const },
    ...{ ownerId: 'acc-1', handlerId: 'acc-1', createdAt: at, updatedAt: at, version: 1 },
  };

  it.each([
    ['an account', () => writeAccount(tables, undefined, { address })],
    ['a deleted account', () => writeAccount(tables, undefined, { address, state: 'DELETED' })],
    [
      'an account that will end',
      () => writeAccount(tables, undefined, { address, state: 'TERMINATION_SCHEDULED' }),
    ],
    ['another agency’s account', () => writeAccount(tables, undefined, { address, agencyId: 'jrc' })],
    ['a mailing list', () => transact(tables, [listAddressOperation(tables, mailingList)])],
    [
      'another request',
      () => transact(tables, [reserveOperation(tables, 'address', address, 'IPM-2026-000009')]),
    ],
  ])('by %s cannot be used, and nobody is told by whom', async (_, take) => {
    await take();
    const answer = await ask({ address });
    expect(answer.address).toMatchObject(taken);
    expect(Object.keys(answer.address ?? {}).toSorted()).toEqual(['free', 'proposals', 'why']);
  });

  it('by this very request, or by this account now or before, can be used', async () => {
    await transact(tables, [reserveOperation(tables, 'address', address, 'IPM-2026-000009')]);
    expect((await ask({ address, requestId: 'IPM-2026-000009' })).address).toEqual(free);
    const old = await writeAccount(tables, undefined, { address: 'lama@kpc.example', loginId: 'lama' });
    const { id: accountId } = await writeAccount(tables, old, { address: 'baharu@kpc.example' });
    for (const each of ['lama@kpc.example', 'baharu@kpc.example']) {
      expect((await ask({ address: each })).address).toMatchObject(taken);
      expect((await ask({ address: each, accountId })).address).toEqual(free);
    }
  });

  it('by this very mailing list can be used, and by another one cannot (4.14)', async () => {
    await transact(tables, [listAddressOperation(tables, mailingList)]);
    expect((await ask({ address, listId: mailingList.id })).address).toEqual(free);
    expect((await ask({ address, listId: 'list-2' })).address).toMatchObject(taken);
    expect((await ask({ address, accountId: mailingList.id })).address).toMatchObject(taken);
  });

  it('comes with three that are free, best first', async () => {
    const name = 'Nur Aisyah binti Rahman';
    for (const loginId of ['aisyah', 'nur.aisyah', 'nur.rahman'])
      await writeAccount(tables, undefined, { loginId, address: `${loginId}@kpc.example` });
    expect(await ask({ address, loginId: 'aisyah', name })).toEqual({
      address: {
        ...taken,
        proposals: ['aisyah.rahman', 'nur.aisyah.rahman', 'nuraisyah'].map((each) => `${each}@kpc.example`),
      },
      loginId: { ...taken, proposals: ['aisyah.rahman', 'nur.aisyah.rahman', 'nuraisyah'] },
    });
    expect((await ask({ loginId: 'aisyah' })).loginId?.proposals).toEqual(['aisyah2', 'aisyah3', 'aisyah4']);
  });
});
