import { createHash } from 'node:crypto';
import type { RefusedRow, UsageFile } from '../../../schemas/directory/usage.ts';
import { usageRefusalsShown } from '../../../schemas/policies/usage.ts';
import { UnreadableFile } from '../../domain/bulk-file.ts';
import { Forbidden, InvalidInput, NotFound } from '../../domain/errors.ts';
import { may, rolesThatMay } from '../../domain/permissions.ts';
import { partsOf, readUsageFile, unpacked } from '../../domain/usage-file.ts';
import {
  getUsageFile,
  lastUsageFiles,
  partCounts,
  putUsageFile,
  refusedRows,
} from '../../store/usage-file-store.ts';
import type { Basics, BulkFileWriter, WithRowSender } from '../deps.ts';
import type { Caller } from '../types.ts';
import { ingestFor } from './send-usage.ts';

/** Files of usage: uploaded, worked through by parts, followed. */

export type UsageFileDeps = Basics & WithRowSender & { readonly files: BulkFileWriter };

/** Folder of the bucket in which files of usage wait. */
export const usageFolder = 'usage';

export interface UsageUpload {
  readonly agencyId?: string | undefined;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

/**
 * Takes a file. Its content is its name: the same file is found, and what of it is not done yet is sent on its way
 * again. What is wrong with it as such is said at once; each row says for itself what is wrong with it.
 * @throws Forbidden; InvalidInput, for the file under the field `file`
 */
export async function uploadUsage(
  deps: UsageFileDeps,
  caller: Caller,
  { agencyId: wanted, file }: UsageUpload,
): Promise<{ readonly id: string; readonly known: boolean }> {
  const agencyId = await ingestFor(deps, caller, wanted);
  if (file === undefined || (file.name === '' && file.bytes.length === 0))
    throw new InvalidInput([{ field: 'file', code: 'bulk-file-missing' }]);
  const { rows, content } = readable(file.bytes);
  const id = createHash('sha256')
    .update(`${agencyId ?? ''}\n`)
    .update(content)
    .digest('hex')
    .slice(0, 24);
  await deps.files.put(usageFolder, id, file.bytes);
  const parts = partsOf(rows);
  const { person } = caller;
  const isNew = await putUsageFile(deps.tables, {
    ...{ id, name: file.name.slice(-200) || 'CSV', rows, parts },
    ...(agencyId === undefined ? {} : { agencyId }),
    ...{ by: person.id, byName: person.name, at: deps.clock.now() },
  });
  const done = new Set(
    isNew
      ? []
      : (await partCounts(deps.tables, id)).filter(({ failed }) => failed !== true).map(({ no }) => no),
  );
  const open = Array.from({ length: parts }, (_, index) => index + 1).filter((no) => !done.has(no));
  if (open.length > 0) await deps.rowSender.send(id, open);
  return { id, known: !isNew };
}

function readable(bytes: Uint8Array): { readonly rows: number; readonly content: Uint8Array } {
  try {
    const content = unpacked(bytes);
    return { rows: readUsageFile(content).length, content };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { problem, params } = error;
    throw new InvalidInput([{ field: 'file', code: problem, params }], { cause: error });
  }
}

export interface UsageFileView {
  readonly file: UsageFile;
  readonly partsDone: number;
  readonly partsFailed: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first of them. */
  readonly refusedRows: readonly RefusedRow[];
}

/** A file with how far it is. @throws NotFound */
export async function readUsageUpload(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
  id: string,
): Promise<UsageFileView> {
  const file = /^[0-9a-f]{24}$/u.test(id) ? await getUsageFile(tables, id) : undefined;
  if (file === undefined || !may(person, 'usage.ingest', { agencyId: file.agencyId }))
    throw new NotFound(`There is no file ${id}`);
  const parts = await partCounts(tables, id);
  const sum = (of: 'changed' | 'unchanged' | 'refused') => parts.reduce((all, each) => all + each[of], 0);
  return {
    file,
    partsDone: parts.filter(({ failed }) => failed !== true).length,
    partsFailed: parts.filter(({ failed }) => failed === true).length,
    ...{ changed: sum('changed'), unchanged: sum('unchanged'), refused: sum('refused') },
    refusedRows: await refusedRows(tables, id, parts, usageRefusalsShown),
  };
}

/** The newest files. @throws Forbidden for who sends none */
export async function findUsageUploads(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
  limit: number,
): Promise<readonly UsageFile[]> {
  if (!person.roles.some((role) => rolesThatMay('usage.ingest').has(role)))
    throw new Forbidden('usage-ingest', 'This role does not send the use of mailboxes');
  return (await lastUsageFiles(tables, limit)).filter(({ agencyId }) =>
    may(person, 'usage.ingest', { agencyId }),
  );
}
