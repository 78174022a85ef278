/** Where attachments lie: one agency's beside each other, under an id that tells nothing. */
export interface FileStore {
  /** A signed form that lets its bearer put exactly this file, for some minutes. */
  signUpload(file: NewFile): Promise<{
    readonly url: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly expiresAt: string;
  }>;
  /** The file with an address to read it, or undefined when it was never uploaded. */
  find(id: string): Promise<StoredFile | undefined>;
}

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

export interface StoredFile {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly url: string;
  readonly expiresAt: string;
}
