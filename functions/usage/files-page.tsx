import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { UsageFile } from '../../schemas/directory/usage.ts';
import { usageRefusalsShown, usageRefusalTexts, usageRowsOfFile } from '../../schemas/policies/usage.ts';
import type { FieldError } from '../domain/errors.ts';
import { usageColumns } from '../domain/usage-file.ts';
import type { UsageFileView } from '../usecases/usage/files.ts';
import { bulkErrorMessage } from '../web/bulk-errors.ts';
import { FileField } from '../web/components/file-field.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { EmptyState, ErrorSummary, Panel } from '../web/components/messages.tsx';
import { SelectField } from '../web/components/select-field.tsx';
import { fieldId } from '../web/field-errors.ts';
import { Ago } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { usageFileScriptPath } from '../web/usage-file-script.ts';
import { fileTexts as texts } from './texts/usage.ts';

export const filesPath = '/usage/files';

/** The form that takes a file, and the files that came before. */
export function FilesPage(props: {
  readonly ui: Ui;
  readonly files: readonly UsageFile[];
  readonly agencies: readonly Agency[];
  readonly agencyId: string;
  readonly errors: readonly FieldError[];
}): JSX.Element {
  const { ui, files, agencies, agencyId, errors } = props;
  const { t } = ui;
  const error = errors.find(({ field }) => field === 'file');
  const message = error === undefined ? undefined : bulkErrorMessage(error, t, usageColumns);
  const id = fieldId('file');
  return (
    <Layout
      ui={ui}
      title={t(texts.title)}
      hasErrors={errors.length > 0}
      back={{ href: '/usage', text: t(texts.back) }}
    >
      <ErrorSummary
        ui={ui}
        errors={message === undefined ? [] : [{ field: 'file', target: id, label: t(texts.file), message }]}
      />
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead, { rows: usageRowsOfFile.toLocaleString('en-MY') })}</p>
      <p>
        {t(texts.columns)}: {usageColumns.map(({ label }) => t(label)).join(', ')}.{' '}
        <a href={`${filesPath}/template.csv`}>{t(texts.template)}</a>
      </p>
      <form method="post" action={filesPath} encType="multipart/form-data" id="main-form" novalidate>
        <FormGuard ui={ui} />
        <SelectField
          id="agency"
          label={t(texts.agency)}
          value={agencyId}
          options={[
            { value: '', text: t(texts.everyAgency) },
            ...agencies.map(({ id: value, name }) => ({ value, text: name })),
          ]}
        />
        <FileField label={t(texts.file)} error={message} accept=".csv,.gz,text/csv,application/gzip" packed />
        <div class="actions">
          <button class="button" type="submit">
            {t(texts.send)}
          </button>
        </div>
      </form>
      <script src={usageFileScriptPath} defer />
      <h2>{t(texts.earlier)}</h2>
      <Earlier ui={ui} files={files} />
    </Layout>
  );
}

function Earlier({ ui, files }: { readonly ui: Ui; readonly files: readonly UsageFile[] }): JSX.Element {
  const { t } = ui;
  if (files.length === 0) return <EmptyState text={t(texts.none)} />;
  return (
    <DataTable
      caption={t(texts.earlier)}
      rows={files}
      keyOf={({ id }) => id}
      columns={[
        { title: t(texts.name), cell: ({ id, name }) => <a href={`${filesPath}/${id}`}>{name}</a> },
        { title: t(texts.rows), cell: ({ rows }) => rows.toLocaleString('en-MY'), narrow: true },
        { title: t(texts.sentAt), cell: ({ at }) => <Ago ui={ui} at={at} />, narrow: true },
        { title: t(texts.sentBy), cell: ({ byName }) => byName },
      ]}
    />
  );
}

const rowsShown = 100;

/** One file: how far it is, and which rows were refused. */
export function FilePage(props: {
  readonly ui: Ui;
  readonly view: UsageFileView;
  readonly known: boolean;
  readonly agencyName: string | undefined;
}): JSX.Element {
  const { ui, view, known, agencyName } = props;
  const { t } = ui;
  const { file, partsDone, partsFailed, refusedRows } = view;
  const count = (value: number) => value.toLocaleString('en-MY');
  const open = file.parts - partsDone - partsFailed;
  return (
    <Layout ui={ui} title={file.name} back={{ href: filesPath, text: t(texts.title) }}>
      <h1>{file.name}</h1>
      {known ? <Panel tone="info">{t(texts.known)}</Panel> : null}
      {partsFailed > 0 ? <Panel tone="danger">{t(texts.failed, { n: partsFailed })}</Panel> : null}
      <p role="status">{t(open > 0 ? texts.working : texts.finished)}</p>
      <Facts
        facts={[
          { label: t(texts.rows), value: count(file.rows) },
          ...(agencyName === undefined ? [] : [{ label: t(texts.agencyOf), value: agencyName }]),
          { label: t(texts.sentAt), value: <Ago ui={ui} at={file.at} /> },
          { label: t(texts.sentBy), value: file.byName },
          {
            label: t(texts.state),
            value: t(texts.progress, { done: partsDone, parts: file.parts }),
          },
          { label: t(texts.changed), value: count(view.changed) },
          { label: t(texts.unchanged), value: count(view.unchanged) },
          { label: t(texts.refused), value: count(view.refused) },
        ]}
      />
      {refusedRows.length === 0 ? null : (
        <>
          <h2>
            {t(texts.refusedTitle)}
            {view.refused > rowsShown ? ` (${t(texts.refusedFirst, { n: rowsShown })})` : ''}
          </h2>
          <p>
            <a href={`${filesPath}/${file.id}/refused.csv`}>{t(texts.download)}</a>
            {view.refused > usageRefusalsShown
              ? ` (${t(texts.refusedFirst, { n: usageRefusalsShown })})`
              : ''}
          </p>
          <DataTable
            caption={t(texts.refusedTitle)}
            rows={refusedRows.slice(0, rowsShown)}
            keyOf={({ no }) => no}
            columns={[
              { title: t(texts.row), cell: ({ no }) => count(no), narrow: true },
              { title: t(texts.address), cell: ({ address }) => address },
              { title: t(texts.why), cell: ({ code }) => t(usageRefusalTexts[code]) },
            ]}
          />
        </>
      )}
    </Layout>
  );
}
