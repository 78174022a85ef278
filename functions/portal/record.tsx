import type { JSX } from 'preact';
import { humanStep } from '../../schemas/catalogue.ts';
import type { Decision, FormValues, Round } from '../../schemas/cases/request.ts';
import { fieldsOf, itemFieldsOf, type FormDefinition } from '../../schemas/field.ts';
import { formatDateTime } from '../domain/format.ts';
import type { CaseView, RecordView } from '../usecases/types.ts';
import { DecisionView, labelOf } from '../web/components/decision-view.tsx';
import { Figures } from '../web/components/figures.tsx';
import { sameValue } from '../web/components/form-answers.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { html } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { EndedFromOutside } from './ended.tsx';
import { sentNotices } from './notices.ts';
import { PaperForm } from './paper-form.tsx';
import { requestPath, withFilesOf } from './task-pages.tsx';
import { recordTexts as texts } from './texts/record.ts';
import { requestTexts } from './texts/request.ts';
import type { PortalDeps } from './use-cases.ts';

/** The record: the official form with all that was decided and sent, for the file and for the printer. */
export function recordRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get(
      '/requests/{id}/record',
      signedIn(async ({ ui, caller }, { id }: { readonly id: string }) => {
        const [view, records] = await Promise.all([
          useCases.readCase(caller, id),
          useCases.readRecords(caller, id),
        ]);
        return html(<RecordPage ui={withFilesOf(ui, id)} view={view} records={records} />);
      }),
    ),
  ];
}

interface Props {
  readonly ui: Ui;
  readonly view: CaseView;
}

function RecordPage({ ui, view, records }: Props & { readonly records: RecordView }): JSX.Element {
  const { t } = ui;
  const { request, procedure, form, agency } = view;
  return (
    <Layout
      ui={ui}
      title={`${t(texts.title)} ${request.id}`}
      back={{ href: requestPath(request.id), text: t(texts.back) }}
    >
      <p class="hint no-print">{t(texts.print)}</p>
      <header class="record-head">
        <p class="sub">
          {t(texts.government)} · {form.number}
        </p>
        <h1>{t(form.title)}</h1>
        <p>{t(procedure.title)}</p>
      </header>
      <Facts
        facts={[
          { label: t(requestTexts.reference), value: <strong>{request.id}</strong> },
          { label: t(requestTexts.agency), value: agency.name },
          { label: t(requestTexts.source), value: procedure.source },
          {
            label: t(requestTexts.status),
            value: (
              <>
                <StatusTag ui={ui} status={request.status} /> {t(requestTexts.since)}{' '}
                <At ui={ui} at={request.since} />
              </>
            ),
          },
        ]}
      />
      <EndedFromOutside ui={ui} records={records.records} />
      <PaperForm ui={ui} view={view} form={form} />
      {view.figures === undefined ? null : <Figures ui={ui} figures={view.figures} />}
      <RoundsTable ui={ui} view={view} form={form} />
      <DecisionsTable ui={ui} view={view} form={form} />
      <NoticesTable ui={ui} records={records} />
      <Chain ui={ui} view={view} records={records} />
    </Layout>
  );
}

type WithForm = Props & { readonly form: FormDefinition };

function RoundsTable({ ui, view, form }: WithForm): JSX.Element {
  const { t } = ui;
  const before = (no: number): FormValues | undefined =>
    view.rounds.find((round) => round.no === no - 1)?.form;
  return (
    <section>
      <h2>{t(texts.rounds)}</h2>
      <DataTable
        paper
        caption={t(texts.rounds)}
        rows={view.rounds}
        keyOf={(round) => round.no}
        columns={[
          { title: t(texts.roundNo), cell: (round) => round.no },
          { title: t(texts.sentBy), cell: (round) => `${round.submittedByName}, ${round.submittedByPost}` },
          { title: t(texts.sentAt), cell: (round) => <At ui={ui} at={round.submittedAt} /> },
          {
            title: t(texts.changed),
            cell: (round) => changedItems(ui, form, before(round.no), round),
          },
        ]}
      />
    </section>
  );
}

function changedItems(ui: Ui, form: FormDefinition, before: FormValues | undefined, round: Round): string {
  const of = before ?? round.before;
  if (of === undefined) return ui.t(texts.firstRound);
  // A first round is compared with the subject, which has the numbered items alone.
  const fields = before === undefined ? itemFieldsOf(form) : fieldsOf(form);
  const changed = fields.filter((field) => !sameValue(of[field.name], round.form[field.name]));
  return changed.map((field) => labelOf(ui, form, field.name)).join('; ') || ui.t(texts.nothing);
}

function DecisionsTable({ ui, view, form }: WithForm): JSX.Element {
  const { t } = ui;
  const decided = view.tasks.flatMap((task): { readonly step: string; readonly decision: Decision }[] =>
    task.decision === undefined ? [] : [{ step: task.step, decision: task.decision }],
  );
  return (
    <section>
      <h2>{t(texts.decisions)}</h2>
      {decided.length === 0 ? <p>{t(texts.nothing)}</p> : null}
      {decided.map(({ step, decision }) => {
        const human = humanStep(view.procedure, step);
        const outcome = human?.outcomes[decision.outcome];
        return (
          <div key={decision.at} class="keep-together record-decision">
            <h3>
              {human === undefined ? '' : `${human.no}. ${t(human.title)}: `}
              {outcome === undefined ? '' : t(outcome.done)}
            </h3>
            <DecisionView ui={ui} decision={decision} outcome={outcome} form={form} />
          </div>
        );
      })}
    </section>
  );
}

function NoticesTable({ ui, records }: { readonly ui: Ui; readonly records: RecordView }): JSX.Element {
  const { t } = ui;
  const notices = sentNotices(records.records);
  return (
    <section>
      <h2>{t(texts.notices)}</h2>
      {notices.length === 0 ? (
        <p>{t(texts.nothing)}</p>
      ) : (
        <DataTable
          paper
          caption={t(texts.notices)}
          rows={notices}
          keyOf={(_, index) => index}
          columns={[
            { title: t(requestTexts.notice), cell: (notice) => `${t(notice.name)} (${notice.id})` },
            { title: t(requestTexts.noticeTo), cell: (notice) => notice.to.join(', ') },
            { title: t(texts.at), cell: (notice) => <At ui={ui} at={notice.at} /> },
          ]}
        />
      )}
    </section>
  );
}

function Chain({ ui, view, records }: Props & { readonly records: RecordView }): JSX.Element {
  const { t } = ui;
  const at = formatDateTime(ui.now, ui.language);
  return (
    <Panel tone={records.verified ? 'info' : 'danger'}>
      <p>{records.verified ? t(texts.verified, { n: records.records.length, at }) : t(texts.notVerified)}</p>
      <p class="sub">
        {t(texts.lastHash)}: <span class="fingerprint">{view.request.lastHash}</span>
      </p>
    </Panel>
  );
}
