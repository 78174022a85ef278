import type { JSX } from 'preact';
import { catalogue, isProcedureId, startedByOneOf } from '../../schemas/catalogue.ts';
import {
  mailResultNames,
  type MailFlowLook,
  type MailFlowRow,
  type MailResult,
} from '../../schemas/directory/mail-flow.ts';
import type { Field } from '../../schemas/field.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import type { Caller, Page } from '../usecases/types.ts';
import { Address } from '../web/components/address.tsx';
import { FieldInputs } from '../web/components/field-inputs.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState, ErrorSummary } from '../web/components/messages.tsx';
import { Tag, type Tone } from '../web/components/status-tag.tsx';
import type { ShownError } from '../web/field-errors.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { mailFlowTexts as texts } from './mail-flow-texts.ts';

export interface MailFlowPageProps {
  readonly ui: Ui;
  readonly caller: Caller;
  readonly fields: readonly Field[];
  readonly values: ShownValues;
  readonly errors: readonly ShownError[];
  /** Absent until something was looked for. */
  readonly page: Page<MailFlowRow> | undefined;
  readonly isFirst: boolean;
  readonly mayImport: boolean;
}

export function MailFlowPage(props: MailFlowPageProps): JSX.Element {
  const { ui, caller, fields, values, errors, page, mayImport } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.title)} hasErrors={errors.length > 0} wide>
      <ErrorSummary ui={ui} errors={errors} />
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      <div class="actions">
        {caller.person.agencyId === undefined ? null : <a href="/mail-flow/looks">{t(texts.looks)}</a>}
        {mayImport ? <a href="/mail-flow/import">{t(texts.import)}</a> : null}
      </div>
      <form method="get" action="/mail-flow" id="main-form" role="search" autocomplete="off">
        <FieldInputs ui={ui} fields={fields} values={values} errors={errors} />
        <div class="actions">
          <button class="button" type="submit">
            {t(texts.search)}
          </button>
        </div>
      </form>
      {page === undefined ? null : <Results {...props} page={page} />}
    </Layout>
  );
}

const tones: Readonly<Record<MailResult, Tone>> = {
  DELIVERED: 'green',
  DEFERRED: 'yellow',
  BOUNCED: 'red',
  REJECTED: 'red',
  QUARANTINED: 'yellow',
};

function Results(props: MailFlowPageProps & { readonly page: Page<MailFlowRow> }): JSX.Element {
  const { ui, page, isFirst } = props;
  const { t } = ui;
  if (page.items.length === 0) return <EmptyState text={t(texts.none)} />;
  return (
    <section>
      <h2>{t(texts.found)}</h2>
      <DataTable
        caption={t(texts.found)}
        rows={page.items}
        keyOf={({ at, digest }) => `${at} ${digest}`}
        columns={[
          { title: t(texts.time), cell: ({ at }) => <At ui={ui} at={at} />, narrow: true },
          { title: t(texts.sender), cell: ({ sender }) => <Address address={sender} /> },
          { title: t(texts.recipient), cell: ({ recipient }) => <Address address={recipient} /> },
          { title: t(texts.size), cell: ({ size }) => sizeOf(size), narrow: true },
          {
            title: t(texts.result),
            cell: ({ result }) => <Tag ui={ui} text={mailResultNames[result]} tone={tones[result]} />,
            narrow: true,
          },
          { title: t(texts.review), cell: (row) => <Review {...props} row={row} /> },
        ]}
      />
      <Pager ui={ui} address={withoutCursor(ui.address)} cursor={page.cursor} isFirst={isFirst} />
    </section>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

function withoutCursor(address: string): string {
  const url = new URL(address, 'https://portal.invalid');
  url.searchParams.delete('cursor');
  return url.pathname + url.search;
}

/** What MAILFLOW-LOG.2 leads to, as far as this officer starts it. */
const followUps = ['SPAM-COORDINATION', 'TECH-SUPPORT', 'HELPDESK-INCIDENT'] as const;

function Review({ ui, caller, row }: MailFlowPageProps & { readonly row: MailFlowRow }): JSX.Element {
  const { t } = ui;
  const { at, digest, sender, recipient, normal, agencyId } = row;
  const started = followUps.flatMap((id) =>
    isProcedureId(id) && startedByOneOf(catalogue[id], caller.person.roles) ? [catalogue[id]] : [],
  );
  const fill = new URLSearchParams({
    'fill.subject': t(texts.subject, { sender, recipient }),
    'fill.agency': agencyId,
  }).toString();
  return (
    <>
      {normal === undefined ? null : <div>{t(texts.isNormal, { by: normal.by })}</div>}
      {normal !== undefined || caller.person.agencyId !== agencyId ? null : (
        <form method="post" action="/mail-flow/normal">
          <FormGuard ui={ui} />
          <input type="hidden" name="at" value={at} />
          <input type="hidden" name="digest" value={digest} />
          <input type="hidden" name="back" value={ui.address} />
          <button class="link-button" type="submit">
            {t(texts.normal)}
          </button>
        </form>
      )}
      {started.map(({ id, title }) => (
        <div key={id}>
          <a href={`/new/${id}?${fill}`}>{t(texts.start, { procedure: t(title) })}</a>
        </div>
      ))}
    </>
  );
}

/** Who looked into the log (BR-74). */
export function LooksPage({
  ui,
  looks,
}: {
  readonly ui: Ui;
  readonly looks: readonly MailFlowLook[];
}): JSX.Element {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.looks)} back={{ href: '/mail-flow', text: t(texts.back) }} wide>
      <h1>{t(texts.looks)}</h1>
      <p>{t(texts.looksLead)}</p>
      {looks.length === 0 ? (
        <EmptyState text={t(texts.looksNone)} />
      ) : (
        <DataTable
          caption={t(texts.looks)}
          rows={looks}
          keyOf={({ at }, index) => `${at} ${String(index)}`}
          columns={[
            { title: t(texts.time), cell: ({ at }) => <At ui={ui} at={at} />, narrow: true },
            { title: t(texts.who), cell: ({ officerName }) => officerName },
            {
              title: t(texts.what),
              cell: ({ from, to, address }) =>
                [address, from === to ? from : `${from} – ${to}`].filter(Boolean).join(', '),
            },
            { title: t(texts.count), cell: ({ found }) => found, narrow: true },
          ]}
        />
      )}
    </Layout>
  );
}
