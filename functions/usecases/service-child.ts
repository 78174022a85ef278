import { catalogue, type Child, type ProcedureId, type ServiceChild } from '../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { ServiceCode } from '../../schemas/directory-words.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { CorruptItem, Overtaken, SubjectLocked } from '../domain/errors.ts';
import { parseForm } from '../domain/form.ts';
import { sentByUser } from '../domain/sent-by-user.ts';
import { accountOperations, getAccount } from '../store/account-store.ts';
import { getMarker } from '../store/marker-store.ts';
import type { Tables } from '../store/tables.ts';
import { transact, type Operation } from '../store/transaction.ts';
import { channelChoices } from './choices.ts';
import type { Basics } from './deps.ts';
import { fieldContext } from './field-context.ts';
import { noteChild } from './note-child.ts';
import { requesterOf } from './requester.ts';
import { newCase, reserveReference } from './submit-request.ts';
import { subjectStore } from './subjects/registry.ts';
import { serviceId } from './subjects/service.ts';
import type { SubjectView } from './subjects/subject.ts';

/** One child that was started, or why there was nothing to start. */
export interface Started {
  readonly procedure: string;
  /** Absent when it is about an agency. */
  readonly service?: ServiceCode;
  readonly id?: string;
  readonly why?: 'has-it' | 'asked-already';
}

export interface ChildOf {
  readonly child: ServiceChild;
  readonly parent: Request;
  /** Whose service it is. */
  readonly accountId: string;
  /** What was entered in the parent. */
  readonly entered: FormValues;
  /** What makes this child one, among those of the parent. */
  readonly marker: string;
}

/**
 * The request for one service of an account, which another request brings with it: case, marker, and what the account no
 * longer waits for, in one transaction. Run again it finds the same one; its machine is still to be started.
 */
export async function createChild(deps: Basics, of: ChildOf): Promise<Started> {
  const { tables, clock } = deps;
  const { child, parent, accountId, marker } = of;
  const before = await getMarker(tables, parent.id, marker);
  const about = { procedure: child.procedure, service: child.service };
  if (before !== undefined) return { ...about, id: String(before['child']) };

  const procedure = catalogue[child.procedure as ProcedureId];
  const [subject, account] = await Promise.all([
    subjectStore('service').read(tables, serviceId(accountId, child.service)),
    getAccount(tables, accountId),
  ]);
  if (subject === undefined || account === undefined)
    throw new CorruptItem(`${parent.id} has no account for ${child.service}`);
  const at = clock.now();
  const noLongerPending = takenOff(tables, account, child.service, at);
  if (subject.state === 'ACTIVE') {
    if (noLongerPending.length > 0) await transact(tables, noLongerPending);
    return { ...about, why: 'has-it' };
  }
  const { agencyId } = parent;
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, await requesterOf(tables, parent, accountId), procedure, {
    ...{ id, agencyId, at, subject, secrets: {} },
    role: parent.createdBy.role,
    values: await childValues(deps, of, subject, at),
    parentId: parent.id,
    ...(child.reviewed === true ? { reviewed: true } : {}),
  });
  change.write(...noLongerPending);
  noteChild(change, tables, { id, procedure, parent: parent.id, marker, at });
  try {
    await change.commit();
  } catch (error) {
    // Somebody asked for the same service of the same account meanwhile: that request goes on, this one is not needed.
    if (!(error instanceof SubjectLocked)) throw error;
    if (noLongerPending.length > 0) await transact(tables, noLongerPending);
    return { ...about, why: 'asked-already' };
  }
  return { ...about, id };
}

/** A service that was ticked at 4.5 waits for its own procedure, which begins now (D-15). */
function takenOff(tables: Tables, account: Account, service: ServiceCode, at: string): Operation[] {
  if (!account.pendingServices.includes(service)) return [];
  const pendingServices = account.pendingServices.filter((each) => each !== service);
  return accountOperations(tables, {
    before: account,
    after: { ...account, pendingServices, updatedAt: at, version: account.version + 1 },
    otherwise: () => new Overtaken('The account changed meanwhile'),
  });
}

/**
 * What the parent says under the names of the child's fields, and what the catalogue adds; the rest as if the user had
 * sent it himself. The agency may take other channels by now: what came by one of them goes on.
 */
export async function childValues(
  { tables }: Basics,
  { child, parent, entered }: Pick<ChildOf, 'parent' | 'entered'> & { readonly child: Child },
  { settings }: SubjectView,
  at: string,
): Promise<FormValues> {
  const form = formOf(catalogue[child.procedure as ProcedureId].form);
  const fields = fieldsOf(form);
  const said: FormValues = { ...sentByUser(fields, malaysianDate(at)), ...entered, ...child.values };
  const known = fields.flatMap(({ name, fixed }) =>
    fixed === true || said[name] === undefined ? [] : [[name, said[name]] as const],
  );
  const { agencyId } = parent;
  const against = { at, fields, rules: form.rules, agencyId, before: settings, fixed: settings };
  const context = { ...(await fieldContext(tables, against)), choices: { channels: channelChoices } };
  return parseForm(form, Object.fromEntries(known), context).values;
}
