import type { Environment as Api } from '../schemas/environment/api.ts';
import type { Environment as Assets } from '../schemas/environment/assets.ts';
import type { Environment as Bulk } from '../schemas/environment/bulk.ts';
import type { Environment as BulkRows } from '../schemas/environment/bulk-rows.ts';
import type { Environment as BulkSteps } from '../schemas/environment/bulk-steps.ts';
import type { Environment as Directory } from '../schemas/environment/directory.ts';
import type { Environment as MailEvents } from '../schemas/environment/mail-events.ts';
import type { Environment as Notify } from '../schemas/environment/notify.ts';
import type { Environment as Officers } from '../schemas/environment/officers.ts';
import type { Environment as OpenTask } from '../schemas/environment/open-task.ts';
import type { Environment as Ops } from '../schemas/environment/ops.ts';
import type { Environment as Portal } from '../schemas/environment/portal.ts';
import type { Environment as ProvisionAccount } from '../schemas/environment/provision-account.ts';
import type { Environment as ProvisionDirectory } from '../schemas/environment/provision-directory.ts';
import type { Environment as ProvisionRelay } from '../schemas/environment/provision-relay.ts';
import type { Environment as Public } from '../schemas/environment/public.ts';
import type { Environment as RecordFault } from '../schemas/environment/record-fault.ts';
import type { Environment as StartRequest } from '../schemas/environment/start-request.ts';
import type { Environment as Sweeps } from '../schemas/environment/sweeps.ts';
import type { Environment as Tenants } from '../schemas/environment/tenants.ts';
import type { Environment as Bookings } from '../schemas/environment/bookings.ts';
import type { Environment as Usage } from '../schemas/environment/usage.ts';
import type { Environment as Reports } from '../schemas/environment/reports.ts';
import type { Environment as Library } from '../schemas/environment/library.ts';
import type { Environment as ProvisionAgency } from '../schemas/environment/provision-agency.ts';
import type { Environment as Checks } from '../schemas/environment/checks.ts';
import type { Environment as UsageRows } from '../schemas/environment/usage-rows.ts';
import type { Environment as Users } from '../schemas/environment/users.ts';

/** Each function is a privilege boundary. What it needs from its environment is typed by its own schema. */
export interface Environments {
  readonly portal: Portal;
  readonly officers: Officers;
  readonly api: Api;
  readonly public: Public;
  readonly users: Users;
  readonly bulk: Bulk;
  readonly directory: Directory;
  readonly tenants: Tenants;
  readonly bookings: Bookings;
  readonly usage: Usage;
  readonly reports: Reports;
  readonly library: Library;
  readonly assets: Assets;
  readonly 'open-task': OpenTask;
  readonly notify: Notify;
  readonly 'provision-relay': ProvisionRelay;
  readonly 'provision-account': ProvisionAccount;
  readonly 'provision-directory': ProvisionDirectory;
  readonly 'provision-agency': ProvisionAgency;
  readonly 'start-request': StartRequest;
  readonly 'bulk-steps': BulkSteps;
  readonly 'bulk-rows': BulkRows;
  readonly 'usage-rows': UsageRows;
  readonly 'record-fault': RecordFault;
  readonly sweeps: Sweeps;
  readonly checks: Checks;
  readonly ops: Ops;
  readonly 'mail-events': MailEvents;
}

export type FunctionName = keyof Environments;

/** Folder of each function's `handler.ts`. */
export const functionFolders: Readonly<Record<FunctionName, string>> = {
  portal: 'functions/portal',
  officers: 'functions/officers',
  api: 'functions/api',
  public: 'functions/public',
  users: 'functions/users',
  bulk: 'functions/bulk',
  directory: 'functions/directory',
  tenants: 'functions/tenants',
  bookings: 'functions/bookings',
  usage: 'functions/usage',
  reports: 'functions/reports',
  library: 'functions/library',
  assets: 'functions/assets',
  'open-task': 'functions/workflow/open-task',
  notify: 'functions/workflow/notify',
  'provision-relay': 'functions/workflow/provision-relay',
  'provision-account': 'functions/workflow/provision-account',
  'provision-directory': 'functions/workflow/provision-directory',
  'provision-agency': 'functions/workflow/provision-agency',
  'start-request': 'functions/workflow/start-request',
  'bulk-steps': 'functions/workflow/bulk-steps',
  'bulk-rows': 'functions/events/bulk-rows',
  'usage-rows': 'functions/events/usage-rows',
  'record-fault': 'functions/workflow/record-fault',
  sweeps: 'functions/sweeps',
  checks: 'functions/checks',
  ops: 'functions/ops',
  'mail-events': 'functions/events/mail',
};

export const functionNames = Object.keys(functionFolders) as readonly FunctionName[];
