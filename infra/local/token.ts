import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientSettings } from './aws-clients.ts';
import { readEndpoints } from './endpoints.ts';
import { LocalCloudError, runCommand } from './local-cloud-error.ts';

/** `npm run --silent token -- USERNAME [PASSWORD]` prints a bearer token for the API. */
await runCommand(async () => {
  const [username, given] = process.argv.slice(2);
  const endpoints = await readEndpoints();
  const names = endpoints.users.map((each) => each.username).join(', ');
  if (username === undefined) throw new LocalCloudError(`Whose token? One of: ${names}`);
  const password = given ?? endpoints.users.find((each) => each.username === username)?.password;
  if (password === undefined)
    throw new LocalCloudError(`"${username}" is no demo user; give the password, too, or one of: ${names}`);
  const cognito = new CognitoIdentityProviderClient(clientSettings(endpoints));
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: endpoints.clientId,
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  );
  if (AuthenticationResult?.AccessToken === undefined)
    throw new LocalCloudError('The user pool asks for more than a password.');
  console.log(AuthenticationResult.AccessToken);
});
