import { describe, expect, it } from 'vitest';
import { accountAction, type AccountAction, type AccountContext } from '../../../functions/domain/account.ts';
import { settingsOf } from '../../../functions/domain/account-data.ts';
import { lastDayToRestore, postmasterOf } from '../../../functions/domain/account-life.ts';
import { Fenced } from '../../../functions/domain/errors.ts';
import { accountSchema, type Account } from '../../../schemas/directory/account.ts';
import { accountStates } from '../../../schemas/directory-words.ts';
import { anAccount, aSealed } from '../../support/accounts.ts';
import { anAgency, aRequest } from '../../support/builders.ts';

const now = '2026-03-09T02:00:00.000Z';
const id = 'IPM-2026-000001';

function context(more: Partial<AccountContext> = {}): AccountContext {
  const { account } = more;
  const subject = account && ({ kind: 'account', id: account.id, version: account.version } as const);
  return {
    request: aRequest({ id, ...(subject === undefined ? {} : { subject }) }),
    form: {},
    account,
    at: now,
    today: '2026-03-09',
    agency: anAgency({ domain: 'kpc.example' }),
    limits: { restoreDays: 20 },
    newId: 'acc-new',
    ...more,
  };
}

/** What the action makes of the account; everything that it writes must be readable again. */
function changed(action: AccountAction, more: Partial<AccountContext>): Account {
  const { outcome, account } = accountAction(action, context(more));
  expect(outcome).toBe('applied');
  return accountSchema.parse(account);
}

const disabled = {
  requestId: 'IPM-2026-000000',
  ...{ reason: 'OTHER', until: '2026-04-01', description: 'Cuti belajar', at: now },
};
const scheduled = {
  state: 'TERMINATION_SCHEDULED',
  stateBefore: 'ACTIVE',
  termination: { requestId: id, cause: 'RETIRE', effectiveOn: '2026-03-09' },
} as const;
const deleted = { ...scheduled, state: 'DELETED', signIn: 'OFF', deletedAt: now } as const;

describe('creating an account', () => {
  const form = {
    category: 'PUBLIC_SERVANT',
    fullName: 'Aisyah binti Rahman',
    grade: '29',
    ministry: 'Kementerian Perkhidmatan Contoh',
    postalAddress: 'Presint 1',
    identityNumber: aSealed('850101001234'),
  };
  const allocation = {
    address: 'Aisyah@KPC.example',
    loginId: 'Aisyah',
    ...{ package: 'B', grade: '41', storage: '2048', serviceType: 'VIP' },
    ...{ vasSSO: true, vasADRMS: true, superiorEmail: 'ketua@kpc.example' },
  };

  it('takes the form, and over it what was allocated', () => {
    const account = changed('create', { form, allocation });
    expect(account).toMatchObject({
      ...{ id: 'acc-new', agencyId: 'kpc', category: 'PUBLIC_SERVANT', state: 'ACTIVE', version: 1 },
      ...{ displayName: 'Aisyah binti Rahman', address: 'aisyah@kpc.example', loginId: 'aisyah' },
      ...{ storageMb: 2048, pendingServices: ['SSO', 'ADRMS'], superiorEmail: 'ketua@kpc.example' },
      ...{ identity: form.identityNumber, createdAt: now, updatedAt: now },
    });
    expect(account.settings).toEqual({
      ...{ fullName: 'Aisyah binti Rahman', ministry: 'Kementerian Perkhidmatan Contoh' },
      ...{ postalAddress: 'Presint 1', grade: '41', package: 'B', serviceType: 'VIP' },
    });
  });

  it('has a sign-in that the pool does not know yet, and whose password must be changed', () => {
    expect(changed('create', { form, allocation })).toMatchObject({
      ...{ signIn: 'ON', signInPending: now, mustChangePassword: true },
    });
  });

  it('is an ordinary account of the grade’s size where nothing else is said', () => {
    const { storage: _storage, serviceType: _type, ...less } = allocation;
    const account = changed('create', { form, allocation: { ...less, grade: '54' } });
    expect([account.storageMb, account.settings['serviceType']]).toEqual([4096, 'ORDINARY']);
  });

  it('of the category Lain-lain goes by its account name, with neither grade nor number', () => {
    const other = { category: 'OTHER', accountName: 'Kaunter KPC' };
    const { grade: _grade, ...rest } = allocation;
    const account = changed('create', { form: other, allocation: { ...rest, storage: '500' } });
    expect(account).toMatchObject({ category: 'OTHER', displayName: 'Kaunter KPC', storageMb: 500 });
    expect(account.identity).toBeUndefined();
    expect(account.settings).not.toHaveProperty('grade');
  });

  it('speaks to the user where and how his request did', () => {
    const contacts = {
      USER: { email: 'aisyah@rumah.example', language: 'en' },
      SUPERVISOR: { email: 'lain@kpc.example', language: 'ms' },
    } as const;
    const { superiorEmail: _superior, ...rest } = allocation;
    const account = changed('create', { form, allocation: rest, request: aRequest({ id, contacts }) });
    expect(account).toMatchObject({
      ...{ language: 'en', privateEmail: 'aisyah@rumah.example', superiorEmail: 'lain@kpc.example' },
    });
  });

  it('is not done twice, nor without an allocation', () => {
    expect(accountAction('create', context({ form, allocation, account: anAccount() })).outcome).toBe(
      'subject-changed',
    );
    expect(() => accountAction('create', context({ form }))).toThrow(Fenced);
    expect(() => accountAction('create', context({ form, allocation: { loginId: 'a' } }))).toThrow(Fenced);
  });
});

describe('updating an account', () => {
  const before = anAccount({
    identity: aSealed('850101001234'),
    privateEmail: 'aminah@rumah.example',
    superiorEmail: 'ketua@kpc.example',
    settings: { fullName: 'Aminah', ministry: 'KPC', grade: '41', package: 'B', serviceType: 'VIP' },
  });
  const fields = ['displayName', 'fullName', 'ministry', 'grade', 'unit', 'package', 'storage', 'address'];
  const all = [
    ...fields,
    'loginId',
    'identityNumber',
    'language',
    'privateEmail',
    'superiorEmail',
    'serviceType',
  ];

  it('as it is prefilled changes nothing but the version', () => {
    const account = changed('update', { account: before, form: settingsOf(before), fields: all });
    expect(account).toEqual({ ...before, version: before.version + 1, updatedAt: now });
  });

  it('changes identity data in place', () => {
    const identityNumber = aSealed('850101001235');
    const form = {
      ...settingsOf(before),
      address: 'Aminah.S@kpc.example',
      loginId: 'aminah.s',
      identityNumber,
    };
    expect(changed('update', { account: before, form, fields: all })).toMatchObject({
      ...{ id: before.id, address: 'aminah.s@kpc.example', loginId: 'aminah.s', identity: identityNumber },
    });
  });

  it('takes away what the form leaves empty, but nothing that an account cannot be without', () => {
    const account = changed('update', { account: before, form: { unit: 'A' }, fields: all });
    expect(account.settings).toEqual({ fullName: 'Aminah', package: 'B', serviceType: 'VIP', unit: 'A' });
    expect(account).not.toHaveProperty('privateEmail');
    expect(account).not.toHaveProperty('superiorEmail');
    const kept = ['displayName', 'address', 'loginId', 'identity', 'storageMb', 'language'] as const;
    for (const name of kept) expect(account[name]).toEqual(before[name]);
  });

  it('ends access from before with the private address of who has set no password of his own yet', () => {
    const form = { ...settingsOf(before), privateEmail: 'baharu@rumah.example' };
    const since = (account: typeof before) => changed('update', { account, form, fields: all }).accessSince;
    expect(since({ ...before, mustChangePassword: true })).toBe(now);
    expect(since({ ...before, mustChangePassword: true, privateEmail: form.privateEmail })).toBeUndefined();
    expect(since(before)).toBeUndefined();
  });

  it('leaves alone what the form does not ask for', () => {
    const account = changed('update', { account: before, form: { unit: 'B' }, fields: ['unit', 'ministry'] });
    expect(account.settings).toEqual({
      ...{ fullName: 'Aminah', grade: '41', package: 'B', serviceType: 'VIP', unit: 'B' },
    });
    expect(account).toMatchObject({ privateEmail: before.privateEmail, superiorEmail: before.superiorEmail });
  });

  it('asks for the fields of the procedure’s form when nothing else is said', () => {
    const request = aRequest({
      ...{ id, procedure: 'IPMS-4.7' as const },
      subject: { kind: 'account', id: before.id, version: before.version },
    });
    const account = changed('update', {
      account: before,
      form: { ...settingsOf(before), grade: '44' },
      request,
    });
    expect(account.settings).toEqual({ ...before.settings, grade: '44' });
  });

  it('is not for a deleted account', () => {
    expect(accountAction('update', context({ account: anAccount(deleted), fields })).outcome).toBe(
      'subject-changed',
    );
  });
});

describe('disabling and enabling', () => {
  const form = { reason: 'OTHER', until: '2026-06-30', description: 'Cuti tanpa gaji' };

  it('switches sign-in off, ends sessions and lets only the postmaster write', () => {
    const account = changed('disable', { account: anAccount(), form });
    expect(account).toMatchObject({
      ...{ state: 'DISABLED', signIn: 'OFF', signInPending: now, accessSince: now },
      acceptOnlyFrom: 'postadmin@kpc.example',
      disabled: { requestId: id, ...form, at: now },
    });
  });

  it.each([
    [{ postmasterAddress: 'pos@kpc.example', domain: 'kpc.example' }, 'pos@kpc.example'],
    [{ domain: 'lain.example' }, 'postadmin@lain.example'],
    [{}, 'postadmin@kpc.example'],
  ])('knows the postmaster of %j', (agency, expected) => {
    expect(postmasterOf(agency, { address: 'a@kpc.example' })).toBe(expected);
  });

  it('enabled again, every sender may write and nothing is left of it', () => {
    const before = anAccount();
    const off = changed('disable', { account: before, form });
    const on = changed('enable', { account: off });
    expect(on).toEqual({
      ...before,
      ...{ signInPending: now, accessSince: now, updatedAt: now, version: before.version + 2 },
    });
  });
});

describe('ending an account', () => {
  const form = { cause: 'RETIRE', effectiveOn: '2026-03-31' };

  it.each(['ACTIVE', 'DISABLED'] as const)('is set for a day, and %s until it is cancelled', (state) => {
    const before = anAccount({ state, ...(state === 'DISABLED' ? { disabled, signIn: 'OFF' } : {}) });
    const ends = changed('schedule-termination', { account: before, form, successorId: 'acc-next' });
    expect(ends).toMatchObject({
      ...{ state: 'TERMINATION_SCHEDULED', stateBefore: state, signIn: before.signIn },
      termination: { requestId: id, ...form, successorId: 'acc-next' },
    });
    expect(ends).not.toHaveProperty('signInPending');
    const back = changed('cancel-termination', { account: ends });
    expect(back).toEqual({ ...before, updatedAt: now, version: before.version + 2 });
  });

  it('on the day switches sign-in off and shows it under Deleted, with its cause', () => {
    expect(changed('terminate', { account: anAccount(scheduled) })).toMatchObject({
      ...{ state: 'DELETED', deletedAt: now, signIn: 'OFF', signInPending: now, accessSince: now },
      termination: scheduled.termination,
    });
  });

  it('is never done before the day', () => {
    expect(() =>
      accountAction('terminate', context({ account: anAccount(scheduled), today: '2026-03-08' })),
    ).toThrow(Fenced);
  });

  it('goes on although the account was changed meanwhile, unless another request ends it', () => {
    const account = anAccount({ ...scheduled, version: 9 });
    const request = aRequest({ id, subject: { kind: 'account', id: account.id, version: 1 } });
    expect(accountAction('terminate', context({ account, request })).outcome).toBe('applied');
    const other = { ...account, termination: { ...scheduled.termination, requestId: 'IPM-2026-000009' } };
    for (const action of ['terminate', 'cancel-termination'] as const)
      expect(accountAction(action, context({ account: other, request })).outcome).toBe('subject-changed');
  });
});

describe('a deleted account', () => {
  const account = anAccount(deleted);
  // Deleted on 9 March in Malaysia; twenty days later is the last.
  it.each([
    ['2026-03-09', 'subject-changed'],
    ['2026-03-28', 'subject-changed'],
    ['2026-03-29', 'applied'],
    ['2026-03-30', 'applied'],
  ])('on %s: restoring it is applied, removing it for good %s', (today, removing) => {
    expect(accountAction('restore', context({ account, today })).outcome).toBe('applied');
    expect(accountAction('remove', context({ account, today })).outcome).toBe(removing);
  });

  it('counts its days in Malaysia', () => {
    expect(lastDayToRestore({ ...account, deletedAt: '2026-03-08T16:00:00.000Z' }, 1)).toBe('2026-03-10');
    expect(lastDayToRestore({ ...account, deletedAt: '2026-03-08T15:59:59.000Z' }, 1)).toBe('2026-03-09');
    expect(lastDayToRestore(anAccount(), 1)).toBeUndefined();
  });

  it('restored is what it was before', () => {
    const { termination: _termination, ...active } = changed('restore', { account });
    expect(_termination).toBeUndefined();
    expect(active).toMatchObject({ state: 'ACTIVE', signIn: 'ON', signInPending: now });
    for (const name of ['deletedAt', 'stateBefore']) expect(active).not.toHaveProperty(name);
    const off = changed('restore', { account: { ...account, stateBefore: 'DISABLED', disabled } });
    expect(off).toMatchObject({ state: 'DISABLED', signIn: 'OFF', disabled });
    expect(off).not.toHaveProperty('signInPending');
  });

  it('removed stays as a record, and cannot be restored', () => {
    const removed = changed('remove', { account, today: '2026-04-01' });
    expect(removed).toMatchObject({
      ...{ state: 'DELETED', removedAt: now, signIn: 'REMOVED', signInPending: now },
    });
    for (const action of ['restore', 'remove'] as const)
      expect(accountAction(action, context({ account: removed, today: '2026-03-29' })).outcome).toBe(
        'subject-changed',
      );
  });
});

describe('a password', () => {
  it('that an administrator set must be changed; one of the user’s own need not', () => {
    const account = anAccount({ mustChangePassword: true });
    expect(changed('password-changed', { account })).toMatchObject({
      mustChangePassword: true,
      accessSince: now,
    });
    const request = aRequest({
      ...{ id, createdBy: { officerId: account.id, role: 'USER' } },
      subject: { kind: 'account', id: account.id, version: 1 },
    });
    const own = changed('password-changed', { account, request });
    expect(own).not.toHaveProperty('mustChangePassword');
    expect(own.accessSince).toBe(now);
    const decidedBy = { officerId: 'admin', role: 'AGENCY_ADMIN' as const };
    expect(changed('password-changed', { account, request, decidedBy })).toHaveProperty('mustChangePassword');
  });
});

describe('an action', () => {
  const fits: Readonly<Record<Exclude<AccountAction, 'create'>, readonly Account['state'][]>> = {
    update: ['ACTIVE', 'DISABLED', 'TERMINATION_SCHEDULED'],
    disable: ['ACTIVE'],
    enable: ['DISABLED'],
    'schedule-termination': ['ACTIVE', 'DISABLED'],
    'cancel-termination': ['TERMINATION_SCHEDULED'],
    terminate: ['TERMINATION_SCHEDULED'],
    restore: ['DELETED'],
    remove: ['DELETED'],
    'password-changed': ['ACTIVE', 'DISABLED', 'TERMINATION_SCHEDULED'],
  };
  const cells = (Object.keys(fits) as (keyof typeof fits)[]).flatMap((action) =>
    accountStates.map((state) => [action, state, fits[action].includes(state)] as const),
  );

  it.each(cells)('%s of an account that is %s: %s', (action, state, fitting) => {
    const account = anAccount({ ...deleted, state, deletedAt: '2026-02-17T02:00:00.000Z', disabled });
    const { outcome, account: after } = accountAction(action, context({ account, fields: [] }));
    expect(outcome).toBe(fitting ? 'applied' : 'subject-changed');
    expect(after?.version).toBe(fitting ? account.version + 1 : undefined);
  });

  it.each(['update', 'disable', 'enable', 'schedule-termination', 'password-changed'] as const)(
    '%s is not done to an account that changed since the form was sent, or that is not there',
    (action) => {
      const [state = 'ACTIVE'] = fits[action];
      const account = anAccount({ state, version: 3 });
      const request = aRequest({ id, subject: { kind: 'account', id: account.id, version: 2 } });
      expect(accountAction(action, context({ account, request, fields: [] })).outcome).toBe(
        'subject-changed',
      );
      expect(accountAction(action, context({ fields: [] })).outcome).toBe('subject-changed');
    },
  );
});
