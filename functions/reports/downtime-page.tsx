import type { JSX } from 'preact';
import type { Downtime } from '../../schemas/directory/downtime.ts';
import { downtimeFields } from '../../schemas/forms/downtime.ts';
import { formatDateTime } from '../domain/format.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import type { AuditRow } from '../usecases/officers.ts';
import { FieldInputs } from '../web/components/field-inputs.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { ErrorSummary, Panel, Written } from '../web/components/messages.tsx';
import type { ShownError } from '../web/field-errors.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { uptimeTexts as texts } from './texts/uptime.ts';
import { downtimePath, kindOf } from './uptime-page.tsx';

interface PageProps {
  readonly ui: Ui;
  readonly downtime: Downtime;
  readonly history: readonly AuditRow[];
  readonly manages: boolean;
  readonly justDone: boolean;
}

/** One entry with its history, and what can be done with it. */
export function DowntimePage({ ui, downtime, history, manages, justDone }: PageProps): JSX.Element {
  const { t } = ui;
  const { id, startsAt, endsAt, scheduled, note, withdrawn, version } = downtime;
  return (
    <Layout ui={ui} title={t(kindOf(scheduled))} back={{ href: '/availability', text: t(texts.back) }}>
      {justDone ? (
        <Panel tone="success">
          <p>{t(texts.done)}</p>
        </Panel>
      ) : null}
      {withdrawn === true ? (
        <Panel tone="warning">
          <p>{t(texts.withdrawn)}</p>
        </Panel>
      ) : null}
      <h1>{t(kindOf(scheduled))}</h1>
      <Facts
        facts={[
          { label: t(texts.starts), value: <At ui={ui} at={startsAt} /> },
          {
            label: t(texts.ends),
            value: endsAt === undefined ? t(texts.goesOn) : <At ui={ui} at={endsAt} />,
          },
          { label: t(texts.note), value: <Written text={note} /> },
        ]}
      />
      {manages && withdrawn !== true ? (
        <>
          <p>
            <a class="button" href={`${downtimePath(id)}/edit`}>
              {t(texts.change)}
            </a>
          </p>
          <h2>{t(texts.withdraw)}</h2>
          <p>{t(texts.withdrawLead)}</p>
          <form method="post" action={`${downtimePath(id)}/withdraw`}>
            <FormGuard ui={ui} />
            <input type="hidden" name="version" value={version} />
            <button class="button danger" type="submit">
              {t(texts.withdraw)}
            </button>
          </form>
        </>
      ) : null}
      {history.length === 0 ? null : <History ui={ui} rows={history} />}
    </Layout>
  );
}

const actions = { created: texts.created, changed: texts.changed, ended: texts.ended } as const;

function History({ ui, rows }: { readonly ui: Ui; readonly rows: readonly AuditRow[] }): JSX.Element {
  const { t } = ui;
  return (
    <section>
      <h2>{t(texts.history)}</h2>
      <DataTable
        caption={t(texts.history)}
        rows={rows}
        keyOf={({ entry }) => `${entry.at} ${entry.action}`}
        columns={[
          { title: t(texts.when), cell: ({ entry }) => <At ui={ui} at={entry.at} /> },
          {
            title: t(texts.what),
            cell: ({ entry }) => t(actions[entry.action as keyof typeof actions]),
          },
          { title: t(texts.who), cell: ({ entry, actorName }) => actorName ?? entry.actorId ?? '' },
          { title: t(texts.before), cell: ({ entry }) => <Values ui={ui} values={entry.before} /> },
          { title: t(texts.after), cell: ({ entry }) => <Values ui={ui} values={entry.after} /> },
        ]}
      />
    </section>
  );
}

function Values({ ui, values }: { readonly ui: Ui; readonly values: Readonly<Record<string, unknown>> }) {
  const { t, language } = ui;
  const { startsAt, endsAt, scheduled, note, withdrawn } = values;
  const lines = [
    ...(typeof scheduled === 'boolean' ? [t(kindOf(scheduled))] : []),
    ...(typeof startsAt === 'string' ? [`${t(texts.starts)}: ${formatDateTime(startsAt, language)}`] : []),
    ...(typeof endsAt === 'string' ? [`${t(texts.ends)}: ${formatDateTime(endsAt, language)}`] : []),
    ...(typeof note === 'string' ? [`${t(texts.note)}: ${note}`] : []),
    ...(withdrawn === true ? [t(texts.ended)] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

/** The form of an entry, new or to be changed. */
export function DowntimeForm(props: {
  readonly ui: Ui;
  readonly values: ShownValues;
  readonly errors: readonly ShownError[];
  /** Of an entry that is changed. */
  readonly changed?: { readonly id: string; readonly version: number };
  /** Of a new one. */
  readonly nonce?: string;
}): JSX.Element {
  const { ui, values, errors, changed, nonce } = props;
  const { t } = ui;
  const title = t(changed === undefined ? texts.enterTitle : texts.changeTitle);
  const back = changed === undefined ? '/availability' : downtimePath(changed.id);
  return (
    <Layout
      ui={ui}
      title={title}
      back={{ href: back, text: t(texts.back) }}
      hasErrors={errors.length > 0}
      keepForm={{ id: 'main-form', enter: 'save' }}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <h1>{title}</h1>
      <p>{t(texts.enterLead)}</p>
      <form
        method="post"
        action={changed === undefined ? '/availability/new' : `${downtimePath(changed.id)}/edit`}
        id="main-form"
        novalidate
      >
        <FormGuard ui={ui} {...(nonce === undefined ? {} : { nonce })} />
        {changed === undefined ? null : <input type="hidden" name="version" value={changed.version} />}
        <FieldInputs ui={ui} fields={downtimeFields} values={values} errors={errors} />
        <div class="actions">
          <button class="button" type="submit" name="action" value="save">
            {t(texts.save)}
          </button>
          <a class="button secondary" href={back}>
            {t({ ms: 'Batal', en: 'Cancel' })}
          </a>
        </div>
      </form>
    </Layout>
  );
}
