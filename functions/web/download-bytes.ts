import { download, type WebResponse } from './response.ts';

/** A file that is no text. */
export function downloadBytes(file: {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}): WebResponse {
  const body = Buffer.from(file.bytes).toString('base64');
  return { ...download({ name: file.name, type: file.type, body }), isBase64Encoded: true };
}
