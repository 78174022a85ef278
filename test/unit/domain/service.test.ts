import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../functions/domain/account-search.ts';
import { sentByUser } from '../../../functions/domain/sent-by-user.ts';
import { switchedOff, switchedOn, type ServiceContext } from '../../../functions/domain/service.ts';
import { fieldsOf } from '../../../schemas/field.ts';
import { formOf } from '../../../schemas/forms.ts';
import { accountStates, type ServiceCode } from '../../../schemas/directory-words.ts';
import { anAccount } from '../../support/accounts.ts';

const at = '2026-03-02T02:00:00.000Z';
const context = (more: Partial<ServiceContext> = {}): ServiceContext => ({
  ...{ account: anAccount({ id: 'a1' }), service: undefined, code: 'BMT' },
  ...{ requestId: 'BMT-2026-000001', at, configured: {} },
  ...more,
});
const on = (code: ServiceCode, version = 1): NonNullable<ServiceContext['service']> => ({
  ...{ accountId: 'a1', agencyId: 'kpc', service: code, state: 'ACTIVE', since: at },
  ...{ changedBy: 'X', settings: {}, version },
});

describe('a service that is switched on', () => {
  it('stands on its account with the others, in the order of the document (S3 §4.5 T9)', () => {
    const account = anAccount({ services: ['SSO', 'ENTERPRISE_VOICE'] });
    expect(switchedOn(context({ account }))).toMatchObject({
      account: { services: ['SSO', 'BMT', 'ENTERPRISE_VOICE'], version: account.version + 1 },
      service: { state: 'ACTIVE', version: 1, since: at },
    });
  });

  it('keeps what was configured, without the note', () => {
    const configured = { archiving: 'SCHEDULED', archivingAge: '12', archivingUnit: 'MONTHS', note: 'Ujian' };
    const result = switchedOn(context({ code: 'ONLINE_ARCHIVING', configured }));
    expect(result).toMatchObject({
      service: { settings: { archiving: 'SCHEDULED', archivingAge: '12', archivingUnit: 'MONTHS' } },
    });
    expect(JSON.stringify(result)).not.toContain('Ujian');
  });

  it.each(accountStates.filter((state) => state !== 'ACTIVE'))('is for no account that is %s', (state) => {
    const why = state === 'DELETED' ? 'account-ended' : 'account-not-in-use';
    expect(switchedOn(context({ account: anAccount({ state }) }))).toEqual({ why });
  });

  it('is not switched on twice, nor for nobody', () => {
    expect(switchedOn(context({ service: on('BMT') }))).toEqual({ why: 'is-on' });
    expect(switchedOn(context({ account: undefined }))).toEqual({ why: 'account-ended' });
  });
});

describe('a service that is switched off', () => {
  it('leaves the account; one without services says nothing of them', () => {
    const account = anAccount({ services: ['BMT'] });
    const result = switchedOff(context({ account, service: on('BMT', 3) }));
    expect(result).toMatchObject({ service: { state: 'TERMINATED', version: 4 } });
    expect('account' in result && result.account).not.toHaveProperty('services');
    expect('service' in result && result.service).not.toHaveProperty('contentKept');
  });

  it('keeps what is in an archive (AMB-26)', () => {
    const service = on('ONLINE_ARCHIVING');
    expect(switchedOff(context({ code: 'ONLINE_ARCHIVING', service }))).toMatchObject({
      service: { contentKept: true },
    });
  });

  it('is one that is on', () => {
    expect(switchedOff(context())).toEqual({ why: 'is-off' });
    const ended = { ...on('BMT'), state: 'TERMINATED' } as const;
    expect(switchedOff(context({ service: ended }))).toEqual({ why: 'is-off' });
  });
});

describe('what lists find of an account', () => {
  it('names its services, and nothing where it has none: older entries stay as they are', () => {
    expect(entryOf(anAccount({ services: ['SSO'] }))).toMatchObject({ services: ['SSO'] });
    expect(entryOf(anAccount())).not.toHaveProperty('services');
  });
});

describe('a form that the user sends himself', () => {
  it('says so, with the day and without a reference (AMB-20)', () => {
    expect(sentByUser(fieldsOf(formOf('bmt-apply')), '2026-03-02')).toEqual({
      ...{ channel: 'FORM', receivedOn: '2026-03-02', referenceNo: '' },
    });
  });

  it('says nothing of a form that asks everybody the same', () => {
    expect(sentByUser(fieldsOf(formOf('relay-apply')), '2026-03-02')).toEqual({});
  });
});
