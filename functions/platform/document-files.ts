import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Files of the library in S3, under keys that nobody chooses. The bucket encrypts them and keeps old versions. */

export function s3DocumentFiles(s3: S3Client, bucket: string) {
  return {
    async get(key: string): Promise<Uint8Array> {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      if (Body === undefined) throw new Error('The file of a document has no content');
      return Body.transformToByteArray();
    },
  };
}

export function s3DocumentWriter(s3: S3Client, bucket: string) {
  return {
    async put(key: string, bytes: Uint8Array): Promise<void> {
      await s3.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: 'application/pdf' }),
      );
    },
  };
}
