import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Environment } from '../../schemas/environment/api.ts';
import { basics } from '../platform/basics.ts';
import { s3CaseFiles } from '../platform/case-files.ts';
import { kmsIdentities } from '../platform/identity-seal.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { cognitoPasswords } from '../platform/user-pool.ts';
import { secretsManagerVault } from '../platform/vault.ts';
import { checkAvailability } from '../usecases/account-availability.ts';
import { readAccountServices } from '../usecases/account-services.ts';
import { countAccounts, findAccounts, readAccount } from '../usecases/accounts.ts';
import { readBooking, readBookingMonth } from '../usecases/bookings.ts';
import { findContacts, readContact } from '../usecases/contact-search.ts';
import { agenciesForNames } from '../usecases/agency-names.ts';
import { findMailFlow } from '../usecases/mail-flow.ts';
import { ingestMailFlow } from '../usecases/mail-flow-ingest.ts';
import { checkMessage } from '../usecases/mail-policy.ts';
import { readDashboard } from '../usecases/dashboard.ts';
import { turnaroundReport, usageReport } from '../usecases/reports.ts';
import { readUptime } from '../usecases/uptime.ts';
import { callerOf } from '../usecases/caller.ts';
import { checkStep } from '../usecases/check-step.ts';
import { decideTask } from '../usecases/decide-task.ts';
import { findRequests } from '../usecases/find-requests.ts';
import { findTasks } from '../usecases/find-tasks.ts';
import { findLists, listHistory, listMembersPage, readList } from '../usecases/lists.ts';
import { readCase, readRecords } from '../usecases/read-case.ts';
import { readTask } from '../usecases/read-task.ts';
import { findRelays, readRelay } from '../usecases/relays.ts';
import { countServices, findServices } from '../usecases/services.ts';
import { submitRequest } from '../usecases/submit-request.ts';
import { sendUsage } from '../usecases/usage/send-usage.ts';
import { s3FileStore } from './s3-file-store.ts';

/** The use cases that the API calls, each with its dependencies in it. */
export type UseCases = ReturnType<typeof useCasesOf>;

/** Made once per process. */
export function useCasesOf(environment: Environment) {
  const deps = {
    ...basics(environment),
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    identities: kmsIdentities(new KMSClient({}), environment),
    caseFiles: s3CaseFiles(new S3Client({ forcePathStyle: true }), environment.FILES_BUCKET),
    signIns: cognitoPasswords(new CognitoIdentityProviderClient({}), environment.ACCOUNT_POOL_ID),
    vault: secretsManagerVault(new SecretsManagerClient({}), environment.RELAY_SECRET_PREFIX),
  };
  const reading = { ...deps, agencies: agenciesForNames(deps) };
  return {
    callerOf: (officerId: string) => callerOf(deps, officerId, 'api'),
    submitRequest: bind(submitRequest, deps),
    sendUsage: bind(sendUsage, deps),
    findRequests: bind(findRequests, deps),
    readCase: bind(readCase, deps),
    readRecords: bind(readRecords, deps),
    checkStep: bind(checkStep, deps),
    findTasks: bind(findTasks, deps),
    readTask: bind(readTask, deps),
    decideTask: bind(decideTask, deps),
    findRelays: bind(findRelays, deps),
    readRelay: bind(readRelay, deps),
    findContacts: bind(findContacts, deps),
    readContact: bind(readContact, deps),
    findAccounts: bind(findAccounts, deps),
    readAccount: bind(readAccount, deps),
    findLists: bind(findLists, deps),
    readList: bind(readList, deps),
    listMembersPage: bind(listMembersPage, deps),
    listHistory: bind(listHistory, deps),
    readBookingMonth: bind(readBookingMonth, deps),
    readBooking: bind(readBooking, deps),
    readAccountServices: bind(readAccountServices, deps),
    readDashboard: bind(readDashboard, reading),
    usageReport: bind(usageReport, reading),
    turnaroundReport: bind(turnaroundReport, reading),
    readUptime: bind(readUptime, deps),
    findServices: bind(findServices, deps),
    countServices: bind(countServices, deps),
    countAccounts: bind(countAccounts, deps),
    checkAvailability: bind(checkAvailability, deps),
    checkMessage: bind(checkMessage, deps),
    ingestMailFlow: bind(ingestMailFlow, { ...deps, agencies: agenciesForNames(deps) }),
    findMailFlow: bind(findMailFlow, deps),
    files: s3FileStore(new S3Client({ forcePathStyle: true }), environment.FILES_BUCKET, deps.clock),
    random: deps.random,
  };
}

function bind<Deps, Rest extends unknown[], Result>(
  useCase: (deps: Deps, ...rest: Rest) => Result,
  deps: Deps,
): (...rest: Rest) => Result {
  return (...rest) => useCase(deps, ...rest);
}
