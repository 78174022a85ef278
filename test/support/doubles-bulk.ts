import type { BulkFileReader, BulkFileWriter, RowSender } from '../../functions/usecases/deps.ts';

/** Files of rows, kept as the bucket keeps them. */
export class MemoryBulkFiles implements BulkFileReader, BulkFileWriter {
  readonly files: Map<string, Uint8Array>;

  constructor(files: Iterable<readonly [string, Uint8Array]> = []) {
    this.files = new Map(files);
  }

  put(agencyId: string, hash: string, bytes: Uint8Array): Promise<void> {
    this.files.set(`${agencyId}/${hash}`, bytes);
    return Promise.resolve();
  }

  get(agencyId: string, hash: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.files.get(`${agencyId}/${hash}`));
  }

  remove(agencyId: string, hash: string): Promise<void> {
    this.files.delete(`${agencyId}/${hash}`);
    return Promise.resolve();
  }
}

/** Rows on their way: whoever asks takes them, in the order in which they were sent. */
export class MemoryRowQueue implements RowSender {
  private readonly sent: { readonly requestId: string; readonly no: number }[] = [];

  send(requestId: string, rows: readonly number[]): Promise<void> {
    this.sent.push(...rows.map((no) => ({ requestId, no })));
    return Promise.resolve();
  }

  take(most = Number.MAX_SAFE_INTEGER): readonly { readonly requestId: string; readonly no: number }[] {
    return this.sent.splice(0, most);
  }
}
