import { firstHumanStep } from '../../schemas/catalogue.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { roleNames } from '../../schemas/vocabulary.ts';
import {
  Forbidden,
  IdempotencyMismatch,
  InvalidInput,
  SubjectLocked,
  VersionConflict,
  type FieldError,
} from '../domain/errors.ts';
import { parseForm } from '../domain/form.ts';
import { maskedParsed, maskedValues } from '../domain/shown-values.ts';
import type { OwnForm } from '../usecases/user-requests.ts';
import { usersArea } from '../web/area.ts';
import { Panel } from '../web/components/messages.tsx';
import { showErrors } from '../web/field-errors.ts';
import { readPostedForm, type PostedForm } from '../web/form-values.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { changedPage, sentBeforePage } from '../web/pages/error-page.tsx';
import { CheckPage, EditPage } from '../web/pages/form-pages.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import { formPageTexts } from '../web/texts/form-page.ts';
import { versionOf } from '../web/version.ts';
import { ChoosePage, closedPage, formPath, newPath, ServiceIntro } from './new-request-pages.tsx';
import { userPage, type UserVisit } from './signed-in-page.ts';
import { newRequestTexts as texts } from './texts/new-request.ts';
import type { UserDeps } from './use-cases.ts';

/** What a user applies for: choose, fill in, check, send. Made from the catalogue, as the officers' pages are. */
export function newRequestRoutes(deps: UserDeps): readonly WebRoute[] {
  const { useCases } = deps;
  type Params = { readonly procedure: string };
  return [
    get(
      newPath,
      userPage(useCases, async ({ ui, caller }) =>
        html(<ChoosePage ui={ui} own={await useCases.ownChoices(caller)} />),
      ),
    ),
    get(
      `${newPath}/{procedure}`,
      userPage(useCases, (visit, { procedure }: Params) =>
        opened(visit, async () => {
          const own = await open(deps, visit, procedure, false);
          return edit({ deps, visit, own }, { raw: {}, shown: {}, sealed: {} }, []);
        }),
      ),
    ),
    post(
      `${newPath}/{procedure}`,
      userPage(useCases, (visit, { procedure }: Params) => opened(visit, () => take(deps, visit, procedure))),
    ),
  ];
}

/** One form on every page of it. */
interface Context {
  readonly deps: UserDeps;
  readonly visit: UserVisit;
  readonly own: OwnForm;
}

function open(
  { useCases }: UserDeps,
  { caller, request }: UserVisit,
  procedure: string,
  sending: boolean,
): Promise<OwnForm> {
  const service = request.form.get('service') ?? request.query.get('service') ?? undefined;
  return useCases.openOwnForm(caller, { procedure, service, sending });
}

/** What does not fit any more is said in the user's words. */
async function opened({ ui }: UserVisit, work: () => Promise<WebResponse>): Promise<WebResponse> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SubjectLocked) return closedPage(ui, error);
    if (error instanceof Forbidden && error.rule === 'subject-state') return closedPage(ui, 'state');
    if (error instanceof Forbidden && error.rule === 'channel') return closedPage(ui, 'channel');
    throw error;
  }
}

async function take(deps: UserDeps, visit: UserVisit, procedure: string): Promise<WebResponse> {
  const { form: posted } = visit.request;
  const action = posted.get('action') ?? posted.get('view');
  const own = await open(deps, visit, procedure, action === 'submit');
  const context = { deps, visit, own };
  const answers = answersOf(context);
  try {
    if (action === 'check') return check(context, answers);
    if (action === 'submit') return await send(context, answers);
    return edit(context, answers, []);
  } catch (error) {
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
}

function answersOf({ visit, own }: Context): PostedForm {
  return readPostedForm(visit.request.form, {
    fields: own.fields.filter((field) => field.fixed !== true),
    sessionToken: visit.session.token,
    purpose: own.procedure.id,
    before: own.against.before ?? {},
  });
}

/** Fixed values come from the subject on every page; they are never posted. */
function fixedValues({ own: { form, subject } }: Context): FormValues {
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ name, fixed }) => {
      const value = fixed === true ? subject?.settings[name] : undefined;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Whether the answers are looked at once more before they are sent. */
function isChecked({ own: { procedure } }: Context): boolean {
  return procedure.immediate !== true || procedure.confirms !== undefined;
}

function check(context: Context, answers: PostedForm): WebResponse {
  const { visit, own } = context;
  const { t } = visit.ui;
  const { procedure, form, against } = own;
  const { confirms } = procedure;
  return html(
    <CheckPage
      {...frameOf(context, answers)}
      parsed={maskedParsed(parseForm(form, answers.raw, against))}
      intro={<ServiceIntro ui={visit.ui} choice={own} />}
      button={t(texts.send)}
      consequence={confirms === undefined ? whatIsNext(context) : t(confirms)}
      declaration={t(texts.declaration)}
    />,
  );
}

function whatIsNext({ own: { procedure }, visit: { ui } }: Context): string {
  const first = firstHumanStep(procedure);
  if (first === undefined) return ui.t(formPageTexts.checkLead);
  return ui.t(texts.next, { step: ui.t(first.title), actor: ui.t(roleNames[first.holder]) });
}

async function send(context: Context, answers: PostedForm): Promise<WebResponse> {
  const { deps, visit, own } = context;
  const { request, caller, ui } = visit;
  const { procedure, service, subject } = own;
  try {
    const { id } = await deps.useCases.submitOwnRequest(caller, {
      procedure: procedure.id,
      service,
      form: answers.raw,
      ...(subject === undefined ? {} : { ifVersion: versionOf(request.form) }),
      ...idempotencyOf(request.form, `users ${request.path} ${service ?? ''}`, answers.shown),
    });
    if (procedure.immediate === true) await deps.useCases.awaitEnd(id);
    return redirect(`${usersArea.requests}/${encodeURIComponent(id)}?sent=1`);
  } catch (error) {
    if (error instanceof IdempotencyMismatch) return sentBeforePage(ui);
    if (error instanceof VersionConflict) return changedPage(ui, formPath(own));
    throw error;
  }
}

function edit(context: Context, answers: PostedForm, errors: readonly FieldError[]): WebResponse {
  const { visit, own } = context;
  const { ui } = visit;
  const { confirms } = own.procedure;
  const checked = isChecked(context);
  return html(
    <EditPage
      {...frameOf(context, answers)}
      errors={showErrors(errors, fieldsOf(own.form), ui.t)}
      {...(checked ? {} : { submit: { action: 'submit', text: ui.t(texts.send) } })}
      intro={
        <>
          <ServiceIntro ui={ui} choice={own} />
          {checked || confirms === undefined ? null : (
            <Panel tone="warning">
              <p>{ui.t(confirms)}</p>
            </Panel>
          )}
        </>
      }
    />,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

function frameOf(context: Context, answers: PostedForm) {
  const { deps, visit, own } = context;
  const { ui, request } = visit;
  const { procedure, service, subject, form } = own;
  return {
    ui,
    title: ui.t(procedure.title),
    // A number of the paper form would say nothing to its reader.
    form: { ...form, number: '' },
    values: { ...answers.shown, ...maskedValues(fixedValues(context)) },
    sealed: answers.sealed,
    action: `${newPath}/${procedure.id}`,
    nonce: request.form.get('nonce') ?? deps.newNonce(),
    back: { href: newPath, text: ui.t(texts.back) },
    hidden: (
      <>
        {service === undefined ? null : <input type="hidden" name="service" value={service} />}
        {subject === undefined ? null : (
          <input type="hidden" name="version" value={request.form.get('version') ?? subject.version} />
        )}
      </>
    ),
  };
}
