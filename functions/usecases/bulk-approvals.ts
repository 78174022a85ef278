import type { FormValues } from '../../schemas/cases/request.ts';
import { serviceFlag } from '../../schemas/policies/services.ts';
import { serviceCodes } from '../../schemas/directory-words.ts';
import type { FieldError } from '../domain/errors.ts';
import type { Tables } from '../store/tables.ts';
import { lacksManager, noManager } from './ict-manager.ts';

/** A row of a file with what it allocates. */
interface Allocating {
  readonly parsed: { readonly allocation?: FormValues | undefined };
  readonly errors: FieldError[];
}

/** Services that are ticked in a file wait for an ICT Manager as well: an agency without one is told first (AMB-95). */
export async function refuseUnapproved(
  tables: Tables,
  { agencyId, requester }: { readonly agencyId: string; readonly requester: string },
  rows: readonly Allocating[],
): Promise<void> {
  const ticked = serviceCodes.filter((code) =>
    rows.some(({ parsed }) => parsed.allocation?.[serviceFlag(code)] === true),
  );
  for (const code of ticked) {
    if (!(await lacksManager(tables, agencyId, code, [requester]))) continue;
    const field = serviceFlag(code);
    const broken = rows.filter(({ parsed }) => parsed.allocation?.[field] === true);
    for (const { errors } of broken) errors.push({ field, ...noManager([code]), source: 'S4 G¶18(ix)' });
  }
}
