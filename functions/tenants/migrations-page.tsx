import type { JSX } from 'preact';
import { catalogue, startedByOneOf } from '../../schemas/catalogue.ts';
import { tenantStateNames } from '../../schemas/directory-words.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { tenantState } from '../usecases/subjects/agency.ts';
import type { MigrationRow } from '../usecases/migration-plans.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import { DateOnly } from './date-only.tsx';
import type { Ui } from '../web/ui.ts';
import { migrationPath } from '../web/paths.ts';
import { migrationTexts as texts } from './texts/migrations.ts';

/** How far all agencies are, for MAMPU. */
export function MigrationsPage(props: {
  readonly ui: Ui;
  readonly rows: readonly MigrationRow[];
  readonly roles: readonly Role[];
}): JSX.Element {
  const { ui, rows, roles } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      {startedByOneOf(catalogue['AGENCY-MIGRATION'], roles) ? (
        <p>
          <a class="button secondary" href="/new/AGENCY-MIGRATION">
            {t(texts.start)}
          </a>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState text={t(texts.none)} />
      ) : (
        <DataTable
          caption={t(texts.title)}
          rows={rows}
          keyOf={({ agency }) => agency.id}
          columns={[
            {
              title: t(texts.agency),
              cell: ({ agency }) => <a href={migrationPath(agency.id)}>{agency.name}</a>,
            },
            {
              title: t(texts.phase),
              cell: ({ agency }) => <Tag ui={ui} text={tenantStateNames[tenantState(agency)]} tone="blue" />,
            },
            {
              title: t(texts.progress),
              cell: ({ done, all }) => t(texts.progressOf, { done, all }),
              narrow: true,
            },
            {
              title: t(texts.phaseEnds),
              cell: ({ endOn }) => <DateOnly ui={ui} date={endOn} />,
              narrow: true,
            },
          ]}
        />
      )}
    </Layout>
  );
}
