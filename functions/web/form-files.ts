import type { Field } from '../../schemas/field.ts';
import { mostFileBytes } from '../../schemas/directory/document.ts';
import type { FieldError } from '../domain/errors.ts';
import type { PostedForm } from './form-values.ts';
import type { WebRequest } from './request.ts';
import type { UploadedFile } from './upload.ts';

/** Files that come with a form. */

/** A file, with a form around it. A function takes 6 MB, in which both are a third larger. */
export const maxFormWithFile = mostFileBytes + 256 * 1024;

export function hasFiles(fields: readonly Field[]): boolean {
  return fields.some(({ kind }) => kind === 'file');
}

export function fileInputName({ name }: Pick<Field, 'name'>): string {
  return `file.${name}`;
}

/** Keeps one file. @returns the field's value, or what is wrong with the file */
export type Upload = (file: UploadedFile) => Promise<string | Omit<FieldError, 'field'>>;

/** The answers with the files that came with them; one that is refused leaves the one before in its place. */
export async function withFiles(
  { files }: WebRequest,
  fields: readonly Field[],
  answers: PostedForm,
  upload: Upload,
): Promise<{ readonly answers: PostedForm; readonly errors: readonly FieldError[] }> {
  const errors: FieldError[] = [];
  const values: Record<string, string> = {};
  for (const field of fields.filter(({ kind }) => kind === 'file')) {
    const file = files?.get(fileInputName(field));
    // Browsers send an empty file without a name where none was chosen.
    if (file === undefined || (file.name === '' && file.bytes.length === 0)) continue;
    const kept = await upload(file);
    if (typeof kept === 'string') values[field.name] = kept;
    else errors.push({ field: field.name, ...kept });
  }
  const { raw, shown, sealed } = answers;
  return { answers: { raw: { ...raw, ...values }, shown: { ...shown, ...values }, sealed }, errors };
}
