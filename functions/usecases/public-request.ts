import { catalogue, type Procedure, type ProcedureId } from '../../schemas/catalogue.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { Language } from '../../schemas/vocabulary.ts';
import { Forbidden } from '../domain/errors.ts';
import { isSealed, parseForm, type FieldContext } from '../domain/form.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { personAs } from './case-person.ts';
import type { Basics, WithIdentities, WithMachines } from './deps.ts';
import { fieldContext } from './field-context.ts';
import { onceFor } from './idempotency.ts';
import { sealedValues } from './sealing.ts';
import { startMachine } from './start-machine.ts';
import { assertGoesOn } from './tenant-goes-on.ts';
import { newCase, reserveReference, titleOf } from './submit-request.ts';
import { attempt, type Limit } from './throttle.ts';
import type { Caller, IdempotencyKey } from './types.ts';

/** A whole office may share one network address; one person has no need to ask again and again. */
const ofAddress: Limit = { limit: 60, windowSeconds: 3600 };
const ofPerson: Limit = { limit: 3, windowSeconds: 24 * 3600 };

export interface PublicRequestInput {
  readonly procedure: ProcedureId;
  /** Raw form, as it came in. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly language: Language;
  /** Network address of the caller. */
  readonly address: string;
  readonly idempotency?: IdempotencyKey;
}

/** What a public form is checked against, and the choices that it offers. */
export async function publicFormContext(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  { form: id }: Procedure,
): Promise<FieldContext> {
  const form = formOf(id);
  const against = { at: clock.now(), fields: fieldsOf(form), rules: form.rules, before: {}, fixed: {} };
  return fieldContext(tables, { ...against, agencyId: undefined });
}

/**
 * Sends a form in the name of somebody who has no account (IPMS-4.1.S1, REQ-IPM-088). The agency is the one that the
 * form names.
 * @throws Forbidden, InvalidInput, TooManyAttempts, IdempotentReplay, IdempotencyMismatch
 */
export async function submitPublicRequest(
  deps: Basics & WithMachines & WithIdentities,
  input: PublicRequestInput,
): Promise<{ readonly id: string }> {
  const procedure = catalogue[input.procedure];
  if (procedure.open !== 'public')
    throw new Forbidden('may-not-submit', `${procedure.id} is not for everybody`);
  const once = onceFor(deps, callerOf(procedure, {}, input.language), input.idempotency);
  await once.check();
  // Counted before the directory is read: nobody makes it read without end.
  await attempt(deps, 'PUBLIC-REQUEST-ADDRESS', input.address, ofAddress);
  const parsed = parseForm(formOf(procedure.form), input.form, await publicFormContext(deps, procedure));
  const values = await sealedValues(deps, parsed);
  await attempt(deps, 'PUBLIC-REQUEST-PERSON', personOf(values), ofPerson);

  const caller = callerOf(procedure, values, input.language);
  await assertGoesOn(deps.tables, caller.person.agencyId ?? '');
  const at = deps.clock.now();
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, caller, procedure, {
    ...{ id, agencyId: caller.person.agencyId ?? '', role: 'USER', at, values, secrets: {} },
    subject: undefined,
    first: once.keep(id),
  });
  await onConflictRetry(() => change.commit());
  await startMachine(deps, procedure.id, id);
  return { id };
}

function callerOf(procedure: Procedure, values: FormValues, language: Language): Caller {
  const { agency, email } = values;
  const contact = {
    ...{ name: titleOf(procedure, values), language },
    ...(typeof email === 'string' ? { email } : {}),
  };
  const agencyId = typeof agency === 'string' ? agency : undefined;
  return { person: personAs('USER', contact, agencyId), channel: 'portal' };
}

/** By whom requests are counted: never an identity number in clear. */
function personOf(values: FormValues): string {
  const sealed = Object.values(values).find(isSealed);
  const { email } = values;
  return sealed?.digest ?? (typeof email === 'string' ? email.toLowerCase() : '');
}
