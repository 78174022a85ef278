import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, Mfa, UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { namePrefix } from '../stage-names.ts';
import { removalPolicy } from '../constructs/removal-policy.ts';
import type { StageSettings } from '../stage-settings.ts';

/**
 * Who somebody is, nothing more: roles, agencies, accounts and their state stand in the Directory table. Officers and
 * account holders are kept apart (ADR 0011).
 */
export class IdentityStack extends Stack {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  readonly accountPool: UserPool;
  readonly accountClient: UserPoolClient;

  constructor(
    scope: Construct,
    id: string,
    { settings, ...props }: StackProps & { settings: StageSettings },
  ) {
    super(scope, id, props);
    this.userPool = new UserPool(this, 'Users', {
      userPoolName: `${namePrefix(settings)}-officers`,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(1),
      },
      mfa: settings.totpRequired ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false, email: false },
      // Passwords are reset by a one-time link of our own, so that every reset is recorded.
      accountRecovery: AccountRecovery.NONE,
      deletionProtection: settings.production,
      removalPolicy: removalPolicy(settings),
    });
    this.client = this.userPool.addClient('Client', {
      userPoolClientName: `${namePrefix(settings)}-portal-and-api`,
      authFlows: { userPassword: true },
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(settings.limits.sessionMaxHours),
      // Time to install an authenticator app at the first sign-in (WCAG 2.2.1).
      authSessionValidity: Duration.minutes(15),
      disableOAuth: true,
    });
    new CfnOutput(this, 'UserPoolId', { value: this.userPool.userPoolId });
    new CfnOutput(this, 'ClientId', { value: this.client.userPoolClientId });

    this.accountPool = new UserPool(this, 'Accounts', {
      userPoolName: `${namePrefix(settings)}-accounts`,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      // The user name is the account's id. Who has which address or login id stands in the Directory alone.
      signInAliases: { username: true },
      // The rules of IPMS-4.8; no document asks for lower case (AMB-52). The symbol is ours to check: the pool knows
      // only some, the document any.
      passwordPolicy: {
        minLength: 12,
        requireLowercase: false,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(1),
      },
      mfa: Mfa.OFF,
      accountRecovery: AccountRecovery.NONE,
      deletionProtection: settings.production,
      removalPolicy: removalPolicy(settings),
    });
    this.accountClient = this.accountPool.addClient('Client', {
      userPoolClientName: `${namePrefix(settings)}-user-module`,
      authFlows: { userPassword: true },
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // Its tokens are thrown away: the session is ours.
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
      disableOAuth: true,
    });
    new CfnOutput(this, 'AccountPoolId', { value: this.accountPool.userPoolId });
    new CfnOutput(this, 'AccountClientId', { value: this.accountClient.userPoolClientId });
  }
}
