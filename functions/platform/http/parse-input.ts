import * as z from 'zod/mini';
import { InvalidInput, type FieldError } from '../../domain/errors.ts';
import { fieldName } from './json-body.ts';

/** @throws InvalidInput with one entry for each thing that is wrong. */
export function parseInput<T extends z.ZodMiniType>(schema: T, input: unknown): z.infer<T> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(parsed.error.issues.flatMap((issue) => errorsOf(issue, input)));
}

/** @throws InvalidInput when a name is unknown, stands twice, or has a bad value. */
export function parseQuery<T extends z.ZodMiniType>(schema: T, query: string | undefined): z.infer<T> {
  const pairs = new URLSearchParams(query ?? '');
  for (const name of pairs.keys()) {
    if (pairs.getAll(name).length > 1) throw new InvalidInput([{ field: name, code: 'wrong-type' }]);
  }
  return parseInput(schema, Object.fromEntries(pairs));
}

function errorsOf(issue: z.core.$ZodIssue, input: unknown): readonly FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: fieldName([...path, key]), code: 'unknown-field' }));
  }
  const field = fieldName(path);
  if (valueAt(input, path) === undefined) return [{ field, code: 'required' }];
  switch (issue.code) {
    case 'too_big':
      return [
        issue.origin === 'string' || issue.origin === 'array'
          ? { field, code: 'too-long', params: { max: Number(issue.maximum) } }
          : { field, code: 'too-large', params: { max: Number(issue.maximum) } },
      ];
    case 'too_small':
      return [
        issue.origin === 'string'
          ? { field, code: 'required' }
          : { field, code: 'too-small', params: { min: Number(issue.minimum) } },
      ];
    case 'invalid_value':
      return [{ field, code: 'choice' }];
    case 'invalid_type':
      return [{ field, code: 'wrong-type' }];
    case 'invalid_format':
    case 'custom':
      return [{ field, code: /^[a-z-]+$/u.test(issue.message) ? issue.message : 'invalid' }];
    default:
      return [{ field, code: 'invalid' }];
  }
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
