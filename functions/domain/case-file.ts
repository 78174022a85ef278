import { mostFileBytes } from '../../schemas/directory/document.ts';
import { fileName } from './document.ts';
import type { Failure } from './field-text.ts';

/**
 * Files of cases, e.g. an official letter. A field of the kind `file` holds `<id> <bytes> <name>`; from another system
 * it may come as the id alone. The id is `<owner>.<random>`: nobody but its owner sends it. Pure.
 */

export const caseFileTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;

export interface CaseFile {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  readonly name: string;
}

export interface CheckedFile {
  readonly type: (typeof caseFileTypes)[number];
  /** As it is called when it is downloaded: letters, digits, dots and hyphens. */
  readonly name: string;
}

export interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const pattern = /^([\w-]{1,100}\.[\w-]{1,100})(?: (\d{1,8}) ([\w.-]{1,100}))?$/u;

/** The id in a value, or undefined when it names no file. */
export function idOfFile(value: string): string | undefined {
  return pattern.exec(value)?.[1];
}

/** What a stored value says of its file. */
export function readFileValue(value: unknown): CaseFile | undefined {
  const [, id, size, name] = (typeof value === 'string' ? pattern.exec(value) : null) ?? [];
  return id === undefined || size === undefined || name === undefined
    ? undefined
    : { id, size: Number(size), name };
}

export function writeFileValue({ id, size, name }: CaseFile): string {
  return `${id} ${String(size)} ${name}`;
}

export function ownerOfFile(id: string): string {
  return id.slice(0, id.lastIndexOf('.'));
}

/** What the first bytes say a file is, whatever it is called. */
export function checkFile(name: string, bytes: Uint8Array): Failure | CheckedFile {
  if (bytes.length === 0) return { code: 'file-empty' };
  if (bytes.length > mostFileBytes)
    return { code: 'file-too-large', params: { max: mostFileBytes / 1024 / 1024 } };
  const found = kinds.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  return found === undefined
    ? { code: 'file-type' }
    : { type: found.type, name: fileName(name, found.extension) };
}

const kinds = [
  { type: 'application/pdf', extension: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', extension: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', extension: 'jpg', starts: [0xff, 0xd8, 0xff] },
] as const;

/** Where an upload lies until it is sent; what came by the JSON API, too. It ends after some days. */
export function uploadKey(id: string): string {
  return `files/${ownerOfFile(id)}/${id}`;
}

/** Where the copy of a file that was sent lies. Nobody uploads there. */
export function keptKey(id: string): string {
  return `sent/${ownerOfFile(id)}/${id}`;
}
