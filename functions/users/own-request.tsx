import type { JSX } from 'preact';
import { fieldsOf } from '../../schemas/field.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { NotFound, type FieldError } from '../domain/errors.ts';
import type { TaskView } from '../usecases/types.ts';
import type { OwnCase } from '../usecases/user-module.ts';
import { startsHere } from '../usecases/user-requests.ts';
import { profileForm, profileProcedure } from '../usecases/user-profile.ts';
import { usersArea } from '../web/area.ts';
import { sameValue, shownValue } from '../web/components/form-answers.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { ErrorSummary, Panel } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { showDecisionErrors, type PostedDecision } from '../web/decision-input.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { AppliedFor, Sent } from './applied-for.tsx';
import { OwnTask, takeOwnDecision, type OwnTaskProps } from './own-task.tsx';
import { userPage, type UserVisit } from './signed-in-page.ts';
import { accountTexts as texts } from './texts/account.ts';
import type { UserDeps } from './use-cases.ts';

/** One request about the user's account: where it is, and of his own what it changed. */
export function ownRequestRoutes(deps: UserDeps): readonly WebRoute[] {
  const { useCases } = deps;
  return [
    // The list stands on the first page.
    get(usersArea.requests, () => redirect(usersArea.home)),
    get(
      `${usersArea.requests}/{id}`,
      userPage(useCases, async (visit, { id }: { readonly id: string }) =>
        showRequest(deps, visit, id, await useCases.readOwnTask(visit.caller, id)),
      ),
    ),
    post(
      `${usersArea.requests}/{id}/tasks/{taskId}`,
      userPage(useCases, (visit, params: { readonly id: string; readonly taskId: string }) =>
        takeOwnDecision(deps, visit, params, (task, again) =>
          showRequest(deps, visit, params.id, task, again),
        ),
      ),
    ),
  ];
}

/** A request that he may see, one in which something waits for him, or both. @throws NotFound for everything else */
async function showRequest(
  { useCases, newNonce }: UserDeps,
  { ui, caller, request }: UserVisit,
  id: string,
  task: TaskView | undefined,
  again?: { readonly posted: PostedDecision; readonly errors: readonly FieldError[] },
): Promise<WebResponse> {
  const view = await unlessNotFound(useCases.readOwnCase(caller, id));
  if (view === undefined && task === undefined) throw new NotFound(`There is no request ${id}`);
  const errors =
    again === undefined || task === undefined ? [] : showDecisionErrors(again.errors, again.posted, task, ui);
  const own =
    task === undefined
      ? undefined
      : { ui, task, errors, posted: again?.posted, nonce: request.form.get('nonce') ?? newNonce() };
  const status = { status: errors.length > 0 ? 422 : 200 };
  if (view !== undefined) {
    return html(
      <OwnRequestPage ui={ui} view={view} sent={request.query.get('sent') === '1'} own={own} />,
      status,
    );
  }
  return own === undefined ? redirect(usersArea.home) : html(<OwnTaskPage {...own} />, status);
}

async function unlessNotFound<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** Of what others sent for him he sees what waits for him, and how far it is. */
function OwnTaskPage(own: OwnTaskProps): JSX.Element {
  const { ui, task, errors = [] } = own;
  const { request, procedure, offered } = task;
  const title = ui.t(procedure.title);
  return (
    <Layout
      ui={ui}
      title={title}
      back={{ href: usersArea.home, text: ui.t(texts.back) }}
      hasErrors={errors.length > 0}
      {...(offered.length > 0 ? { keepForm: { id: 'main-form', enter: 'review' } } : {})}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <h1>{title}</h1>
      <p class="summary-line">
        <StatusTag ui={ui} status={request.status} /> {request.id}
      </p>
      <OwnTask {...own} />
    </Layout>
  );
}

interface Props {
  readonly ui: Ui;
  readonly view: OwnCase;
}

function OwnRequestPage(
  props: Props & { readonly sent: boolean; readonly own: OwnTaskProps | undefined },
): JSX.Element {
  const { ui, view, sent, own } = props;
  const { t } = ui;
  const { procedure, request, isOwn } = view;
  const title = t(procedure.title);
  const errors = own?.errors ?? [];
  const decides = own !== undefined && own.task.offered.length > 0;
  return (
    <Layout
      ui={ui}
      title={title}
      back={{ href: usersArea.home, text: t(texts.back) }}
      hasErrors={errors.length > 0}
      {...(decides ? { keepForm: { id: 'main-form', enter: 'review' } } : {})}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <Outcome ui={ui} view={view} />
      {sent && isOwn ? <Sent ui={ui} view={view} /> : null}
      <h1>{title}</h1>
      <p class="summary-line">
        <StatusTag ui={ui} status={request.status} /> {request.id}
      </p>
      <Facts
        facts={[
          { label: t(texts.sentBy), value: t(isOwn ? texts.yourself : texts.administrator) },
          { label: t(texts.sentAt), value: <At ui={ui} at={request.createdAt} /> },
          { label: t(texts.statusSince), value: <At ui={ui} at={request.since} /> },
        ]}
      />
      {own === undefined ? null : <OwnTask {...own} />}
      <Changes ui={ui} view={view} />
      {isOwn && startsHere(procedure) ? <AppliedFor ui={ui} view={view} /> : null}
    </Layout>
  );
}

/** The screen after a Save says whether it was done (architecture 6). */
function Outcome({ ui, view: { procedure, request, isOwn } }: Props): JSX.Element | null {
  if (!isOwn || procedure.id !== profileProcedure) return null;
  const { t } = ui;
  if (request.status === 'COMPLETED') {
    return (
      <Panel tone="success">
        <p>{t(texts.saved)}</p>
      </Panel>
    );
  }
  return isEndStatus(request.status) ? (
    <Panel tone="danger">
      <p>{t(texts.notSaved)}</p>
    </Panel>
  ) : (
    <Panel tone="info">
      <p>{t(texts.saving)}</p>
    </Panel>
  );
}

/** Before and after, of what differs. */
function Changes({ ui, view: { procedure, rounds, isOwn } }: Props): JSX.Element | null {
  const round = rounds.at(-1);
  if (!isOwn || procedure.id !== profileProcedure || round?.before === undefined) return null;
  const { t } = ui;
  const { form, before } = round;
  const changed = fieldsOf(profileForm('PUBLIC_SERVANT')).filter(
    ({ name }) => !sameValue(before[name], form[name]),
  );
  if (changed.length === 0) return <p>{t(texts.nothingChanged)}</p>;
  return (
    <>
      <h2>{t(texts.changes)}</h2>
      <DataTable
        caption={t(texts.changes)}
        rows={changed}
        keyOf={({ name }) => name}
        columns={[
          { title: t(texts.item), cell: (field) => t(field.label) },
          { title: t(texts.before), cell: (field) => shownValue(ui, field, before[field.name]) },
          { title: t(texts.after), cell: (field) => shownValue(ui, field, form[field.name]) },
        ]}
      />
    </>
  );
}
