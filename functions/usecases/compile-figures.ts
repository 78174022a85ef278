import { catalogue } from '../../schemas/catalogue.ts';
import type { AgencyFigures } from '../../schemas/directory/figures.ts';
import { agencyFiguresSchema } from '../../schemas/directory/figures.ts';
import type { CaseRecord, Request } from '../../schemas/cases/request.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { judgedUse } from '../domain/judged-use.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { CaseChange } from '../store/case-change.ts';
import { getRecords, type Case } from '../store/case-store.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import { getReference } from '../store/reference-store.ts';
import type { Tables } from '../store/tables.ts';
import { onConflictRetry } from '../store/transaction.ts';
import type { MonthSpan } from './agency-counts.ts';
import { agencyFigures } from './agency-figures.ts';
import { currentCase } from './case-access.ts';
import type { Basics } from './deps.ts';
import type { DirectoryResult, ProvisionDirectoryInput } from './provision-directory.ts';

export const figureActions = ['compile-figures'] as const;
export type FigureAction = (typeof figureActions)[number];

const kind = 'figures-compiled';

/**
 * Counts the figures of the case's agency for the months of its form (`from`, `until`), and keeps them in the chain of
 * its records. Run again for the same visit it keeps what it counted first.
 */
export function compileFigures(
  deps: Basics,
  input: ProvisionDirectoryInput<FigureAction>,
): Promise<DirectoryResult> {
  return onConflictRetry(() => run(deps, input));
}

async function run(deps: Basics, input: ProvisionDirectoryInput<FigureAction>): Promise<DirectoryResult> {
  const { tables, clock, random } = deps;
  const { taskId, step, action } = input;
  const found = await currentCase(deps, input.request);
  const { request } = found;
  const marker = `${taskId}#${step}`;
  if ((await getMarker(tables, request.id, marker)) !== undefined) return { outcome: 'applied' };
  assertNotEnded(request);
  const at = clock.now();
  const counted = await agencyFigures(tables, request.agencyId, spanOf(found), at);
  const figures =
    catalogue[request.procedure].keepsFigures === 'judged' ? await judged(tables, counted) : counted;
  await CaseChange.of(tables, { at, salt: () => random.token() }, request)
    .write(markerOperation(tables, request.id, marker, { at }, () => new Overtaken('Compiled meanwhile')))
    .record({ step, kind, actor: 'SYSTEM', data: { taskId, action, figures } })
    .commit();
  return { outcome: 'applied' };
}

/** A review keeps what the figures were judged by: thresholds may change later. */
async function judged(tables: Tables, figures: AgencyFigures): Promise<AgencyFigures> {
  const { choices } = await getReference(tables, 'thresholds');
  return { ...figures, judged: judgedUse(figures.present, choices) };
}

/** @throws CorruptItem */
function spanOf({ rounds, request }: Case): MonthSpan {
  const { from, until } = rounds.at(-1)?.form ?? {};
  if (typeof from !== 'string' || typeof until !== 'string')
    throw new CorruptItem(`${request.id} names no period`);
  return { from: from.slice(0, 7), to: until.slice(0, 7) };
}

/** The figures that a case keeps, the newest of them; undefined when none were compiled, or none are yet. */
export function figuresIn(records: readonly CaseRecord[]): AgencyFigures | undefined {
  const newest = records.findLast((record) => record.kind === kind);
  if (newest === undefined) return undefined;
  const parsed = agencyFiguresSchema.safeParse(newest.data['figures']);
  if (!parsed.success) throw new CorruptItem(`${newest.requestId} keeps figures that are none`);
  return parsed.data;
}

/** The same for a procedure that keeps figures; nothing is read for any other. */
export async function figuresOfCase(
  tables: Tables,
  { id, procedure }: Pick<Request, 'id' | 'procedure'>,
): Promise<AgencyFigures | undefined> {
  return catalogue[procedure].keepsFigures !== undefined
    ? figuresIn(await getRecords(tables, id))
    : undefined;
}
