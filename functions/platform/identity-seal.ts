import { EncryptCommand, GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { SealedValue } from '../../schemas/cases/request.ts';
import { maskIdentity } from '../domain/identity-number.ts';

/** What a sealed value may be used for: KMS opens it only for who says so. */
const EncryptionContext = { purpose: 'identity' };

/** Identity numbers under two keys of KMS: one encrypts, the other makes the digest that finds them. */
export function kmsIdentities(
  client: KMSClient,
  keys: { readonly IDENTITY_KEY: string; readonly IDENTITY_MAC_KEY: string },
) {
  const digest = async (value: string): Promise<string> => {
    const { Mac } = await client.send(
      new GenerateMacCommand({
        KeyId: keys.IDENTITY_MAC_KEY,
        MacAlgorithm: 'HMAC_SHA_256',
        Message: Buffer.from(value),
      }),
    );
    return text(Mac, 'base64url');
  };
  const encrypt = async (value: string): Promise<string> => {
    const { CiphertextBlob } = await client.send(
      new EncryptCommand({ KeyId: keys.IDENTITY_KEY, Plaintext: Buffer.from(value), EncryptionContext }),
    );
    return text(CiphertextBlob, 'base64');
  };
  return {
    digest,
    async seal(value: string): Promise<SealedValue> {
      const [sealed, found] = await Promise.all([encrypt(value), digest(value)]);
      return { masked: maskIdentity(value), sealed, digest: found };
    },
  };
}

function text(bytes: Uint8Array | undefined, encoding: 'base64' | 'base64url'): string {
  if (bytes === undefined) throw new Error('KMS answered without what it was asked for');
  return Buffer.from(bytes).toString(encoding);
}
