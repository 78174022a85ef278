import type { ComponentChildren, JSX } from 'preact';
import type { BulkRow } from '../../schemas/cases/bulk-row.ts';
import type { FormValue } from '../../schemas/cases/request.ts';
import { bulkActionTable } from '../../schemas/procedures/bulk-actions.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import type { RowsPage } from '../store/bulk-store.ts';
import type { BulkView } from '../usecases/bulk.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { bulkRowStateTexts } from '../web/texts/bulk-rows.ts';
import type { Ui } from '../web/ui.ts';
import { ErrorsOrEffects, RowStateTag } from './row-parts.tsx';
import { bulkTexts as texts } from './texts/bulk.ts';

export const bulkRowsShown = 25;

export function bulkPath(id: string): string {
  return `/accounts/bulk/${encodeURIComponent(id)}`;
}

export interface RequestPageProps {
  readonly ui: Ui;
  readonly view: BulkView;
  readonly page: RowsPage;
  readonly only: 'problems' | undefined;
  readonly isFirst: boolean;
}

/** One file: what the check found, how far it is, what became of each row. */
export function RequestPage(props: RequestPageProps): JSX.Element {
  const { ui, view } = props;
  const { t } = ui;
  const form = view.rounds.at(-1)?.form ?? {};
  const title = t(texts.progressTitle, { name: textOf(form['fileName']) });
  return (
    <Layout ui={ui} title={title} back={{ href: '/accounts/bulk', text: t(texts.backToBulk) }}>
      <h1>{title}</h1>
      <Situation {...props} />
      <Facts
        facts={[
          { label: t(texts.action), value: t(bulkActionTable[view.action].title) },
          { label: t(texts.reference), value: view.request.id },
          { label: t(texts.status), value: <StatusTag ui={ui} status={view.request.status} /> },
          { label: t(texts.fingerprint), value: <Fingerprint hash={textOf(form['fileHash'])} /> },
          ...hashOfResult(props),
        ]}
      />
      <p>
        <a href={`/requests/${encodeURIComponent(view.request.id)}`}>{t(texts.toRequest)}</a>
      </p>
      <Counts {...props} />
      <Rows {...props} />
    </Layout>
  );
}

function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Shortened, with all of it for whoever compares. */
function Fingerprint({ hash }: { readonly hash: string }): JSX.Element {
  return <code title={hash}>{`${hash.slice(0, 8)} … ${hash.slice(-8)}`}</code>;
}

function hashOfResult({ ui, view }: RequestPageProps) {
  const hash = view.progress?.totals.resultHash;
  return hash === undefined
    ? []
    : [{ label: ui.t(texts.resultHash), value: (<Fingerprint hash={hash} />) as ComponentChildren }];
}

/** What is so now, and what to do. */
function Situation(props: RequestPageProps): JSX.Element {
  const { ui, view } = props;
  const { t } = ui;
  const { request, progress } = view;
  if (request.faulted !== undefined) return <Panel tone="warning" title={t(texts.faulted)} />;
  if (isEndStatus(request.status)) return <Ended {...props} />;
  if (progress?.totals.complete !== true) {
    const { checked = 0, rows = Number(view.rounds.at(-1)?.form['rows'] ?? 0) } = progress?.totals ?? {};
    return (
      <Panel tone="info" title={t(texts.checking, { checked, rows })}>
        <Refresh {...props} />
      </Panel>
    );
  }
  return request.lastDecision === undefined ? <Checked {...props} /> : <Applying {...props} />;
}

function Checked({ ui, view }: RequestPageProps): JSX.Element {
  const { t } = ui;
  const { good = 0, bad = 0 } = view.progress?.totals ?? {};
  const text = bad === 0 ? t(texts.checkedAll, { good }) : t(texts.checkedSome, { good, bad });
  return (
    <Panel tone={bad === 0 ? 'success' : 'warning'} title={text}>
      <p>{t(texts.unchanged)}</p>
      <div class="actions">
        <TaskLink ui={ui} view={view} text={t(texts.toDecision)} />
        <a class="button secondary" href="/accounts/bulk">
          {t(texts.newFile)}
        </a>
      </div>
    </Panel>
  );
}

function Applying(props: RequestPageProps): JSX.Element {
  const { ui, view } = props;
  return (
    <Panel tone="info" title={ui.t(texts.applying)}>
      <Refresh {...props} />
      <p>
        <TaskLink ui={ui} view={view} text={ui.t(texts.toStop)} secondary />
      </p>
    </Panel>
  );
}

function Ended({ ui, view }: RequestPageProps): JSX.Element {
  const { t } = ui;
  const { progress } = view;
  const fruitless = progress?.totals.complete === true && progress.totals.good === 0;
  return (
    <Panel tone={fruitless ? 'warning' : 'info'} title={t(fruitless ? texts.checkedNone : texts.ended)}>
      {progress === undefined ? null : (
        <p>
          <a href={`${bulkPath(view.request.id)}/result.csv`}>{t(texts.result)}</a>
        </p>
      )}
      <p>
        <a href="/accounts/bulk">{t(texts.newFile)}</a>
      </p>
    </Panel>
  );
}

/** The decision is made on the page of its task, which says once more what it does. */
function TaskLink(props: {
  readonly ui: Ui;
  readonly view: BulkView;
  readonly text: string;
  readonly secondary?: boolean;
}): JSX.Element | null {
  const task = props.view.tasks.find(
    ({ id, state }) => state === 'open' && id === props.view.request.currentTask?.id,
  );
  if (task === undefined) return null;
  return (
    <a
      class={props.secondary === true ? 'button secondary' : 'button'}
      href={`/tasks/${encodeURIComponent(task.id)}`}
    >
      {props.text}
    </a>
  );
}

function Refresh({ ui, view }: RequestPageProps): JSX.Element {
  return (
    <p>
      <a href={bulkPath(view.request.id)}>{ui.t(texts.refresh)}</a>
    </p>
  );
}

function Counts({ ui, view: { progress } }: RequestPageProps): JSX.Element | null {
  if (progress === undefined) return null;
  const { t } = ui;
  const { totals, counts, waiting } = progress;
  const lines = [
    { label: t(texts.total), value: totals.rows },
    { label: t(bulkRowStateTexts.LEFT_OUT), value: totals.bad },
    { label: t(bulkRowStateTexts.WAITING), value: waiting },
    { label: t(bulkRowStateTexts.APPLIED), value: counts.APPLIED },
    { label: t(bulkRowStateTexts.REFUSED), value: counts.REFUSED },
    { label: t(bulkRowStateTexts.FAILED), value: counts.FAILED },
  ];
  return (
    <>
      <h2>{t(texts.counts)}</h2>
      <Facts facts={lines.map(({ label, value }) => ({ label, value: String(value) }))} />
    </>
  );
}

function Rows(props: RequestPageProps): JSX.Element | null {
  const { ui, view, page, only, isFirst } = props;
  const { t } = ui;
  if (view.progress === undefined) return null;
  const address = bulkPath(view.request.id);
  return (
    <>
      <h2>{t(texts.rows)}</h2>
      <nav class="pager" aria-label={t(texts.rows)}>
        <a href={address} {...(only === undefined ? { 'aria-current': 'page' as const } : {})}>
          {t(texts.allRows)}
        </a>
        <a
          href={`${address}?show=problems`}
          {...(only === undefined ? {} : { 'aria-current': 'page' as const })}
        >
          {t(texts.problemRows)}
        </a>
      </nav>
      {page.rows.length === 0 ? (
        <EmptyState text={t(only === undefined ? texts.noRows : texts.noProblems)} />
      ) : (
        <DataTable
          caption={t(texts.rows)}
          rows={page.rows}
          keyOf={({ no }) => no}
          columns={[
            {
              title: t(texts.rows),
              cell: (row: BulkRow) => <a href={`${address}/rows/${String(row.no)}`}>{String(row.no)}</a>,
              narrow: true,
            },
            {
              title: t(texts.account),
              cell: (row) => (
                <>
                  <span class="address">{row.key}</span>
                  {row.name === undefined ? null : <span class="sub">{row.name}</span>}
                </>
              ),
            },
            { title: t(texts.state), cell: (row) => <RowStateTag ui={ui} state={row.state} />, narrow: true },
            {
              title: t(texts.effects),
              cell: (row) => <ErrorsOrEffects ui={ui} view={view} row={row} most={4} />,
            },
          ]}
        />
      )}
      <Pager
        ui={ui}
        address={only === undefined ? address : `${address}?show=problems`}
        cursor={page.next === undefined ? undefined : String(page.next)}
        isFirst={isFirst}
      />
    </>
  );
}
