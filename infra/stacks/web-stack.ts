import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import {
  allowAccountPasswords,
  allowBulkFiles,
  allowDigests,
  allowFiles,
  allowLibrary,
  allowManyRows,
  allowMail,
  allowRelaySecrets,
  allowRows,
  allowSealing,
  allowStart,
  allowTable,
  allowTaskAnswer,
} from '../access.ts';
import { RowQueue } from '../constructs/row-queue.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { WebApi } from '../constructs/web-api.ts';
import {
  accountPoolVariables,
  bookingVariables,
  bulkVariables,
  commonVariables,
  fileVariables,
  identityKeyVariables,
  identityVariables,
  linkVariables,
  machineVariables,
  mailVariables,
  rowQueueVariables,
  secretVariables,
  sessionVariables,
  tableVariables,
} from '../environment.ts';
import type { Environments, FunctionName } from '../functions.ts';
import type { StageSettings } from '../stage-settings.ts';
import type { DataStack } from './data-stack.ts';
import type { IdentityStack } from './identity-stack.ts';

export interface WebStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly bundles: string;
  readonly data: DataStack;
  readonly identity: IdentityStack;
}

/** What people and other systems reach: pages, JSON API, links. */
export class WebStack extends Stack {
  readonly #props: WebStackProps;
  readonly api: WebApi;
  readonly functions: readonly ServiceFunction<FunctionName>[];

  constructor(scope: Construct, id: string, web: WebStackProps) {
    super(scope, id, web);
    this.#props = web;
    const { settings, bundles, data, identity } = web;
    const common = commonVariables(settings);
    const base = { ...common, ...tableVariables(data), ...mailVariables(settings) };
    const deciding = { ...base, ...machineVariables(this, settings) };
    const cases = { ...deciding, ...secretVariables(settings) };
    const sessions = sessionVariables(settings);
    const signedIn = { ...identityVariables(identity), ...sessions };
    const persons = identityKeyVariables(data);
    const accounts = { ...persons, ...accountPoolVariables(identity) };
    const files = fileVariables(data);

    const portal = this.page('Portal', 'portal', {
      ...cases,
      ...signedIn,
      ...accounts,
      ...bookingVariables(settings),
      ...linkVariables(settings),
      ...files,
      DRAFT_DAYS: String(settings.limits.draftDays),
    });
    const officers = this.page('Officers', 'officers', {
      ...base,
      ...signedIn,
      PASSWORD_LINK_HOURS: String(settings.limits.passwordLinkHours),
    });
    const api = this.page('Api', 'api', { ...cases, ...accounts, ...files, ...bookingVariables(settings) });
    const links = this.page('Public', 'public', {
      ...{ ...deciding, ...persons, ...files },
      ...linkVariables(settings),
    });
    const users = this.page('Users', 'users', { ...deciding, ...accounts, ...sessions, ...files });
    const bulk = this.page('Bulk', 'bulk', {
      ...common,
      ...tableVariables(data),
      ...machineVariables(this, settings),
      ...bulkVariables(settings),
      ...sessions,
      ...files,
      PUBLIC_URL: settings.publicUrl,
    });
    const pages = { ...common, ...tableVariables(data), ...sessions, PUBLIC_URL: settings.publicUrl };
    const directory = this.page('Directory', 'directory', pages);
    const tenants = this.page('Tenants', 'tenants', pages);
    const bookings = this.page('Bookings', 'bookings', pages);
    const usageQueue = new RowQueue(this, 'UsageQueue', { settings });
    const usage = this.page('Usage', 'usage', {
      ...pages,
      ...files,
      ...machineVariables(this, settings),
      ...rowQueueVariables(usageQueue),
      REMINDER_DAYS: String(settings.limits.reminderDays),
      USAGE_CONFIRMATION_MONTHS: String(settings.confirmationMonths ?? ''),
    });
    const usageRows = new ServiceFunction(this, 'UsageRows', {
      ...{ name: 'usage-rows', settings, bundles, memoryMegabytes: 1024, timeoutSeconds: 90 },
      environment: {
        ...common,
        ...tableVariables(data),
        ...files,
        LOST_ROWS_ARN: usageQueue.lost.queueArn,
      },
    });
    usageQueue.feed(usageRows);
    const reports = this.page('Reports', 'reports', pages);
    const library = this.page('Library', 'library', { ...pages, ...files });
    const assets = this.page('Assets', 'assets', common);
    const circular = [tenants, bookings, usage, reports, library];
    this.functions = [
      ...[portal, officers, api, links, users, bulk, directory, ...circular, assets],
      usageRows,
    ];

    for (const each of [portal, officers, api, links, users, bulk, usage]) {
      allowTable(each, data.tables.cases, data.key, 'write');
      allowTable(each, data.tables.directory, data.key, 'write');
    }
    // Its pages change nothing; only sessions, which stand in Directory, are kept up to date.
    for (const each of [directory, bookings]) {
      allowTable(each, data.tables.cases, data.key, 'look');
      allowTable(each, data.tables.directory, data.key, 'keep');
    }
    // What these keep (plans, figures, documents) stands in Directory; cases they only read.
    for (const each of [tenants, reports, library]) {
      allowTable(each, data.tables.cases, data.key, 'look');
      allowTable(each, data.tables.directory, data.key, 'write');
    }
    for (const each of [portal, api, links, users]) {
      allowStart(each, settings);
      allowDigests(each, data.identityKeys);
      allowSealing(each, data.identityKeys);
    }
    for (const each of [portal, api, users]) allowAccountPasswords(each, identity);
    for (const each of [portal, api]) {
      allowRelaySecrets(each, settings, ['CreateSecret', 'PutSecretValue']);
    }
    for (const each of [portal, api, links]) allowFiles(each, data.files, data.key);
    // From a list of silent accounts terminations are started.
    for (const each of [bulk, usage]) allowStart(each, settings);
    allowTable(usageRows, data.tables.directory, data.key, 'write');
    allowBulkFiles(usage, data.files, data.key, ['PutObject'], 'bulk/usage');
    allowBulkFiles(usageRows, data.files, data.key, ['GetObject'], 'bulk/usage');
    allowRows(usage, settings, usageQueue);
    // What is uploaded there nobody reads on a page.
    allowBulkFiles(bulk, data.files, data.key, ['PutObject']);
    // The technician reveals a password once, in the portal.
    allowRelaySecrets(portal, settings, ['GetSecretValue']);
    for (const each of [portal, api, links, users]) allowTaskAnswer(each, settings);
    for (const each of [api, library]) allowManyRows(each, data.tables.directory);
    allowLibrary(library, data.files, data.key, ['GetObject', 'PutObject']);
    allowLibrary(users, data.files, data.key, ['GetObject']);
    for (const each of [officers, links]) allowMail(each, settings);
    officers.allow(cognitoAdministration, [identity.userPool.userPoolArn]);

    this.api = new WebApi(this, 'WebApi', {
      settings,
      userPool: identity.userPool,
      client: identity.client,
      functions: {
        portal: portal.function,
        officers: officers.function,
        api: api.function,
        public: links.function,
        users: users.function,
        bulk: bulk.function,
        directory: directory.function,
        tenants: tenants.function,
        bookings: bookings.function,
        usage: usage.function,
        reports: reports.function,
        library: library.function,
        assets: assets.function,
      },
    });
    new CfnOutput(this, 'ApiId', { value: this.api.httpApi.apiId });
    new CfnOutput(this, 'ApiEndpoint', { value: this.api.httpApi.apiEndpoint });
  }

  private page<Name extends FunctionName>(
    id: string,
    name: Name,
    environment: Environments[Name],
  ): ServiceFunction<Name> {
    const { settings, bundles } = this.#props;
    return new ServiceFunction(this, id, {
      name,
      settings,
      bundles,
      environment,
      memoryMegabytes: 1024,
      timeoutSeconds: 20,
    });
  }
}

/** What only the function `officers` may do. */
const cognitoAdministration = [
  'cognito-idp:AdminCreateUser',
  'cognito-idp:AdminDisableUser',
  'cognito-idp:AdminEnableUser',
  'cognito-idp:AdminSetUserPassword',
  'cognito-idp:AdminUpdateUserAttributes',
  'cognito-idp:AdminUserGlobalSignOut',
];
