import { beforeAll, describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/functions.ts';
import { routes } from '../../infra/routes.ts';
import { appOf, resourcesOf, statementsOf, type Resource } from '../support/stacks.ts';

/** What must hold whatever else changes. Each has a reason; none is a copy of the template. */
describe.each(['local', 'production'] as const)('the stacks of stage %s', (stage) => {
  let resources: readonly Resource[];
  const ofType = (type: string): readonly Resource[] => resources.filter(({ Type }) => Type === type);

  beforeAll(() => {
    resources = resourcesOf(appOf(stage));
  }, 60_000);

  it('allow no action by a star, so that a new action of AWS is not granted by itself', () => {
    for (const { owner, actions } of statementsOf(resources)) {
      for (const action of actions) expect(action, owner).not.toContain('*');
    }
  });

  it('allow actions on every resource only where the action knows none', () => {
    const allowed = [
      /^xray:(Put|GetSampling)\w+$/u,
      /^logs:\w*(LogDeliver(y|ies)|ResourcePolic(y|ies)|LogGroups)$/u,
    ];
    // The emulator does not see the resource of these.
    if (stage === 'local') allowed.push(/^states:SendTask(Success|Failure)$/u, /^ses:Send(Raw)?Email$/u);
    for (const { owner, actions, resources: on } of statementsOf(resources)) {
      if (!on.includes('*')) continue;
      for (const action of actions) {
        expect(
          allowed.some((each) => each.test(action)),
          `${owner}: ${action}`,
        ).toBe(true);
      }
    }
  });

  it('give rights over sign-ins of officers to the function of agencies and officers alone', () => {
    expect([...rightsOn(resources, 'Users').keys()]).toEqual(['Officers']);
  });

  it('let only what provisions or reconciles accounts switch their sign-ins, and the rest set passwords', () => {
    const switches = ['CreateUser', 'DeleteUser', 'DisableUser', 'EnableUser', 'UserGlobalSignOut'];
    expect(Object.fromEntries(rightsOn(resources, 'Accounts'))).toEqual({
      Api: ['SetUserPassword'],
      BulkRows: switches,
      Ops: ['GetUser'],
      Portal: ['SetUserPassword'],
      ProvisionAccount: switches,
      Sweeps: switches,
      Users: ['SetUserPassword'],
    });
  });

  it('let nobody read a sealed identity number', () => {
    const direct = statementsOf(resources).filter(
      ({ actions, condition }) => actions.some((each) => each.startsWith('kms:')) && condition === undefined,
    );
    expect([...new Set(direct.flatMap(({ actions }) => actions))].sort()).toEqual([
      'kms:Encrypt',
      'kms:GenerateMac',
    ]);
  });

  it('give the function of style sheets and the API description no right but to its log', () => {
    const actions = statementsOf(resources)
      .filter(({ owner }) => owner.startsWith('Assets'))
      .flatMap((each) => each.actions);
    expect([...new Set(actions)].sort()).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('let nothing scan a table, since every query is by key', () => {
    const actions = statementsOf(resources).flatMap((each) => each.actions);
    expect(actions).not.toContain('dynamodb:Scan');
  });

  it('ask for a bearer token on every route of the API, except those whose reason stands in routes.ts', () => {
    const open = routes.filter(({ authorizer }) => authorizer === 'none').flatMap(({ paths }) => paths);
    for (const { Properties } of ofType('AWS::ApiGatewayV2::Route')) {
      const path = String(Properties['RouteKey']).replace('ANY ', '');
      expect(Properties['AuthorizationType'], path).toBe(open.includes(path) ? 'NONE' : 'JWT');
    }
    const api = routes.filter(({ paths }) => paths.some((path) => path.startsWith('/api/')));
    const openApi = api.filter(({ authorizer }) => authorizer === 'none').flatMap(({ paths }) => paths);
    expect(openApi.filter((path) => path.startsWith('/api/')).sort()).toEqual([
      '/api/docs',
      '/api/links/{proxy+}',
      '/api/openapi.json',
    ]);
  });

  it('never write a path into the access log, since a path may carry a decision link', () => {
    const [httpStage] = ofType('AWS::ApiGatewayV2::Stage');
    const { Format } = httpStage?.Properties['AccessLogSettings'] as { Format: string };
    expect(Format).toContain('$context.routeKey');
    expect(Format).not.toMatch(/\$context\.(path|http\.path|request|identity\.(user|caller))\b(?!Id|Time)/u);
  });

  it('trace every function and run all of them on the same runtime', () => {
    const functions = ofType('AWS::Lambda::Function');
    expect(functions).toHaveLength(functionNames.length);
    for (const { logicalId, Properties } of functions) {
      expect(Properties['TracingConfig'], logicalId).toEqual({ Mode: 'Active' });
      expect(Properties['Runtime'], logicalId).toBe('nodejs24.x');
      expect(Properties['Architectures'], logicalId).toEqual(['arm64']);
    }
  });

  it('end the life of every log, since logs name people', () => {
    const groups = ofType('AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThan(functionNames.length);
    for (const { logicalId, Properties } of groups) {
      expect(Properties['RetentionInDays'], logicalId).toBeGreaterThan(0);
    }
  });

  it('log no execution data, so that no copy of it has to be guarded', () => {
    const machines = ofType('AWS::StepFunctions::StateMachine');
    expect(machines).not.toHaveLength(0);
    for (const { logicalId, Properties } of machines) {
      expect(Properties['LoggingConfiguration'], logicalId).toMatchObject({
        IncludeExecutionData: false,
        Level: 'ERROR',
      });
      expect(Properties['TracingConfiguration'], logicalId).toEqual({ Enabled: true });
    }
  });

  it('encrypt both tables with a key of ours and keep their last 35 days', () => {
    const tables = ofType('AWS::DynamoDB::GlobalTable');
    expect(tables).toHaveLength(2);
    for (const { logicalId, Properties } of tables) {
      const [replica] = Properties['Replicas'] as Record<string, unknown>[];
      expect(Properties['SSESpecification'], logicalId).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
      expect(replica?.['SSESpecification'], logicalId).toHaveProperty('KMSMasterKeyId');
      expect(replica?.['PointInTimeRecoverySpecification'], logicalId).toMatchObject({
        PointInTimeRecoveryEnabled: true,
      });
      expect(Properties['BillingMode'], logicalId).toBe('PAY_PER_REQUEST');
      expect(Properties['TimeToLiveSpecification'], logicalId).toEqual({
        AttributeName: 'ttl',
        Enabled: true,
      });
    }
  });

  it('let nobody sign himself up, nor get a password back by mail', () => {
    const pools = ofType('AWS::Cognito::UserPool');
    expect(pools).toHaveLength(2);
    for (const { logicalId, Properties } of pools) {
      expect(Properties['AdminCreateUserConfig'], logicalId).toEqual({ AllowAdminCreateUserOnly: true });
      expect(Properties['AccountRecoverySetting'], logicalId).toEqual({
        RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }],
      });
    }
  });

  it('keep account holders by id and password alone, under what the pool can check of IPMS-4.8', () => {
    const pool = ofType('AWS::Cognito::UserPool').find(({ logicalId }) => logicalId.startsWith('Accounts'));
    for (const absent of ['Schema', 'AliasAttributes', 'UsernameAttributes', 'AutoVerifiedAttributes']) {
      expect(pool?.Properties).not.toHaveProperty(absent);
    }
    expect(pool?.Properties['Policies']).toMatchObject({
      PasswordPolicy: {
        MinimumLength: 12,
        RequireLowercase: false,
        RequireNumbers: true,
        RequireSymbols: false,
        RequireUppercase: true,
      },
    });
  });
});

describe('a production stage', () => {
  const resources = resourcesOf(appOf('production'));

  it('keeps what holds data when its stack is deleted, and refuses to delete it by mistake', () => {
    const holding = [
      'AWS::DynamoDB::GlobalTable',
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::Cognito::UserPool',
    ];
    const held = resources.filter(({ Type }) => holding.includes(Type));
    expect(new Set(held.map(({ Type }) => Type)).size).toBe(holding.length);
    for (const { logicalId, DeletionPolicy } of held) expect(DeletionPolicy, logicalId).toBe('Retain');

    for (const { logicalId, Properties } of resources.filter(
      ({ Type }) => Type === 'AWS::DynamoDB::GlobalTable',
    )) {
      const [replica] = Properties['Replicas'] as Record<string, unknown>[];
      expect(replica?.['DeletionProtectionEnabled'], logicalId).toBe(true);
    }
    for (const { logicalId, Properties } of resources.filter(
      ({ Type }) => Type === 'AWS::Cognito::UserPool',
    )) {
      expect(Properties['DeletionProtection'], logicalId).toBe('ACTIVE');
    }
  });

  it('asks officers for a second factor', () => {
    const pool = resources.find(
      ({ Type, logicalId }) => Type === 'AWS::Cognito::UserPool' && logicalId.startsWith('Users'),
    );
    expect(pool?.Properties).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
  });

  it('tells a person about each thing that needs one', () => {
    const alarms = resources.filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
    const names = alarms.map(({ Properties }) => String(Properties['AlarmName']));
    expect(names).toEqual(
      expect.arrayContaining([
        'govuc-production-oldest-open-task',
        'govuc-production-faulted-requests',
        'govuc-production-undelivered-mail',
        'govuc-production-failed-RELAY-APPLY',
      ]),
    );
    for (const { Properties } of alarms) expect(Properties['AlarmActions']).toHaveLength(1);
    expect(
      resources.some(
        ({ Type, Properties }) => Type === 'AWS::SNS::Subscription' && Properties['Protocol'] === 'email',
      ),
    ).toBe(true);
  });
});

/** What each function may do to the users of a pool, without the beginning of the names of the actions. */
function rightsOn(resources: readonly Resource[], pool: 'Users' | 'Accounts'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { owner, actions, resources: on } of statementsOf(resources)) {
    const rights = actions.filter((each) => each.startsWith('cognito-idp:'));
    if (rights.length === 0 || !JSON.stringify(on).includes(`GetAtt${pool}`)) continue;
    const [name = owner] = owner.split('Role');
    found.set(
      name,
      [...(found.get(name) ?? []), ...rights.map((each) => each.replace(/^.*:Admin/u, ''))].sort(),
    );
  }
  return new Map([...found].sort());
}
