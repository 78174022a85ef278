import { createHash } from 'node:crypto';
import { mailFlowRows, type MailFlowRow } from '../../schemas/directory/mail-flow.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { Forbidden, InvalidInput } from '../domain/errors.ts';
import {
  domainOf,
  mailRow,
  type MailRow,
  type MailRowProblem,
  type RawMailRow,
} from '../domain/mail-flow.ts';
import { may } from '../domain/permissions.ts';
import { putMailFlow } from '../store/mail-flow-store.ts';
import type { Basics } from './deps.ts';
import type { Caller } from './types.ts';

/** Rows of the mail-flow log come in from the mail platform (MAILFLOW-LOG). */

export interface MailFlowIngested {
  /** Rows that stand in the log now, also those that stood there before. */
  readonly stored: number;
  readonly refused: readonly { readonly row: number; readonly code: MailRowProblem }[];
}

export type MailFlowIngestDeps = Pick<Basics, 'tables' | 'clock'> & {
  readonly agencies: () => Promise<readonly Agency[]>;
};

/**
 * Stores each row with the agencies whose domain sends or receives it. The same row again changes nothing; a row that is
 * wrong is answered with why, and the others are stored.
 * @throws Forbidden; InvalidInput for more rows than one call takes
 */
export async function ingestMailFlow(
  { tables, clock, agencies }: MailFlowIngestDeps,
  { person }: Caller,
  rows: readonly RawMailRow[],
): Promise<MailFlowIngested> {
  if (!may(person, 'mail-flow.ingest', {}))
    throw new Forbidden('mail-flow-ingest', 'Only who speaks for the mail platform brings its log');
  if (rows.length > mailFlowRows)
    throw new InvalidInput([{ field: 'rows', code: 'too-long', params: { max: mailFlowRows } }]);
  const byDomain = new Map(
    (await agencies()).flatMap(({ id, domain }) => (domain === undefined ? [] : [[domain, id] as const])),
  );
  const now = clock.now();
  const read = rows.map((raw, index) => ({ no: index + 1, ...placed(mailRow(raw, now), byDomain) }));
  const items = read.flatMap(({ stored }) => stored);
  // A batch takes an item once.
  const once = new Map(items.map((item) => [`${item.agencyId} ${item.digest}`, item]));
  await putMailFlow(tables, [...once.values()]);
  return {
    stored: read.filter(({ problem }) => problem === undefined).length,
    refused: read.flatMap(({ no, problem }) => (problem === undefined ? [] : [{ row: no, code: problem }])),
  };
}

function placed(
  row: MailRow | MailRowProblem,
  byDomain: ReadonlyMap<string, string>,
): { readonly stored: readonly MailFlowRow[]; readonly problem?: MailRowProblem } {
  if (typeof row === 'string') return { stored: [], problem: row };
  const agencies = new Set(
    [row.sender, row.recipient].flatMap((address) => byDomain.get(domainOf(address)) ?? []),
  );
  if (agencies.size === 0) return { stored: [], problem: 'no-agency' };
  const { at, sender, recipient, size, result } = row;
  const digest = createHash('sha256')
    .update(JSON.stringify([at, sender, recipient, size, result]))
    .digest('base64url')
    .slice(0, 22);
  return { stored: [...agencies].map((agencyId) => ({ ...row, digest, agencyId })) };
}
