import { setTimeout as pause } from 'node:timers/promises';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Environment } from '../../schemas/environment/portal.ts';
import { basics } from '../platform/basics.ts';
import { s3CaseFiles } from '../platform/case-files.ts';
import { cognitoPasswordCheck, cognitoSecondFactorCheck } from '../platform/cognito.ts';
import { kmsIdentities } from '../platform/identity-seal.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { cognitoPasswords } from '../platform/user-pool.ts';
import { secretsManagerVault } from '../platform/vault.ts';
import { checkAvailability } from '../usecases/account-availability.ts';
import { readAccountServices } from '../usecases/account-services.ts';
import { countAccounts, findAccounts, readAccount } from '../usecases/accounts.ts';
import { agenciesForNames } from '../usecases/agency-names.ts';
import { awaitEnd } from '../usecases/await-end.ts';
import { ownerOf, readFileOf, uploadFile } from '../usecases/case-files.ts';
import { checksFor, checkStep } from '../usecases/check-step.ts';
import { refusedByDirectory } from '../usecases/check-form.ts';
import { decideTask } from '../usecases/decide-task.ts';
import { deleteDraft, findDrafts, readDraft, saveDraft } from '../usecases/drafts.ts';
import { fieldContext } from '../usecases/field-context.ts';
import { findOpenTasks } from '../usecases/find-open-tasks.ts';
import { findRequests } from '../usecases/find-requests.ts';
import { findTasks } from '../usecases/find-tasks.ts';
import { readCase, readRecords } from '../usecases/read-case.ts';
import { readTask } from '../usecases/read-task.ts';
import { findRelays, readRelay } from '../usecases/relays.ts';
import { revealSecret } from '../usecases/reveal-secret.ts';
import { confirmSecondFactor, readSecondFactor } from '../usecases/sign-in-code.ts';
import { readSession, signIn, signOut } from '../usecases/sign-in.ts';
import { readSubject } from '../usecases/subjects/registry.ts';
import { submitRequest } from '../usecases/submit-request.ts';
import { maxFormWithFile } from '../web/form-files.ts';
import type { WebDeps } from '../web/serve.ts';
import type { PortalDeps, PortalUseCases } from './use-cases.ts';

/** How long a screen waits for an immediate procedure (architecture 6). */
const THREE_SECONDS = 3000;

/** What the portal works with; made once per process. */
export function portalDeps(
  environment: Environment,
  onFault: (error: unknown) => void,
): { readonly portal: PortalDeps; readonly web: WebDeps } {
  const base = basics(environment);
  const useCases = portalUseCases(environment, base, onFault);
  return {
    portal: { useCases, newNonce: () => base.random.token(), draftDays: Number(environment.DRAFT_DAYS) },
    web: {
      publicUrl: environment.PUBLIC_URL,
      clock: base.clock,
      readSession: (token) => useCases.readSession(token),
      agencyName: async (id) => (await useCases.agencies()).find((agency) => agency.id === id)?.name,
      onFault,
      uploads: { maxBytes: maxFormWithFile },
    },
  };
}

function portalUseCases(
  environment: Environment,
  base: ReturnType<typeof basics>,
  onFault: (error: unknown) => void,
): PortalUseCases {
  const cognito = new CognitoIdentityProviderClient({});
  const deps = {
    ...base,
    draftDays: Number(environment.DRAFT_DAYS),
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    identities: kmsIdentities(new KMSClient({}), environment),
    signIns: cognitoPasswords(cognito, environment.ACCOUNT_POOL_ID),
    caseFiles: s3CaseFiles(new S3Client({ forcePathStyle: true }), environment.FILES_BUCKET),
    vault: secretsManagerVault(new SecretsManagerClient({}), environment.RELAY_SECRET_PREFIX),
    passwords: cognitoPasswordCheck(cognito, environment.CLIENT_ID),
    secondFactors: cognitoSecondFactorCheck(cognito, environment.CLIENT_ID),
    session: {
      idleMinutes: Number(environment.SESSION_IDLE_MINUTES),
      maxHours: Number(environment.SESSION_MAX_HOURS),
    },
  };
  return {
    signIn: (input) => signIn(deps, input),
    readSecondFactor: (token) => readSecondFactor(deps, token),
    confirmSecondFactor: (input) => confirmSecondFactor(deps, input),
    signOut: (token) => signOut(deps, token),
    readSession: (token) => readSession(deps, token),
    submitRequest: (caller, input) => submitRequest(deps, caller, input),
    decideTask: (caller, taskId, input) => decideTask(deps, caller, taskId, input),
    readCase: (caller, id) => readCase(deps, caller, id),
    readRecords: (caller, id) => readRecords(deps, caller, id),
    uploadFile: (caller, file) => uploadFile(deps, ownerOf(caller), file),
    readFileOf: (view, wanted) =>
      readFileOf(
        deps,
        view.rounds.map(({ form }) => form),
        wanted,
      ),
    readTask: (caller, id) => readTask(deps, caller, id),
    findTasks: (caller, page) => findTasks(deps, caller, page),
    findRequests: (caller, filter) => findRequests(deps, caller, filter),
    checksFor: (caller, request) => checksFor(deps, caller, request),
    checkStep: (caller, requestId, stepId) => checkStep(deps, caller, requestId, stepId),
    revealSecret: (caller, taskId) => revealSecret(deps, caller, taskId),
    saveDraft: (caller, input) => saveDraft(deps, caller, input),
    readDraft: (caller, id) => readDraft(deps, caller, id),
    findDrafts: (caller) => findDrafts(deps, caller),
    deleteDraft: (caller, id) => deleteDraft(deps, caller, id),
    readSubject: (caller, kind, id) => readSubject(deps.tables, caller, kind, id),
    fieldContext: (of) => fieldContext(deps.tables, { ...of, bookingDays: deps.bookingDays }),
    refusedByDirectory: (caller, form, of) => refusedByDirectory(deps, caller, form, of),
    awaitEnd: (requestId) => awaitEnd({ tables: deps.tables, pause }, requestId, THREE_SECONDS),
    findOpenTasks: (caller, filter) => findOpenTasks(deps, caller, filter),
    findAccounts: (caller, filter) => findAccounts(deps, caller, filter),
    readAccount: (caller, id) => readAccount({ ...deps, onFault }, caller, id),
    readAccountServices: (caller, account) =>
      readAccountServices({ ...deps, onFault }, caller, account.id, account),
    countAccounts: (caller, agencyId) => countAccounts(deps, caller, agencyId),
    checkAvailability: (caller, wanted) => checkAvailability(deps, caller, wanted),
    findRelays: (caller, filter) => findRelays(deps, caller, filter),
    readRelay: (caller, id) => readRelay(deps, caller, id),
    agencies: agenciesForNames(deps),
  };
}
