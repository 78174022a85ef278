import type { Draft, FormValues } from '../../schemas/cases/request.ts';
import {
  catalogue,
  firstHumanStep,
  isProcedureId,
  type Procedure,
  type ProcedureId,
} from '../../schemas/catalogue.ts';
import { fieldsOf, type FormDefinition } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import {
  Forbidden,
  IdempotencyMismatch,
  IdempotentReplay,
  InvalidInput,
  NotFound,
  SubjectLocked,
  type FieldError,
} from '../domain/errors.ts';
import { parseForm } from '../domain/form.ts';
import { relayStates, roleNames } from '../../schemas/vocabulary.ts';
import { formContext } from '../usecases/form-context.ts';
import { labelOf } from '../web/components/decision-view.tsx';
import { showErrors } from '../web/field-errors.ts';
import { readPostedForm, type PostedForm } from '../web/form-values.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { sentBeforePage } from '../web/pages/error-page.tsx';
import { CheckPage, EditPage } from '../web/pages/form-pages.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { formPageTexts } from '../web/texts/form-page.ts';
import { dateOf } from '../web/time.tsx';
import type { SignedInVisit } from '../web/visit.ts';
import { ChooseProcedurePage, ChooseSubjectPage, SubjectIntro } from './new-request-pages.tsx';
import { formTexts as texts } from './texts/form.ts';
import type { LockableRelay, PortalDeps } from './use-cases.ts';

const SUBJECTS_ON_PAGE = 25;

/** Choose a procedure, then the relay it is about, fill in the form, keep a draft, check, send. */
export function newRequestRoutes(deps: PortalDeps): readonly WebRoute[] {
  type Params = { readonly procedure: string };
  return [
    get(
      '/new',
      signedIn(({ ui, caller }) =>
        html(<ChooseProcedurePage ui={ui} procedures={startableBy(caller.officer.roles)} />),
      ),
    ),
    get(
      '/new/{procedure}',
      signedIn(async (visit, params: Params) => openForm(deps, visit, procedureOf(visit, params.procedure))),
    ),
    post(
      '/new/{procedure}',
      signedIn(async (visit, params: Params) => takeForm(deps, visit, procedureOf(visit, params.procedure))),
    ),
  ];
}

function startableBy(roles: SignedInVisit['session']['officer']['roles']): readonly Procedure[] {
  return Object.values(catalogue).filter((row) => row.startedBy.some((role) => roles.includes(role)));
}

function procedureOf({ caller }: SignedInVisit, id: string): Procedure {
  if (!isProcedureId(id)) throw new NotFound(`There is no procedure ${id}`);
  const procedure = catalogue[id];
  if (!procedure.startedBy.some((role) => caller.officer.roles.includes(role))) {
    throw new Forbidden('may-not-submit', 'Another role starts this procedure');
  }
  return procedure;
}

/** What one form is about, on every page of it. */
interface Context {
  readonly deps: PortalDeps;
  readonly visit: SignedInVisit;
  readonly procedure: Procedure;
  readonly form: FormDefinition;
  readonly relay: LockableRelay | undefined;
  readonly draftId: string | undefined;
}

async function openForm(deps: PortalDeps, visit: SignedInVisit, procedure: Procedure): Promise<WebResponse> {
  const { query } = visit.request;
  const draftId = query.get('draft') ?? undefined;
  const draft = draftId === undefined ? undefined : await deps.useCases.readDraft(visit.caller, draftId);
  if (draft !== undefined && draft.procedure !== procedure.id) throw new NotFound('A draft of another form');
  const subjectId = draft?.subjectId ?? query.get('subject') ?? undefined;
  if (procedure.subject.how === 'changes' && subjectId === undefined) {
    return chooseSubject(deps, visit, procedure, procedure.subject.states);
  }
  const context = await contextOf(deps, visit, procedure, { subjectId, draftId });
  // Said before anybody fills in a form that could not be sent.
  if (context.relay?.lockedBy !== undefined) throw new SubjectLocked(context.relay.lockedBy);
  return edit(context, { raw: {}, shown: await firstValues(context, draft), sealed: {} }, []);
}

async function contextOf(
  deps: PortalDeps,
  visit: SignedInVisit,
  procedure: Procedure,
  ids: { readonly subjectId: string | undefined; readonly draftId: string | undefined },
): Promise<Context> {
  const wanted = procedure.subject.how === 'changes' ? ids.subjectId : undefined;
  if (procedure.subject.how === 'changes' && wanted === undefined) throw new NotFound('No subject named');
  const relay = wanted === undefined ? undefined : await deps.useCases.readRelay(visit.caller, wanted);
  return { deps, visit, procedure, form: formOf(procedure.form), relay, draftId: ids.draftId };
}

async function chooseSubject(
  { useCases }: PortalDeps,
  { ui, caller, request }: SignedInVisit,
  procedure: Procedure,
  states: readonly string[],
): Promise<WebResponse> {
  const cursor = request.query.get('cursor');
  const [state, ...others] = relayStates.filter((each) => states.includes(each));
  const page = await useCases.findRelays(caller, {
    limit: SUBJECTS_ON_PAGE,
    // The list takes one state; of several, those that do not fit are left out of each page.
    ...(state === undefined || others.length > 0 ? {} : { state }),
    ...(cursor === null ? {} : { cursor }),
  });
  const items = page.items.filter((relay) => states.includes(relay.state));
  return html(
    <ChooseSubjectPage ui={ui} procedure={procedure} page={{ ...page, items }} isFirst={cursor === null} />,
  );
}

/** What the form knows before anybody types: the subject's values, the draft's, and who fills it in. */
async function firstValues(context: Context, draft: Draft | undefined): Promise<FormValues> {
  const { deps, visit, form, relay } = context;
  const { officer } = visit.caller;
  const agencies = await deps.useCases.agencies();
  const prefills = {
    'agency-name': agencies.find((agency) => agency.id === officer.agencyId)?.name ?? '',
    'officer-name': officer.name,
    'officer-post': officer.post,
    today: dateOf(visit.ui.now),
  };
  const known = Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      const value =
        relay?.settings[field.name] ?? (field.prefill === undefined ? '' : prefills[field.prefill]);
      return value === '' ? [] : [[field.name, value] as const];
    }),
  );
  return draft === undefined ? known : { ...subjectValues(context), ...draft.form };
}

/** Fixed values come from the subject on every page; they are never posted. */
function subjectValues({ form, relay }: Context): FormValues {
  return Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      const value = field.fixed === true ? relay?.settings[field.name] : undefined;
      return value === undefined ? [] : [[field.name, value] as const];
    }),
  );
}

async function takeForm(deps: PortalDeps, visit: SignedInVisit, procedure: Procedure): Promise<WebResponse> {
  const { form: posted } = visit.request;
  const context = await contextOf(deps, visit, procedure, {
    subjectId: posted.get('subject') ?? undefined,
    draftId: posted.get('draft') ?? undefined,
  });
  const answers = readAnswers(context);
  switch (posted.get('action') ?? posted.get('view')) {
    case 'check':
      return check(context, answers);
    case 'submit':
      return submit(context, answers);
    case 'save':
      return save(context, answers);
    default:
      return edit(context, answers, []);
  }
}

function readAnswers(context: Context): PostedForm {
  const { visit, form, procedure, relay } = context;
  const settings = relay?.settings ?? {};
  const { supplied } = formContext(visit.ui.now, form, settings, settings);
  return readPostedForm(visit.request.form, {
    fields: fieldsOf(form).filter((field) => field.fixed !== true),
    sessionToken: visit.session.token,
    purpose: procedure.id,
    supplied,
  });
}

function check(context: Context, answers: PostedForm): WebResponse {
  const { visit, form, relay } = context;
  const settings = relay?.settings ?? {};
  let parsed: FormValues;
  try {
    parsed = parseForm(form, answers.raw, formContext(visit.ui.now, form, settings, settings)).values;
  } catch (error) {
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
  const { t } = visit.ui;
  const first = firstHumanStep(context.procedure);
  return html(
    <CheckPage
      {...frameOf(context, answers)}
      parsed={parsed}
      before={context.procedure.subject.how === 'changes' ? { ...parsed, ...settingsOf(context) } : undefined}
      button={t(texts.send)}
      consequence={
        first === undefined
          ? t(formPageTexts.checkLead)
          : t(texts.sentNow, { step: t(first.title), actor: t(actorName(context.procedure, first.no)) })
      }
    />,
  );
}

/** The subject's present values of the fields on this form, to show what a change changes. */
function settingsOf({ form, relay }: Context): FormValues {
  const names = new Set(fieldsOf(form).map((field) => field.name));
  return Object.fromEntries(Object.entries(relay?.settings ?? {}).filter(([name]) => names.has(name)));
}

async function submit(context: Context, answers: PostedForm): Promise<WebResponse> {
  const { deps, visit, procedure, relay, draftId } = context;
  const { request, caller } = visit;
  try {
    const { id } = await deps.useCases.submitRequest(caller, {
      procedure: procedure.id as ProcedureId,
      form: answers.raw,
      ...(relay === undefined ? {} : { subjectId: relay.id }),
      ...(draftId === undefined ? {} : { draftId }),
      ...idempotencyOf(request.form, `portal ${request.path}`, answers.shown),
    });
    return redirect(`/requests/${encodeURIComponent(id)}/submitted`);
  } catch (error) {
    if (error instanceof IdempotentReplay) {
      return redirect(`/requests/${encodeURIComponent(error.result)}/submitted`);
    }
    if (error instanceof IdempotencyMismatch) return sentBeforePage(visit.ui);
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
}

async function save(context: Context, answers: PostedForm): Promise<WebResponse> {
  const { deps, visit, procedure, relay, draftId } = context;
  await deps.useCases.saveDraft(visit.caller, {
    procedure: procedure.id as ProcedureId,
    form: answers.raw,
    ...(relay === undefined ? {} : { subjectId: relay.id }),
    ...(draftId === undefined ? {} : { id: draftId }),
  });
  return redirect('/work?draft=saved');
}

function edit(context: Context, answers: PostedForm, errors: readonly FieldError[]): WebResponse {
  const { deps, visit, form, relay } = context;
  return html(
    <EditPage
      {...frameOf(context, answers)}
      errors={showErrors(errors, fieldsOf(form), visit.ui.t, (field) => labelOf(visit.ui, form, field.name))}
      draftDays={deps.draftDays}
      {...(relay === undefined ? {} : { intro: <SubjectIntro ui={visit.ui} relay={relay} /> })}
    />,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

function frameOf(context: Context, answers: PostedForm) {
  const { deps, visit, procedure, form, relay, draftId } = context;
  const { ui, request } = visit;
  return {
    ui,
    title: ui.t(procedure.title),
    form,
    values: { ...answers.shown, ...subjectValues(context) },
    sealed: answers.sealed,
    action: `/new/${procedure.id}`,
    nonce: request.form.get('nonce') ?? deps.newNonce(),
    back: { href: '/new', text: ui.t(texts.backToChoice) },
    hidden: (
      <>
        {relay === undefined ? null : <input type="hidden" name="subject" value={relay.id} />}
        {draftId === undefined ? null : <input type="hidden" name="draft" value={draftId} />}
      </>
    ),
  };
}

function actorName(procedure: Procedure, no: string) {
  const step = procedure.steps.find((each) => each.no === no);
  return roleNames[step?.actor ?? 'SERVICE_DESK'];
}
