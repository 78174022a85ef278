import {
  catalogue,
  firstHumanStep,
  isProcedureId,
  startedByOneOf,
  type Procedure,
  type ProcedureId,
} from '../../schemas/catalogue.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { roleNames, type Role } from '../../schemas/vocabulary.ts';
import { Forbidden, InvalidInput, NotFound, SubjectLocked, type FieldError } from '../domain/errors.ts';
import { maskedParsed, type ShownValues } from '../domain/shown-values.ts';
import type { Answers } from '../web/availability.ts';
import { htmlWithAvailability } from '../web/components/availability.tsx';
import { labelOf } from '../web/components/decision-view.tsx';
import { takesMembers } from '../web/components/members-input.tsx';
import { Panel } from '../web/components/messages.tsx';
import { showErrors } from '../web/field-errors.ts';
import { withFiles } from '../web/form-files.ts';
import type { PostedForm } from '../web/form-values.ts';
import { CheckPage, EditPage } from '../web/pages/form-pages.tsx';
import { MessagePage } from '../web/pages/message-page.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { formPageTexts } from '../web/texts/form-page.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { isChangedBy, isOfAnother } from '../usecases/subjects/registry.ts';
import { aboutSubject, askFor, hasUnique, holderOf } from './accounts-availability.ts';
import {
  contextOf,
  firstValues,
  isChecked,
  readAnswers,
  settingsOnForm,
  subjectValues,
  type NewFormContext,
} from './new-request-context.ts';
import { droppingRefused, MembersIntro, parseAndAsk } from './new-request-members.tsx';
import { ChooseProcedurePage } from './new-request-pages.tsx';
import { sendForm } from './new-request-submit.ts';
import { SubjectIntro, subjectKind, subjectPath } from './subjects.tsx';
import { formTexts as texts } from './texts/form.ts';
import type { PortalDeps, PortalSubject } from './use-cases.ts';

/** Choose a procedure, then what it is about, fill in the form, keep a draft, check, send. */
export function newRequestRoutes(deps: PortalDeps): readonly WebRoute[] {
  type Params = { readonly procedure: string };
  return [
    get(
      '/new',
      signedIn(({ ui, caller }) =>
        html(<ChooseProcedurePage ui={ui} procedures={startableBy(caller.person.roles)} />),
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

function startableBy(roles: readonly Role[]): readonly Procedure[] {
  return Object.values(catalogue).filter((row) => startedByOneOf(row, roles));
}

function procedureOf({ caller }: SignedInVisit, id: string): Procedure {
  if (!isProcedureId(id)) throw new NotFound(`There is no procedure ${id}`);
  const procedure = catalogue[id];
  if (!startableBy(caller.person.roles).includes(procedure)) {
    throw new Forbidden('may-not-submit', 'Another role starts this procedure');
  }
  return procedure;
}

async function openForm(deps: PortalDeps, visit: SignedInVisit, procedure: Procedure): Promise<WebResponse> {
  if (procedure.page !== undefined) return redirect(procedure.page);
  const { query } = visit.request;
  const { subject: about } = procedure;
  const draftId = query.get('draft') ?? undefined;
  const draft = draftId === undefined ? undefined : await deps.useCases.readDraft(visit.caller, draftId);
  if (draft !== undefined && draft.procedure !== procedure.id) throw new NotFound('A draft of another form');
  const subjectId = draft?.subjectId ?? query.get('subject') ?? undefined;
  if (about.how === 'changes' && subjectId === undefined) {
    return subjectKind(about.kind).choose(deps, visit, procedure);
  }
  const context = await contextOf(deps, visit, procedure, { subjectId, draftId });
  const { subject } = context;
  // Said before anybody fills in a form that could not be sent.
  if (subject !== undefined && isOfAnother(visit.caller, subject)) {
    throw new Forbidden('subject-agency', `It belongs to ${subject.agencyId}`);
  }
  if (subject?.lockedBy !== undefined) throw new SubjectLocked(subject.lockedBy);
  if (subject !== undefined && !isChangedBy(procedure, subject)) return wrongState(visit, subject);
  return edit(context, { raw: {}, shown: await firstValues(context, draft), sealed: {} }, []);
}

/** It was in another state when the page that led here was opened, or the way here was typed. */
function wrongState({ ui }: SignedInVisit, subject: PortalSubject): WebResponse {
  return html(
    <MessagePage
      ui={ui}
      title={ui.t(texts.stateTitle)}
      text={ui.t(texts.stateText, { title: subject.title })}
      action={{ href: subjectPath(subject), text: ui.t(texts.seeSubject, { title: subject.title }) }}
    />,
    { status: 409 },
  );
}

async function takeForm(deps: PortalDeps, visit: SignedInVisit, procedure: Procedure): Promise<WebResponse> {
  if (procedure.page !== undefined) return redirect(procedure.page);
  const { form: posted } = visit.request;
  const context = await contextOf(deps, visit, procedure, {
    subjectId: posted.get('subject') ?? undefined,
    draftId: posted.get('draft') ?? undefined,
  });
  const action = posted.get('action') ?? posted.get('view');
  const { answers: read, errors } = await withFiles(
    visit.request,
    fieldsOf(context.form),
    readAnswers(context),
    (file) => deps.useCases.uploadFile(visit.caller, file),
  );
  if (errors.length > 0) return edit(context, read, errors);
  const answers = action === 'drop' ? await droppingRefused(context, read) : read;
  try {
    switch (action) {
      case 'check':
      case 'drop':
        return await check(context, answers);
      case 'submit':
        return await sendForm(context, answers);
      case 'save':
        return await save(context, answers);
      case 'available':
        return edit(context, answers, [], await availability(context, answers));
      default:
        return edit(context, answers, []);
    }
  } catch (error) {
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    const { subject } = context;
    if (error instanceof Forbidden && error.rule === 'subject-state' && subject !== undefined) {
      return wrongState(visit, subject);
    }
    throw error;
  }
}

async function check(context: NewFormContext, answers: PostedForm): Promise<WebResponse> {
  const { visit, procedure, subject } = context;
  const { t } = visit.ui;
  const parsed = maskedParsed(await parseAndAsk(context, answers));
  const { confirms } = procedure;
  return html(
    <CheckPage
      {...frameOf(context, answers)}
      parsed={parsed}
      before={procedure.subject.how === 'changes' ? { ...parsed, ...settingsOnForm(context) } : undefined}
      intro={subject === undefined ? null : <SubjectIntro ui={visit.ui} subject={subject} />}
      button={procedure.immediate === true ? t(procedure.title) : t(texts.send)}
      consequence={confirms === undefined ? whatIsNext(context) : t(confirms)}
      {...(procedure.immediate === true ? { declaration: t(texts.recorded) } : {})}
    />,
  );
}

function whatIsNext({ procedure, visit }: NewFormContext): string {
  const { t } = visit.ui;
  const first = firstHumanStep(procedure);
  if (first === undefined) return t(formPageTexts.checkLead);
  const step = procedure.steps.find(({ no }) => no === first.no);
  return t(texts.sentNow, { step: t(first.title), actor: t(roleNames[step?.actor ?? first.holder]) });
}

async function save(context: NewFormContext, answers: PostedForm): Promise<WebResponse> {
  const { deps, visit, procedure, subject, draftId } = context;
  await deps.useCases.saveDraft(visit.caller, {
    procedure: procedure.id as ProcedureId,
    form: answers.raw,
    ...(subject === undefined ? {} : { subjectId: subject.id }),
    ...(draftId === undefined ? {} : { id: draftId }),
  });
  return redirect('/work?draft=saved');
}

/** What its unique fields were answered, as far as they differ from what the subject has. */
function availability(
  { deps, visit, form, subject }: NewFormContext,
  { shown }: PostedForm,
): Promise<Answers> {
  return askFor(deps, visit, fieldsOf(form), shown, holderOf(subject));
}

function edit(
  context: NewFormContext,
  answers: PostedForm,
  errors: readonly FieldError[],
  available: Answers = {},
): WebResponse {
  const { deps, visit, form, subject, procedure } = context;
  const { ui } = visit;
  const checked = isChecked(context);
  const page = (
    <EditPage
      {...frameOf(context, answers)}
      errors={showErrors(errors, fieldsOf(form), ui.t, (field) => labelOf(ui, form, field.name))}
      {...(procedure.immediate === true || visit.caller.person.agencyId === undefined
        ? {}
        : { draftDays: deps.draftDays })}
      {...(checked ? {} : { submit: { action: 'submit', text: ui.t(texts.saveNow) } })}
      intro={
        <>
          {subject === undefined ? null : <SubjectIntro ui={ui} subject={subject} />}
          <MembersIntro ui={ui} context={context} answers={answers} errors={errors} />
          {checked || procedure.confirms === undefined ? null : (
            <Panel tone="warning">
              <p>{ui.t(procedure.confirms)}</p>
            </Panel>
          )}
        </>
      }
    />
  );
  const options = { status: errors.length > 0 ? 422 : 200, script: takesMembers(fieldsOf(form)) };
  if (!hasUnique(fieldsOf(form))) return html(page, options);
  const about = aboutSubject(subject);
  return htmlWithAvailability(page, { answers: available, about }, options);
}

function frameOf(context: NewFormContext, answers: PostedForm) {
  const { deps, visit, procedure, form, subject, draftId } = context;
  const { ui, request } = visit;
  const values: ShownValues = { ...answers.shown, ...subjectValues(context) };
  return {
    ui,
    title: ui.t(procedure.title),
    form,
    values,
    sealed: answers.sealed,
    action: `/new/${procedure.id}`,
    nonce: request.form.get('nonce') ?? deps.newNonce(),
    back:
      subject === undefined
        ? { href: '/new', text: ui.t(texts.backToChoice) }
        : { href: subjectPath(subject), text: ui.t(texts.backToSubject, { title: subject.title }) },
    hidden: (
      <>
        {subject === undefined ? null : (
          <>
            <input type="hidden" name="subject" value={subject.id} />
            <input type="hidden" name="version" value={request.form.get('version') ?? subject.version} />
          </>
        )}
        {draftId === undefined ? null : <input type="hidden" name="draft" value={draftId} />}
      </>
    ),
  };
}
