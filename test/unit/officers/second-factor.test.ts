import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { InvalidInput, NotSignedIn } from '../../../functions/domain/errors.ts';
import { cognitoPasswordCheck, cognitoSecondFactorCheck } from '../../../functions/platform/cognito.ts';
import type { PortalUseCases } from '../../../functions/portal/use-cases.ts';
import { portal } from '../web/use-cases.ts';
import { Browser, PUBLIC_URL } from '../web/visits.ts';

const cookies = ['__Host-govuc-sign-in=P'];
const secretKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const setup: Partial<PortalUseCases> = {
  readSecondFactor: () => Promise.resolve({ step: 'setup', secretKey, officerId: 'siti.a' }),
};

describe('the page of the code', () => {
  test('follows on the password, and remembers where one wanted to go', async () => {
    const routes = portal({ signIn: () => Promise.resolve({ pending: 'P' }) });
    const answer = await new Browser(routes).send({
      path: '/sign-in',
      form: { username: 'siti', password: 'x', next: '/tasks/1' },
    });
    expect(answer.headers['location']).toBe('/sign-in/code?next=%2Ftasks%2F1');
    expect(answer.cookies).toEqual([
      '__Host-govuc-sign-in=P; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=900',
    ]);
  });

  test('opens the session and drops its own cookie', async () => {
    const sent: unknown[] = [];
    const routes = portal({
      confirmSecondFactor: (input) => {
        sent.push(input);
        return Promise.resolve({ token: 'T', csrf: 'C' });
      },
    });
    const answer = await new Browser(routes).send({
      path: '/sign-in/code',
      query: 'next=%2Ftasks%2F1',
      form: { code: '123 456' },
      cookies,
    });
    expect(sent).toEqual([{ token: 'P', code: '123 456', address: '10.0.0.1' }]);
    expect(answer.headers['location']).toBe('/tasks/1');
    expect(answer.cookies).toEqual([
      '__Host-govuc=T; Path=/; Secure; HttpOnly; SameSite=Lax',
      '__Host-govuc-sign-in=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
  });

  test.each([
    ['without the cookie of a password', {}, []],
    ['when it is over', { readSecondFactor: () => Promise.resolve(undefined) }, cookies],
  ])('leads back to the password %s', async (_, given, sent) => {
    const answer = await new Browser(portal(given)).send({ path: '/sign-in/code', cookies: sent });
    expect(answer.headers['location']).toBe('/sign-in?over=1&next=%2Fwork');
  });

  test('leads back to the password when the sign-in is over at the code', async () => {
    const routes = portal({ confirmSecondFactor: () => Promise.reject(new NotSignedIn('over')) });
    const answer = await new Browser(routes).send({ path: '/sign-in/code', form: { code: '1' }, cookies });
    expect(answer.statusCode).toBe(303);
    expect(answer.cookies).toEqual([
      '__Host-govuc-sign-in=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
    const { body } = await new Browser(routes).get('/sign-in?over=1');
    expect(body).toContain('The time to enter the code is over');
  });

  test('leads nowhere else', async () => {
    const routes = portal({ confirmSecondFactor: () => Promise.resolve({ token: 'T', csrf: 'C' }) });
    const query = 'next=https%3A%2F%2Felsewhere.example';
    const answer = await new Browser(routes).send({
      path: '/sign-in/code',
      query,
      form: { code: '1' },
      cookies,
    });
    expect(answer.headers['location']).toBe('/work');
  });

  test('takes no form from elsewhere', async () => {
    const answer = await new Browser(portal({})).send({
      path: '/sign-in/code',
      form: { code: '123456' },
      headers: { origin: 'https://elsewhere.example' },
      cookies,
    });
    expect(answer.statusCode).toBe(403);
  });

  test.each([
    ['required', 'Enter the code from your authenticator app.'],
    ['code-digits', 'Enter 6 digits.'],
    ['code-wrong', 'The code does not match or has been used.'],
  ])('says %s beside the field, and does not show the code again', async (code, text) => {
    const routes = portal({
      readSecondFactor: () => Promise.resolve({ step: 'code' }),
      confirmSecondFactor: () => Promise.reject(new InvalidInput([{ field: 'code', code }])),
    });
    const answer = await new Browser(routes).send({
      path: '/sign-in/code',
      form: { code: '987654' },
      headers: { origin: PUBLIC_URL },
      cookies,
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<title>Error: Verification code');
    expect(answer.body).toContain(text);
    expect(answer.body).toContain('aria-describedby="code-error code-hint"');
    expect(answer.body).not.toContain('987654');
  });

  test('gives the key of the setup as picture, link and text, and stores none of it', async () => {
    const { body, headers } = await new Browser(portal(setup)).send({ path: '/sign-in/code', cookies });
    expect(body).toContain('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    expect(body).toContain(`otpauth://totp/GovUC:siti.a?secret=${secretKey}&amp;issuer=GovUC`);
    expect(body).toMatch(/<svg role="img" aria-label="[^"]+" viewBox="0 0 \d+ \d+"/u);
    expect(body).not.toMatch(/ style=|<script|<img/u);
    expect(body.length).toBeLessThan(20_000);
    expect(headers['cache-control']).toBe('no-store');
  });
});

test('the sign-in page leads to the forgotten password', async () => {
  const { body } = await new Browser(portal({})).get('/sign-in');
  expect(body).toContain('<a href="/account/forgot">Forgotten your password?</a>');
});

/** Answers each call in turn; an error name is thrown, as the client throws it. */
function cognitoThat(...answers: readonly (object | string)[]) {
  const sent: [name: string, input: unknown][] = [];
  const client = {
    send: (command: { readonly input: unknown; readonly constructor: { readonly name: string } }) => {
      const answer = answers[sent.length];
      sent.push([command.constructor.name, command.input]);
      if (answer === undefined) throw new Error(`Not expected: ${command.constructor.name}`);
      return typeof answer === 'string'
        ? Promise.reject(Object.assign(new Error(answer), { name: answer }))
        : Promise.resolve(answer);
    },
  } as unknown as CognitoIdentityProviderClient;
  return { client, sent };
}

describe('Cognito', () => {
  test('asks for a code', async () => {
    const { client } = cognitoThat({ ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 'S1' });
    const answer = await cognitoPasswordCheck(client, 'c').checkPassword('siti', 'x');
    expect(answer).toEqual({ step: 'code', session: 'S1' });
  });

  test('gives a key on the first sign-in', async () => {
    const { client, sent } = cognitoThat(
      { ChallengeName: 'MFA_SETUP', Session: 'S1' },
      { SecretCode: secretKey, Session: 'S2' },
    );
    const answer = await cognitoPasswordCheck(client, 'c').checkPassword('siti', 'x');
    expect(answer).toEqual({ step: 'setup', session: 'S2', secretKey });
    expect(sent[1]).toEqual(['AssociateSoftwareTokenCommand', { Session: 'S1' }]);
  });

  test('gets the code with its session', async () => {
    const { client, sent } = cognitoThat({ AuthenticationResult: {} });
    const factor = { step: 'code', session: 'S1' } as const;
    expect(await cognitoSecondFactorCheck(client, 'c').checkCode('siti', factor, '123456')).toBe('right');
    expect(sent).toEqual([
      [
        'RespondToAuthChallengeCommand',
        {
          ClientId: 'c',
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          Session: 'S1',
          ChallengeResponses: { USERNAME: 'siti', SOFTWARE_TOKEN_MFA_CODE: '123456' },
        },
      ],
    ]);
  });

  test('is told of the app before the setup ends, each with the session of the step before', async () => {
    const { client, sent } = cognitoThat({ Status: 'SUCCESS', Session: 'S3' }, { AuthenticationResult: {} });
    const factor = { step: 'setup', session: 'S2', secretKey } as const;
    expect(await cognitoSecondFactorCheck(client, 'c').checkCode('siti', factor, '123456')).toBe('right');
    expect(sent).toEqual([
      ['VerifySoftwareTokenCommand', { Session: 'S2', UserCode: '123456' }],
      [
        'RespondToAuthChallengeCommand',
        {
          ClientId: 'c',
          ChallengeName: 'MFA_SETUP',
          Session: 'S3',
          ChallengeResponses: { USERNAME: 'siti' },
        },
      ],
    ]);
  });

  test.each([
    ['CodeMismatchException', 'wrong'],
    ['EnableSoftwareTokenMFAException', 'wrong'],
    ['ExpiredCodeException', 'wrong'],
    ['NotAuthorizedException', 'over'],
    ['SoftwareTokenMFANotFoundException', 'over'],
  ])('answers %s: %s', async (name, meaning) => {
    for (const step of ['code', 'setup'] as const) {
      const { client } = cognitoThat(name);
      const factor = { step, session: 'S1', secretKey };
      expect(await cognitoSecondFactorCheck(client, 'c').checkCode('siti', factor, '123456')).toBe(meaning);
    }
  });

  test('in trouble is a fault that names no secret', async () => {
    const { client } = cognitoThat('InternalErrorException');
    const factor = { step: 'code', session: 'S-geheim' } as const;
    const failing = cognitoSecondFactorCheck(client, 'c').checkCode('siti', factor, '123456');
    await expect(failing).rejects.toThrow(/^InternalErrorException$/u);
  });
});
