import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { hashToken } from '../../functions/platform/random.ts';
import { linkKey } from '../../functions/store/keys/cases.ts';
import { saveOfficer } from '../../functions/store/officer-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import type { Endpoints } from '../../infra/local/endpoints.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { unique } from './system.ts';

/** What a test does behind the system's back: people who come and go, time that passes. */

export const password = 'Contoh-Ujian-2026';

export function tablesOf(endpoints: Endpoints): Tables {
  return {
    ...endpoints.tables,
    client: DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings(endpoints)), {
      marshallOptions: { removeUndefinedValues: true },
    }),
  };
}

/** An officer with a sign-in who is there for one test only. */
export async function anOfficer(
  endpoints: Endpoints,
  role: OfficerRole,
  agencyId?: string,
): Promise<Officer> {
  const id = `ujian-${unique()}`;
  const now = new Date().toISOString();
  const officer: Officer = {
    id,
    name: `Pegawai Ujian ${id}`,
    post: 'Pegawai',
    email: `${id}@ujian.example`,
    language: 'ms',
    roles: [role],
    state: 'ACTIVE',
    createdAt: now,
    updatedAt: now,
    version: 1,
    ...(agencyId === undefined ? {} : { agencyId }),
  };
  await saveOfficer(tablesOf(endpoints), undefined, officer);
  await addSignIn(endpoints, id);
  return officer;
}

/** From this moment he holds no role any more. */
export async function endOfficer(endpoints: Endpoints, officer: Officer): Promise<void> {
  const ended: Officer = { ...officer, state: 'ENDED', roles: [], version: officer.version + 1 };
  await saveOfficer(tablesOf(endpoints), officer, ended);
}

/** The life of a decision link is over. */
export async function expireLink(endpoints: Endpoints, token: string): Promise<void> {
  const { client, cases } = tablesOf(endpoints);
  await client.send(
    new UpdateCommand({
      TableName: cases,
      Key: linkKey(hashToken(token)),
      UpdateExpression: 'SET expiresAt = :past',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':past': '2020-01-01T00:00:00.000Z' },
    }),
  );
}

async function addSignIn(endpoints: Endpoints, Username: string): Promise<void> {
  const cognito = new CognitoIdentityProviderClient(clientSettings(endpoints));
  const UserPoolId = endpoints.userPoolId;
  await cognito.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
  await cognito.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }),
  );
}
