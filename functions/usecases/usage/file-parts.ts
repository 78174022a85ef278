import type { RefusedRow, UsageFile } from '../../../schemas/directory/usage.ts';
import { readUsageFile, rowsOfPart, type NumberedRow } from '../../domain/usage-file.ts';
import { getUsageFile, getUsagePart, putUsagePart } from '../../store/usage-file-store.ts';
import type { Basics, BulkFileReader } from '../deps.ts';
import { usageFolder } from './files.ts';
import { ingestUsage } from './ingest.ts';

export type PartDeps = Basics & { readonly files: Pick<BulkFileReader, 'get'> };

/** A message with a part of a file, and whether it failed too often before. */
export interface PartMessage {
  readonly id: string;
  readonly fileId: string;
  readonly no: number;
  readonly lost: boolean;
}

/**
 * Works through parts of files. A part that fails holds up none of the others: its message comes again, and what was
 * taken in of it is unchanged then.
 * @returns the messages that failed, with why
 */
export async function doParts(
  deps: PartDeps,
  messages: readonly PartMessage[],
): Promise<ReadonlyMap<string, unknown>> {
  const failed = new Map<string, unknown>();
  const read = new Map<string, Promise<Read | undefined>>();
  for (const message of messages) {
    const { id, fileId } = message;
    try {
      const file = read.get(fileId) ?? readFile(deps, fileId);
      read.set(fileId, file);
      await doPart(deps, message, await file);
    } catch (error) {
      failed.set(id, error);
    }
  }
  return failed;
}

interface Read {
  readonly file: UsageFile;
  /** Undefined when the file is no longer there. */
  readonly rows: readonly NumberedRow[] | undefined;
}

async function readFile({ tables, files }: PartDeps, id: string): Promise<Read | undefined> {
  const [file, bytes] = await Promise.all([getUsageFile(tables, id), files.get(usageFolder, id)]);
  if (file === undefined) return undefined;
  return { file, rows: bytes === undefined ? undefined : readUsageFile(bytes) };
}

async function doPart(
  deps: PartDeps,
  { fileId, no, lost }: PartMessage,
  read: Read | undefined,
): Promise<void> {
  if (read === undefined) return;
  const { tables, clock } = deps;
  const before = await getUsagePart(tables, fileId, no);
  if (before !== undefined && before.failed !== true) return;
  const { file, rows } = read;
  const own = rowsOfPart(rows ?? [], no);
  if (lost || rows === undefined) {
    // Tried too often, or gone from where it waited: who looks at the file sees it, and can send it again.
    const none = { changed: 0, unchanged: 0, refused: 0, rows: [] };
    await putUsagePart(tables, { fileId, no, ...none, failed: true, at: clock.now() });
    return;
  }
  const repeated = new Set(own.flatMap((each, index) => (each.repeated ? [index] : [])));
  const answers = await ingestUsage(deps, {
    rows: own.map(({ row }) => row),
    agencyId: file.agencyId,
    repeated,
  });
  const count = (wanted: string) => answers.filter(({ result }) => result === wanted).length;
  const refused = answers.flatMap(({ code }, index): RefusedRow[] => {
    const row = own[index];
    return code === undefined || row === undefined
      ? []
      : [{ no: row.no, address: row.row.address.slice(0, 320), code }];
  });
  await putUsagePart(tables, {
    ...{ fileId, no, changed: count('changed'), unchanged: count('unchanged'), refused: refused.length },
    ...{ rows: refused, at: clock.now() },
  });
}
