import { describe, expect, it } from 'vitest';
import { refusal, whyUnfit, type Member } from '../../../functions/domain/list-members.ts';
import { addressesIn } from '../../../functions/domain/member-text.ts';
import { parseFields, plainContext } from '../../../functions/domain/form.ts';
import { InvalidInput } from '../../../functions/domain/errors.ts';
import type { Field } from '../../../schemas/field.ts';

describe('addresses that somebody pastes', () => {
  it.each([
    [
      'one a line, with the line ends of any system',
      'a@k.my\r\nb@k.my\rc@k.my\n',
      ['a@k.my', 'b@k.my', 'c@k.my'],
    ],
    [
      'with commas, semicolons and tabs between them',
      'a@k.my, b@k.my;c@k.my\td@k.my',
      ['a@k.my', 'b@k.my', 'c@k.my', 'd@k.my'],
    ],
    ['the same twice, in any letters', 'A@k.my\na@K.MY', ['a@k.my']],
    ['with names before them', 'Ali bin Abu <ali@k.my>; Siti<SITI@k.my>', ['ali@k.my', 'siti@k.my']],
    [
      'with names in quotes that hold a comma',
      '"Abu, Ali" <ali@k.my>, "Omar, Siti" <siti@k.my>',
      ['ali@k.my', 'siti@k.my'],
    ],
    ['with the mark of UTF-8 before them', '\ufeffali@k.my', ['ali@k.my']],
    ['with empty lines and separators at the end', '\n\na@k.my,,;\n \n', ['a@k.my']],
    [
      'as a column of a file whose first line says which',
      'Nama,E-mel,Unit\n"Abu, Ali",ali@k.my,BTM\nSiti,siti@k.my,',
      ['ali@k.my', 'siti@k.my'],
    ],
    ['as the one column of a file', 'Primary Email\nali@k.my\nsiti@k.my', ['ali@k.my', 'siti@k.my']],
    ['as a file without such a line: each cell is one', 'Ali,ali@k.my', ['ali', 'ali@k.my']],
    ['with a quote that is never closed', '"ali@k.my\nsiti@k.my', ['"ali@k.my', 'siti@k.my']],
    ['with quotes within quotes', '"Ali ""Boss"" Abu" <ali@k.my>', ['ali@k.my']],
    ['nothing', ' \n\t', []],
  ])('%s', (_, text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
  });

  it('of any length are read in one pass', () => {
    const text = '"'.repeat(100_001) + '\n"a""'.repeat(50_000);
    const started = performance.now();
    addressesIn(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

const members: Field = {
  name: 'members',
  label: { ms: 'Ahli', en: 'Members' },
  kind: 'members',
  required: true,
};

function parsed(text: unknown) {
  try {
    return parseFields([members], { members: text }, plainContext).values['members'];
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors;
    throw error;
  }
}

describe('a field of kind members', () => {
  it('keeps addresses one a line', () => {
    expect(parsed('Ali <ALI@k.my>; siti@k.my')).toBe('ali@k.my\nsiti@k.my');
  });

  it('names each that is no address, and what a spreadsheet takes for a formula', () => {
    const bad = ['ali', '=1+1@k.my', '+60123@k.my', '-1@k.my', '@sum(a1)@k.my'];
    expect(parsed([...bad, 'siti@k.my'].join('\n'))).toEqual([
      expect.objectContaining({
        ...{ field: 'members', code: 'members' },
        refused: bad.map((address) => ({ address, why: 'email' })),
      }),
    ]);
  });

  it('takes a thousand, and says how many there are of more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, no) => `ahli${no}@k.my`).join('\n');
    expect(parsed(many(1000))).toBe(many(1000));
    expect(parsed(many(10_000))).toEqual([
      { field: 'members', code: 'too-many-members', params: { count: 10_000, max: 1000 } },
    ]);
  });

  it.each([
    ['nothing', ' \n ', 'required'],
    [
      'a thousand addresses too long to be stored',
      Array.from({ length: 900 }, (_, no) => `${'a'.repeat(60)}${no}@${'b'.repeat(60)}.my`).join(','),
      'too-long',
    ],
    ['what is no text', ['a@k.my'], 'wrong-type'],
  ])('refuses %s', (_, value, code) => {
    expect(parsed(value)).toEqual([expect.objectContaining({ field: 'members', code })]);
  });
});

describe('who can be a member', () => {
  const list = { agencyId: 'kpc', listId: 'list-1' };
  const member = (more: Partial<Member>): Member => ({
    ...{ kind: 'account', id: 'acc-1', agencyId: 'kpc', state: 'ACTIVE', name: 'Ali', address: 'ali@k.my' },
    ...more,
  });

  it.each<[string, Member | undefined, string | undefined]>([
    ['an account in use', member({}), undefined],
    [
      'an account until the day of its end',
      member({ state: 'TERMINATION_SCHEDULED', stateBefore: 'ACTIVE' }),
      undefined,
    ],
    ['a contact', member({ kind: 'contact' }), undefined],
    ['another list', member({ kind: 'list', id: 'list-2' }), undefined],
    ['nobody', undefined, 'unknown'],
    ['an account of another agency', member({ agencyId: 'jrc' }), 'unknown'],
    ['a deleted account of another agency', member({ agencyId: 'jrc', state: 'DELETED' }), 'unknown'],
    ['a list of another agency', member({ kind: 'list', id: 'list-2', agencyId: 'jrc' }), 'unknown'],
    ['a contact of another agency', member({ kind: 'contact', agencyId: 'jrc' }), 'other-agency'],
    ['a disabled account', member({ state: 'DISABLED' }), 'disabled'],
    [
      'a disabled account until the day of its end',
      member({ state: 'TERMINATION_SCHEDULED', stateBefore: 'DISABLED' }),
      'disabled',
    ],
    ['a deleted account', member({ state: 'DELETED' }), 'ended'],
    ['a deleted contact', member({ kind: 'contact', state: 'DELETED' }), 'ended'],
    ['an ended list', member({ kind: 'list', id: 'list-2', state: 'ENDED' }), 'ended'],
    ['the list itself', member({ kind: 'list', id: 'list-1' }), 'itself'],
  ])('%s', (_, who, why) => {
    expect(whyUnfit(who, list)).toBe(why);
  });
});

it('a refusal counts all, and names twenty in words', () => {
  const refused = Array.from({ length: 25 }, (_, no) => ({
    address: `a${no}@k.my`,
    why: 'unknown' as const,
  }));
  const {
    code,
    params,
    refused: all,
  } = refusal([{ address: 'l@k.my', why: 'cycle', path: ['Satu', 'Dua', 'Satu'] }, ...refused]);
  expect({ code, count: params.count, all: all.length }).toEqual({ code: 'members', count: 26, all: 26 });
  expect(params.refused.split('; ')).toHaveLength(21);
  expect(params.refused).toMatch(/^l@k\.my: cycle \(Satu › Dua › Satu\); a0@k\.my: unknown; .*; …$/u);
});
