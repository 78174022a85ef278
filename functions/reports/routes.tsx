import { Forbidden, InvalidInput, type FieldError } from '../domain/errors.ts';
import { reach } from '../domain/permissions.ts';
import type { Basics } from '../usecases/deps.ts';
import type { ReportFilter } from '../usecases/reports.ts';
import { download, html, redirect, type WebResponse } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { DashboardPage } from './dashboard-page.tsx';
import { reportUseCases, type ReportUseCases } from './deps.ts';
import { addressOf, filterOf } from './filter.tsx';
import { ReportsPage } from './reports-page.tsx';
import { turnaroundCsv, TurnaroundPage } from './turnaround-page.tsx';
import { uptimeRoutes } from './uptime-routes.tsx';
import { usageCsv } from './usage-export.ts';
import { UsagePage } from './usage-page.tsx';

/** Pages of dashboard, reports and availability. */
export function reportRoutes(deps: Basics): readonly WebRoute[] {
  return [...reportPages(reportUseCases(deps)), ...uptimeRoutes(deps)];
}

export function reportPages(useCases: ReportUseCases): readonly WebRoute[] {
  return [
    get(
      '/dashboard',
      signedIn(async ({ ui, caller, request }) => {
        const agencyId = request.query.get('agency') || undefined;
        return html(<DashboardPage ui={ui} board={await useCases.readDashboard(caller, agencyId)} />);
      }),
    ),
    get('/reports', signedIn(showReports)),
    get(
      '/reports/usage',
      signedIn((visit) =>
        asked(visit, async (filter, errors) => {
          const report = await useCases.usageReport(
            visit.caller,
            errors.length === 0 ? filter : within(filter),
          );
          return <UsagePage ui={visit.ui} {...{ report, filter, errors }} />;
        }),
      ),
    ),
    get(
      '/reports/usage.csv',
      signedIn((visit) =>
        file(visit, '/reports/usage', async (filter) =>
          usageCsv(visit.ui, await useCases.usageReport(visit.caller, filter)),
        ),
      ),
    ),
    get(
      '/reports/turnaround',
      signedIn((visit) =>
        asked(visit, async (filter, errors) => {
          const report = await useCases.turnaroundReport(
            visit.caller,
            errors.length === 0 ? filter : within(filter),
          );
          return <TurnaroundPage ui={visit.ui} {...{ report, filter, errors }} />;
        }),
      ),
    ),
    get(
      '/reports/turnaround.csv',
      signedIn((visit) =>
        file(visit, '/reports/turnaround', async (filter) =>
          turnaroundCsv(visit.ui, await useCases.turnaroundReport(visit.caller, filter)),
        ),
      ),
    ),
  ];
}

function showReports({ ui, caller }: SignedInVisit): WebResponse {
  const { person } = caller;
  if (reach(person, 'report.read') === undefined)
    throw new Forbidden('report-read', 'This role reads no reports');
  return html(<ReportsPage ui={ui} roles={person.roles} />);
}

/** A report as it was asked for; months that cannot be are shown beside the report of this month. */
async function asked(
  { request }: SignedInVisit,
  page: (filter: ReportFilter, errors: readonly FieldError[]) => Promise<Parameters<typeof html>[0]>,
): Promise<WebResponse> {
  const filter = filterOf(request);
  try {
    return html(await page(filter, []));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return html(await page(filter, error.errors), { status: 422 });
  }
}

function within({ agencyId, ministry }: ReportFilter): ReportFilter {
  return { agencyId, ministry };
}

/** A file; what was asked for wrongly is said on the page. */
async function file(
  { request }: SignedInVisit,
  page: string,
  made: (filter: ReportFilter) => Promise<Parameters<typeof download>[0]>,
): Promise<WebResponse> {
  const filter = filterOf(request);
  try {
    return download(await made(filter));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return redirect(addressOf(page, filter));
  }
}
