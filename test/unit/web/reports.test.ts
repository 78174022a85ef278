import { describe, expect, it } from 'vitest';
import type { ReportUseCases } from '../../../functions/reports/deps.ts';
import { reportPages } from '../../../functions/reports/routes.tsx';
import { presentFigures, spanFigures } from '../../../functions/domain/figures.ts';
import { lastDays } from '../../../functions/domain/months.ts';
import { Forbidden, InvalidInput } from '../../../functions/domain/errors.ts';
import type { ReportFilter, UsageReport } from '../../../functions/usecases/reports.ts';
import type { OfficerRole } from '../../../schemas/vocabulary.ts';
import { agency, anOfficer, NOW } from './samples.ts';
import { Browser } from './visits.ts';

/** Dashboard, usage report and turnaround as pages and files. */

const present = presentFigures(
  {
    directory: {
      ...{ ACTIVE: 1204, DISABLED: 3, DELETED: 7, 'package:A': 1000, 'package:B': 207, 'grade:44': 1207 },
      ...{ 'service:BMT': 12, storageMb: 2048, usedMb: 1024, measured: 1100, 'list:ACTIVE': 4 },
    },
    cases: { 'open:IPMS-4.3': 5, 'open:IPMS-BULK': 1 },
  },
  { nearlyFull: 2, inactive: 9 },
);
const span = spanFigures(
  { provisioned: 8, deleted: 1 },
  { 'created:RELAY-APPLY': 2, 'ended:RELAY-APPLY:COMPLETED': 1, 'ended:BMT-APPLY:COMPLETED': 1 },
);
const unsafe = { ...agency, name: '=<Agensi>', ministry: 'Kementerian Contoh' };
const scope = { agency: undefined, agencies: [unsafe] };
const report: UsageReport = {
  scope,
  span: { from: '2026-01', to: '2026-03' },
  rows: [
    {
      agency: unsafe,
      figures: { agencyId: unsafe.id, from: '2026-01', to: '2026-03', at: NOW, present, span },
    },
  ],
  total: { present, span },
  below: [],
};

function pages(given: Partial<ReportUseCases> = {}, role: OfficerRole = 'MAMPU_ADMIN') {
  const asked: ReportFilter[] = [];
  const routes = reportPages({
    readDashboard: () =>
      Promise.resolve({
        ...{ scope, at: NOW, present, newRequests: 5, inBulk: 1, online: 2 },
        days: lastDays('2026-03-02', 30).map((date, index) => ({
          ...{ date, created: index === 29 ? 4 : 0, ended: 0, provisioned: 0, deleted: 0 },
        })),
      }),
    usageReport: (_, filter) => {
      asked.push(filter);
      return Promise.resolve(report);
    },
    turnaroundReport: () => Promise.resolve({ scope, span: report.span, procedures: [] }),
    ...given,
  });
  return { asked, browser: new Browser(routes, anOfficer(role)) };
}

describe('the dashboard', () => {
  it('shows the eight figures, and charts with the same numbers in tables beside them', async () => {
    const { body } = await pages().browser.get('/dashboard');
    for (const title of [
      ...['Active accounts', 'Disabled accounts', 'Deletion requested', 'Deleted accounts'],
      ...['New account requests', 'Requests in bulk', 'Administrators online', 'Today'],
    ])
      expect(body).toContain(title);
    expect(body).toContain('1,204');
    expect(body.match(/<svg role="img" aria-label="[^"]+"/gu)).toHaveLength(6);
    expect(body).toContain('Package A');
    expect(body).toContain('1 GB of 2 GB (50 %)');
    expect(body).not.toContain('style=');
    expect(body).not.toContain('PACKAGE');
  });

  it('says so where nothing happened, and where the use of mailboxes is not known', async () => {
    const { browser } = pages({
      readDashboard: () =>
        Promise.resolve({
          ...{ scope, at: NOW, present: { ...present, measured: 0 }, newRequests: 0, inBulk: 0 },
          ...{ online: 0, days: [] },
        }),
    });
    const { body } = await browser.get('/dashboard');
    expect(body).toContain('Nothing in the last 30 days.');
    expect(body).toContain('has not come from the mail platform yet');
  });

  it('is refused as a page to who reads no reports', async () => {
    const { browser } = pages({
      readDashboard: () => Promise.reject(new Forbidden('report-read', 'This role reads no reports')),
    });
    expect((await browser.get('/dashboard')).statusCode).toBe(403);
  });
});

describe('the usage report', () => {
  it('asks for what the address says, and leaves out what is empty', async () => {
    const { asked, browser } = pages();
    await browser.get('/reports/usage?agency=&ministry=-&from=2026-01&to=');
    expect(asked).toEqual([{ agencyId: undefined, ministry: '', from: '2026-01', to: undefined }]);
  });

  it('shows a month that cannot be beside its field, with the report of this month', async () => {
    const asked: ReportFilter[] = [];
    const { browser } = pages({
      usageReport: (_, filter) => {
        asked.push(filter);
        return filter.from === undefined
          ? Promise.resolve(report)
          : Promise.reject(new InvalidInput([{ field: 'from', code: 'month' }]));
      },
    });
    const { body, statusCode } = await browser.get('/reports/usage?from=2026-13&agency=kpc');
    expect(statusCode).toBe(422);
    expect(body).toContain('Write the month as 2026-11.');
    expect(body).toContain('value="2026-13"');
    expect(asked.at(-1)).toEqual({ agencyId: 'kpc', ministry: undefined });
  });

  it('is a file with one row an agency, harmless in a spreadsheet', async () => {
    const { browser } = pages();
    const { body, headers } = await browser.get('/reports/usage.csv');
    expect(headers['content-type']).toContain('text/csv');
    const [head = '', row = ''] = body.split('\r\n');
    expect(row).toContain("'=<Agensi>,Kementerian Contoh,2026-01,2026-03,1204,3,0,7,2048,1024,1100");
    expect(row.split(',')).toHaveLength(head.split(',').length);
  });

  it('escapes what agencies are called', async () => {
    const { body } = await pages().browser.get('/reports/usage');
    expect(body).not.toContain('<Agensi>');
    expect(body).toContain('=&lt;Agensi>');
  });
});

describe('the reports', () => {
  it('offer to prepare one to administrators of an agency alone', async () => {
    expect((await pages({}, 'AGENCY_ADMIN').browser.get('/reports')).body).toContain('/new/USAGE-REPORT');
    expect((await pages({}, 'MAMPU_ADMIN').browser.get('/reports')).body).not.toContain('/new/USAGE-REPORT');
    expect((await pages({}, 'RELAY_TECH').browser.get('/reports')).statusCode).toBe(403);
  });
});
