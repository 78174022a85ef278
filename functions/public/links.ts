import { decidedSchema, linkTaskSchema } from '../../schemas/api/tasks.ts';
import { taskRevision } from '../domain/decision.ts';
import { maskedValues } from '../domain/shown-values.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import { hashToken } from '../platform/random.ts';
import { readDecision } from '../web/json/decide.ts';
import { presentDecided, presentTask } from '../web/json/present-task.ts';
import type { LinkUseCases } from './use-cases.ts';

/** `/api/links/{token}`: the same as a task, without bearer; a decided one without its case. */
export function linkOperations(
  useCases: Pick<LinkUseCases, 'readLink' | 'decideByLink'>,
): Operations<'public'> {
  return {
    readLink: async (_, { token = '' }) => {
      const { view, officer } = await useCases.readLink(token);
      return answer(
        200,
        linkTaskSchema,
        {
          ...presentTask(view),
          officer: { name: officer.name, language: officer.language },
          ...(view.shown === undefined ? {} : { shown: maskedValues(view.shown) }),
        },
        { etag: etagOf(taskRevision(view.task)) },
      );
    },
    decideByLink: async (event, { token = '' }) =>
      answer(
        200,
        decidedSchema,
        presentDecided(await useCases.decideByLink(token, readDecision(event, `link ${hashToken(token)}`))),
      ),
  };
}
