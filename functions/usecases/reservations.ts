import type { FormValues } from '../../schemas/cases/request.ts';
import type { Field } from '../../schemas/field.ts';
import { InvalidInput, Taken } from '../domain/errors.ts';
import { releaseOperation, reservedName, reserveOperation } from '../store/account-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';

/** Values that nobody else may have are reserved in the transaction that stores them (BR-20, AMB-40). */
export interface Reservations {
  /** As the request remembers them until it ends. */
  readonly names: readonly string[];
  readonly operations: readonly Operation[];
}

/** `before`: what the subject has already, which needs no reservation. */
export function reservationsFor(
  tables: Tables,
  requestId: string,
  fields: readonly Field[],
  values: FormValues,
  before: FormValues,
): Reservations {
  const wanted = fields.flatMap(({ name, unique }) => {
    const value = values[name];
    return unique === undefined || typeof value !== 'string' || value === before[name]
      ? []
      : [{ unique, value }];
  });
  return {
    names: wanted.map(({ unique, value }) => reservedName(unique, value)),
    operations: wanted.map(({ unique, value }) => reserveOperation(tables, unique, value, requestId)),
  };
}

/** Gives values free that a request reserved; what it no longer holds stays with who holds it. */
export function releaseReserved(tables: Tables, requestId: string, names: readonly string[]): Operation[] {
  return names.map((name) => releaseOperation(tables, name, requestId));
}

/**
 * Runs a write that reserves. @throws InvalidInput naming the field whose value somebody else has, or was faster to get
 */
export async function tellTaken<T>(fields: readonly Field[], write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    const field = fields.find(({ unique, name }) => name === error.field || unique === error.field);
    if (field === undefined) throw error;
    throw new InvalidInput([{ field: field.name, code: 'taken', source: 'S3 §4.5 T5' }], { cause: error });
  }
}
