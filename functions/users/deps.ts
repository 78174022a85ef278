import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { setTimeout } from 'node:timers/promises';
import type { Environment } from '../../schemas/environment/users.ts';
import { basics } from '../platform/basics.ts';
import { cognitoPasswordCheck } from '../platform/cognito.ts';
import { s3DocumentFiles } from '../platform/document-files.ts';
import { kmsIdentities } from '../platform/identity-seal.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { cognitoPasswords } from '../platform/user-pool.ts';
import { getAgency } from '../store/officer-store.ts';
import { getReference } from '../store/reference-store.ts';
import { findDocuments, readDocument, readDocumentFile } from '../usecases/library.ts';
import { blockedHosts } from '../usecases/mail-policy.ts';
import { awaitEnd } from '../usecases/await-end.ts';
import { readFirstSignIn, setFirstPassword } from '../usecases/first-sign-in.ts';
import { noVault } from '../usecases/no-vault.ts';
import { decideOwnTask, readOwnTask } from '../usecases/own-task.ts';
import { checkStep } from '../usecases/check-step.ts';
import { ownLists, readOwnList } from '../usecases/user-lists.ts';
import { readOwnMailbox, tickUpkeep } from '../usecases/user-upkeep.ts';
import { ownAccount, readOwnAccount, readOwnCase } from '../usecases/user-module.ts';
import { openOwnForm, ownChoices, submitOwnRequest } from '../usecases/user-requests.ts';
import { askForOwnReset, askForReset, changeOwnPassword } from '../usecases/user-password.ts';
import { assertProfileFree, saveOwnProfile } from '../usecases/user-profile.ts';
import { openUserSession, readUserSession, signInUser, signOutUser } from '../usecases/user-session.ts';
import { usersArea } from '../web/area.ts';
import type { WebDeps } from '../web/serve.ts';
import type { UserDeps, UserUseCases } from './use-cases.ts';

/** How long a page waits for what was sent (architecture 6). */
const PATIENCE_MILLISECONDS = 3000;

/** What this function works with; made once per process. */
export function usersDeps(
  environment: Environment,
  onFault: (error: unknown) => void,
): { readonly users: UserDeps; readonly web: WebDeps } {
  const base = basics(environment);
  const session = {
    idleMinutes: Number(environment.SESSION_IDLE_MINUTES),
    maxHours: Number(environment.SESSION_MAX_HOURS),
  };
  return {
    users: { useCases: userUseCases(environment, { ...base, session }), newNonce: () => base.random.token() },
    web: {
      publicUrl: environment.PUBLIC_URL,
      clock: base.clock,
      area: usersArea,
      readSession: (token) => readUserSession({ ...base, session }, token),
      agencyName: async (id) => (await getAgency(base.tables, id))?.name,
      onFault,
    },
  };
}

function userUseCases(
  environment: Environment,
  base: ReturnType<typeof basics> & { readonly session: { idleMinutes: number; maxHours: number } },
): UserUseCases {
  const cognito = new CognitoIdentityProviderClient({});
  const files = s3DocumentFiles(new S3Client({ forcePathStyle: true }), environment.FILES_BUCKET);
  const deps = {
    ...base,
    passwords: cognitoPasswordCheck(cognito, environment.ACCOUNT_CLIENT_ID),
    signIns: cognitoPasswords(cognito, environment.ACCOUNT_POOL_ID),
    identities: kmsIdentities(new KMSClient({}), environment),
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    vault: noVault,
    pause: async (milliseconds: number) => {
      await setTimeout(milliseconds);
    },
  };
  return {
    signIn: (input) => signInUser(deps, input),
    signOut: (token) => signOutUser(deps, token),
    openSession: (accountId) => openUserSession(deps, accountId),
    readAccount: (caller) => ownAccount(deps, caller),
    readOwnAccount: (caller) => readOwnAccount(deps, caller),
    readLibrary: async (caller) => {
      const [documents, { choices }] = await Promise.all([
        findDocuments(deps, caller),
        getReference(deps.tables, 'help-desk'),
      ]);
      return { documents, contacts: choices };
    },
    readDocument: (caller, id) => readDocument(deps, caller, id),
    readDocumentFile: (caller, of) => readDocumentFile({ ...deps, files }, caller, of),
    blockedHosts: () => blockedHosts(deps.tables),
    readOwnMailbox: (caller) => readOwnMailbox(deps, caller),
    tickUpkeep: (caller, task) => tickUpkeep(deps, caller, task),
    readOwnCase: (caller, id) => readOwnCase(deps, caller, id),
    readOwnTask: (caller, id) => readOwnTask(deps, caller, id),
    decideOwnTask: (caller, taskId, input) => decideOwnTask(deps, caller, taskId, input),
    changePassword: (caller, input) => changeOwnPassword(deps, caller, input),
    askForReset: (input) => askForReset(deps, input),
    askForOwnReset: (caller) => askForOwnReset(deps, caller),
    assertProfileFree: (caller) => assertProfileFree(deps, caller),
    saveProfile: (caller, input) => saveOwnProfile(deps, caller, input),
    ownChoices: (caller) => ownChoices(deps, caller),
    openOwnForm: (caller, of) => openOwnForm(deps, caller, of),
    submitOwnRequest: (caller, input) => submitOwnRequest(deps, caller, input),
    ownLists: (caller) => ownLists(deps, caller),
    readOwnList: (caller, listId, page) => readOwnList(deps, caller, listId, page),
    checkStep: (caller, requestId, stepId) => checkStep(deps, caller, requestId, stepId),
    awaitEnd: (id) => awaitEnd(deps, id, PATIENCE_MILLISECONDS),
    readFirstSignIn: (token) => readFirstSignIn(deps, token),
    setFirstPassword: (token, input) => setFirstPassword(deps, token, input),
  };
}
