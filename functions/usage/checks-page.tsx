import type { JSX } from 'preact';
import type { CheckEntry, CheckRun } from '../../schemas/directory/check-run.ts';
import { roleNames } from '../../schemas/vocabulary.ts';
import type { ScheduledCheck } from '../domain/scheduled-checks.ts';
import { formatDate, formatDateTime } from '../domain/format.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { accountPath, requestPath, taskPath } from '../web/paths.ts';
import { At, On } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { checkTexts as texts, didTexts, whyTexts } from './texts/checks.ts';

export function checkPath(name: string): string {
  return `/checks/${encodeURIComponent(name)}`;
}

type Known = { readonly check: ScheduledCheck; readonly runs: readonly CheckRun[] };

/** Every check with its last run. */
export function ChecksPage({
  ui,
  checks,
}: {
  readonly ui: Ui;
  readonly checks: readonly Known[];
}): JSX.Element {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      <DataTable
        caption={t(texts.title)}
        rows={checks}
        keyOf={({ check }) => check.name}
        columns={[
          {
            title: t(texts.check),
            cell: ({ check }) => (
              <>
                <a href={checkPath(check.name)}>{t(check.title)}</a>
                <span class="sub">{t(check.says)}</span>
              </>
            ),
          },
          { title: t(texts.source), cell: ({ check }) => check.source, narrow: true },
          {
            title: t(texts.lastRun),
            cell: ({ check, runs: [run] }) =>
              run === undefined ? (
                t(texts.never)
              ) : (
                <a href={`${checkPath(check.name)}/${run.day}`}>
                  <On ui={ui} date={run.day} />
                </a>
              ),
            narrow: true,
          },
          { title: t(texts.actions), cell: ({ runs: [run] }) => run?.actions ?? '', narrow: true },
          { title: t(texts.notices), cell: ({ runs: [run] }) => run?.notices ?? '', narrow: true },
          { title: t(texts.faults), cell: ({ runs: [run] }) => run?.faults ?? '', narrow: true },
        ]}
      />
    </Layout>
  );
}

/** One check: its runs, and the way to what it would do. */
export function CheckPage({ ui, check, runs }: Known & { readonly ui: Ui }): JSX.Element {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(check.title)} back={{ href: '/checks', text: t(texts.back) }}>
      <h1>{t(check.title)}</h1>
      <p>{t(check.says)}</p>
      <form method="get" action={`${checkPath(check.name)}/preview`} class="filters">
        <div class="field">
          <label class="label" for="date">
            {t(texts.previewDay)}
          </label>
          <span class="hint" id="date-hint">
            {t(texts.previewHint)}
          </span>
          <input type="date" id="date" name="date" aria-describedby="date-hint" />
        </div>
        <button class="button" type="submit">
          {t(texts.previewShow)}
        </button>
      </form>
      <h2>{t(texts.runs)}</h2>
      {runs.length === 0 ? (
        <EmptyState text={t(texts.never)} />
      ) : (
        <DataTable
          caption={t(texts.runs)}
          rows={runs}
          keyOf={({ day }) => day}
          columns={[
            {
              title: t(texts.day),
              cell: ({ day }) => (
                <a href={`${checkPath(check.name)}/${day}`}>
                  <On ui={ui} date={day} />
                </a>
              ),
              narrow: true,
            },
            { title: t(texts.times), cell: ({ runs: times }) => times, narrow: true },
            { title: t(texts.examined), cell: ({ examined }) => examined, narrow: true },
            { title: t(texts.actions), cell: ({ actions }) => actions, narrow: true },
            { title: t(texts.notices), cell: ({ notices }) => notices, narrow: true },
            { title: t(texts.faults), cell: ({ faults }) => faults, narrow: true },
          ]}
        />
      )}
    </Layout>
  );
}

/** What a check did on a day. */
export function RunPage(props: {
  readonly ui: Ui;
  readonly check: ScheduledCheck;
  readonly run: CheckRun;
  readonly entries: readonly CheckEntry[];
  readonly cursor?: string | undefined;
  readonly isFirst: boolean;
}): JSX.Element {
  const { ui, check, run, entries, cursor, isFirst } = props;
  const { t } = ui;
  const day = formatDate(run.day, ui.language);
  const address = `${checkPath(check.name)}/${run.day}`;
  return (
    <Layout
      ui={ui}
      title={`${t(check.title)}, ${day}`}
      back={{ href: checkPath(check.name), text: t(check.title) }}
    >
      <h1>
        {t(check.title)}, {day}
      </h1>
      {run.caughtUp.length === 0 ? null : (
        <Panel tone="info">
          {t(texts.caughtUp)}: {run.caughtUp.map((each) => formatDate(each, ui.language)).join(', ')}
        </Panel>
      )}
      {run.brokenOff === 0 ? null : <Panel tone="warning">{t(texts.brokenOff, { n: run.brokenOff })}</Panel>}
      <Facts
        facts={[
          { label: t(texts.started), value: <At ui={ui} at={run.startedAt} /> },
          {
            label: t(texts.ended),
            value: run.endedAt === undefined ? t(texts.running) : <At ui={ui} at={run.endedAt} />,
          },
          { label: t(texts.times), value: run.runs },
          { label: t(texts.examined), value: run.examined },
          { label: t(texts.actions), value: run.actions },
          { label: t(texts.notices), value: run.notices },
          { label: t(texts.faults), value: run.faults },
        ]}
      />
      <h2>{t(texts.entries)}</h2>
      {run.entries < run.actions ? <p class="hint">{t(texts.kept, { n: run.entries })}</p> : null}
      <Entries ui={ui} caption={t(texts.entries)} entries={entries} />
      <Pager ui={ui} address={address} cursor={cursor} isFirst={isFirst} />
    </Layout>
  );
}

const previewed = 500;

/** What a check would do on a day. */
export function PreviewPage(props: {
  readonly ui: Ui;
  readonly check: ScheduledCheck;
  readonly day: string | undefined;
  readonly entries: readonly CheckEntry[];
}): JSX.Element {
  const { ui, check, day, entries } = props;
  const { t } = ui;
  const title =
    day === undefined ? t(texts.preview) : t(texts.previewOf, { day: formatDate(day, ui.language) });
  return (
    <Layout ui={ui} title={title} back={{ href: checkPath(check.name), text: t(check.title) }}>
      <h1>{title}</h1>
      <p>
        <strong>{t(check.title)}.</strong> {t(texts.previewLead)}
      </p>
      <p role="status">
        {t(texts.actions)}: {entries.length.toLocaleString('en-MY')}
      </p>
      <Entries ui={ui} caption={title} entries={entries.slice(0, previewed)} />
    </Layout>
  );
}

function Entries(props: {
  readonly ui: Ui;
  readonly caption: string;
  readonly entries: readonly CheckEntry[];
}): JSX.Element {
  const { ui, caption, entries } = props;
  const { t } = ui;
  if (entries.length === 0) return <EmptyState text={t(texts.nothing)} />;
  return (
    <DataTable
      caption={caption}
      rows={entries}
      keyOf={(_, index) => index}
      columns={[
        { title: t(texts.about), cell: (entry) => <About entry={entry} /> },
        {
          title: t(texts.did),
          cell: ({ did }) => (didTexts[did] === undefined ? did : t(didTexts[did])),
          narrow: true,
        },
        { title: t(texts.why), cell: ({ why }) => whyOf(ui, why) },
      ]}
    />
  );
}

function About({ entry }: { readonly entry: CheckEntry }): JSX.Element {
  const { about, accountId, taskId, requestId, agencyId } = entry;
  if (accountId !== undefined) return <a href={accountPath(accountId)}>{about ?? accountId}</a>;
  if (taskId !== undefined) return <a href={taskPath(taskId)}>{about ?? taskId}</a>;
  if (requestId !== undefined) return <a href={requestPath(requestId)}>{about ?? requestId}</a>;
  return <>{about ?? agencyId ?? ''}</>;
}

/** A check says why in one language, for operators; here it is said in the reader's. */
function whyOf({ t, language }: Ui, why: string): string {
  for (const { pattern, text } of whyTexts) {
    const groups = pattern.exec(why)?.groups;
    if (groups === undefined) continue;
    const said = Object.entries(groups).map(([name, value]) => [name, shown(name, value, language)] as const);
    return t(text, Object.fromEntries(said));
  }
  return why;
}

function shown(name: string, value: string, language: Ui['language']): string {
  if (['date', 'from', 'until'].includes(name)) return formatDate(value, language);
  if (name === 'role')
    return Object.entries(roleNames).find(([role]) => role === value)?.[1][language] ?? value;
  return name === 'time' ? formatDateTime(value, language) : value;
}
