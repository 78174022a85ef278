import {
  checkAnswerSchema,
  checkInputSchema,
  createdRequestSchema,
  recordListSchema,
  requestDetailSchema,
  requestInputSchema,
  requestPageSchema,
  requestQuerySchema,
} from '../../schemas/api/requests.ts';
import { catalogue, type ProcedureId } from '../../schemas/catalogue.ts';
import { InvalidInput } from '../domain/errors.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { readJsonBody } from '../platform/http/json-body.ts';
import { parseInput, parseQuery } from '../platform/http/parse-input.ts';
import { etagOf, idempotencyKeyOf, ifMatchOf } from '../platform/http/preconditions.ts';
import type { RequestFilter } from '../usecases/types.ts';
import { replayedId, secretFields } from '../web/json/decide.ts';
import { presentCase, presentRecords, presentRequest } from './present-request.ts';
import { pageOf, param, signedIn, type Call } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

export function requestOperations(
  useCases: Pick<
    UseCases,
    'callerOf' | 'submitRequest' | 'findRequests' | 'readCase' | 'readRecords' | 'checkStep'
  >,
): Pick<Operations<'api'>, 'submitRequest' | 'findRequests' | 'readRequest' | 'readRecords' | 'checkStep'> {
  return {
    submitRequest: signedIn(useCases, async (call) => {
      const id = await submit(useCases, call);
      return answer(
        201,
        createdRequestSchema,
        { id, reference: id },
        { location: `/api/requests/${encodeURIComponent(id)}` },
      );
    }),
    findRequests: signedIn(useCases, async (call) => {
      const { items, cursor } = await useCases.findRequests(call.caller, filterOf(call));
      return answer(200, requestPageSchema, { items: items.map(presentRequest), cursor });
    }),
    readRequest: signedIn(useCases, async (call) => {
      const view = await useCases.readCase(call.caller, param(call, 'id'));
      return answer(200, requestDetailSchema, presentCase(view), { etag: etagOf(view.request.version) });
    }),
    readRecords: signedIn(useCases, async (call) => {
      const view = await useCases.readRecords(call.caller, param(call, 'id'));
      return answer(200, recordListSchema, presentRecords(view));
    }),
    checkStep: signedIn(useCases, async (call) => {
      const { step } = parseInput(checkInputSchema, readJsonBody(call.event));
      const id = param(call, 'id');
      const { byName, at, ...check } = await useCases.checkStep(call.caller, id, step);
      return answer(200, checkAnswerSchema, { request: id, step: check.step, by: byName, at });
    }),
  };
}

/** The same call again, under the same key, is answered as the first time. */
async function submit(
  { submitRequest }: Pick<UseCases, 'submitRequest'>,
  { caller, event }: Call,
): Promise<string> {
  const body = readJsonBody(event);
  const { procedure, subject, form } = parseInput(requestInputSchema, body);
  checkSubject(procedure, subject);
  const idempotency = idempotencyKeyOf(event, body, secretFields);
  try {
    const { id } = await submitRequest(caller, {
      procedure,
      form,
      ...(subject === undefined ? {} : { subjectId: subject, ifVersion: ifMatchOf(event) }),
      ...(idempotency === undefined ? {} : { idempotency }),
    });
    return id;
  } catch (error) {
    const first = replayedId(error);
    if (first === undefined) throw error;
    return first;
  }
}

function checkSubject(procedure: ProcedureId, subject: string | undefined): void {
  const wanted = catalogue[procedure].subject.how === 'changes';
  if (wanted && subject === undefined) throw new InvalidInput([{ field: 'subject', code: 'required' }]);
  if (!wanted && subject !== undefined) throw new InvalidInput([{ field: 'subject', code: 'unknown-field' }]);
}

function filterOf({ event }: Call): RequestFilter {
  const query = parseQuery(requestQuerySchema, event.rawQueryString);
  return {
    ...pageOf(query),
    ...(query.status === undefined ? {} : { status: query.status }),
    ...(query.procedure === undefined ? {} : { procedure: query.procedure }),
    ...(query.agency === undefined ? {} : { agencyId: query.agency }),
    ...(query.open === undefined ? {} : { open: query.open === 'true' }),
    ...(query.from === undefined ? {} : { from: query.from }),
    ...(query.to === undefined ? {} : { to: query.to }),
  };
}
