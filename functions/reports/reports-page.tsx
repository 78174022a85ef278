import type { JSX } from 'preact';
import { startedByOneOf } from '../../schemas/catalogue.ts';
import { usageReport } from '../../schemas/procedures/usage-report.ts';
import type { Role, Text } from '../../schemas/vocabulary.ts';
import { Layout } from '../web/components/layout.tsx';
import type { Ui } from '../web/ui.ts';
import { reportTexts as texts } from './texts/reports.ts';

interface Way {
  readonly href: string;
  readonly title: Text;
  readonly lead: Text;
}

const ways: readonly Way[] = [
  { href: '/reports/usage', title: texts.usage, lead: texts.usageLead },
  { href: '/reports/turnaround', title: texts.turnaround, lead: texts.turnaroundLead },
  { href: '/availability', title: texts.availability, lead: texts.availabilityLead },
  { href: '/requests?procedure=USAGE-REPORT', title: texts.submitted, lead: texts.submittedLead },
];

/** The reports there are. */
export function ReportsPage({
  ui,
  roles,
}: {
  readonly ui: Ui;
  readonly roles: readonly Role[];
}): JSX.Element {
  const { t } = ui;
  const prepares = startedByOneOf(usageReport, roles);
  return (
    <Layout ui={ui} title={t(texts.reports)}>
      <h1>{t(texts.reports)}</h1>
      <p>{t(texts.reportsLead)}</p>
      {prepares ? (
        <p>
          <a class="button" href="/new/USAGE-REPORT">
            {t(texts.prepare)}
          </a>
        </p>
      ) : null}
      <ul class="cards">
        {ways.map(({ href, title, lead }) => (
          <li key={href}>
            <h2>
              <a href={href}>{t(title)}</a>
            </h2>
            <p>{t(lead)}</p>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
