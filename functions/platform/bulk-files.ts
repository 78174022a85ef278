import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Files of rows in S3, one agency's beside each other, each under its hash. The bucket encrypts and ends them. */

export function s3BulkFileWriter(s3: S3Client, bucket: string) {
  return {
    async put(agencyId: string, hash: string, bytes: Uint8Array): Promise<void> {
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: keyOf(agencyId, hash),
          Body: bytes,
          ContentType: 'text/csv',
        }),
      );
    },
  };
}

export function s3BulkFileReader(s3: S3Client, bucket: string) {
  return {
    async get(agencyId: string, hash: string): Promise<Uint8Array | undefined> {
      try {
        const object = { Bucket: bucket, Key: keyOf(agencyId, hash) };
        const { Body } = await s3.send(new GetObjectCommand(object));
        return await Body?.transformToByteArray();
      } catch (error) {
        // Without the right to list the bucket, S3 answers so for what is not there.
        if (error instanceof Error && ['NoSuchKey', 'AccessDenied'].includes(error.name)) return undefined;
        throw error;
      }
    },
    async remove(agencyId: string, hash: string): Promise<void> {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(agencyId, hash) }));
    },
  };
}

function keyOf(agencyId: string, hash: string): string {
  return `bulk/${agencyId}/${hash}.csv`;
}
