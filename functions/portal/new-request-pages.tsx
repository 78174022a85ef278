import type { JSX } from 'preact';
import { subjectKindNames, type Procedure } from '../../schemas/catalogue.ts';
import { formOf } from '../../schemas/forms.ts';
import { roleNames } from '../../schemas/vocabulary.ts';
import type { CaseView } from '../usecases/types.ts';
import { labelOf } from '../web/components/decision-view.tsx';
import { Layout } from '../web/components/layout.tsx';
import { Facts } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { Term } from '../web/components/term.tsx';
import type { Ui } from '../web/ui.ts';
import { ProcedureCards } from '../web/components/subject-actions.tsx';
import { subjectKind } from './subjects.tsx';
import { formTexts as texts } from './texts/form.ts';

/** The procedures that somebody can start, by what they are about. */
export function ChooseProcedurePage(props: {
  readonly ui: Ui;
  readonly procedures: readonly Procedure[];
}): JSX.Element {
  const { ui, procedures } = props;
  const { t } = ui;
  const groups = subjectKindNames
    .map((kind) => ({ kind, rows: procedures.filter(({ subject }) => subject.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Layout ui={ui} title={t(texts.chooseTitle)}>
      <h1>{t(texts.chooseTitle)}</h1>
      {procedures.length === 0 ? <EmptyState text={t(texts.noProcedure)} /> : <p>{t(texts.chooseLead)}</p>}
      {groups.length > 3 ? (
        <p>
          {groups.map(({ kind }, index) => (
            <>
              {index === 0 ? null : ' · '}
              <a key={kind} href={`#${kind}`}>
                {t(subjectKind(kind).name)}
              </a>
            </>
          ))}
        </p>
      ) : null}
      {groups.map(({ kind, rows }) => (
        <section key={kind} id={kind}>
          {groups.length > 1 ? <h2>{t(subjectKind(kind).name)}</h2> : null}
          <ProcedureCards ui={ui} procedures={rows} level={groups.length > 1 ? 3 : 2} />
        </section>
      ))}
    </Layout>
  );
}

/** The reference number, and what happens next. */
export function SubmittedPage({ ui, view }: { readonly ui: Ui; readonly view: CaseView }): JSX.Element {
  const { t } = ui;
  const { request, procedure } = view;
  const form = formOf(procedure.form);
  const now = view.timeline.find((step) => step.state === 'now');
  const fallback = procedure.humanSteps.find((step) => step.notices[''] !== undefined);
  const step = now?.title ?? fallback?.title ?? procedure.title;
  const actor = now?.actor ?? roleNames[fallback?.holder ?? 'SERVICE_DESK'];
  return (
    <Layout ui={ui} title={t(texts.sentTitle)}>
      <div class="panel success big" role="status">
        <h1>{t(texts.sentTitle)}</h1>
        <p>
          {t(texts.sentReference)}: <span class="reference">{request.id}</span>
        </p>
      </div>
      <Facts
        facts={[
          { label: t({ ms: 'Prosedur', en: 'Procedure' }), value: <Term ui={ui} text={procedure.title} /> },
          { label: labelOf(ui, form, form.titleField), value: request.title },
        ]}
      />
      <h2>{t(texts.sentNext)}</h2>
      <p>{t(texts.sentNow, { step: t(step), actor: t(actor) })}</p>
      <p>{t(texts.sentMail)}</p>
      <div class="actions">
        <a class="button" href={`/requests/${encodeURIComponent(request.id)}`}>
          {t(texts.toRequest)}
        </a>
        <a class="button secondary" href="/new">
          {t(texts.another)}
        </a>
      </div>
    </Layout>
  );
}
