import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { Tables } from '../constructs/tables.ts';
import { namePrefix } from '../stage-names.ts';
import { removalPolicy } from '../constructs/removal-policy.ts';
import type { StageSettings } from '../stage-settings.ts';

/** Keys for identity numbers, which stand encrypted in tables that are encrypted anyway (architecture 7). */
export interface IdentityKeys {
  readonly encrypts: Key;
  /** Makes the digests by which they are found. Never rotated: what was sealed before must be found after. */
  readonly digests: Key;
}

/** What must not be lost: tables, files, and the keys that they are encrypted with. */
export class DataStack extends Stack {
  readonly tables: Tables;
  readonly files: Bucket;
  readonly key: Key;
  readonly identityKeys: IdentityKeys;

  constructor(
    scope: Construct,
    id: string,
    { settings, ...props }: StackProps & { settings: StageSettings },
  ) {
    super(scope, id, props);
    this.key = new Key(this, 'Key', {
      alias: `${namePrefix(settings)}-data`,
      description: 'Encrypts the tables and files of GovUC',
      enableKeyRotation: true,
      removalPolicy: removalPolicy(settings),
    });
    this.identityKeys = {
      encrypts: new Key(this, 'IdentityKey', {
        alias: `${namePrefix(settings)}-identity`,
        description: 'Encrypts identity numbers',
        enableKeyRotation: true,
        removalPolicy: removalPolicy(settings),
      }),
      digests: new Key(this, 'IdentityMacKey', {
        alias: `${namePrefix(settings)}-identity-mac`,
        description: 'Makes the digests by which identity numbers are found',
        keySpec: KeySpec.HMAC_256,
        keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
        removalPolicy: removalPolicy(settings),
      }),
    };
    this.tables = new Tables(this, 'Tables', { settings, key: this.key });
    this.files = new Bucket(this, 'Files', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(90),
        },
        {
          // Uploads whose form was never sent; of one that was sent there is a copy. A draft may name one.
          prefix: 'files/',
          expiration: Duration.days(settings.limits.draftDays + 1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        {
          // Rows with identity numbers: deleted once they are checked, gone in any case soon after.
          prefix: 'bulk/',
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
      removalPolicy: removalPolicy(settings),
    });
    new CfnOutput(this, 'CasesTable', { value: this.tables.cases.table.tableName });
    new CfnOutput(this, 'DirectoryTable', { value: this.tables.directory.table.tableName });
    new CfnOutput(this, 'FilesBucket', { value: this.files.bucketName });
    new CfnOutput(this, 'IdentityKeyArn', { value: this.identityKeys.encrypts.keyArn });
    new CfnOutput(this, 'IdentityMacKeyArn', { value: this.identityKeys.digests.keyArn });
  }
}
