import { decidedSchema, taskPageSchema, taskQuerySchema, taskSchema } from '../../schemas/api/tasks.ts';
import { taskRevision } from '../domain/decision.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { parseQuery } from '../platform/http/parse-input.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import type { Decided } from '../usecases/decide-task.ts';
import { readDecision, replayedId } from '../web/json/decide.ts';
import { presentDecided, presentTask, presentTaskRow } from '../web/json/present-task.ts';
import { pageOf, param, signedIn, type Call } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

export function taskOperations(
  useCases: Pick<UseCases, 'callerOf' | 'findTasks' | 'readTask' | 'decideTask'>,
): Pick<Operations<'api'>, 'findTasks' | 'readTask' | 'decideTask'> {
  return {
    findTasks: signedIn(useCases, async ({ caller, event }) => {
      const query = parseQuery(taskQuerySchema, event.rawQueryString);
      const { items, cursor } = await useCases.findTasks(caller, pageOf(query));
      return answer(200, taskPageSchema, { items: items.map(presentTaskRow), cursor });
    }),
    readTask: signedIn(useCases, async (call) => {
      const view = await useCases.readTask(call.caller, param(call, 'id'));
      return answer(200, taskSchema, presentTask(view), { etag: etagOf(taskRevision(view.task)) });
    }),
    decideTask: signedIn(useCases, async (call) =>
      answer(200, decidedSchema, presentDecided(await decide(useCases, call))),
    ),
  };
}

/** The same call again, under the same key, is answered as the first time. */
async function decide(
  { decideTask, readTask }: Pick<UseCases, 'decideTask' | 'readTask'>,
  call: Call,
): Promise<Decided> {
  const taskId = param(call, 'id');
  try {
    return await decideTask(call.caller, taskId, readDecision(call.event));
  } catch (error) {
    if (replayedId(error) === undefined) throw error;
    const { task } = await readTask(call.caller, taskId);
    if (task.decision === undefined) throw error;
    return { taskId, requestId: task.requestId, decision: task.decision };
  }
}
