import * as z from 'zod/mini';

/** Variables that every function has. */
export const commonVariables = {
  STAGE: z.string(),
  LOG_LEVEL: z.string(),
};

export const tableVariables = {
  CASES_TABLE: z.string(),
  DIRECTORY_TABLE: z.string(),
};

/** What a function needs to start and end machines: a JSON object of state machine ARNs by procedure id. */
export const machineVariables = {
  MACHINES: z.string(),
};

export const mailVariables = {
  /** Address of the portal as people see it, without a slash at the end. */
  PUBLIC_URL: z.string(),
  SENDER: z.string(),
  SERVICE_DESK_ADDRESS: z.string(),
};

/** Life of a decision link in days. */
export const linkVariables = {
  LINK_DAYS: z.string(),
};

export const secretVariables = {
  /** Beginning of the names of relay secrets, e.g. `govuc/local/relay/`. */
  RELAY_SECRET_PREFIX: z.string(),
};

export const noticeVariables = {
  /** Added notices (spec F, kind REC) that this stage switches off, separated by commas (AMB-10). */
  NOTICES_OFF: z.string(),
  /** Address that is told in place of the Service Desk's officers; empty when they are told (AMB-74). */
  DESK_MAILBOX: z.string(),
};

export const sessionVariables = {
  SESSION_IDLE_MINUTES: z.string(),
  SESSION_MAX_HOURS: z.string(),
};

/** The officers' pool. */
export const identityVariables = {
  USER_POOL_ID: z.string(),
  CLIENT_ID: z.string(),
};

/** The pool of account holders. */
export const accountPoolVariables = {
  ACCOUNT_POOL_ID: z.string(),
  ACCOUNT_CLIENT_ID: z.string(),
};

/** Keys of KMS for identity numbers: one encrypts, the other makes the digest that finds them. */
export const identityKeyVariables = {
  IDENTITY_KEY: z.string(),
  IDENTITY_MAC_KEY: z.string(),
};

/** Figures of the stage that procedures of accounts go by. */
export const limitVariables = {
  ACCESS_CODE_DAYS: z.string(),
  ACCESS_CODE_ATTEMPTS: z.string(),
  RESTORE_DAYS: z.string(),
};

/** Rows that one bulk request may have. */
export const bulkVariables = {
  BULK_ROWS: z.string(),
};

/** Where files wait until they are checked. */
export const fileVariables = {
  FILES_BUCKET: z.string(),
};

/** The queue of the rows of bulk requests. */
export const rowQueueVariables = {
  ROW_QUEUE_URL: z.string(),
};
