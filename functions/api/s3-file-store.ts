import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { keptKey, uploadKey } from '../domain/case-file.ts';
import { plusSeconds, type Clock } from '../platform/clock.ts';
import type { FileStore } from './file-store.ts';

const uploadSeconds = 15 * 60;
const readSeconds = 5 * 60;

/** Attachments in S3. The signed form names key, type and size, so that the bucket itself refuses anything else. */
export function s3FileStore(s3: S3Client, bucket: string, clock: Clock): FileStore {
  /** One that was sent with a form stays; an upload ends after some days. */
  async function at(key: string) {
    const object = { Bucket: bucket, Key: key };
    const head = await headOrNothing(s3, object);
    return head === undefined ? undefined : { object, head };
  }
  return {
    async signUpload({ id, name, contentType, size }) {
      const fields = { 'Content-Type': contentType, 'x-amz-meta-name': encodeURIComponent(name) };
      const { url, fields: signed } = await createPresignedPost(s3, {
        Bucket: bucket,
        Key: uploadKey(id),
        Fields: fields,
        Conditions: [
          ['content-length-range', size, size],
          ...Object.entries(fields).map(([field, value]) => ({ [field]: value })),
        ],
        Expires: uploadSeconds,
      });
      return { url, fields: signed, expiresAt: plusSeconds(clock.now(), uploadSeconds) };
    },
    async find(id) {
      const found = (await at(keptKey(id))) ?? (await at(uploadKey(id)));
      if (found === undefined) return undefined;
      const { object, head } = found;
      const name = decodeURIComponent(head.Metadata?.['name'] ?? id);
      const command = new GetObjectCommand({
        ...object,
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
      return {
        name,
        contentType: head.ContentType ?? 'application/octet-stream',
        size: head.ContentLength ?? 0,
        url: await getSignedUrl(s3, command, { expiresIn: readSeconds }),
        expiresAt: plusSeconds(clock.now(), readSeconds),
      };
    },
  };
}

/** Without the right to list the bucket, S3 answers 403 for what is not there. */
async function headOrNothing(s3: S3Client, object: { Bucket: string; Key: string }) {
  try {
    return await s3.send(new HeadObjectCommand(object));
  } catch (error) {
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
    if (status === 404 || status === 403) return undefined;
    throw error;
  }
}
