import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isFoundByName,
  isOfLetters,
  nameTexts,
  standsForAccount,
} from '../../../functions/domain/account-search.ts';
import { searchText } from '../../../functions/domain/search-text.ts';

function entry(displayName: string, address: string, loginId = address.split('@')[0] ?? '') {
  return { displayName, address, loginId };
}

describe('the texts that find an account', () => {
  it.each([
    ['each word of the name on', entry('Siti Hajar', 'siti@kpc.example'), ['siti hajar', 'hajar']],
    [
      'an address that begins like no word',
      entry('Ahmad Farid', 'afarid@kpc.example'),
      ['ahmad farid', 'farid', 'afarid'],
    ],
    [
      'a login id that begins like none',
      entry('Ahmad', 'ahmad@kpc.example', 'ketua.it'),
      ['ahmad', 'ketua.it'],
    ],
    [
      'not an address whose letters begin a word',
      entry('Ahmad Farid', 'farid.2@kpc.example'),
      ['ahmad farid', 'farid'],
    ],
    ['a word once', entry('Ali Ali', 'ali@kpc.example'), ['ali ali', 'ali']],
    ['a name in any spacing', entry('  Siti \t Hajar ', 'siti@kpc.example'), ['siti hajar', 'hajar']],
  ])('are %s', (_, of, texts) => {
    expect(nameTexts(of)).toEqual(texts);
  });

  it('are at most ten words and two others, none too long for a key, however long a name is', () => {
    const long = entry(Array.from({ length: 60 }, (_, index) => `w${index}`).join(' '), 'x@kpc.example', 'y');
    expect(nameTexts(long)).toHaveLength(12);
    const wide = nameTexts(entry('🙂'.repeat(300), 'x@kpc.example'));
    for (const text of wide) {
      expect(Buffer.byteLength(text)).toBeLessThan(900);
      expect(text.isWellFormed()).toBe(true);
    }
  });
});

describe('what is typed', () => {
  it.each([
    ['  NUR   Aisyah ', 'nur aisyah'],
    ['Nor’ain', "nor'ain"],
    ['Cafe\u0301', 'caf\u00e9'],
    ['', ''],
  ])('%j is looked for as %j', (typed, text) => {
    expect(searchText(typed)).toBe(text);
  });

  it.each([
    ['siti hajar', true],
    ["nor'ain", true],
    ['a/p', false],
    ['siti.h', false],
    ['ali2', false],
    ['@', false],
  ])('%j is of letters alone: %s', (text, expected) => {
    expect(isOfLetters(text)).toBe(expected);
  });
});

const word = fc.stringMatching(/^[a-c]{1,3}$/);
const local = fc.stringMatching(/^[a-c]{1,3}[.12]?[a-c]{0,2}$/);
const entries = fc
  .record({ words: fc.array(word, { minLength: 1, maxLength: 4 }), local, loginId: local })
  .map(({ words, local: name, loginId }) => entry(words.join(' '), `${name}@kpc.example`, loginId));

describe('a search of letters', () => {
  it('finds by name exactly those of whom a word, the address or the login id begins so', () => {
    fc.assert(
      fc.property(entries, fc.stringMatching(/^[a-c]{1,4}$/), (of, wanted) => {
        const begins = [...of.displayName.split(' '), of.address, of.loginId].some((text) =>
          text.startsWith(wanted),
        );
        expect(isFoundByName(of, wanted)).toBe(begins);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows an account by one of the texts that find it, never by two', () => {
    fc.assert(
      fc.property(entries, fc.stringMatching(/^[a-c]{1,4}$/), (of, wanted) => {
        const found = nameTexts(of).filter((text) => text.startsWith(wanted));
        const shown = found.filter((text) => standsForAccount(of, text, wanted));
        expect(shown).toHaveLength(found.length === 0 ? 0 : 1);
      }),
      { numRuns: 2000 },
    );
  });
});
