import type { Stack } from 'aws-cdk-lib';
import { machineArn } from './access.ts';
import type { RowQueue } from './constructs/row-queue.ts';
import { relaySecretPrefix } from './stage-names.ts';
import type { StageSettings } from './stage-settings.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { IdentityStack } from './stacks/identity-stack.ts';

/** Groups of variables, as schemas/environment/shared.ts groups them. */

export function commonVariables({ stage, logLevel }: StageSettings) {
  return { STAGE: stage, LOG_LEVEL: logLevel };
}

export function tableVariables({ tables }: DataStack) {
  return { CASES_TABLE: tables.cases.table.tableName, DIRECTORY_TABLE: tables.directory.table.tableName };
}

export function machineVariables(stack: Stack, settings: StageSettings) {
  return { MACHINES: machineArn(stack, settings, '') };
}

export function mailVariables({ publicUrl, sender, serviceDeskAddress }: StageSettings) {
  return { PUBLIC_URL: publicUrl, SENDER: sender, SERVICE_DESK_ADDRESS: serviceDeskAddress };
}

export function linkVariables({ limits }: StageSettings) {
  return { LINK_DAYS: String(limits.linkDays) };
}

export function secretVariables(settings: StageSettings) {
  return { RELAY_SECRET_PREFIX: relaySecretPrefix(settings) };
}

export function noticeVariables({ noticesOff, remindersOn, deskNotices, serviceDeskAddress }: StageSettings) {
  const off = remindersOn ? noticesOff : [...new Set([...noticesOff, 'reminder'])];
  return { NOTICES_OFF: off.join(','), DESK_MAILBOX: deskNotices === 'address' ? serviceDeskAddress : '' };
}

export function sessionVariables({ limits }: StageSettings) {
  return {
    SESSION_IDLE_MINUTES: String(limits.sessionIdleMinutes),
    SESSION_MAX_HOURS: String(limits.sessionMaxHours),
  };
}

export function identityVariables({ userPool, client }: IdentityStack) {
  return { USER_POOL_ID: userPool.userPoolId, CLIENT_ID: client.userPoolClientId };
}

export function accountPoolVariables({ accountPool, accountClient }: IdentityStack) {
  return { ACCOUNT_POOL_ID: accountPool.userPoolId, ACCOUNT_CLIENT_ID: accountClient.userPoolClientId };
}

export function identityKeyVariables({ identityKeys }: DataStack) {
  return { IDENTITY_KEY: identityKeys.encrypts.keyArn, IDENTITY_MAC_KEY: identityKeys.digests.keyArn };
}

export function limitVariables({ limits }: StageSettings) {
  return {
    ACCESS_CODE_DAYS: String(limits.accessCodeDays),
    ACCESS_CODE_ATTEMPTS: String(limits.accessCodeAttempts),
    RESTORE_DAYS: String(limits.restoreDays),
  };
}

export function bookingVariables({ booking: { days, holidays } }: StageSettings) {
  return { BOOKING_DAYS: [days, ...holidays].join(',') };
}

export function bulkVariables({ limits }: StageSettings) {
  return { BULK_ROWS: String(limits.bulkRows) };
}

export function fileVariables({ files }: DataStack) {
  return { FILES_BUCKET: files.bucketName };
}

export function rowQueueVariables({ queue }: RowQueue) {
  return { ROW_QUEUE_URL: queue.queueUrl };
}
