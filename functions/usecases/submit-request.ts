import { catalogue, firstHumanStep, type Procedure } from '../../schemas/catalogue.ts';
import type { FormValues, Request, Round } from '../../schemas/cases/request.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { formOf } from '../../schemas/forms.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { malaysianYear } from '../domain/calendar.ts';
import { Forbidden } from '../domain/errors.ts';
import { parseForm } from '../domain/form.ts';
import { holds, may } from '../domain/permissions.ts';
import { CaseChange } from '../store/case-change.ts';
import { nextNumber } from '../store/counter-store.ts';
import { deleteDraftOperation } from '../store/draft-store.ts';
import { lockOperation } from '../store/lock-store.ts';
import { relayUnchanged } from '../store/relay-store.ts';
import { onConflictRetry, type Operation } from '../store/transaction.ts';
import { actorOf } from './case-access.ts';
import type { Basics, WithMachines, WithVault } from './deps.ts';
import { keepSecrets, storeSecrets } from './secrets.ts';
import { formContext, subjectOf } from './form-context.ts';
import { onceFor } from './idempotency.ts';
import { recordSubmission } from './record-submission.ts';
import type { Caller, SubmitInput } from './types.ts';

export type SubmitDeps = Basics & WithMachines & WithVault;

/**
 * Sends a form: request, round 1, its records and the subject's lock in one transaction; then the machine starts
 * (spec C.1 steps 1 and 2, architecture 3.1).
 * @throws Forbidden, InvalidInput, NotFound (subject), SubjectLocked, IdempotentReplay, IdempotencyMismatch
 */
export async function submitRequest(
  deps: SubmitDeps,
  caller: Caller,
  input: SubmitInput,
): Promise<{ id: string }> {
  const { tables, clock, machines } = deps;
  const procedure = catalogue[input.procedure];
  const { agencyId } = caller.officer;
  const role = procedure.startedBy.find((each) => holds(caller.officer, each, agencyId ?? ''));
  if (agencyId === undefined || role === undefined || !may(caller.officer, 'request.submit', { agencyId })) {
    throw new Forbidden('may-not-submit', `Another role starts ${procedure.id}`);
  }
  const once = onceFor(deps, caller, input.idempotency);
  await once.check();

  const relay = await subjectOf(tables, caller, procedure, input.subjectId);
  const form = formOf(procedure.form);
  const at = clock.now();
  const settings = relay?.settings ?? {};
  const parsed = parseForm(form, input.form, formContext(at, form, settings, settings));

  const id = await reserveReference(deps, procedure, at);
  const secrets = await storeSecrets(deps, id, parsed);
  const change = newCase(deps, caller, procedure, {
    id,
    agencyId,
    role,
    at,
    values: parsed.values,
    secrets,
    relay,
    first: once.keep(id),
  });
  if (input.draftId !== undefined) change.write(deleteDraftOperation(tables, agencyId, input.draftId));
  change.write(...keepSecrets(tables, secrets));
  await onConflictRetry(() => change.commit());
  // The case is written and its sender gets his reference: a start that is lost is repeated by the reconcile sweep.
  await machines.start(procedure.id, { requestId: id, generation: 1, resumeAt: '' }).catch(() => undefined);
  return { id };
}

/** `RLY-2026-000123`: a number of the Malaysian year. */
export async function reserveReference(
  { tables }: Basics,
  { prefix }: Procedure,
  at: string,
): Promise<string> {
  const year = malaysianYear(at);
  const number = await nextNumber(tables, prefix, year);
  return `${prefix}-${String(year)}-${String(number).padStart(6, '0')}`;
}

export interface NewCase {
  readonly parentId?: string;
  readonly id: string;
  readonly agencyId: string;
  /** The role in which the caller starts it. */
  readonly role: Role;
  readonly at: string;
  readonly values: FormValues;
  readonly secrets: Readonly<Record<string, string>>;
  readonly relay: Relay | undefined;
  /** Checked before the lock: a repeated call is told so, not that its own relay is taken. */
  readonly first?: readonly Operation[];
}

/** The change that writes a new case: request, round 1 with its records, and the subject's lock. */
export function newCase(
  { tables, random }: Basics,
  caller: Caller,
  procedure: Procedure,
  of: NewCase,
): CaseChange {
  const { id, agencyId, at, values, secrets, relay } = of;
  const actor = actorOf(caller, of.role);
  const round: Round = {
    requestId: id,
    no: 1,
    form: values,
    ...(relay === undefined ? {} : { before: relay.settings }),
    submittedBy: actor,
    submittedByName: caller.officer.name,
    submittedByPost: caller.officer.post,
    submittedAt: at,
  };
  const request: Omit<Request, 'version' | 'lastHash'> = {
    id,
    procedure: procedure.id as Request['procedure'],
    agencyId,
    status: firstHumanStep(procedure)?.status ?? 'RECEIVED',
    rounds: 1,
    title: titleOf(procedure, values),
    createdBy: actor,
    createdAt: at,
    updatedAt: at,
    since: at,
    generation: 1,
    visits: 0,
    ...(of.parentId === undefined ? {} : { parentId: of.parentId }),
    ...(relay === undefined ? {} : { subject: { kind: 'relay', id: relay.id, version: relay.version } }),
    ...(Object.keys(secrets).length === 0 ? {} : { secrets: { ...secrets } }),
  };
  const change = CaseChange.create(tables, { at, salt: () => random.token() }, request);
  change.write(...(of.first ?? []));
  if (relay !== undefined) {
    change.write(lockOperation(tables, 'relay', relay.id, id), relayUnchanged(tables, relay));
  }
  return recordSubmission(change, procedure, round);
}

/** What lists show of a form. */
export function titleOf({ form }: Procedure, values: FormValues): string {
  const title = values[formOf(form).titleField];
  return typeof title === 'string' ? title : '';
}
