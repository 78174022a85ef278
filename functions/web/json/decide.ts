import { decisionInputSchema } from '../../../schemas/api/tasks.ts';
import { catalogue } from '../../../schemas/catalogue.ts';
import { fieldsOf } from '../../../schemas/field.ts';
import { forms } from '../../../schemas/forms.ts';
import { IdempotentReplay } from '../../domain/errors.ts';
import { isTakenOut } from '../../domain/field-value.ts';
import type { HttpEvent } from '../../platform/http/event.ts';
import { readJsonBody } from '../../platform/http/json-body.ts';
import { parseInput } from '../../platform/http/parse-input.ts';
import { idempotencyKeyOf, ifMatchOf } from '../../platform/http/preconditions.ts';
import type { DecisionInput } from '../../usecases/types.ts';

/** Names of fields whose values are never written as they came, in any form or decision. */
export function secretFields(): ReadonlySet<string> {
  const ofDecisions = Object.values(catalogue).flatMap(({ humanSteps }) =>
    humanSteps.flatMap(({ outcomes }) => Object.values(outcomes).flatMap(({ fields }) => fields)),
  );
  const all = [...Object.values(forms).flatMap(fieldsOf), ...ofDecisions];
  return new Set(all.filter(isTakenOut).map(({ name }) => name));
}

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
