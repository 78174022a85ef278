import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  looksLikeIdentity,
  maskIdentity,
  normaliseIdentity,
} from '../../../functions/domain/identity-number.ts';

describe('an identity number', () => {
  it.each([
    ['twelve digits', '900131145678', '900131145678'],
    ['with dashes', '900131-14-5678', '900131145678'],
    ['with spaces', ' 900131 14 5678 ', '900131145678'],
    ['with the dash of a text program', '900131–14–5678', '900131145678'],
    ['a leap day of 2000', '000229-14-5678', '000229145678'],
    ['a leap day of 1996', '960229145678', '960229145678'],
    ['a passport', 'A12345678', 'A12345678'],
    ['a passport in small letters', 'a1234 5678', 'A12345678'],
    ['a passport of digits', '123456789', '123456789'],
    ['the shortest passport', 'AB123', 'AB123'],
    ['the longest passport', 'A1234567890123456789', 'A1234567890123456789'],
  ])('is taken: %s', (_, text, number) => {
    expect(normaliseIdentity(text)).toBe(number);
  });

  it.each([
    ['nothing', ''],
    ['31 February', '900231145678'],
    ['29 February in a common year', '910229145678'],
    ['month 13', '901301145678'],
    ['month 0', '900001145678'],
    ['day 0', '900100145678'],
    ['eleven digits', '90013114567'],
    ['thirteen digits', '9001311456789'],
    ['four characters', 'A123'],
    ['21 characters', 'A12345678901234567890'],
    ['a slash', 'A1234/5678'],
    ['other digits', '٩٠٠١٣١١٤٥٦٧٨'],
    ['a letter with an accent', 'É1234567'],
    ['markup', '<b>12345</b>'],
  ])('is refused: %s', (_, text) => {
    expect(normaliseIdentity(text)).toBeUndefined();
  });

  it('comes to the same when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = normaliseIdentity(text);
        if (number !== undefined) expect(normaliseIdentity(number)).toBe(number);
      }),
    );
  });
});

describe('the mask', () => {
  it.each([
    ['900131145678', '••••••••5678'],
    ['A1234567', '••••••••4567'],
    ['AB1234', '••••••••234'],
    ['AB123', '••••••••23'],
  ])('of %s is %s', (number, mask) => {
    expect(maskIdentity(number)).toBe(mask);
  });

  it('has one length for all numbers of eight or more, and never shows more than half', () => {
    const numbers = fc.stringMatching(/^[A-Z0-9]{5,20}$/u);
    fc.assert(
      fc.property(numbers, (number) => {
        const shown = maskIdentity(number).replaceAll('•', '');
        expect(number.endsWith(shown)).toBe(true);
        expect(shown.length).toBe(Math.min(4, Math.floor(number.length / 2)));
      }),
    );
  });
});

describe('a search text', () => {
  it.each([
    ['880905001474'],
    ['880905-00-1474'],
    ['880905–00–1474'],
    ['880905‑00‑1474'],
    ['880905 00 1474'],
    ['880905.00.1474'],
    ['880905/00/1474'],
    ['８８０９０５００１４７４'],
    ['8809\u200b05001474'],
    ['88090'],
    ['A 123–45678'],
  ])('is kept out of addresses: %s', (text) => {
    expect(looksLikeIdentity(text)).toBe(true);
  });

  it('is kept out of addresses whatever number would be taken', () => {
    const numbers = fc.stringMatching(/^[A-Z]?\d{6}[ –-]\d{2}[ –-]\d{4}$/u);
    fc.assert(
      fc.property(numbers, (text) => {
        if (normaliseIdentity(text) !== undefined) expect(looksLikeIdentity(text)).toBe(true);
      }),
    );
  });

  it.each([['siti hajar'], ['siti.hajar@kpc.example'], ['ali.12345@kpc.example'], ['aina2'], ['unit 4-2']])(
    'is looked for as it is: %s',
    (text) => {
      expect(looksLikeIdentity(text)).toBe(false);
    },
  );
});
