import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  InitiateAuthCommand,
  SetUserPoolMfaConfigCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidInput, NotSignedIn, TooManyAttempts } from '../../functions/domain/errors.ts';
import { cognitoPasswordCheck, cognitoSecondFactorCheck } from '../../functions/platform/cognito.ts';
import { hashToken } from '../../functions/platform/random.ts';
import { pendingSignInKey } from '../../functions/store/keys/access.ts';
import { getItem } from '../../functions/store/tables.ts';
import { endOfficer } from '../../functions/usecases/officers-change.ts';
import { mailPasswordLink, setPassword } from '../../functions/usecases/password-link.ts';
import { confirmSecondFactor, readSecondFactor } from '../../functions/usecases/sign-in-code.ts';
import { readSession, signIn } from '../../functions/usecases/sign-in.ts';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import { readEndpoints } from '../../infra/local/endpoints.ts';
import { callerFor, TestDirectory } from '../support/officer-directory.ts';
import { unique } from '../support/system.ts';
import { totp, wrongTotp } from '../support/totp.ts';

const endpoints = await readEndpoints();
const password = 'Betul-Sekali-2026';

async function anOfficerWithAnApp(state: 'enrol' | 'demand' = 'enrol') {
  const directory = new TestDirectory(endpoints);
  const officer = await directory.anOfficer({ roles: ['AUDITOR'] });
  directory.passwords.set(officer.id, password);
  const secretKey = directory.authenticators[state](officer.id);
  const address = unique();
  const now = () => directory.deps.clock.now();
  return {
    directory,
    officer,
    secretKey,
    code: () => totp(secretKey, now()),
    wrong: () => wrongTotp(secretKey, now()),
    async begin(typed = password) {
      const answer = await signIn(directory.deps, { username: officer.id, password: typed, address });
      if (!('pending' in answer)) throw new Error('No code was asked for');
      return answer.pending;
    },
    confirm: (token: string, code: string) => confirmSecondFactor(directory.deps, { token, code, address }),
  };
}

describe('a second factor', () => {
  it('opens no session before the code, and one after it', async () => {
    const { directory, officer, begin, confirm, code } = await anOfficerWithAnApp();
    const pending = await begin();
    expect(await readSession(directory.deps, pending)).toBeUndefined();
    expect(await readSecondFactor(directory.deps, pending)).toEqual({ step: 'code' });
    const { token, csrf } = await confirm(pending, ` ${code().slice(0, 3)} ${code().slice(3)} `);
    expect(await readSession(directory.deps, token)).toEqual({ officer, csrf });
  });

  it('shows the key for the app on the first sign-in only', async () => {
    const { directory, officer, secretKey, begin, confirm, code } = await anOfficerWithAnApp('demand');
    const first = await begin();
    const view = { step: 'setup', secretKey, officerId: officer.id };
    expect(await readSecondFactor(directory.deps, first)).toEqual(view);
    await confirm(first, code());
    expect(directory.authenticators.isEnrolled(officer.id)).toBe(true);
    expect(await readSecondFactor(directory.deps, await begin())).toEqual({ step: 'code' });
  });

  it('keeps the key on the page when its first code was wrong', async () => {
    const { directory, secretKey, begin, confirm, code, wrong } = await anOfficerWithAnApp('demand');
    const pending = await begin();
    expect(await failure(confirm(pending, wrong()))).toBeInstanceOf(InvalidInput);
    expect(await readSecondFactor(directory.deps, pending)).toMatchObject({ secretKey });
    await confirm(pending, code());
  });

  it('is kept so that the table alone opens nothing', async () => {
    const { directory, secretKey, begin } = await anOfficerWithAnApp('demand');
    const pending = await begin();
    const { client, directory: table } = directory.tables;
    const item = JSON.stringify(await getItem(client, table, pendingSignInKey(hashToken(pending))));
    expect(item).toContain('sealed');
    for (const secret of [pending, secretKey, 'session-of-the-pool']) expect(item).not.toContain(secret);
  });

  it.each([
    ['', 'required'],
    ['12345', 'code-digits'],
    ['1234567', 'code-digits'],
    ['12345a', 'code-digits'],
    ['x'.repeat(10_000), 'code-digits'],
  ])('says what is wrong with %j without asking the pool or counting it', async (typed, code) => {
    const { begin, confirm } = await anOfficerWithAnApp();
    const pending = await begin();
    for (let no = 1; no <= 6; no += 1) {
      expect(await failure(confirm(pending, typed))).toMatchObject({ errors: [{ field: 'code', code }] });
    }
  });

  it('is over after a quarter of an hour', async () => {
    const { directory, begin, confirm, code } = await anOfficerWithAnApp();
    const pending = await begin();
    directory.pass(899);
    expect(await readSecondFactor(directory.deps, pending)).toBeDefined();
    directory.pass(1);
    expect(await readSecondFactor(directory.deps, pending)).toBeUndefined();
    expect(await failure(confirm(pending, code()))).toBeInstanceOf(NotSignedIn);
  });

  it('opens one session and no second, one after the other and at once', async () => {
    const { directory, begin, confirm, code } = await anOfficerWithAnApp();
    const pending = await begin();
    await confirm(pending, code());
    directory.pass(30);
    expect(await failure(confirm(pending, code()))).toBeInstanceOf(NotSignedIn);

    const next = await begin();
    const answers = await Promise.all([1, 2, 3].map(() => failure(confirm(next, code()))));
    expect(answers.filter((each) => each === undefined)).toHaveLength(1);
  });

  it('opens one session even if the pool let a code pass twice', async () => {
    const { directory, officer, begin } = await anOfficerWithAnApp();
    const pending = await begin();
    const deps = { ...directory.deps, secondFactors: { checkCode: () => Promise.resolve('right' as const) } };
    const input = { token: pending, code: '123456', address: officer.id };
    const answers = await Promise.all([1, 2, 3].map(() => failure(confirmSecondFactor(deps, input))));
    expect(answers.filter((each) => each instanceof NotSignedIn)).toHaveLength(2);
  });

  it('takes no code that was used before', async () => {
    const { begin, confirm, code } = await anOfficerWithAnApp();
    await confirm(await begin(), code());
    expect(await failure(confirm(await begin(), code()))).toBeInstanceOf(InvalidInput);
  });

  it('counts wrong codes with wrong passwords, and a right password forgives none of them', async () => {
    const { directory, begin, confirm, code, wrong } = await anOfficerWithAnApp();
    expect(await failure(begin('Salah-Sekali-2026'))).toBeInstanceOf(NotSignedIn);
    for (let no = 1; no <= 4; no += 1) {
      expect(await failure(confirm(await begin(), wrong()))).toBeInstanceOf(InvalidInput);
    }
    expect(await failure(begin())).toBeInstanceOf(TooManyAttempts);
    directory.pass(15 * 60 + 1);
    await confirm(await begin(), code());
  });

  it('lets no more than five guesses through when many come at once', async () => {
    const { begin, confirm, wrong } = await anOfficerWithAnApp();
    const pending = await begin();
    const answers = await Promise.all(Array.from({ length: 12 }, () => failure(confirm(pending, wrong()))));
    expect(answers.filter((each) => each instanceof InvalidInput)).toHaveLength(5);
  });

  it('opens nothing for an officer who ended meanwhile', async () => {
    const { directory, officer, begin, confirm, code } = await anOfficerWithAnApp();
    const pending = await begin();
    const keeper = callerFor(await directory.anOfficer({ roles: ['SYSTEM_ADMIN'] }));
    await endOfficer(directory.deps, keeper, officer.id, { ifVersion: 1 });
    expect(await failure(confirm(pending, code()))).toBeInstanceOf(NotSignedIn);
  });

  it('opens nothing after the password was reset meanwhile', async () => {
    const { directory, officer, begin, confirm, code } = await anOfficerWithAnApp();
    const pending = await begin();
    directory.pass(5);
    await mailPasswordLink(directory.deps, officer, 'link');
    const repeated = 'Baharu-Sekali-2027';
    await setPassword(directory.deps, directory.linkTo(officer.email), { password: repeated, repeated });
    expect(await failure(confirm(pending, code()))).toBeInstanceOf(NotSignedIn);
  });

  it('of a made-up cookie is none', async () => {
    const { deps } = new TestDirectory(endpoints);
    expect(await readSecondFactor(deps, 'x')).toBeUndefined();
    const input = { token: 'x', code: '123456', address: unique() };
    expect(await failure(confirmSecondFactor(deps, input))).toBeInstanceOf(NotSignedIn);
  });
});

/**
 * The emulator checks codes, but never asks for the setup on its own, looks at no session and takes a code twice: what
 * Cognito does there is played by a client double in test/unit/officers.
 */
describe('a user pool that demands codes', () => {
  const cognito = new CognitoIdentityProviderClient(clientSettings(endpoints));
  const username = unique();
  let userPoolId = '';
  let clientId = '';

  beforeAll(async () => {
    const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: `codes-${unique()}` }));
    userPoolId = UserPool?.Id ?? '';
    const { UserPoolClient } = await cognito.send(
      new CreateUserPoolClientCommand({
        UserPoolId: userPoolId,
        ClientName: 'portal',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      }),
    );
    clientId = UserPoolClient?.ClientId ?? '';
    await cognito.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: userPoolId,
        MfaConfiguration: 'ON',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
    const user = { UserPoolId: userPoolId, Username: username };
    await cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
    await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  });
  afterAll(async () => {
    await cognito.send(new DeleteUserPoolCommand({ UserPoolId: userPoolId }));
  });

  async function enrol(): Promise<string> {
    const { AuthenticationResult } = await cognito.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: clientId,
        AuthParameters: { USERNAME: username, PASSWORD: password },
      }),
    );
    const AccessToken = AuthenticationResult?.AccessToken;
    const { SecretCode = '' } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    const UserCode = totp(SecretCode, new Date().toISOString());
    await cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
    return SecretCode;
  }

  it('takes the first code of a key, and no other', async () => {
    const { SecretCode = '', Session = '' } = await cognito.send(
      new AssociateSoftwareTokenCommand({ Session: 'a session that is long enough' }),
    );
    const codes = cognitoSecondFactorCheck(cognito, clientId);
    const factor = { step: 'setup', session: Session, secretKey: SecretCode } as const;
    const now = new Date().toISOString();
    expect(await codes.checkCode(username, factor, wrongTotp(SecretCode, now))).toBe('wrong');
    expect(await codes.checkCode(username, factor, totp(SecretCode, now))).toBe('right');
  });

  it('lets an officer in by his password and the code of his app', async () => {
    const secretKey = await enrol();
    const directory = new TestDirectory(endpoints);
    await directory.anOfficer({ id: username, roles: ['AUDITOR'] });
    const deps = {
      ...directory.deps,
      passwords: cognitoPasswordCheck(cognito, clientId),
      secondFactors: cognitoSecondFactorCheck(cognito, clientId),
    };
    const address = unique();
    const answer = await signIn(deps, { username, password, address });
    if (!('pending' in answer)) throw new Error('No code was asked for');
    const confirm = (code: string) => confirmSecondFactor(deps, { token: answer.pending, code, address });
    const now = new Date().toISOString();
    expect(await failure(confirm(wrongTotp(secretKey, now)))).toBeInstanceOf(InvalidInput);
    const { token } = await confirm(totp(secretKey, now));
    expect(await readSession(deps, token)).toMatchObject({ officer: { id: username } });
  });
});

/** What a promise is rejected with; undefined when it is not. */
async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error;
  }
}
