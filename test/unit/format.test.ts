import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatRelative } from '../../functions/domain/format.ts';

describe('formatDate', () => {
  it.each([
    ['2026-01-05T00:00:00Z', '5 Jan 2026', '5 Jan 2026'],
    ['2026-03-21T00:00:00Z', '21 Mac 2026', '21 Mar 2026'],
    ['2026-05-21T00:00:00Z', '21 Mei 2026', '21 May 2026'],
    ['2026-08-31T00:00:00Z', '31 Ogo 2026', '31 Aug 2026'],
    ['2026-09-16T00:00:00Z', '16 Sep 2026', '16 Sep 2026'],
    ['2026-10-21T00:00:00Z', '21 Okt 2026', '21 Oct 2026'],
    ['2026-11-21T00:00:00Z', '21 Nov 2026', '21 Nov 2026'],
    ['2026-12-25T00:00:00Z', '25 Dis 2026', '25 Dec 2026'],
  ])('writes %s with the month names of the language', (iso, ms, en) => {
    expect(formatDate(iso, 'ms')).toBe(ms);
    expect(formatDate(iso, 'en')).toBe(en);
  });

  it('takes the day in Malaysia, which begins eight hours before UTC', () => {
    expect(formatDate('2026-11-20T15:59:59Z', 'ms')).toBe('20 Nov 2026');
    expect(formatDate('2026-11-20T16:00:00Z', 'ms')).toBe('21 Nov 2026');
  });

  it('leaves a plain date on its day', () => {
    expect(formatDate('2026-11-21', 'en')).toBe('21 Nov 2026');
  });

  it('refuses what is no date', () => {
    expect(() => formatDate('soon', 'en')).toThrow(RangeError);
  });
});

describe('formatDateTime', () => {
  it.each([
    ['2026-11-21T06:05:00Z', '21 Nov 2026, 14:05'],
    ['2026-11-20T16:00:00Z', '21 Nov 2026, 00:00'],
    ['2026-11-21T01:09:59.999Z', '21 Nov 2026, 09:09'],
    ['2026-11-21T14:05:00+08:00', '21 Nov 2026, 14:05'],
  ])('writes %s in Malaysian time, in 24 hours', (iso, expected) => {
    expect(formatDateTime(iso, 'ms')).toBe(expected);
    expect(formatDateTime(iso, 'en')).toBe(expected);
  });
});

describe('formatRelative', () => {
  const now = '2026-11-21T06:00:00Z';

  it.each([
    ['2026-11-21T05:59:30Z', 'baru sahaja', 'just now'],
    ['2026-11-21T05:59:00Z', '1 minit lalu', '1 minute ago'],
    ['2026-11-21T05:00:01Z', '59 minit lalu', '59 minutes ago'],
    ['2026-11-21T03:30:00Z', '2 jam lalu', '2 hours ago'],
    ['2026-11-20T06:00:00Z', 'semalam', 'yesterday'],
    ['2026-11-19T23:00:00Z', 'semalam', 'yesterday'],
    ['2026-11-19T06:00:00Z', '2 hari lalu', '2 days ago'],
    ['2026-11-04T06:00:00Z', '17 hari lalu', '17 days ago'],
    ['2026-09-21T06:00:00Z', '2 bulan lalu', '2 months ago'],
    ['2024-11-01T06:00:00Z', '2 tahun lalu', '2 years ago'],
    ['2026-11-21T09:00:00Z', 'dalam 3 jam', 'in 3 hours'],
    ['2026-11-22T07:00:00Z', 'esok', 'tomorrow'],
    ['2026-11-23T07:00:00Z', 'dalam 2 hari', 'in 2 days'],
  ])('says how far %s is from now', (iso, ms, en) => {
    expect(formatRelative(iso, now, 'ms')).toBe(ms);
    expect(formatRelative(iso, now, 'en')).toBe(en);
  });

  it('counts days from one day on as the calendar in Malaysia does', () => {
    // 23:30 on the 19th to 00:30 on the 21st in Malaysia: 25 hours, but two days.
    expect(formatRelative('2026-11-19T15:30:00Z', '2026-11-20T16:30:00Z', 'en')).toBe('2 days ago');
  });
});
