import type { FormValues } from '../../schemas/cases/request.ts';
import { mostFileBytes } from '../../schemas/directory/document.ts';
import type { Field } from '../../schemas/field.ts';
import {
  checkFile,
  idOfFile,
  ownerOfFile,
  readFileValue,
  writeFileValue,
  type StoredFile,
} from '../domain/case-file.ts';
import { centralAgency } from '../domain/central-agency.ts';
import { InvalidInput, NotFound, type FieldError } from '../domain/errors.ts';
import { hashToken } from '../platform/random.ts';
import type { Basics } from './deps.ts';
import { attempt, type Limit } from './throttle.ts';
import type { Caller } from './types.ts';

/**
 * Files of cases. An upload lies in the folder of who brought it and ends after some days; when the form is sent, it is
 * looked at, and a copy that nobody can change any more is kept.
 */

export interface CaseFiles {
  /** Undefined when it is not there, or no longer; `bytes` only of one that is not too large. */
  uploaded(id: string): Promise<{ readonly name: string; readonly bytes?: Uint8Array } | undefined>;
  upload(id: string, file: StoredFile): Promise<void>;
  keep(id: string, file: StoredFile): Promise<void>;
  kept(id: string): Promise<Uint8Array | undefined>;
}

/** Only functions whose forms have files can keep any. */
export interface WithCaseFiles {
  readonly caseFiles?: CaseFiles | undefined;
}

/** Who applies by a link without a case owns what he uploads by it. */
export function ownerByLink(token: string): string {
  return `apply-${digestOf(token)}`;
}

/** By a link it is the task; whoever is signed in brings it for his agency. */
export function ownerOf({ person, channel }: Caller, taskId = ''): string {
  if (channel === 'link') return `task-${digestOf(taskId)}`;
  return person.agencyId ?? centralAgency.id;
}

function digestOf(text: string): string {
  return hashToken(text)
    .replaceAll(/[^\w-]/gu, '')
    .slice(0, 40);
}

/** Our figure: a link, or a whole agency, brings no more than these. */
const ofOwner: Limit = { limit: 60, windowSeconds: 3600 };

/** Keeps an upload until the form is sent. @returns the field's value, or what is wrong with the file */
export async function uploadFile(
  deps: WithCaseFiles & Pick<Basics, 'tables' | 'clock' | 'random'>,
  owner: string,
  { name: given, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string | Omit<FieldError, 'field'>> {
  const { caseFiles, random } = deps;
  const checked = checkFile(given, bytes);
  if ('code' in checked) return checked;
  if (caseFiles === undefined) throw new Error('This function takes no files');
  await attempt(deps, 'FILE-UPLOAD', owner, ofOwner);
  const id = `${owner}.${random.id('file')}`;
  await caseFiles.upload(id, { ...checked, bytes });
  return writeFileValue({ id, size: bytes.length, name: checked.name });
}

/**
 * The values of a form that is sent, its new files kept. One that stays as it was sent before is left alone.
 * @throws InvalidInput, with `file` for one that is another's or not there
 */
export async function keepFiles(
  { caseFiles }: WithCaseFiles,
  fields: readonly Field[],
  values: FormValues,
  { owner, before = {} }: { readonly owner: string; readonly before?: FormValues },
): Promise<FormValues> {
  const kept: Record<string, string> = {};
  for (const { name: field } of fields.filter(({ kind }) => kind === 'file')) {
    const value = values[field];
    if (typeof value !== 'string') continue;
    const id = idOfFile(value) ?? '';
    const sent = readFileValue(before[field]);
    if (sent?.id === id) {
      kept[field] = writeFileValue(sent);
      continue;
    }
    if (caseFiles === undefined) throw new Error('This function keeps no files');
    const found = ownerOfFile(id) === owner ? await caseFiles.uploaded(id) : undefined;
    if (found === undefined) throw new InvalidInput([{ field, code: 'file' }]);
    const { name: given, bytes } = found;
    if (bytes === undefined) throw new InvalidInput([{ field, ...tooLarge }]);
    const checked = checkFile(given, bytes);
    if ('code' in checked) throw new InvalidInput([{ field, ...checked }]);
    await caseFiles.keep(id, { ...checked, bytes });
    kept[field] = writeFileValue({ id, size: bytes.length, name: checked.name });
  }
  return { ...values, ...kept };
}

const tooLarge = { code: 'file-too-large', params: { max: mostFileBytes / 1024 / 1024 } };

/** A file that one of these forms names in this field. @throws NotFound */
export async function readFileOf(
  { caseFiles }: WithCaseFiles,
  forms: readonly FormValues[],
  { field, id }: { readonly field: string; readonly id: string | null },
): Promise<StoredFile> {
  const found = forms.map((form) => readFileValue(form[field])).find((each) => each?.id === id);
  const bytes = found === undefined ? undefined : await caseFiles?.kept(found.id);
  const checked = found === undefined || bytes === undefined ? undefined : checkFile(found.name, bytes);
  if (bytes === undefined || checked === undefined || 'code' in checked) throw new NotFound('No such file');
  return { ...checked, bytes };
}
