import { stepId, type Step } from '../../schemas/catalogue.ts';
import type { Check, Request } from '../../schemas/cases/request.ts';
import { checkOf, openChecks } from '../domain/checks.ts';
import { Forbidden, NotFound } from '../domain/errors.ts';
import { holds } from '../domain/permissions.ts';
import { CaseChange } from '../store/case-change.ts';
import { getRequest } from '../store/case-store.ts';
import { getLists } from '../store/list-store.ts';
import type { Tables } from '../store/tables.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { actorOf, maySee, procedureOf } from './case-access.ts';
import type { Basics } from './deps.ts';
import type { Caller } from './types.ts';

/**
 * Ticks an optional check of a request (AMB-64, AMB-66): its actor has looked at the result, e.g. through Outlook Web App.
 * `id` is the step's, e.g. `IPMS-4.15.S4`. The first tick counts; whoever may tick and does so again is told of it.
 * @throws NotFound for a request or a step that is none of the caller's, Forbidden `not-actor` where another role checks,
 * `not-done` while the request is under way or has ended without its result
 */
export async function checkStep(deps: Basics, caller: Caller, requestId: string, id: string): Promise<Check> {
  return onConflictRetry(async () => {
    const request = await getRequest(deps.tables, requestId);
    if (request === undefined) throw new NotFound(`There is no request ${requestId}`);
    const procedure = procedureOf(request);
    const step = procedure.steps.find(({ no, by }) => by === 'check' && stepId(procedure.id, no) === id);
    if (step === undefined || !(await isActor(deps.tables, caller, request, step))) {
      throw refusal(caller, request, step);
    }
    const before = checkOf(procedure, request, step);
    if (before !== undefined) return before;
    if (!openChecks(procedure, request).includes(step)) {
      throw new Forbidden('not-done', `${requestId} is ${request.status}`);
    }
    return tick(deps, caller, request, step);
  });
}

/** The open checks of a request that the caller may tick. */
export async function checksFor(
  { tables }: Pick<Basics, 'tables'>,
  caller: Caller,
  request: Request,
): Promise<readonly Step[]> {
  const open = openChecks(procedureOf(request), request);
  const mine = await Promise.all(open.map((step) => isActor(tables, caller, request, step)));
  return open.filter((_, index) => mine[index] === true);
}

/** The handler of a list is whoever handles it now; everybody else holds an office in the request's agency. */
async function isActor(
  tables: Tables,
  { person, onlyTask }: Caller,
  { subject, agencyId }: Request,
  { actor }: Step,
): Promise<boolean> {
  if (onlyTask !== undefined) return false;
  if (actor !== 'DL_HANDLER') return holds(person, actor, agencyId);
  if (subject?.kind !== 'list') return false;
  const [list] = await getLists(tables, [subject.id]);
  return list?.handlerId === person.id && person.agencyId === list.agencyId;
}

/** Who may not see the request is not told that there is one. */
function refusal(caller: Caller, request: Request, step: Step | undefined): Error {
  if (!maySee(caller, request)) return new NotFound(`There is no request ${request.id}`);
  if (step === undefined) return new NotFound(`${request.id} has no such check`);
  return new Forbidden('not-actor', `Another role checks ${request.id}`);
}

async function tick(
  { tables, clock, random }: Basics,
  caller: Caller,
  request: Request,
  { no, actor }: Step,
): Promise<Check> {
  const { person } = caller;
  const check: Check = {
    step: stepId(request.procedure, no),
    by: actorOf(caller, actor),
    byName: person.name,
    at: clock.now(),
  };
  await CaseChange.of(tables, { at: check.at, salt: () => random.token() }, request)
    .set({ checks: [...(request.checks ?? []), check] })
    .record({
      step: check.step,
      kind: 'checked',
      actor: check.by,
      data: { channel: caller.channel },
      personal: { name: person.name, post: person.post },
    })
    .commit();
  return check;
}
