import { catalogue, firstHumanStep, type Procedure } from '../../schemas/catalogue.ts';
import type { FormValues, Request, Round } from '../../schemas/cases/request.ts';
import { fieldsOf, type Field, type FormDefinition } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { malaysianYear } from '../domain/calendar.ts';
import { centralAgency } from '../domain/central-agency.ts';
import { Forbidden, InvalidInput, VersionConflict } from '../domain/errors.ts';
import { parseForm, type FieldContext } from '../domain/form.ts';
import { formFor } from '../domain/form-for-role.ts';
import { sentByUser } from '../domain/sent-by-user.ts';
import { holds, may } from '../domain/permissions.ts';
import { askedOperation } from '../store/asked-store.ts';
import { CaseChange } from '../store/case-change.ts';
import { nextNumber } from '../store/counter-store.ts';
import { deleteDraftOperation } from '../store/draft-store.ts';
import { lockOperation } from '../store/lock-store.ts';
import { onConflictRetry, type Operation } from '../store/transaction.ts';
import { passwordField, setAccountPassword } from './account-password.ts';
import { actorOf } from './case-access.ts';
import { brokenDirectoryRules, type Asked } from './directory-rules.ts';
import { concernedAccount, concernedPerson } from './concerned-account.ts';
import { contactsFrom } from './contacts.ts';
import type { Basics, WithAccountPasswords, WithIdentities, WithMachines, WithVault } from './deps.ts';
import { fieldContext } from './field-context.ts';
import { assertGoesOn } from './tenant-goes-on.ts';
import { keepSecrets, storeSecrets } from './secrets.ts';
import { onceFor } from './idempotency.ts';
import { recordSubmission } from './record-submission.ts';
import { reserveUnique, tellTaken, type Reservations } from './reservations.ts';
import { keepFiles, ownerOf, type WithCaseFiles } from './case-files.ts';
import { sealedValues } from './sealing.ts';
import { startMachine } from './start-machine.ts';
import { subjectFor, subjectRef, subjectStore } from './subjects/registry.ts';
import type { SentForm, SentSubject, SubjectView } from './subjects/subject.ts';
import type { Caller, SubmitInput } from './types.ts';

export type SubmitDeps = Basics &
  WithMachines &
  WithVault &
  WithIdentities &
  WithAccountPasswords &
  WithCaseFiles;

/**
 * Sends a form: request, round 1, its records and the subject's lock in one transaction; then the machine starts
 * (spec C.1 steps 1 and 2, architecture 3.1).
 * @throws Forbidden, InvalidInput, NotFound (subject), VersionConflict, SubjectLocked, IdempotentReplay,
 * IdempotencyMismatch
 */
export async function submitRequest(
  deps: SubmitDeps,
  caller: Caller,
  input: SubmitInput,
): Promise<{ id: string }> {
  const { tables, clock } = deps;
  const procedure = catalogue[input.procedure];
  const role = starterRole(caller, procedure);
  const once = onceFor(deps, caller, input.idempotency);
  await once.check();

  const subject = await subjectFor(tables, caller, procedure, input.subjectId);
  const agencyId = startedFor(caller, procedure, subject, input.form);
  await assertGoesOn(tables, agencyId);
  if (isOutdated(subject, input)) {
    // The first of two clicks may have changed it in this very moment: then the second is told the same.
    await once.check();
    throw new VersionConflict('The subject changed');
  }
  const form = formFor(formOf(procedure.form), role);
  const at = clock.now();
  const settings = subject?.settings ?? {};
  const fields = fieldsOf(form);
  const against = { at, fields, rules: form.rules, agencyId, before: settings, fixed: settings };
  const context = await fieldContext(tables, {
    ...against,
    choicesOf: caller.person.agencyId,
    bookingDays: deps.bookingDays,
  });
  const parsed = parseForm(form, role === 'USER' ? asUser(fields, input.form, context) : input.form, context);
  const sealed = await sealedValues(deps, parsed);
  const asked = { at, agencyId, subject, values: sealed, requesters: [caller.person.id] };
  await checkDirectory(deps, form, asked);
  const values = await keepFiles(deps, fields, sealed, { owner: ownerOf(caller) });

  const id = await reserveReference(deps, procedure, at);
  const secrets = await storeSecrets(deps, id, parsed);
  const concerned = await concernedAccount(tables, form, values);
  const change = newCase(deps, caller, procedure, {
    ...{ id, agencyId, role, at, values, secrets, subject },
    first: once.keep(id),
    concerns: concerned?.id,
    contacts: concernedPerson(concerned),
    made: await made(deps, procedure, { requestId: id, agencyId, values, at, subject }),
    reserved: reserveUnique(tables, fields, values, {
      requestId: id,
      subject,
      has: settings,
    }),
  });
  if (input.draftId !== undefined) change.write(deleteDraftOperation(tables, agencyId, input.draftId));
  change.write(...keepSecrets(tables, secrets));
  await tellTaken(fields, () => onConflictRetry(() => change.commit()));
  const password = isWanted(fields, values) ? parsed.passwords[passwordField] : undefined;
  await begin(deps, procedure, id, subject, password);
  return { id };
}

/**
 * The form as the user himself sends it: what he is not asked is the same for everybody who does.
 * @throws InvalidInput `form-not-taken` when his agency takes other channels only (AMB-20)
 */
function asUser(
  fields: readonly Field[],
  input: SubmitInput['form'],
  { today, choices }: FieldContext,
): SubmitInput['form'] {
  const offered = ({ choicesFrom }: Field) =>
    choicesFrom === undefined ? undefined : choices?.[choicesFrom]?.map(({ value }) => value);
  if (fields.some((field) => field.byUser !== undefined && offered(field)?.includes(field.byUser) === false))
    throw new InvalidInput([{ field: '', code: 'form-not-taken', source: 'BR-13' }]);
  return { ...input, ...sentByUser(fields, today) };
}

/** What the form makes by being sent, e.g. a booking whose rooms are kept. */
async function made(
  { tables }: Basics,
  { subject }: Procedure,
  of: SentForm,
): Promise<SentSubject | undefined> {
  return subjectStore(subject.kind).sent?.(tables, of);
}

/** Whether somebody changed the subject since the form was opened: it would take the change back unseen. */
function isOutdated(subject: SubjectView | undefined, { ifVersion }: SubmitInput): boolean {
  return subject !== undefined && ifVersion !== undefined && subject.version !== ifVersion;
}

/** Whether the form asks for a password as it is filled in: a reset that is asked for takes none. */
function isWanted(fields: readonly Field[], values: FormValues): boolean {
  const when = fields.find(({ name }) => name === passwordField)?.requiredWhen;
  return when === undefined || values[when.field] === when.is;
}

/** @throws Forbidden when another role, or nobody who is signed in, starts this procedure */
function starterRole({ person }: Caller, procedure: Procedure): Role {
  const { agencyId } = person;
  const role = procedure.startedBy.find((each) => holds(person, each, agencyId ?? ''));
  const open = procedure.open !== 'with-access-code';
  const target = { agencyId, procedure: procedure.id as Request['procedure'] };
  if (role === undefined || !open || !may(person, 'request.submit', target)) {
    throw new Forbidden('may-not-submit', `Another role starts ${procedure.id}`);
  }
  return role;
}

/**
 * The agency that a request belongs to: the caller's own. Who acts for the centre starts it for the agency that it is
 * about, or that its form names in a field `agency`; what names none belongs to the centre.
 */
function startedFor(
  { person }: Caller,
  { form }: Procedure,
  subject: SubjectView | undefined,
  values: SubmitInput['form'],
): string {
  const own = person.agencyId ?? subject?.agencyId;
  if (own !== undefined) return own;
  const named = fieldsOf(formOf(form)).some(
    ({ name, choicesFrom }) => name === 'agency' && choicesFrom === 'agencies',
  );
  const { agency } = values;
  // Whether there is such an agency is checked with the other choices of the form.
  return named && typeof agency === 'string' && agency !== '' ? agency : centralAgency.id;
}

async function checkDirectory(
  { tables }: Basics,
  { directoryRules }: FormDefinition,
  of: Pick<Asked, 'at' | 'agencyId' | 'subject' | 'values' | 'requesters'>,
): Promise<void> {
  const errors = await brokenDirectoryRules(directoryRules, { tables, ...of });
  if (errors.length > 0) throw new InvalidInput(errors);
}

/**
 * A password goes to the pool once its case is written; then the machine starts, also when the pool refused it.
 */
async function begin(
  deps: SubmitDeps,
  procedure: Procedure,
  id: string,
  subject: SubjectView | undefined,
  password: string | undefined,
): Promise<void> {
  try {
    if (password !== undefined && subject?.kind === 'account') {
      await setAccountPassword(deps, { requestId: id, of: id, accountId: subject.id, password });
    }
  } finally {
    await startMachine(deps, procedure.id, id);
  }
}

/** `RLY-2026-000123`: a number of the Malaysian year. */
export async function reserveReference(
  { tables }: Pick<Basics, 'tables'>,
  { prefix }: Procedure,
  at: string,
): Promise<string> {
  const year = malaysianYear(at);
  const number = await nextNumber(tables, prefix, year);
  return `${prefix}-${String(year)}-${String(number).padStart(6, '0')}`;
}

export interface NewCase {
  readonly parentId?: string;
  /** Its parent was reviewed. */
  readonly reviewed?: boolean;
  readonly id: string;
  readonly agencyId: string;
  /** The role in which the caller starts it. */
  readonly role: Role;
  readonly at: string;
  /** Ready to be stored: identity numbers are sealed. */
  readonly values: FormValues;
  readonly secrets: Readonly<Record<string, string>>;
  readonly subject: SubjectView | undefined;
  /** What the form itself makes. */
  readonly made?: SentSubject | undefined;
  /** Persons of the case who are known already, e.g. from its parent. */
  readonly contacts?: Request['contacts'];
  readonly reserved?: Reservations;
  /** The account of a user who has a part in it and did not start it. */
  readonly concerns?: string | undefined;
  /** Checked before the lock: a repeated call is told so, not that its own subject is taken. */
  readonly first?: readonly Operation[];
}

/** The change that writes a new case: request, round 1 with its records, and the subject's lock. */
export function newCase(
  { tables, random }: Pick<Basics, 'tables' | 'random'>,
  caller: Caller,
  procedure: Procedure,
  of: NewCase,
): CaseChange {
  const { id, at, values, secrets, subject, reserved } = of;
  // A request that makes an agency belongs to it.
  const agencyId = of.made?.subject.kind === 'agency' ? of.made.subject.id : of.agencyId;
  const { person } = caller;
  const actor = actorOf(caller, of.role);
  const round: Round = {
    requestId: id,
    no: 1,
    form: values,
    ...(subject === undefined ? {} : { before: subject.settings }),
    submittedBy: actor,
    submittedByName: person.name,
    submittedByPost: person.post,
    submittedAt: at,
  };
  // An account holder who asks for something that is not there yet is told what becomes of it.
  const known = { ...applicant(caller, of.role), ...subject?.contacts, ...of.contacts };
  const contacts = contactsFrom(fieldsOf(formOf(procedure.form)), values, known, person.language);
  const request: Omit<Request, 'version' | 'lastHash'> = {
    id,
    procedure: procedure.id as Request['procedure'],
    agencyId,
    status: firstHumanStep(procedure)?.status ?? (procedure.children === undefined ? 'SAVING' : 'STARTING'),
    rounds: 1,
    title: titleOf(procedure, values, subject),
    createdBy: actor,
    createdAt: at,
    updatedAt: at,
    since: at,
    generation: 1,
    visits: 0,
    ...(of.parentId === undefined ? {} : { parentId: of.parentId }),
    ...(of.reviewed === true ? { reviewed: true } : {}),
    ...(subject === undefined ? {} : { subject: subjectRef(subject) }),
    ...(of.made === undefined ? {} : { subject: of.made.subject }),
    ...(Object.keys(contacts).length === 0 ? {} : { contacts }),
    ...(reserved === undefined || reserved.names.length === 0 ? {} : { reserved: [...reserved.names] }),
    ...(Object.keys(secrets).length === 0 ? {} : { secrets: { ...secrets } }),
  };
  const change = CaseChange.create(tables, { at, salt: () => random.token() }, request);
  change.write(...(of.first ?? []), ...(reserved?.operations ?? []), ...(of.made?.operations ?? []));
  const holder = isHolder(caller, of.role) ? person.id : of.concerns;
  if (holder !== undefined) change.write(askedOperation(tables, holder, request));
  if (subject !== undefined) change.write(...subjectOperations(tables, procedure, subject, id));
  return recordSubmission(change, procedure, round);
}

/** Whether the caller has an account: who has none yet is known by his part in the case alone. */
function isHolder({ person }: Caller, role: Role): boolean {
  return role === 'USER' && person.id !== role;
}

function applicant(caller: Caller, role: Role): Request['contacts'] {
  const { email, name, language } = caller.person;
  return isHolder(caller, role) ? { USER: { email, name, language } } : {};
}

function subjectOperations(
  tables: Basics['tables'],
  procedure: Procedure,
  subject: SubjectView,
  id: string,
): Operation[] {
  const { subject: about } = procedure;
  const unchanged = subjectStore(subject.kind).unchanged(tables, subject);
  if (about.how === 'changes' && about.shared === true) return [unchanged];
  return [lockOperation(tables, subject.kind, subject.id, id), unchanged];
}

/** What lists show of a case: its form's title, or what it is about. */
export function titleOf({ form }: Procedure, values: FormValues, subject?: SubjectView): string {
  const title = values[formOf(form).titleField];
  return typeof title === 'string' ? title : (subject?.title ?? '');
}
