import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposalsFor } from '../../../functions/domain/availability.ts';

describe('proposals for what is taken', () => {
  it('come from the person’s own names first, then the father’s, then numbers', () => {
    expect(proposalsFor('aisyah', 'Nur Aisyah binti Abdul Rahman')).toEqual([
      ...['nur.aisyah', 'aisyah.abdul', 'nur.abdul', 'nur.aisyah.abdul', 'nuraisyah', 'n.aisyah'],
      ...['aisyah2', 'aisyah3', 'aisyah4', 'aisyah5', 'aisyah6', 'aisyah7', 'aisyah8', 'aisyah9'],
    ]);
  });

  it.each([
    ['Kavitha a/p Subramaniam', ['kavitha', 'kavitha.subramaniam']],
    ['Anthony anak Jugah', ['anthony', 'anthony.jugah']],
    ['Lim Kok Wai', ['lim.kok.wai', 'lim.wai', 'limwai', 'l.wai']],
    ["Nor'ain", ['norain']],
    ['José Müller', ['jose.muller', 'josemuller', 'j.muller']],
  ])('know how the name %s is made', (name, expected) => {
    expect(proposalsFor('zz9', name).slice(0, expected.length)).toEqual(expected);
  });

  it('count on from a number that stands there', () => {
    expect(proposalsFor('aisyah2', undefined)).toEqual([3, 4, 5, 6, 7, 8, 9].map((each) => `aisyah${each}`));
    expect(proposalsFor('aisyah.2', undefined)[0]).toBe('aisyah2');
  });

  it('are login ids, whatever is typed, and never what is taken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (wanted, name) => {
          for (const each of proposalsFor(wanted, name)) {
            expect(each).toMatch(/^[a-z0-9][a-z0-9._-]{2,63}$/);
            expect(each).not.toBe(wanted.toLowerCase());
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
