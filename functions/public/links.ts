import { decidedSchema, linkTaskSchema } from '../../schemas/api/tasks.ts';
import { taskRevision } from '../domain/decision.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import type { HttpEvent } from '../platform/http/event.ts';
import { answer } from '../platform/http/json-api.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import { hashToken } from '../platform/random.ts';
import type { Decided } from '../usecases/decide-task.ts';
import { readDecision, replayedId } from '../web/json/decide.ts';
import { presentDecided, presentTask } from '../web/json/present-task.ts';
import type { LinkUseCases } from './use-cases.ts';

/** `/api/links/{token}`: the same as a task, without bearer. */
export function linkOperations(
  useCases: Pick<LinkUseCases, 'readLink' | 'decideByLink'>,
): Operations<'public'> {
  return {
    readLink: async (_, { token = '' }) => {
      const { view, officer } = await useCases.readLink(token);
      return answer(
        200,
        linkTaskSchema,
        { ...presentTask(view), officer: { name: officer.name, language: officer.language } },
        { etag: etagOf(taskRevision(view.task)) },
      );
    },
    decideByLink: async (event, { token = '' }) =>
      answer(200, decidedSchema, presentDecided(await decide(useCases, event, token))),
  };
}

/** The same call again, under the same key, is answered as the first time. */
async function decide(
  { decideByLink, readLink }: Pick<LinkUseCases, 'readLink' | 'decideByLink'>,
  event: HttpEvent,
  token: string,
): Promise<Decided> {
  try {
    return await decideByLink(token, readDecision(event, `link ${hashToken(token)}`));
  } catch (error) {
    if (replayedId(error) === undefined) throw error;
    const { view } = await readLink(token);
    if (view.task.decision === undefined) throw error;
    return { taskId: view.task.id, requestId: view.request.id, decision: view.task.decision };
  }
}
