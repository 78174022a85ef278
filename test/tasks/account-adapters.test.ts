import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kmsIdentities } from '../../functions/platform/identity-seal.ts';
import { cognitoCheck, cognitoPasswords, cognitoSwitches } from '../../functions/platform/user-pool.ts';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import { readEndpoints } from '../../infra/local/endpoints.ts';

/** The pool of account holders and the keys for identity numbers, as they are deployed. */

const endpoints = await readEndpoints();
const { accountPoolId, accountClientId, identityKeys } = endpoints;
const cognito = new CognitoIdentityProviderClient(clientSettings(endpoints));
const kms = new KMSClient(clientSettings(endpoints));

describe('the sign-in of an account', () => {
  const switches = cognitoSwitches(cognito, accountPoolId);
  const { check } = cognitoCheck(cognito, accountPoolId);
  const { setPassword } = cognitoPasswords(cognito, accountPoolId);
  const password = 'KATA-LALUAN-2026';
  let id: string;
  beforeEach(() => {
    id = `ujian-${randomUUID()}`;
  });
  afterEach(async () => {
    await switches.apply({ id, signIn: 'REMOVED' });
  });

  async function entered(given: string): Promise<string> {
    try {
      const { AuthenticationResult, ChallengeName } = await cognito.send(
        new InitiateAuthCommand({
          AuthFlow: 'USER_PASSWORD_AUTH',
          ClientId: accountClientId,
          AuthParameters: { USERNAME: id, PASSWORD: given },
        }),
      );
      return AuthenticationResult === undefined ? String(ChallengeName) : 'in';
    } catch (error) {
      return (error as Error).name;
    }
  }

  it.each(['ON', 'OFF', 'REMOVED'] as const)(
    'becomes %s from whatever it was, once or often',
    async (signIn) => {
      for (const before of ['REMOVED', 'ON', 'OFF'] as const) {
        await switches.apply({ id, signIn: before });
        expect(await check(id)).toBe(before);
        await switches.apply({ id, signIn });
        await switches.apply({ id, signIn });
        expect(await check(id)).toBe(signIn);
      }
    },
  );

  it('is made by one of two that make it at once', async () => {
    await Promise.all([switches.apply({ id, signIn: 'ON' }), switches.apply({ id, signIn: 'ON' })]);
    expect(await check(id)).toBe('ON');
  });

  it('opens with the password that was set, and not while it is off', async () => {
    await switches.apply({ id, signIn: 'ON' });
    await setPassword(id, password);
    expect([await entered(password), await entered('KATA-LALUAN-2027')]).toEqual([
      'in',
      'NotAuthorizedException',
    ]);
    await switches.apply({ id, signIn: 'OFF' });
    expect(await entered(password)).toBe('NotAuthorizedException');
    await switches.apply({ id, signIn: 'ON' });
    expect(await entered(password)).toBe('in');
  });

  it.each([
    ['is shorter than 12 characters', 'KATA-LAL-20'],
    ['has no digit', 'KATA-LALUAN-DUA'],
    ['has no capital letter', 'kata-laluan-2026'],
  ])('takes no password that %s', async (_, weak) => {
    await switches.apply({ id, signIn: 'ON' });
    await expect(setPassword(id, weak)).rejects.toMatchObject({ name: 'PasswordRefused' });
  });

  it('takes no password before there is one: that is a fault, not a weak password', async () => {
    await expect(setPassword(id, password)).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });
});

describe('an identity number', () => {
  const identities = kmsIdentities(kms, identityKeys);
  const number = '850101145523';

  it('is sealed differently each time, shows its end only, and is found by the same digest', async () => {
    const [one, other] = [await identities.seal(number), await identities.seal(number)];
    expect(one.sealed).not.toBe(other.sealed);
    expect(one.digest).toBe(other.digest);
    expect(one.digest).toBe(await identities.digest(number));
    expect(one.masked).toBe('••••••••5523');
    const { masked: _shown, ...stored } = one;
    expect(JSON.stringify(stored)).not.toContain(number);
    expect(Buffer.from(one.sealed, 'base64').toString('latin1')).not.toContain(number);
  });

  it('has another digest than another number', async () => {
    expect(await identities.digest(number)).not.toBe(await identities.digest('850101145524'));
  });

  it('is opened only by who says that it is an identity number', async () => {
    const { sealed } = await identities.seal(number);
    const open = (EncryptionContext: Record<string, string>) =>
      kms.send(
        new DecryptCommand({
          KeyId: identityKeys.IDENTITY_KEY,
          CiphertextBlob: Buffer.from(sealed, 'base64'),
          EncryptionContext,
        }),
      );
    const { Plaintext } = await open({ purpose: 'identity' });
    expect(Buffer.from(Plaintext ?? []).toString()).toBe(number);
    await expect(open({ purpose: 'something else' })).rejects.toMatchObject({
      name: 'InvalidCiphertextException',
    });
  });
});
