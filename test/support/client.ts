import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod/mini';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import type { DemoUser, Endpoints } from '../../infra/local/endpoints.ts';
import { components, type ComponentName } from '../../schemas/api/components.ts';

/** The API of the running system, as another system calls it. Answers are parsed by the published schemas. */

export type Body<Name extends ComponentName> = z.infer<(typeof components)[Name]>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export class ApiClient {
  private readonly apiUrl: string;
  private readonly token: string | undefined;

  constructor(apiUrl: string, token: string | undefined) {
    this.apiUrl = apiUrl;
    this.token = token;
  }

  /** Any call, whatever it answers. A string is sent as it is, everything else as JSON. */
  async call(
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.apiUrl}${path}`, {
      method,
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = text !== '' && response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      body: json ? (JSON.parse(text) as unknown) : text,
    };
  }

  async get<Name extends ComponentName>(name: Name, path: string): Promise<Body<Name>> {
    return parsed(name, `GET ${path}`, await this.call('GET', path));
  }

  async post<Name extends ComponentName>(
    name: Name,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Body<Name>> {
    return parsed(name, `POST ${path}`, await this.call('POST', path, { body, headers }));
  }
}

function parsed<Name extends ComponentName>(name: Name, call: string, answer: Answer): Body<Name> {
  if (answer.status >= 300) {
    throw new Error(`${call} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return z.parse(components[name], answer.body) as Body<Name>;
}

const tokens = new Map<string, string>();

/** Signs in by the user pool; the token is kept for this process. */
export async function clientOf(
  endpoints: Endpoints,
  user: Pick<DemoUser, 'username' | 'password'>,
): Promise<ApiClient> {
  const key = `${endpoints.userPoolId} ${user.username}`;
  const token = tokens.get(key) ?? (await tokenOf(endpoints, user));
  tokens.set(key, token);
  return new ApiClient(endpoints.apiUrl, token);
}

export function anonymousClient(endpoints: Endpoints): ApiClient {
  return new ApiClient(endpoints.apiUrl, undefined);
}

async function tokenOf(
  endpoints: Endpoints,
  { username, password }: Pick<DemoUser, 'username' | 'password'>,
): Promise<string> {
  const cognito = new CognitoIdentityProviderClient(clientSettings(endpoints));
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: endpoints.clientId,
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  );
  if (AuthenticationResult?.AccessToken === undefined) {
    throw new Error(`The user pool gives ${username} no token`);
  }
  return AuthenticationResult.AccessToken;
}
