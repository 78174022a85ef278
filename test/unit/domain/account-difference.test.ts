import { expect, it } from 'vitest';
import { accountDifference } from '../../../functions/domain/account-difference.ts';
import { anAccount, aSealed } from '../../support/accounts.ts';
import { at } from '../../support/builders.ts';

const before = anAccount({
  identity: aSealed('850101001234'),
  settings: { fullName: 'Aminah', package: 'B' },
});

it('keeps values about a person apart from those about the account, and names them', () => {
  const after = {
    ...before,
    displayName: 'Aminah Salleh',
    storageMb: 2048,
    settings: { fullName: 'Aminah', package: 'C' },
  };
  expect(accountDifference(before, after)).toEqual({
    before: { storage: '1024', package: 'B' },
    after: { storage: '2048', package: 'C' },
    personal: {
      before: { displayName: before.displayName },
      after: { displayName: 'Aminah Salleh' },
    },
    changed: ['displayName'],
  });
});

it('shows of an identity number its mask, and tells two apart that look alike under it', () => {
  const after = { ...before, identity: aSealed('860101001234') };
  const { personal, changed, ...rest } = accountDifference(before, after);
  expect(changed).toEqual(['identityNumber']);
  expect(personal.after).toEqual({ identityNumber: '••••••••1234' });
  expect(JSON.stringify([personal, rest])).not.toMatch(/digest|sealed|860101/);
});

it('says what a change of state did, without a word about the person', () => {
  const disabled = {
    requestId: 'IPM-2026-000001',
    reason: 'OTHER',
    until: '2026-04-01',
    description: 'Sakit',
    at,
  };
  const after = { ...before, state: 'DISABLED' as const, signIn: 'OFF' as const, disabled };
  expect(accountDifference(before, after)).toEqual({
    before: { state: 'ACTIVE', signIn: 'ON' },
    after: { state: 'DISABLED', signIn: 'OFF', disabledUntil: '2026-04-01' },
    personal: { before: {}, after: {} },
    changed: [],
  });
});

it('of a new account is all that it has', () => {
  const { before: nothing, after, changed } = accountDifference(undefined, before);
  expect(nothing).toEqual({});
  expect(after).toMatchObject({ state: 'ACTIVE', package: 'B', storage: '1024' });
  expect(changed).toEqual(
    expect.arrayContaining(['fullName', 'displayName', 'address', 'loginId', 'identityNumber']),
  );
});

it('of nothing changed is nothing', () => {
  expect(accountDifference(before, { ...before, version: 2, updatedAt: at, accessSince: at })).toEqual({
    ...{ before: {}, after: {}, personal: { before: {}, after: {} }, changed: [] },
  });
});
