import { describe, expect, it } from 'vitest';
import type { Officer } from '../../../schemas/directory/officer.ts';
import type { OfficerRole } from '../../../schemas/vocabulary.ts';
import { InvalidInput } from '../../../functions/domain/errors.ts';
import {
  agencyIdOf,
  guardedRoles,
  officerDifference,
  parseAgencyTexts,
  parseOfficerTexts,
  roleErrors,
  tidyRoles,
} from '../../../functions/domain/officer-rules.ts';
import { brokenPasswordRules } from '../../../functions/domain/password-policy.ts';
import { officerIdPattern } from '../../../schemas/api/officers.ts';

describe('a password', () => {
  it.each([
    ['Contoh-1GovUC-2026', []],
    ['Kata laluan 2026!', []],
    ['', ['password-length', 'password-lower', 'password-upper', 'password-digit', 'password-symbol']],
    ['Contoh-1Gov', ['password-length']],
    ['contoh-1govuc', ['password-upper']],
    ['CONTOH-1GOVUC', ['password-lower']],
    ['Contoh-GovUC-X', ['password-digit']],
    ['Contoh1GovUC2026', ['password-symbol']],
    ['Contoh-1GovUC-2026 ', ['password-space']],
    ['Contoh-1GovUC\n2026', ['password-space']],
    [`Aa1-${'x'.repeat(260)}`, ['password-too-long']],
  ])('%j breaks %j', (password, broken) => {
    expect(brokenPasswordRules(password)).toEqual(broken);
  });
});

describe('a user name', () => {
  it.each(['abc', 'admin.kpc', 'a1-b2', '007', 'x'.repeat(40)])('may be %s', (id) => {
    expect(officerIdPattern.test(id)).toBe(true);
  });

  it.each(['', 'ab', 'Admin', '.admin', 'admin-', 'a b c', 'a_b', 'x'.repeat(41), 'a\nb', 'admin#1', 'añb'])(
    'may not be %j',
    (id) => {
      expect(officerIdPattern.test(id)).toBe(false);
    },
  );
});

describe('roles', () => {
  const cases: readonly [readonly OfficerRole[], string | undefined, readonly string[]][] = [
    [['AGENCY_ADMIN', 'ICT_MANAGER'], 'kpc', []],
    [['SERVICE_DESK', 'TM'], undefined, []],
    [[], 'kpc', []],
    [['AGENCY_ADMIN'], undefined, ['agency-role']],
    [['SERVICE_DESK'], 'kpc', ['central-role']],
    [['AGENCY_ADMIN', 'SYSTEM_ADMIN'], 'kpc', ['central-role']],
    [['AGENCY_ADMIN', 'SYSTEM_ADMIN'], undefined, ['agency-role']],
  ];
  it.each(cases)('%j with agency %s gives %j', (roles, agencyId, codes) => {
    expect(roleErrors(roles, agencyId).map(({ code }) => code)).toEqual(codes);
  });

  it('are kept once each, in the order of the vocabulary', () => {
    expect(tidyRoles(['TM', 'SERVICE_DESK', 'TM'])).toEqual(['SERVICE_DESK', 'TM']);
  });

  it('that decide something, and the one that keeps the officers, are guarded', () => {
    expect(guardedRoles(['AGENCY_ADMIN', 'APP_OWNER', 'MAMPU_ADMIN', 'AUDITOR', 'SYSTEM_ADMIN'])).toEqual([
      'AGENCY_ADMIN',
      'MAMPU_ADMIN',
      'SYSTEM_ADMIN',
    ]);
  });
});

describe('what is filled in about an officer', () => {
  const good = {
    name: ' Aisyah binti Rahman ',
    post: 'Pegawai',
    email: 'Aisyah@KPC.example',
    language: 'ms',
  };

  it('is trimmed, and the address kept in lower case', () => {
    expect(parseOfficerTexts(good)).toMatchObject({
      name: 'Aisyah binti Rahman',
      email: 'aisyah@kpc.example',
    });
  });

  it.each([
    [{ name: '' }, 'name', 'required'],
    [{ name: 'x'.repeat(201) }, 'name', 'too-long'],
    [{ name: 'Aisyah\r\nBcc: x@y.example' }, 'name', 'control-characters'],
    [{ name: 'Aisyah\u0000' }, 'name', 'control-characters'],
    [{ post: 'Pegawai \u202Egnp.' }, 'post', 'control-characters'],
    [{ email: 'aisyah' }, 'email', 'email'],
    [{ email: 'a@b.example, c@d.example' }, 'email', 'email'],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, 'email', 'control-characters'],
    [{ language: 'fr' }, 'language', 'choice'],
  ])('is refused when it is %j', (wrong, field, code) => {
    expect(errorsOf(() => parseOfficerTexts({ ...good, ...wrong }))).toEqual([{ field, code }]);
  });

  it('is refused with all errors at once', () => {
    const errors = errorsOf(() => parseOfficerTexts({ name: '', post: '', email: 'x', language: '' }));
    expect(errors.map(({ field }) => field)).toEqual(['name', 'post', 'email', 'language']);
  });
});

describe('an agency', () => {
  it.each([
    ['KPC', 'kpc'],
    ['KPC (HQ)', 'kpc-hq'],
    ['Jabatan Élan', 'jabatan-elan'],
    ['***', ''],
    ['x'.repeat(40), 'x'.repeat(30)],
  ])('with the short name %s gets the id %j', (shortName, id) => {
    expect(agencyIdOf(shortName)).toBe(id);
  });

  it('may have no postmaster', () => {
    expect(parseAgencyTexts({ name: 'A', shortName: 'B', postmasterAddress: undefined })).toEqual({
      name: 'A',
      shortName: 'B',
    });
  });
});

describe('the audit trail', () => {
  const officer: Officer = {
    id: 'aisyah',
    name: 'Aisyah',
    post: 'Pegawai',
    email: 'aisyah@kpc.example',
    language: 'ms',
    agencyId: 'kpc',
    roles: ['AGENCY_ADMIN'],
    state: 'ACTIVE',
    createdAt: '2026-11-21T00:00:00.000Z',
    updatedAt: '2026-11-21T00:00:00.000Z',
    version: 1,
  };

  it('holds what changed, before and after, and nothing else', () => {
    const after: Officer = { ...officer, roles: [], state: 'ENDED', version: 2, accessSince: 'now' };
    expect(officerDifference(officer, after)).toEqual({
      before: { roles: ['AGENCY_ADMIN'], state: 'ACTIVE' },
      after: { roles: [], state: 'ENDED' },
    });
  });
});

function errorsOf(act: () => unknown): { field: string; code: string }[] {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors.map(({ field, code }) => ({ field, code }));
    throw error;
  }
  return [];
}
