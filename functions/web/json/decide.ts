import { decisionInputSchema } from '../../../schemas/api/tasks.ts';
import { fieldsOf } from '../../../schemas/field.ts';
import { forms } from '../../../schemas/forms.ts';
import { IdempotentReplay } from '../../domain/errors.ts';
import type { HttpEvent } from '../../platform/http/event.ts';
import { readJsonBody } from '../../platform/http/json-body.ts';
import { parseInput } from '../../platform/http/parse-input.ts';
import { idempotencyKeyOf, ifMatchOf } from '../../platform/http/preconditions.ts';
import type { DecisionInput } from '../../usecases/types.ts';

/** Names of fields whose values are never written, in any form. */
export const secretFields: ReadonlySet<string> = new Set(
  Object.values(forms).flatMap((form) =>
    fieldsOf(form).flatMap((field) => (field.kind === 'secret' ? [field.name] : [])),
  ),
);

/** The decision that a call carries. `route` stands for a path that is itself a secret. */
export function readDecision(event: HttpEvent, route?: string): DecisionInput {
  const body = readJsonBody(event);
  const { outcome, reason, fields, data } = parseInput(decisionInputSchema, body);
  const ifVersion = ifMatchOf(event);
  const idempotency = idempotencyKeyOf(event, body, secretFields, route);
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(fields === undefined ? {} : { fields }),
    ...(data === undefined ? {} : { data }),
    ...(ifVersion === undefined ? {} : { ifVersion }),
    ...(idempotency === undefined ? {} : { idempotency }),
  };
}

/** The id of what the same call made the first time, when `error` says that it was answered before. */
export function replayedId(error: unknown): string | undefined {
  return error instanceof IdempotentReplay ? error.result : undefined;
}
