import type { Procedure } from '../../schemas/catalogue.ts';
import type { Draft, FormValues } from '../../schemas/cases/request.ts';
import { fieldsOf, type Field, type FormDefinition, type Prefill } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { withChoices } from '../domain/choices.ts';
import { NotFound } from '../domain/errors.ts';
import type { FieldContext } from '../domain/form.ts';
import { formFor } from '../domain/form-for-role.ts';
import { takesMembers } from '../web/components/members-input.tsx';
import { readPostedForm, type PostedForm } from '../web/form-values.ts';
import { dateOf } from '../web/time.tsx';
import type { SignedInVisit } from '../web/visit.ts';
import type { PortalDeps, PortalSubject } from './use-cases.ts';

/** What one new form is about, on every page of it. */
export interface NewFormContext {
  readonly deps: PortalDeps;
  readonly visit: SignedInVisit;
  readonly procedure: Procedure;
  readonly form: FormDefinition;
  readonly subject: PortalSubject | undefined;
  readonly draftId: string | undefined;
  /** What its fields are checked against, with the choices that come from the directory. */
  readonly against: FieldContext;
}

/** @throws NotFound when the procedure needs a subject and none is named, or it is not the caller's */
export async function contextOf(
  deps: PortalDeps,
  visit: SignedInVisit,
  procedure: Procedure,
  ids: { readonly subjectId: string | undefined; readonly draftId: string | undefined },
): Promise<NewFormContext> {
  const { subject: about } = procedure;
  const wanted = about.how === 'changes' ? ids.subjectId : undefined;
  if (about.how === 'changes' && wanted === undefined) throw new NotFound('No subject named');
  const subject =
    wanted === undefined ? undefined : await deps.useCases.readSubject(visit.caller, about.kind, wanted);
  const role = procedure.startedBy.find((each) => visit.caller.person.roles.includes(each));
  const whole = formOf(procedure.form);
  const plain = role === undefined ? whole : formFor(whole, role);
  const settings = subject?.settings ?? {};
  const against = await deps.useCases.fieldContext({
    at: visit.ui.now,
    fields: fieldsOf(plain),
    rules: plain.rules,
    agencyId: visit.caller.person.agencyId,
    before: settings,
    fixed: settings,
  });
  const form = withChoices(plain, against.choices ?? {});
  return { deps, visit, procedure, form, subject, draftId: ids.draftId, against };
}

/** What the form knows before anybody types: the subject's values, the draft's, and who fills it in. */
export async function firstValues(context: NewFormContext, draft: Draft | undefined): Promise<FormValues> {
  const { deps, visit, form, subject } = context;
  if (draft !== undefined) return { ...subjectValues(context), ...draft.form };
  const { person } = visit.caller;
  const agencies = await deps.useCases.agencies();
  const prefills: Readonly<Record<Prefill, string>> = {
    'agency-name': agencies.find((agency) => agency.id === person.agencyId)?.name ?? '',
    'officer-name': person.name,
    'officer-post': person.post,
    'officer-email': person.email,
    today: dateOf(visit.ui.now),
  };
  return Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      const value =
        subject?.settings[field.name] ??
        (field.prefill === undefined ? searchedFor(visit, field) : prefills[field.prefill]);
      return value === '' ? [] : [[field.name, value] as const];
    }),
  );
}

/** What somebody has searched for in vain, on his way here: a line of text that the form asks for. */
function searchedFor({ request }: SignedInVisit, { name, kind, maxLength = 200 }: Field): string {
  const isLine = kind === 'text' || kind === 'email';
  return isLine ? (request.query.get(`fill.${name}`) ?? '').trim().slice(0, maxLength) : '';
}

/** Fixed values come from the subject on every page; they are never posted. */
export function subjectValues({ form, subject }: Pick<NewFormContext, 'form' | 'subject'>): FormValues {
  return Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      const value = field.fixed === true ? subject?.settings[field.name] : undefined;
      return value === undefined ? [] : [[field.name, value] as const];
    }),
  );
}

/** The subject's present values of the fields on this form, to show what a change changes. */
export function settingsOnForm({ form, subject }: NewFormContext): FormValues {
  const names = new Set(fieldsOf(form).map((field) => field.name));
  return Object.fromEntries(Object.entries(subject?.settings ?? {}).filter(([name]) => names.has(name)));
}

export function readAnswers({ visit, form, procedure, against }: NewFormContext): PostedForm {
  return readPostedForm(visit.request.form, {
    fields: fieldsOf(form).filter((field) => field.fixed !== true),
    sessionToken: visit.session.token,
    purpose: procedure.id,
    supplied: against.supplied,
    before: against.before ?? {},
  });
}

/** A password is typed and sent at once: it is never carried over another page. */
export function takesPassword({ form }: Pick<NewFormContext, 'form'>): boolean {
  return fieldsOf(form).some(({ kind }) => kind === 'password');
}

/** Whether the answers are looked at once more before they are sent. */
export function isChecked(context: Pick<NewFormContext, 'form' | 'procedure'>): boolean {
  const { immediate, confirms } = context.procedure;
  const several = takesMembers(fieldsOf(context.form));
  return !takesPassword(context) && (immediate !== true || confirms !== undefined || several);
}
