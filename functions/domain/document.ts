import type { Field } from '../../schemas/field.ts';
import { documentKindNames, documentKinds, mostFileBytes } from '../../schemas/directory/document.ts';
import type { FieldError } from './errors.ts';

/** What is entered of a document, and what a file must be. Pure. */

const versionFields: readonly Field[] = [
  {
    name: 'label',
    label: { ms: 'Versi', en: 'Version' },
    hint: { ms: 'Seperti pada dokumen, contohnya 1.0.', en: 'As on the document, for example 1.0.' },
    kind: 'text',
    required: true,
    maxLength: 20,
  },
  {
    name: 'address',
    label: { ms: 'Alamat web, jika bukan fail', en: 'Web address, if it is no file' },
    hint: { ms: 'Bermula dengan https://', en: 'Begins with https://' },
    kind: 'text',
    maxLength: 500,
  },
];

const titleFields: readonly Field[] = [
  {
    name: 'titleMs',
    label: { ms: 'Tajuk dalam Bahasa Melayu', en: 'Title in Malay' },
    kind: 'text',
    required: true,
    maxLength: 200,
  },
  {
    name: 'titleEn',
    label: { ms: 'Tajuk dalam Bahasa Inggeris', en: 'Title in English' },
    kind: 'text',
    required: true,
    maxLength: 200,
  },
  {
    name: 'kind',
    label: { ms: 'Jenis', en: 'Kind' },
    kind: 'choice',
    required: true,
    choices: documentKinds.map((value) => ({ value, label: documentKindNames[value] })),
  },
];

/** Of a new document its title too. */
export function documentFields(isNew: boolean): readonly Field[] {
  return isNew ? [...titleFields, ...versionFields] : versionFields;
}

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Exactly one of file and address; the file is a PDF by its content. An address leads to a site over TLS. */
export function versionErrors(address: string | undefined, file: GivenFile | undefined): FieldError[] {
  if (address === undefined && file === undefined) return [{ field: 'file', code: 'file-or-address' }];
  if (address !== undefined && file !== undefined) return [{ field: 'file', code: 'file-and-address' }];
  if (address !== undefined) return isSafeAddress(address) ? [] : [{ field: 'address', code: 'https' }];
  const { bytes } = file ?? { bytes: new Uint8Array() };
  if (bytes.length > mostFileBytes)
    return [{ field: 'file', code: 'file-too-large', params: { max: mostFileBytes / 1024 / 1024 } }];
  return startsAsPdf(bytes) ? [] : [{ field: 'file', code: 'not-pdf' }];
}

function startsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.slice(0, 5)) === '%PDF-';
}

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}

/** What a file is called when it is downloaded: letters, digits, dots and hyphens, and what it is. */
export function fileName(name: string, type: 'pdf' | 'png' | 'jpg' = 'pdf'): string {
  const base = (name.split(/[/\\]/u).at(-1) ?? '')
    .replace(/\.(?:pdf|png|jpe?g)$/iu, '')
    .normalize('NFKD')
    .replaceAll(/[^\w.-]+/gu, '-')
    .replaceAll(/^[.-]+|[.-]+$/gu, '')
    .slice(0, 80);
  return `${base === '' ? 'dokumen' : base}.${type}`;
}
