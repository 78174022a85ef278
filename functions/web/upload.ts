import * as z from 'zod/mini';
import { readRequest, UnreadableRequest, type WebRequest } from './request.ts';

/** A file that came with a form. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Forms with files, where a function takes any. */
export interface Uploads {
  /** Of the whole form. */
  readonly maxBytes: number;
}

const bodySchema = z.lazy(() =>
  z.object({
    headers: z.record(z.string(), z.optional(z.string())),
    body: z.optional(z.nullable(z.string())),
    isBase64Encoded: z.optional(z.boolean()),
  }),
);

/** A request whose form may bring files; any other is read as ever. @throws UnreadableRequest */
export async function readUpload(event: unknown, { maxBytes }: Uploads): Promise<WebRequest> {
  const { headers, body, isBase64Encoded } = z.parse(bodySchema, event);
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if (type?.toLowerCase().startsWith('multipart/form-data') !== true || typeof body !== 'string')
    return readRequest(event);
  const request = readRequest({ ...(event as object), body: '' });
  // Four characters of base64 are three bytes: nothing too large is decoded.
  if (body.length > (isBase64Encoded === true ? Math.ceil(maxBytes / 3) * 4 : maxBytes))
    throw new UnreadableRequest(413, 'The form with its file is too large');
  const bytes = Buffer.from(body, isBase64Encoded === true ? 'base64' : 'latin1');
  return { ...request, ...(await partsOf(bytes, type)) };
}

async function partsOf(bytes: Uint8Array<ArrayBuffer>, type: string) {
  const parts = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch((error: unknown) => {
      throw new UnreadableRequest(400, 'The form cannot be read', { cause: error });
    });
  const form = new URLSearchParams();
  const files = new Map<string, UploadedFile>();
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  if ([...form.values()].some((value) => value.includes('\0')))
    throw new UnreadableRequest(400, 'Null bytes are not text');
  return { form, files };
}
