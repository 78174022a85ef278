import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { mostFileBytes } from '../../schemas/directory/document.ts';
import { keptKey, uploadKey, type StoredFile } from '../domain/case-file.ts';

/** Files of cases in S3: uploads, beside those that came by the JSON API, and the copies of those that were sent. */
export function s3CaseFiles(s3: S3Client, bucket: string) {
  async function get(key: string) {
    try {
      return await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    } catch (error) {
      const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
      // Without the right to list the bucket, S3 answers 403 for what is not there.
      if (status === 404 || status === 403) return undefined;
      throw error;
    }
  }
  async function put(key: string, { name, type, bytes }: StoredFile) {
    const about = { ContentType: type, Metadata: { name: encodeURIComponent(name) } };
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ...about }));
  }
  return {
    async uploaded(id: string): Promise<{ readonly name: string; readonly bytes?: Uint8Array } | undefined> {
      const found = await get(uploadKey(id));
      if (found?.Body === undefined) return undefined;
      const name = decodeURIComponent(found.Metadata?.['name'] ?? '');
      // Nothing too large is read into memory.
      if ((found.ContentLength ?? 0) > mostFileBytes) return { name };
      return { name, bytes: await found.Body.transformToByteArray() };
    },
    upload: (id: string, file: StoredFile) => put(uploadKey(id), file),
    keep: (id: string, file: StoredFile) => put(keptKey(id), file),
    async kept(id: string): Promise<Uint8Array | undefined> {
      return (await get(keptKey(id)))?.Body?.transformToByteArray();
    },
  };
}
