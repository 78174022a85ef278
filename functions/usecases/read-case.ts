import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { formFor } from '../domain/form-for-role.ts';
import { withChoices, withFormer } from '../domain/choices.ts';
import { verifyChain } from '../domain/record-chain.ts';
import { timelineOf } from '../domain/timeline.ts';
import { CorruptItem } from '../domain/errors.ts';
import { getRecords, type Case } from '../store/case-store.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { procedureOf, visibleCase } from './case-access.ts';
import { channelChoices, choicesOf } from './choices.ts';
import { figuresOfCase } from './compile-figures.ts';
import type { Caller, CaseView, RecordView } from './types.ts';

/** One request with its rounds, tasks and way. @throws NotFound */
export async function readCase(
  { tables }: { readonly tables: Tables },
  caller: Caller,
  requestId: string,
): Promise<CaseView> {
  return caseView(tables, await visibleCase(tables, caller, requestId));
}

/** What pages and the API show of a case that the caller may see. */
export async function caseView(tables: Tables, { request, rounds, tasks }: Case): Promise<CaseView> {
  const agency = await getAgency(tables, request.agencyId);
  if (agency === undefined) throw new CorruptItem(`${request.id} belongs to an agency that does not exist`);
  const procedure = procedureOf(request);
  const plain = formFor(formOf(procedure.form), request.createdBy.role);
  const fields = fieldsOf(plain);
  const choices = withFormer(
    await choicesOf(tables, fields, request.agencyId),
    fields,
    rounds.map((round) => round.form),
  );
  const figures = await figuresOfCase(tables, request);
  // Also one that has ended meanwhile has its name.
  const own = [{ value: agency.id, label: { ms: agency.name, en: agency.name } }];
  return {
    procedure,
    form: withChoices(plain, { ...choices, agencies: own, channels: channelChoices }),
    request,
    agency,
    rounds,
    tasks,
    timeline: timelineOf(procedure, request, rounds, tasks),
    createdByName: rounds[0]?.submittedByName ?? '',
    ...(figures === undefined ? {} : { figures }),
  };
}

/** The records of a request, and whether their chain verifies. @throws NotFound */
export async function readRecords(
  { tables }: { readonly tables: Tables },
  caller: Caller,
  requestId: string,
): Promise<RecordView> {
  const { request } = await visibleCase(tables, caller, requestId);
  const records = await getRecords(tables, requestId);
  const complete = records.length === request.version && records.at(-1)?.hash === request.lastHash;
  return { records, verified: complete && verifyChain(records) };
}
