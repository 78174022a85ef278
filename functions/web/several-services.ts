import { catalogue, startedByOneOf, type Procedure } from '../../schemas/catalogue.ts';
import type { Role } from '../../schemas/vocabulary.ts';

/** The procedure by which one of these roles asks for several services of an account at once (D-15). */
export function severalServicesBy(roles: readonly Role[]): Procedure | undefined {
  return Object.values(catalogue).find(
    (row) =>
      row.children !== undefined &&
      row.subject.kind === 'account' &&
      row.subject.how === 'changes' &&
      startedByOneOf(row, roles),
  );
}
