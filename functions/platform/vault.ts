import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** Secrets that forms supplied, in Secrets Manager under `prefix`. Their names hold no personal data. */
export function secretsManagerVault(client: SecretsManagerClient, prefix: string) {
  return {
    nameOf: (requestId: string, field: string): string => `${prefix}${requestId}/${field}`,

    async put(name: string, value: string): Promise<void> {
      try {
        await client.send(new CreateSecretCommand({ Name: name, SecretString: value }));
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ResourceExistsException') throw error;
        await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: value }));
      }
    },

    async reveal(name: string): Promise<string> {
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
      if (SecretString === undefined) throw new Error('A supplied secret is not text');
      return SecretString;
    },

    async remove(name: string): Promise<void> {
      try {
        await client.send(new DeleteSecretCommand({ SecretId: name, ForceDeleteWithoutRecovery: true }));
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
      }
    },
  };
}
