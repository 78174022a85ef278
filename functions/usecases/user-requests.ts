import {
  catalogue,
  changesIn,
  concernsService,
  isProcedureId,
  type Procedure,
  type ProcedureId,
} from '../../schemas/catalogue.ts';
import { fieldsOf, type Field, type FormDefinition } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { serviceOfFlag } from '../../schemas/policies/services.ts';
import { serviceCodes, type ServiceCode } from '../../schemas/directory-words.ts';
import { withChoices } from '../domain/choices.ts';
import { Forbidden, IdempotentReplay, InvalidInput, NotFound, SubjectLocked } from '../domain/errors.ts';
import type { FieldContext } from '../domain/form.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Basics } from './deps.ts';
import { fieldContext } from './field-context.ts';
import { submitRequest, type SubmitDeps } from './submit-request.ts';
import { readSubject } from './subjects/registry.ts';
import { serviceId } from './subjects/service.ts';
import type { SubjectView } from './subjects/subject.ts';
import type { Caller, IdempotencyKey } from './types.ts';
import { ownAccount } from './user-module.ts';
import { ownServices, type OwnService } from './user-services.ts';

/** What a user applies for on his own page: for himself, of the procedures that the catalogue lets users start. */

/** One thing that he can apply for now. */
export interface OwnChoice {
  readonly procedure: Procedure;
  /** The service it is about, where it is about one. */
  readonly service?: ServiceCode;
}

export interface OwnChoices {
  readonly choices: readonly OwnChoice[];
  /** Forms that his agency does not take from its users: they apply by memo, say (BR-13). */
  readonly otherChannels: boolean;
}

/** A procedure that users start here. */
export function startsHere(procedure: Procedure): boolean {
  const { startedBy, open, page, userPage, subject } = procedure;
  const kinds = subject.how === 'creates' || subject.kind === 'account' || subject.kind === 'service';
  return (
    startedBy.includes('USER') && open === undefined && page === undefined && userPage === undefined && kinds
  );
}

/** All that the user can apply for now, in the order of the catalogue. */
export async function ownChoices({ tables }: Pick<Basics, 'tables'>, caller: Caller): Promise<OwnChoices> {
  const [account, services, takesForms] = await Promise.all([
    ownAccount({ tables }, caller),
    ownServices(tables, caller),
    takesFormsOf(tables, caller),
  ]);
  const rows = Object.values(catalogue).filter(startsHere);
  const open = rows.filter((row) => takesForms || !isByChannel(row));
  const inUse = account.state === 'ACTIVE';
  return {
    otherChannels: open.length < rows.length,
    choices: open.flatMap((procedure): OwnChoice[] => {
      const { subject: about } = procedure;
      if (!inUse && (about.how === 'creates' || needsUse(procedure))) return [];
      if (about.how === 'creates') return [{ procedure }];
      if (about.kind === 'service')
        return services
          .filter((service) => isFor(procedure, service))
          .map(({ code }) => ({ procedure, service: code }));
      if (!changesIn(procedure, account.state)) return [];
      const flags = fieldsOf(formOf(procedure.form)).flatMap(({ name }) => serviceOfFlag(name) ?? []);
      const nothingLeft = flags.length > 0 && !flags.some((code) => isFree(services, code));
      return nothingLeft ? [] : [{ procedure }];
    }),
  };
}

/** Nobody is given anything for an account that is about to end. */
function needsUse({ form }: Procedure): boolean {
  return formOf(form).directoryRules?.some(({ rule }) => rule === 'account-in-use') === true;
}

function isFor(procedure: Procedure, { code, state, asked }: OwnService): boolean {
  return concernsService(procedure, code) && changesIn(procedure, state) && asked === undefined;
}

function isFree(services: readonly OwnService[], wanted: ServiceCode): boolean {
  return services.some(
    ({ code, state, asked }) => code === wanted && state !== 'ACTIVE' && asked === undefined,
  );
}

/** The channel of what a user sends himself is the form; his agency may take only others (AMB-20). */
function isByChannel({ form }: Procedure): boolean {
  return fieldsOf(formOf(form)).some(
    ({ choicesFrom, byUser }) => choicesFrom === 'channels' && byUser !== undefined,
  );
}

async function takesFormsOf(tables: Basics['tables'], { person }: Caller): Promise<boolean> {
  const agency = person.agencyId === undefined ? undefined : await getAgency(tables, person.agencyId);
  return agency?.channels?.includes('FORM') !== false;
}

/** One form that he fills in. */
export interface OwnForm extends OwnChoice {
  /** What is asked of him: without what is the same for everybody who sends it himself, and services that he has. */
  readonly form: FormDefinition;
  /** All fields that he may send: a second click is read as the first, which took the services. */
  readonly fields: readonly Field[];
  readonly subject: SubjectView | undefined;
  readonly against: FieldContext;
}

/**
 * The form of a procedure, about the user's own account or a service of it.
 * @throws NotFound for what users do not start here; Forbidden `subject-state`, `channel`; SubjectLocked
 */
export async function openOwnForm(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  caller: Caller,
  {
    procedure: id,
    service: code,
    sending = false,
  }: {
    readonly procedure: string;
    readonly service: string | undefined;
    /** It is filled in, and whether it fits is found out by sending it: a second click gives what the first gave. */
    readonly sending?: boolean;
  },
): Promise<OwnForm> {
  const procedure = procedureHere(id);
  const service = serviceIn(procedure, code);
  if (isByChannel(procedure) && !(await takesFormsOf(tables, caller))) {
    throw new Forbidden('channel', 'The agency takes applications by other channels');
  }
  const subject = await ownSubject(tables, caller, procedure, { service, sending });
  const plain = formOf(procedure.form);
  const fields = fieldsOf(plain).filter(isOwn);
  const asked = await askedOf(tables, caller, plain);
  const settings = subject?.settings ?? {};
  const against = await fieldContext(tables, {
    at: clock.now(),
    fields: fieldsOf(plain),
    rules: plain.rules,
    agencyId: caller.person.agencyId,
    before: settings,
    fixed: settings,
  });
  const form = withChoices(asked, against.choices ?? {});
  return { procedure, form, fields, subject, against, ...(service === undefined ? {} : { service }) };
}

function procedureHere(id: string): Procedure {
  const procedure = isProcedureId(id) ? catalogue[id] : undefined;
  if (procedure === undefined || !startsHere(procedure)) throw new NotFound(`No user starts ${id} here`);
  return procedure;
}

/** @throws NotFound where the procedure is about one service, and none of its own is named */
function serviceIn(procedure: Procedure, code: string | undefined): ServiceCode | undefined {
  const { subject: about } = procedure;
  if (about.how !== 'changes' || about.kind !== 'service') return undefined;
  const service = serviceCodes.find((each) => each === code && concernsService(procedure, each));
  if (service === undefined) throw new NotFound(`${procedure.id} is not about ${String(code)}`);
  return service;
}

/** @throws Forbidden `subject-state`, SubjectLocked, unless it is being sent */
async function ownSubject(
  tables: Basics['tables'],
  caller: Caller,
  { subject: about }: Procedure,
  { service, sending }: { readonly service: ServiceCode | undefined; readonly sending: boolean },
): Promise<SubjectView | undefined> {
  const { id, state } = await ownAccount({ tables }, caller);
  if (about.how === 'creates') {
    if (state !== 'ACTIVE') throw new Forbidden('subject-state', `The account is ${state}`);
    return undefined;
  }
  const { lockedBy, ...subject } = await readSubject(tables, caller, about.kind, subjectIdOf(id, service));
  if (sending) return subject;
  if (lockedBy !== undefined && about.shared !== true) throw new SubjectLocked(lockedBy);
  if (!about.states.includes(subject.state)) throw new Forbidden('subject-state', `It is ${subject.state}`);
  return subject;
}

function subjectIdOf(accountId: string, service: ServiceCode | undefined): string {
  return service === undefined ? accountId : serviceId(accountId, service);
}

/** What is the same for everybody who sends it himself is not asked of him. */
function isOwn({ byUser }: Field): boolean {
  return byUser === undefined;
}

async function askedOf(
  tables: Basics['tables'],
  caller: Caller,
  form: FormDefinition,
): Promise<FormDefinition> {
  const hasFlags = fieldsOf(form).some(({ name }) => serviceOfFlag(name) !== undefined);
  const services = hasFlags ? await ownServices(tables, caller) : [];
  const isAsked = (field: Field): boolean => {
    const flag = serviceOfFlag(field.name);
    return isOwn(field) && (flag === undefined || isFree(services, flag));
  };
  return {
    ...form,
    sections: form.sections
      .map((section) => ({
        ...section,
        rows: section.rows
          .filter(({ fields }) => fields.some(isAsked))
          .map((row) => ({ ...row, fields: row.fields.filter(isAsked) })),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

export interface OwnRequestInput {
  readonly procedure: string;
  readonly service?: string | undefined;
  readonly form: Readonly<Record<string, unknown>>;
  /** Version of the subject that the form was filled in against. */
  readonly ifVersion?: number | undefined;
  readonly idempotency?: IdempotencyKey;
}

/**
 * Sends a form in the user's own name, about nobody but himself.
 * @returns the request; the same click sent twice gives the same one
 * @throws NotFound, Forbidden, InvalidInput, also for every field that is not asked of him; VersionConflict;
 * SubjectLocked; IdempotencyMismatch
 */
export async function submitOwnRequest(
  deps: SubmitDeps,
  caller: Caller,
  input: OwnRequestInput,
): Promise<{ id: string }> {
  const procedure = procedureHere(input.procedure);
  const service = serviceIn(procedure, input.service);
  const { id, state } = await ownAccount(deps, caller);
  const { subject: about, form } = procedure;
  if (about.how === 'creates' && state !== 'ACTIVE') {
    throw new Forbidden('subject-state', `The account is ${state}`);
  }
  refuseUnasked(fieldsOf(formOf(form)), input.form);
  const changes = about.how === 'changes';
  try {
    return await submitRequest(deps, caller, {
      procedure: procedure.id as ProcedureId,
      form: input.form,
      ...(changes ? { subjectId: subjectIdOf(id, service) } : {}),
      ...(changes && input.ifVersion !== undefined ? { ifVersion: input.ifVersion } : {}),
      ...(input.idempotency === undefined ? {} : { idempotency: input.idempotency }),
    });
  } catch (error) {
    if (error instanceof IdempotentReplay) return { id: error.result };
    throw error;
  }
}

/** @throws InvalidInput */
function refuseUnasked(fields: readonly Field[], form: Readonly<Record<string, unknown>>): void {
  const unasked = fields.filter((field) => !isOwn(field) && Object.hasOwn(form, field.name));
  if (unasked.length === 0) return;
  throw new InvalidInput(unasked.map(({ name }) => ({ field: name, code: 'unknown-field' })));
}
