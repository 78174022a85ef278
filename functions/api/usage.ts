import { usageAnswerSchema, usageInputSchema } from '../../schemas/api/usage.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { readJsonBody } from '../platform/http/json-body.ts';
import { parseInput } from '../platform/http/parse-input.ts';
import { signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

export function usageOperations(
  useCases: Pick<UseCases, 'callerOf' | 'sendUsage'>,
): Pick<Operations<'api'>, 'ingestUsage'> {
  return {
    ingestUsage: signedIn(useCases, async ({ caller, event }) => {
      const { agency, rows } = parseInput(usageInputSchema, readJsonBody(event));
      const answers = await useCases.sendUsage(caller, { agencyId: agency, rows });
      const count = (wanted: string) => answers.filter(({ result }) => result === wanted).length;
      return answer(200, usageAnswerSchema, {
        ...{ changed: count('changed'), unchanged: count('unchanged'), refused: count('refused') },
        rows: [...answers],
      });
    }),
  };
}
