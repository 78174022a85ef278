import type { JSX } from 'preact';
import { catalogue, outcomeOf } from '../../schemas/catalogue.ts';
import type { FormDefinition } from '../../schemas/field.ts';
import { services } from '../../schemas/policies/services.ts';
import type { OwnCase } from '../usecases/user-module.ts';
import { parseServiceId } from '../usecases/subjects/service.ts';
import { usersArea } from '../web/area.ts';
import { FormAnswers, hasValue } from '../web/components/form-answers.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { Panel, Written } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { Timeline } from '../web/components/timeline.tsx';
import type { Ui } from '../web/ui.ts';
import { accountTexts } from './texts/account.ts';
import { newRequestTexts as texts } from './texts/new-request.ts';

/** What a user applied for on his own page: how far it is, what it came to, and what he sent. */

interface Props {
  readonly ui: Ui;
  readonly view: OwnCase;
}

/** Right after it was sent. */
export function Sent({ ui, view: { request } }: Props): JSX.Element {
  return (
    <Panel tone="success" title={ui.t(texts.sent)}>
      <p>{ui.t(texts.sentText, { reference: request.id })}</p>
    </Panel>
  );
}

export function AppliedFor({ ui, view }: Props): JSX.Element {
  const { t } = ui;
  const { timeline, rounds, form } = view;
  // He sees what was decided and by which role, not by whom.
  const way = timeline.map(({ doneBy, ...step }) =>
    doneBy === view.createdByName ? { ...step, doneBy } : step,
  );
  const sent = rounds.at(-1)?.form ?? {};
  return (
    <>
      <Reason ui={ui} view={view} />
      <Started ui={ui} view={view} />
      <h2>{t(texts.way)}</h2>
      <Timeline ui={ui} steps={way} />
      <h2>{t(texts.answers)}</h2>
      <FormAnswers ui={ui} form={filledIn(form, sent)} values={sent} />
    </>
  );
}

/** Why it was refused: what was written with the newest decision that gave a reason. */
function Reason({ ui, view: { request, procedure, tasks } }: Props): JSX.Element | null {
  if (request.status !== 'REFUSED') return null;
  const reasons = tasks.flatMap(({ step, decision }) => {
    const outcome = outcomeOf(procedure, { step, outcome: decision?.outcome });
    const reason = decision?.data[outcome?.explains ?? 'reason'];
    return typeof reason === 'string' && reason !== '' ? [reason] : [];
  });
  const reason = reasons.at(-1);
  return reason === undefined ? null : (
    <Panel tone="warning" title={ui.t(texts.reason)}>
      <Written text={reason} />
    </Panel>
  );
}

/** One submission for several services starts a request for each. */
function Started({ ui, view: { started } }: Props): JSX.Element | null {
  const { t } = ui;
  if (started.length === 0) return null;
  return (
    <>
      <h2>{t(texts.started)}</h2>
      <DataTable
        caption={t(texts.started)}
        rows={started}
        keyOf={({ id }) => id}
        columns={[
          {
            title: t(accountTexts.request),
            cell: ({ id, procedure, subject }) => {
              const service = parseServiceId(subject?.id ?? '')?.code;
              return (
                <a href={`${usersArea.requests}/${encodeURIComponent(id)}`}>
                  {service === undefined ? t(catalogue[procedure].title) : t(services[service].name)}
                </a>
              );
            },
          },
          { title: t(accountTexts.reference), cell: ({ id }) => id, narrow: true },
          { title: t(accountTexts.status), cell: ({ status }) => <StatusTag ui={ui} status={status} /> },
        ]}
      />
    </>
  );
}

/** What he filled in: no empty rows, and nothing that was filled in for him. */
function filledIn(form: FormDefinition, values: OwnCase['rounds'][number]['form']): FormDefinition {
  return {
    ...form,
    sections: form.sections
      .map((section) => ({
        ...section,
        rows: section.rows.filter(({ fields }) =>
          fields.some(({ name, byUser }) => byUser === undefined && hasValue(values[name])),
        ),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}
