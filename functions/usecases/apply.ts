import { catalogue, type Procedure } from '../../schemas/catalogue.ts';
import { fieldsOf, type FormDefinition } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { applicationStartFields } from '../../schemas/forms/application-start.ts';
import type { Language } from '../../schemas/vocabulary.ts';
import { InvalidInput, LinkUnusable } from '../domain/errors.ts';
import { parseFields, parseForm, plainContext, type FieldContext } from '../domain/form.ts';
import { renderNotice } from '../mail/render.ts';
import { plusSeconds } from '../platform/clock.ts';
import { hashToken } from '../platform/random.ts';
import {
  getApplication,
  putApplication,
  useApplicationOperation,
  type Application,
} from '../store/application-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { personAs } from './case-person.ts';
import type { Basics, WithMachines, WithMail } from './deps.ts';
import { keepFiles, ownerByLink, type WithCaseFiles } from './case-files.ts';
import { brokenDirectoryRules } from './directory-rules.ts';
import { fieldContext } from './field-context.ts';
import { tellTaken } from './reservations.ts';
import { startMachine } from './start-machine.ts';
import { newCase, reserveReference } from './submit-request.ts';
import { subjectStore } from './subjects/registry.ts';
import { attempt, type Limit } from './throttle.ts';
import type { Caller } from './types.ts';

/** Applying for an agency without a sign-in: who applies proves his address first, by a link that is sent there. */

const lifeSeconds = 3 * 24 * 3600;
/** A whole office may share one network address. */
const ofNetwork: Limit = { limit: 20, windowSeconds: 3600 };
const ofAddress: Limit = { limit: 3, windowSeconds: 24 * 3600 };

/** Read when it is needed: a start does not pay for a procedure that it does not touch. */
function onboarding(): Procedure {
  return catalogue['AGENCY-ONBOARDING'];
}

export interface ApplyInput {
  readonly form: Readonly<Record<string, unknown>>;
  readonly language: Language;
  /** Network address of the caller. */
  readonly address: string;
}

/**
 * Sends the link to the form to an address. Whatever address it is, the answer is the same.
 * @throws InvalidInput, TooManyAttempts
 */
export async function askToApply(deps: Basics & WithMail, input: ApplyInput): Promise<void> {
  const { tables, clock, random, mailer, mail } = deps;
  const { values } = parseFields(applicationStartFields, input.form, plainContext);
  const { name = '', email: typed = '' } = values;
  if (typeof name !== 'string' || typeof typed !== 'string')
    throw new InvalidInput([{ field: '', code: 'wrong-type' }]);
  const email = typed.toLowerCase();
  await attempt(deps, 'APPLY-NETWORK', input.address, ofNetwork);
  await attempt(deps, 'APPLY-ADDRESS', email, ofAddress);
  const token = random.token();
  const createdAt = clock.now();
  const expiresAt = plusSeconds(createdAt, lifeSeconds);
  const { language } = input;
  await putApplication(tables, hashToken(token), { name, email, language, createdAt, expiresAt });
  const data = { officerName: name, url: `${mail.publicUrl}/apply/form/${token}`, expiresAt };
  await mailer.send({ to: email, ...renderNotice('application-link', data, language, mail) });
}

/** What the form behind a link needs. @throws LinkUnusable `unknown` or `expired` */
export async function readApplication(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  token: string,
): Promise<Application> {
  const application = await getApplication(tables, hashToken(token));
  if (application === undefined) throw new LinkUnusable('unknown');
  if (application.expiresAt <= clock.now()) throw new LinkUnusable('expired');
  return application;
}

/** The form as the bearer of a link fills it in: his address is the one that he has proven. */
export function applicationForm(): FormDefinition {
  const form = formOf(onboarding().form);
  const sections = form.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      fields: row.fields.map((field) => (field.name === proven ? { ...field, fixed: true } : field)),
    })),
  }));
  return { ...form, sections };
}

const proven = 'applicantEmail';

/** What it is checked against. */
export async function applicationContext(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  { email }: Pick<Application, 'email'>,
): Promise<FieldContext> {
  const form = applicationForm();
  const against = { fields: fieldsOf(form), rules: form.rules, before: {}, fixed: { [proven]: email } };
  return fieldContext(tables, { at: clock.now(), ...against, agencyId: undefined });
}

/**
 * Sends the application (AGENCY-ONBOARDING.1a): the agency that applies, its request and the end of the link in one
 * transaction. Sent again with the same link, it gives the same request.
 * @throws LinkUnusable, InvalidInput
 */
export async function submitApplication(
  deps: Basics & WithMachines & WithCaseFiles,
  token: string,
  input: Pick<ApplyInput, 'form' | 'language'>,
): Promise<{ readonly id: string }> {
  return onConflictRetry(async () => {
    const application = await readApplication(deps, token);
    if (application.requestId !== undefined) return { id: application.requestId };
    return submit(deps, token, application, input);
  });
}

async function submit(
  deps: Basics & WithMachines & WithCaseFiles,
  token: string,
  application: Application,
  { form: raw, language }: Pick<ApplyInput, 'form' | 'language'>,
): Promise<{ readonly id: string }> {
  const { tables, clock } = deps;
  const procedure = onboarding();
  const form = applicationForm();
  const { values: filledIn } = parseForm(form, raw, await applicationContext(deps, application));
  const at = clock.now();
  const asked = { tables, at, agencyId: '', subject: undefined, values: filledIn };
  const broken = await brokenDirectoryRules(form.directoryRules, asked);
  if (broken.length > 0) throw new InvalidInput(broken);
  const values = await keepFiles(deps, fieldsOf(form), filledIn, { owner: ownerByLink(token) });
  const id = await reserveReference(deps, procedure, at);
  const role = 'IMPLEMENTING_AGENCY';
  const { email } = application;
  const name = typeof values['applicantName'] === 'string' ? values['applicantName'] : application.name;
  const caller: Caller = { person: personAs(role, { name, email, language }, undefined), channel: 'link' };
  const sent = { requestId: id, agencyId: '', values, at, subject: undefined };
  const change = newCase(deps, caller, procedure, {
    ...{ id, agencyId: '', role, at, values, secrets: {}, subject: undefined },
    made: await subjectStore(procedure.subject.kind).sent?.(tables, sent),
    first: [useApplicationOperation(tables, hashToken(token), id)],
  });
  await tellTaken(fieldsOf(form), () => change.commit());
  await startMachine(deps, procedure.id, id);
  return { id };
}
