import { parse } from 'yaml';
import * as z from 'zod/mini';

/** A state machine file as people write it: order, waits, branches and loops, nothing else. */
const choice = z.strictObject({ Condition: z.string(), Next: z.string() });

const state = z.strictObject({
  Type: z.enum(['Task', 'Choice', 'Pass', 'Succeed']),
  Comment: z.optional(z.string()),
  Resource: z.optional(z.string()),
  Arguments: z.optional(
    z.strictObject({ FunctionName: z.string(), Payload: z.record(z.string(), z.unknown()) }),
  ),
  Assign: z.optional(z.record(z.string(), z.unknown())),
  Output: z.optional(z.unknown()),
  Choices: z.optional(z.array(choice)),
  Default: z.optional(z.string()),
  Next: z.optional(z.string()),
  End: z.optional(z.literal(true)),
});

const file = z.strictObject({
  Comment: z.optional(z.string()),
  QueryLanguage: z.literal('JSONata'),
  StartAt: z.string(),
  States: z.record(z.string(), state),
});

const inEnglish = { error: z.locales.en().localeError };

export type State = z.infer<typeof state>;
export type ProcedureFile = z.infer<typeof file>;

export const tokenResource = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

/** The file and the catalogue disagree. The message is a list of sentences, one for each thing to mend. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';

  constructor(machine: string, problems: readonly string[]) {
    super(
      `statemachines/${machine}.asl.yaml cannot be deployed:\n${problems.map((each) => `- ${each}`).join('\n')}`,
    );
  }
}

/** @throws DefinitionError when the text is not a state machine of the kind this project writes. */
export function readProcedureFile(machine: string, text: string): ProcedureFile {
  const result = file.safeParse(parse(text), inEnglish);
  if (result.success) return result.data;
  throw new DefinitionError(
    machine,
    result.error.issues.map(({ path, message }) => `${path.join(' > ') || 'The file'}: ${message}.`),
  );
}

/** Puts values for placeholders, `${Name}`, in every string of a value. An unknown one stays and is reported. */
export function substitute<Value>(
  value: Value,
  values: Readonly<Record<string, string>>,
  unknown: (placeholder: string) => void,
): Value {
  const visit = (each: unknown): unknown => {
    if (typeof each === 'string') {
      return each.replaceAll(/\$\{(\w+)\}/gu, (whole, name: string) => {
        const found = values[name];
        if (found === undefined) unknown(whole);
        return found ?? whole;
      });
    }
    if (Array.isArray(each)) return each.map(visit);
    if (typeof each === 'object' && each !== null) {
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, visit(inner)]));
    }
    return each;
  };
  return visit(value) as Value;
}

/** Does the machine wait for a person here? */
export function isHumanState(each: State): boolean {
  return each.Resource === tokenResource;
}

/** The step id that a task stands for, e.g. `RELAY-APPLY.4`. */
export function stepOf(each: State): string | undefined {
  const step = each.Arguments?.Payload['step'];
  return typeof step === 'string' ? step : undefined;
}

/** The outcome that a branch is for: `{% $outcome = 'complete' %}`. */
export function outcomeOf(condition: string): string | undefined {
  return /^\{%\s*\$outcome\s*=\s*'([^']+)'\s*%\}$/u.exec(condition)?.[1];
}
