import { decidedSchema, linkTaskSchema } from '../../schemas/api/tasks.ts';
import type { Decision } from '../../schemas/cases/request.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import type { HttpEvent } from '../platform/http/event.ts';
import { answer } from '../platform/http/json-api.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import type { Decided } from '../usecases/decide-task.ts';
import type { DecisionInput, TaskView } from '../usecases/types.ts';
import { readDecision, replayedId } from '../web/json/decide.ts';
import { presentDecided, presentTask } from '../web/json/present-task.ts';

/** What a mail link can do, each with its dependencies in it. */
export interface LinkUseCases {
  readonly readLink: (
    token: string,
  ) => Promise<{ readonly view: TaskView; readonly officer: Officer; readonly decided?: Decision }>;
  readonly decideByLink: (token: string, input: DecisionInput) => Promise<Decided>;
}

/** `/api/links/{token}`: the same as a task, without bearer. */
export function linkOperations(useCases: LinkUseCases): Operations<'public'> {
  return {
    readLink: async (_, { token = '' }) => {
      const { view, officer } = await useCases.readLink(token);
      return answer(
        200,
        linkTaskSchema,
        { ...presentTask(view), officer: { name: officer.name, language: officer.language } },
        { etag: etagOf(view.task.version) },
      );
    },
    decideByLink: async (event, { token = '' }) =>
      answer(200, decidedSchema, presentDecided(await decide(useCases, event, token))),
  };
}

/** The same call again, under the same key, is answered as the first time. */
async function decide(
  { decideByLink, readLink }: LinkUseCases,
  event: HttpEvent,
  token: string,
): Promise<Decided> {
  try {
    return await decideByLink(token, readDecision(event));
  } catch (error) {
    if (replayedId(error) === undefined) throw error;
    const { view } = await readLink(token);
    if (view.task.decision === undefined) throw error;
    return { taskId: view.task.id, requestId: view.request.id, decision: view.task.decision };
  }
}
