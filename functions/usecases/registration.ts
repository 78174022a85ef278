import type { Procedure } from '../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { AccessCode } from '../../schemas/directory/access-code.ts';
import { fieldsOf, type FormDefinition } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { Language } from '../../schemas/vocabulary.ts';
import { Forbidden, NotSignedIn } from '../domain/errors.ts';
import { draftValues, isSealed, parseForm } from '../domain/form.ts';
import { registrationOf } from '../domain/registration.ts';
import { keepCodeDraft, putAccessCodeOperation } from '../store/access-code-store.ts';
import { getCase } from '../store/case-store.ts';
import { getAgency } from '../store/officer-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { enteredFor } from './access-codes.ts';
import { personAs } from './case-person.ts';
import { decideBySystem } from './dated-tasks.ts';
import type { Basics, WithMachines } from './deps.ts';
import { fieldContext } from './field-context.ts';
import { openRegistration } from './registration-sign-in.ts';
import { startMachine } from './start-machine.ts';
import { newCase, reserveReference, titleOf } from './submit-request.ts';

/** What the pages of a registration show. */
export interface RegistrationView {
  readonly procedure: Procedure;
  readonly form: FormDefinition;
  /** Who registers, as he was entered at 4.2.S2. */
  readonly name: string;
  readonly language: Language;
  /** The form that was begun; at first only the name that the administrator entered. */
  readonly values: FormValues;
  readonly agencyName: string;
  /** For the forms of these pages. */
  readonly csrf: string;
  /** Until when a form that was kept can be continued. */
  readonly codeExpiresAt: string;
  /** What was registered with this code already. */
  readonly registeredId?: string;
}

/** @throws NotSignedIn */
export async function readRegistration(deps: Basics, token: string | undefined): Promise<RegistrationView> {
  const { registration, code } = await openRegistration(deps, token);
  const procedure = registrationOf(code.category);
  const form = formOf(procedure.form);
  const agency = await getAgency(deps.tables, code.agencyId);
  return {
    procedure,
    form,
    name: code.name,
    language: code.language,
    values: code.draft ?? { [form.titleField]: code.name },
    agencyName: agency?.name ?? '',
    csrf: registration.csrf,
    codeExpiresAt: code.expiresAt,
    ...(code.registeredId === undefined ? {} : { registeredId: code.registeredId }),
  };
}

/** Keeps a form that is not finished, until the code expires. @throws NotSignedIn */
export async function keepRegistration(
  deps: Basics,
  token: string | undefined,
  form: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { registration, code } = await openRegistration(deps, token);
  const draft = draftValues(formOf(registrationOf(code.category).form), form);
  if (!(await keepCodeDraft(deps.tables, registration.holderDigest, code, draft))) {
    throw new NotSignedIn('The code was used or reissued meanwhile');
  }
}

export interface RegistrationInput {
  /** Raw form, as it came in. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

/**
 * Register (IPMS-4.3.S3, IPMS-4.4.S3, BR-19): complete, it makes one account request and uses the code up, however often
 * it is pressed. Who registers has found his data right, so the check of the code's request is closed in his name (D-16).
 * @throws NotSignedIn, InvalidInput, Forbidden `agency-ended`
 */
export async function submitRegistration(
  deps: Basics & WithMachines,
  token: string | undefined,
  input: RegistrationInput,
): Promise<{ readonly id: string }> {
  const { tables, clock } = deps;
  const { code } = await openRegistration(deps, token);
  if (code.registeredId !== undefined) return { id: code.registeredId };
  const procedure = registrationOf(code.category);
  const form = formOf(procedure.form);
  const at = clock.now();
  const { agencyId } = code;
  const against = { at, fields: fieldsOf(form), rules: form.rules, agencyId, before: {}, fixed: {} };
  const { values } = parseForm(form, input.form, await fieldContext(tables, against));
  const agency = await getAgency(tables, agencyId);
  if (agency?.state !== 'ACTIVE' || agency.endingBy !== undefined)
    throw new Forbidden('agency-ended', 'The agency has ended');

  await decideBySystem(deps, code.taskId, 'right');
  const id = await reserveReference(deps, procedure, at);
  const made = await onConflictRetry(() => register(deps, token, { id, at, values, input, procedure }));
  await startMachine(deps, procedure.id, made);
  return { id: made };
}

interface Registered {
  readonly id: string;
  readonly at: string;
  readonly values: FormValues;
  readonly input: RegistrationInput;
  readonly procedure: Procedure;
}

/** Request and used code in one transaction. @returns the request that this code made, now or before */
async function register(
  deps: Basics,
  token: string | undefined,
  { id, at, values, input, procedure }: Registered,
): Promise<string> {
  const { tables } = deps;
  const { registration, code } = await openRegistration(deps, token);
  if (code.registeredId !== undefined) return code.registeredId;
  const { draft: _, ...rest } = code;
  const used: AccessCode = { ...rest, state: 'USED', registeredId: id, version: code.version + 1 };
  const { contacts, identity } = await carriedOver(deps, code, input.language);
  const { agencyId } = code;
  const { USER: user = { language: input.language } } = contacts ?? {};
  const officer = personAs('USER', { ...user, name: titleOf(procedure, values) }, agencyId);
  const change = newCase(deps, { person: officer, channel: 'portal' }, procedure, {
    ...{ id, agencyId, role: 'USER', at, secrets: {}, subject: undefined, contacts },
    values: { ...values, ...identity },
    parentId: code.requestId,
    first: [putAccessCodeOperation(tables, registration.holderDigest, used)],
  });
  await change.commit();
  return id;
}

/**
 * Persons and identity number as they were entered at 4.2.S2 (AMB-38). The user is reached at his own address where it
 * is known, and otherwise where his code went.
 */
async function carriedOver(
  { tables }: Pick<Basics, 'tables'>,
  code: AccessCode,
  language: Language,
): Promise<{ readonly contacts: Request['contacts']; readonly identity: FormValues }> {
  const parent = await getCase(tables, code.requestId);
  if (parent === undefined) throw new NotSignedIn('The request of this code is gone');
  const { identityNumber, userEmail } = enteredFor(parent, code.taskId).data;
  const { USER: user, SUPERVISOR: superior } = parent.request.contacts ?? {};
  const email = typeof userEmail === 'string' ? userEmail : user?.email;
  return {
    contacts: {
      USER: { ...user, language, ...(email === undefined ? {} : { email }) },
      ...(superior === undefined ? {} : { SUPERVISOR: superior }),
    },
    identity: isSealed(identityNumber) ? { identityNumber } : {},
  };
}
