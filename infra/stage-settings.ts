import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { addedNotices } from '../schemas/notice-ids.ts';

/** Everything in which one stage differs from another. One file per stage in infra/stages. */
const Settings = z.strictObject({
  /** Part of every name: `govuc-<stage>-…`. */
  stage: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,20}$/u)),
  account: z.optional(z.string().check(z.regex(/^\d{12}$/u))),
  region: z.string(),
  /** Keeps data when a stack goes, protects tables and users against deletion, and alarms somebody. */
  production: z.boolean(),
  /** Where people reach the portal, without a slash at the end. */
  publicUrl: z.url().check(z.refine((url) => !url.endsWith('/'), 'must not end with a slash')),
  /** Sender of every mail. SES must have verified its domain. */
  sender: z.email(),
  serviceDeskAddress: z.email(),
  /** Who gets what is only told to the Service Desk: its one address, or each of its officers (AMB-74). */
  deskNotices: z.enum(['address', 'officers']),
  alarmAddress: z.nullable(z.email()),
  totpRequired: z.boolean(),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']),
  logRetentionDays: z.enum(RetentionDays),
  limits: z.strictObject({
    sessionIdleMinutes: z.int().check(z.minimum(5), z.maximum(120)),
    sessionMaxHours: z.int().check(z.minimum(1), z.maximum(24)),
    /** Life of a decision link. */
    linkDays: z.int().check(z.minimum(1), z.maximum(90)),
    passwordLinkHours: z.int().check(z.minimum(1), z.maximum(168)),
    draftDays: z.int().check(z.minimum(1), z.maximum(365)),
    /** Days after which the holders of an open task are reminded. */
    reminderDays: z.int().check(z.minimum(1), z.maximum(60)),
    /** Life of an access code, and how often a wrong one may be tried (spec C.4, AMB-35). */
    accessCodeDays: z.int().check(z.minimum(1), z.maximum(90)),
    accessCodeAttempts: z.int().check(z.minimum(3), z.maximum(20)),
    /** How long a deleted account can be restored (D-03). */
    restoreDays: z.int().check(z.minimum(1), z.maximum(365)),
    /** Rows that one bulk request may have. */
    bulkRows: z.int().check(z.minimum(1), z.maximum(5000)),
    /** Requests a second that the web answers, and its burst. */
    requestsPerSecond: z.int().check(z.minimum(1)),
    requestBurst: z.int().check(z.minimum(1)),
  }),
  /** Months of the year that one confirmation of use covers (AMB-101); null: agencies confirm on demand alone. */
  confirmationMonths: z.nullable(z.literal([1, 3, 6, 12])),
  /** How the three days before a booking of rooms are counted, and the public holidays that are no working days (AMB-83). */
  booking: z.strictObject({
    days: z.enum(['calendar', 'working']),
    holidays: z.array(z.iso.date()),
  }),
  remindersOn: z.boolean(),
  /** Notices that no document states and that this stage does not send (AMB-10). */
  noticesOff: z.array(z.enum(addedNotices)),
  /** Off in tests, which run the sweeps themselves. */
  schedulesOn: z.boolean(),
  /** The local cloud, which cannot tell the resource of every call. */
  emulated: z.boolean(),
  /** Dashboard and alarms. The local cloud does without. */
  monitoringOn: z.boolean(),
});

export type StageSettings = z.infer<typeof Settings>;

/** @throws ZodError naming each setting that is missing, wrong or unknown. */
export function parseStageSettings(value: unknown): StageSettings {
  return Settings.parse(value, { error: z.locales.en().localeError });
}

/**
 * The settings of a stage: its file, and over it single values of this run (the local cloud's address).
 * @throws Error when there is no such stage.
 */
export function stageSettings(
  stage: string,
  overrides: Readonly<Record<string, unknown>> = {},
): StageSettings {
  const file = new URL(`stages/${stage}.json`, import.meta.url);
  return parseStageSettings({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...overrides });
}
