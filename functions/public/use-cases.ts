import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { catalogue, type ProcedureId } from '../../schemas/catalogue.ts';
import type { Environment } from '../../schemas/environment/public.ts';
import type { StoredFile } from '../domain/case-file.ts';
import { createSesMailer } from '../mail/sender.ts';
import { basics } from '../platform/basics.ts';
import { s3CaseFiles } from '../platform/case-files.ts';
import { kmsIdentities } from '../platform/identity-seal.ts';
import { keptFor } from '../platform/kept.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { mailSettings } from '../platform/mail-settings.ts';
import { ownerByLink, ownerOf, readFileOf, uploadFile } from '../usecases/case-files.ts';
import { decideByLink, readLink, renewLink, type LinkView } from '../usecases/decide-by-link.ts';
import type { Decided } from '../usecases/decide-task.ts';
import type { AccountPasswords } from '../usecases/deps.ts';
import { noVault } from '../usecases/no-vault.ts';
import { publicFormContext, submitPublicRequest } from '../usecases/public-request.ts';
import { keepRegistration, readRegistration, submitRegistration } from '../usecases/registration.ts';
import { leaveRegistration, signInToRegister } from '../usecases/registration-sign-in.ts';
import type { DecisionInput } from '../usecases/types.ts';
import { applicationContext, askToApply, readApplication, submitApplication } from '../usecases/apply.ts';
import type { Upload } from '../web/form-files.ts';
import type { UploadedFile } from '../web/upload.ts';
import type { ApplyUseCases } from './apply/use-cases.ts';
import type { RegisterUseCases } from './register/use-cases.ts';

/** What the bearer of a mail link can do, each with its dependencies in it. */
export interface LinkUseCases {
  readonly readLink: (token: string) => Promise<LinkView>;
  readonly decideByLink: (token: string, input: DecisionInput) => Promise<Decided>;
  /** Sends a new link to the address of an old one. Says nothing of whether it did. */
  readonly renewLink: (token: string) => Promise<void>;
  readonly uploadToLink: (link: LinkView, file: UploadedFile) => ReturnType<Upload>;
  /** A file of the case that the link shows now. @throws NotFound */
  readonly readFileOfLink: (
    link: LinkView,
    wanted: { readonly field: string; readonly id: string | null },
  ) => Promise<StoredFile>;
}

/** How old the agencies of a public page may be. What is sent is checked against those of now. */
const contextSeconds = 60;

/** Made once per process. */
export function publicUseCases(environment: Environment): LinkUseCases & RegisterUseCases & ApplyUseCases {
  const deps = {
    ...basics(environment),
    identities: kmsIdentities(new KMSClient({}), environment),
    signIns: noPasswords,
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    vault: noVault,
    caseFiles: s3CaseFiles(new S3Client({ forcePathStyle: true }), environment.FILES_BUCKET),
    mailer: createSesMailer({
      client: new SESClient({}),
      from: environment.SENDER,
      replyTo: environment.SERVICE_DESK_ADDRESS,
    }),
    mail: mailSettings(environment),
  };
  return {
    readLink: (token) => readLink(deps, token),
    decideByLink: (token, input) => decideByLink(deps, token, input),
    renewLink: (token) => renewLink(deps, token),
    uploadToLink: ({ officer, view }, file) =>
      uploadFile(deps, ownerOf({ person: officer, channel: 'link' }, view.task.id), file),
    readFileOfLink: ({ view }, wanted) =>
      readFileOf(deps, view.shown === undefined ? view.rounds.map(({ form }) => form) : [view.shown], wanted),
    formContext: keptFor(contextSeconds, deps.clock, (procedure: ProcedureId) =>
      publicFormContext(deps, catalogue[procedure]),
    ),
    submitPublicRequest: (input) => submitPublicRequest(deps, input),
    signIn: (input) => signInToRegister(deps, input),
    readRegistration: (token) => readRegistration(deps, token),
    keepRegistration: (token, form) => keepRegistration(deps, token, form),
    submitRegistration: (token, input) => submitRegistration(deps, token, input),
    leaveRegistration: (token) => leaveRegistration(deps, token),
    askToApply: (input) => askToApply(deps, input),
    readApplication: (token) => readApplication(deps, token),
    applicationContext: (application) => applicationContext(deps, application),
    uploadToApplication: (token, file) => uploadFile(deps, ownerByLink(token), file),
    submitApplication: (token, input) => submitApplication(deps, token, input),
  };
}

/** No step that a link decides sets a password. */
const noPasswords: AccountPasswords = {
  setPassword: () => Promise.reject(new Error('A link sets no password')),
};
