import type { FormValue, FormValues } from '../../schemas/cases/request.ts';
import type { Field } from '../../schemas/field.ts';
import { InvalidInput, Taken } from '../domain/errors.ts';
import {
  releaseOperation,
  reservedName,
  reserveOperation,
  uniqueFields,
} from '../store/reservation-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';

/** What a request reserves, and the writes that do it. */
export interface Reservations {
  /** As the request remembers them until it ends. */
  readonly names: readonly string[];
  readonly operations: readonly Operation[];
}

/** Reserves the unique values among what was filled in, but those that the subject has already (BR-20, AMB-40). */
export function reserveUnique(
  tables: Tables,
  fields: readonly Field[],
  values: FormValues,
  by: {
    readonly requestId: string;
    readonly subject?: { readonly kind: string; readonly id: string } | undefined;
    readonly has: FormValues;
  },
): Reservations {
  const wanted = fields.flatMap(({ name, unique }) => {
    const value = values[name];
    return unique === undefined || typeof value !== 'string' || isSame(value, by.has[name])
      ? []
      : [{ unique, value }];
  });
  return {
    names: wanted.map(({ unique, value }) => reservedName(unique, value)),
    operations: wanted.map(({ unique, value }) =>
      reserveOperation(tables, unique, value, by.requestId, by.subject),
    ),
  };
}

/** Addresses and login ids are told apart in small letters. */
function isSame(value: string, has: FormValue | undefined): boolean {
  return typeof has === 'string' && has.toLowerCase() === value.toLowerCase();
}

/** Gives back what a request reserves; what its account took over stays with the account. */
export function releaseReserved(tables: Tables, requestId: string, names: readonly string[]): Operation[] {
  return names.map((name) => releaseOperation(tables, name, requestId));
}

/**
 * Runs a write that reserves.
 * @throws InvalidInput naming the field whose value somebody else has, or was faster to get
 */
export async function tellTaken<T>(fields: readonly Field[], write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    if (error.field === 'shortName' && fields.some(({ name }) => name === error.field))
      throw new InvalidInput([{ field: error.field, code: 'short-name-free' }], { cause: error });
    const field = fields.find(({ unique }) => unique !== undefined && uniqueFields[unique] === error.field);
    if (field === undefined) throw error;
    const why =
      field.given === true
        ? { code: 'contact-asked-for', source: 'S3 §4.21 T1, BR-40' }
        : { code: 'taken', source: 'S3 §4.5 T5' };
    throw new InvalidInput([{ field: field.name, ...why }], { cause: error });
  }
}
