import type { StoredFile } from '../../functions/domain/case-file.ts';
import type { ApiClient } from './client.ts';
import type { CaseFiles } from '../../functions/usecases/case-files.ts';

/** The bytes of a small official letter. */
export const letterBytes = new TextEncoder().encode('%PDF-1.7 surat rasmi');

/** A letter that MAMPU has uploaded. */
export const letterId = 'mampu.file-surat';

/** Files of cases in memory. */
export class MemoryCaseFiles implements CaseFiles {
  readonly uploads = new Map<string, StoredFile>([
    [letterId, { name: 'Surat rasmi.pdf', type: 'application/pdf', bytes: letterBytes }],
  ]);
  readonly sent = new Map<string, StoredFile>();

  uploaded(id: string) {
    return Promise.resolve(this.uploads.get(id));
  }
  upload(id: string, file: StoredFile) {
    this.uploads.set(id, file);
    return Promise.resolve();
  }
  keep(id: string, file: StoredFile) {
    this.sent.set(id, file);
    return Promise.resolve();
  }
  kept(id: string) {
    return Promise.resolve(this.sent.get(id)?.bytes);
  }
}

/** Puts a letter where the API says. @returns its id */
export async function uploadLetter(client: ApiClient): Promise<string> {
  const about = { name: 'Surat rasmi.pdf', contentType: 'application/pdf', size: letterBytes.length };
  const { id, upload } = await client.post('FileUpload', '/files', about);
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set('file', new Blob([letterBytes]), 'file');
  const { status } = await fetch(upload.url, { method: 'POST', body: form });
  if (status >= 300) throw new Error(`The store answered ${String(status)}`);
  return id;
}
