import {
  mailFlowIngestedSchema,
  mailFlowInputSchema,
  mailFlowPageSchema,
  mailFlowQuerySchema,
} from '../../schemas/api/mail-flow.ts';
import { messageCheckSchema, messageVerdictSchema } from '../../schemas/api/mailbox-policy.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { readJsonBody } from '../platform/http/json-body.ts';
import { parseInput, parseQuery } from '../platform/http/parse-input.ts';
import { refusalText } from '../web/texts/mail-policy.ts';
import { pageOf, signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

/** Ten thousand rows of a log. */
const largestLog = 4 * 1024 * 1024;

export function mailboxOperations(
  useCases: Pick<UseCases, 'callerOf' | 'checkMessage' | 'ingestMailFlow' | 'findMailFlow'>,
): Pick<Operations<'api'>, 'checkMessage' | 'ingestMailFlow' | 'findMailFlow'> {
  return {
    checkMessage: signedIn(useCases, async ({ caller, event }) => {
      const message = parseInput(messageCheckSchema, readJsonBody(event));
      const { allowed, refusals } = await useCases.checkMessage(caller, message);
      const shown = refusals.map((refusal) => ({ ...refusal, text: refusalText(refusal) }));
      return answer(200, messageVerdictSchema, { allowed, refusals: shown });
    }),
    ingestMailFlow: signedIn(useCases, async ({ caller, event }) => {
      const { rows } = parseInput(mailFlowInputSchema, readJsonBody(event, largestLog));
      const { stored, refused } = await useCases.ingestMailFlow(caller, rows);
      return answer(200, mailFlowIngestedSchema, { stored, refused: [...refused] });
    }),
    findMailFlow: signedIn(useCases, async ({ caller, event }) => {
      const { agency, from, to, address, ...page } = parseQuery(mailFlowQuerySchema, event.rawQueryString);
      const filter = { agencyId: agency, from, to, address, ...pageOf(page) };
      const { items, cursor } = await useCases.findMailFlow(caller, filter);
      return answer(200, mailFlowPageSchema, {
        items: items.map(({ at, sender, recipient, size, result, normal }) => {
          return { time: at, sender, recipient, size, result, normal: normal !== undefined };
        }),
        cursor,
      });
    }),
  };
}
