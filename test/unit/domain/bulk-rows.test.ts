import { describe, expect, it } from 'vitest';
import { bulkColumns } from '../../../functions/domain/bulk-columns.ts';
import type { FileRow } from '../../../functions/domain/bulk-file.ts';
import { parseRow } from '../../../functions/domain/bulk-parse.ts';
import type { FieldContext } from '../../../functions/domain/form.ts';
import type { BulkAction } from '../../../schemas/cases/bulk-row.ts';
import type { Account } from '../../../schemas/directory/account.ts';
import { defaultDisableReasons } from '../../../schemas/policies/accounts.ts';
import { aSealed, anAccount } from '../../support/accounts.ts';

const context: FieldContext = {
  today: '2026-03-01',
  supplied: new Set(),
  fixed: {},
  agency: { domain: 'kpc.example' },
  choices: { 'disable-reasons': defaultDisableReasons },
};

function row(action: BulkAction, cells: Readonly<Record<string, string>>, tooLong = false): FileRow {
  const all = Object.fromEntries(bulkColumns(action).map(({ name }) => [name, cells[name] ?? '']));
  return { no: 2, cells: all, tooLong };
}

function parse(action: BulkAction, cells: Readonly<Record<string, string>>, account?: Account) {
  return parseRow(action, row(action, cells), context, account);
}

function errors(action: BulkAction, cells: Readonly<Record<string, string>>, account?: Account): string[] {
  return parse(action, cells, account)
    .errors.map(({ field, code }) => `${field} ${code}`)
    .sort();
}

const servant = {
  category: 'Penjawat Awam',
  name: 'Aminah binti Salleh',
  identityNumber: '900131-14-5678',
  address: 'Aminah@kpc.example',
  loginId: 'aminah',
  package: 'Pakej B',
  grade: 'Gred 41',
  storage: '1 GB',
  serviceType: 'Pengguna biasa',
  superiorEmail: 'bos@kpc.example',
  privateEmail: 'aminah@rumah.example',
};
const {
  grade: _grade,
  identityNumber: _number,
  ...other
} = { ...servant, category: 'OTHER', storage: '500' };
const disabled = { address: 'a@kpc.example', reason: 'Lain-lain', until: '31/12/2026', description: 'Cuti' };

describe('a row that registers', () => {
  it('is what 4.3 and 4.5 take, with the number apart', () => {
    const parsed = parse('REGISTER', servant);
    expect(parsed.errors).toEqual([]);
    expect(parsed.identities).toEqual({ identityNumber: '900131145678' });
    expect(parsed.values).toMatchObject({
      category: 'PUBLIC_SERVANT',
      fullName: servant.name,
      language: 'ms',
    });
    expect(parsed.allocation).toMatchObject({
      ...{ address: 'aminah@kpc.example', package: 'B', grade: '41', storage: '1024' },
      serviceType: 'ORDINARY',
    });
    expect(JSON.stringify([parsed.values, parsed.changes])).not.toContain('900131');
  });

  it('of the category other is what 4.4 takes, without a grade and a number', () => {
    const parsed = parse('REGISTER', other);
    expect(parsed.errors).toEqual([]);
    expect(parsed.values).toMatchObject({ category: 'OTHER', accountName: servant.name });
  });

  it('reads a tick, and a language', () => {
    const { values, allocation } = parse('REGISTER', {
      ...servant,
      vasSSO: 'ya',
      vasBMT: 'Tidak',
      language: 'Malay',
    });
    expect(allocation).toMatchObject({ vasSSO: true });
    expect(allocation).not.toHaveProperty('vasBMT');
    expect(values['language']).toBe('ms');
  });

  it.each([
    ['an empty address', { address: '' }, ['address required']],
    ['an address elsewhere', { address: 'a@lain.example' }, ['address agency-domain']],
    ['no superior (D-09)', { superiorEmail: '' }, ['superiorEmail required']],
    ['no way to reach the user', { privateEmail: '' }, ['privateEmail required']],
    ['no number', { identityNumber: '' }, ['identityNumber required']],
    ['no grade', { grade: '', storage: '500' }, ['grade required']],
    ['a package that there is not', { package: 'Pakej D' }, ['package choice']],
    ['less storage than the grade has (D-07)', { storage: '500 MB' }, ['storageReason storage-minimum']],
    ['a login id of two letters', { loginId: 'ab' }, ['loginId login-id']],
    ['a tick that is none', { vasSSO: 'mungkin' }, ['vasSSO bulk-flag']],
    [
      'a number that lost its zeros',
      { identityNumber: '131145678' },
      ['identityNumber bulk-identity-digits'],
    ],
    ['a number that was rounded', { identityNumber: '9.00131E+11' }, ['identityNumber bulk-identity-digits']],
    [
      'everything empty',
      Object.fromEntries(Object.keys(servant).map((name) => [name, ''])),
      [
        'address required',
        'category required',
        'grade required',
        'loginId required',
        'name required',
        'package required',
        'privateEmail required',
        'serviceType required',
        'storage required',
        'superiorEmail required',
      ],
    ],
  ])('with %s is told so by its column', (_, cells, told) => {
    expect(errors('REGISTER', { ...servant, ...cells })).toEqual(told);
  });

  it('of the category other has no post', () => {
    expect(errors('REGISTER', { ...other, jobTitle: 'Pegawai' })).toEqual(['jobTitle bulk-not-for-category']);
  });

  it('that is too long says so of the whole row', () => {
    const { errors: told } = parseRow('REGISTER', row('REGISTER', servant, true), context, undefined);
    expect(told).toEqual([{ field: '', code: 'bulk-cells' }]);
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', false],
    ['@SUM(A1)', false],
    ['+HYPERLINK("x")', false],
    ['-2+3+cmd|calc', false],
    ['-', true],
    ['Aminah = Ali', true],
  ])('%s of a name is taken: %s', (name, taken) => {
    expect(errors('REGISTER', { ...servant, name })).toEqual(taken ? [] : ['name bulk-formula']);
  });

  it('of a telephone number may begin with a plus, with the apostrophe of our own files or without', () => {
    for (const mobilePhone of ['+60 12-345 6789', "'+60 12-345 6789"]) {
      expect(parse('REGISTER', { ...servant, mobilePhone }).values['mobilePhone']).toBe('+60 12-345 6789');
    }
  });

  it('of a long text may begin with anything: nothing runs it here, and our own files guard it', () => {
    expect(parse('DISABLE', { ...disabled, description: '=1+1' }).values['description']).toBe('=1+1');
  });

  it.each(['2026-12-31', '31/12/2026', '31-12-2026', '31.12.2026'])('%s is a date', (until) => {
    expect(parse('DISABLE', { ...disabled, until }).values['until']).toBe('2026-12-31');
  });

  it.each([
    ['12/31/2026', 'date'],
    ['31 Disember', 'date'],
    ['1/3/2026', 'after-today'],
  ])('%s is not a date to come', (until, code) => {
    expect(errors('DISABLE', { ...disabled, until })).toEqual([`until ${code}`]);
  });
});

describe('a row that changes an account', () => {
  const account = anAccount({ identity: aSealed('900131145678'), superiorEmail: 'bos@kpc.example' });

  it('keeps what its cells leave empty, and shows what it changes', () => {
    const parsed = parse('UPDATE', { address: account.address, package: 'C', unit: 'Unit 1' }, account);
    expect(parsed.errors).toEqual([]);
    expect(parsed.changes).toEqual([
      { field: 'unit', after: 'Unit 1' },
      { field: 'package', before: 'B', after: 'C' },
    ]);
    expect(parsed.values).toMatchObject({
      displayName: account.displayName,
      superiorEmail: 'bos@kpc.example',
    });
  });

  it('that changes nothing is an error: it would be applied for nothing', () => {
    expect(errors('UPDATE', { address: account.address, package: 'B' }, account)).toEqual([
      ' bulk-no-change',
    ]);
  });

  it('changes identity data only with a reason (D-04), and names the new address by its column', () => {
    const cells = { address: account.address, newAddress: 'baharu@kpc.example' };
    expect(errors('UPDATE', cells, account)).toEqual(['identityReason reason-for-change']);
    expect(errors('UPDATE', { ...cells, newAddress: 'baharu@lain.example' }, account)).toEqual([
      'newAddress agency-domain',
    ]);
    const parsed = parse('UPDATE', { ...cells, identityReason: 'Salah eja' }, account);
    expect(parsed.changes).toEqual([
      { field: 'address', before: account.address, after: 'baharu@kpc.example' },
    ]);
  });

  it('shows of an identity number its mask alone', () => {
    const cells = {
      address: account.address,
      identityNumber: '910131-14-5679',
      identityReason: 'Pembetulan',
    };
    const parsed = parse('UPDATE', cells, account);
    expect(parsed.changes).toEqual([
      {
        field: 'identityNumber',
        before: { masked: '••••••••5678' },
        after: { masked: '••••••••5679' },
      },
    ]);
    expect(parsed.identities).toEqual({ identityNumber: '910131145679' });
  });
});

describe('a row that ends an account', () => {
  it('names another cause (D-01), and a day to come', () => {
    const cells = { address: 'a@kpc.example', cause: 'Lain-lain', effectiveOn: '2026-02-28' };
    expect(errors('TERMINATE', cells)).toEqual(['causeNote required', 'effectiveOn after-today']);
    const whole = { ...cells, causeNote: 'Akaun berganda', effectiveOn: '2026-03-02' };
    expect(parse('TERMINATE', whole).values).toMatchObject({ cause: 'OTHER', effectiveOn: '2026-03-02' });
  });
});
