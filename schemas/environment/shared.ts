import * as z from 'zod/mini';

const variable = z.string();

/** Variables that every function has. */
export const commonVariables = {
  STAGE: variable,
  LOG_LEVEL: variable,
};

export const tableVariables = {
  CASES_TABLE: variable,
  DIRECTORY_TABLE: variable,
};

/** What a function needs to start and end machines: what their ARNs begin with; the procedure's id follows. */
export const machineVariables = {
  MACHINES: variable,
};

export const mailVariables = {
  /** Address of the portal as people see it, without a slash at the end. */
  PUBLIC_URL: variable,
  SENDER: variable,
  SERVICE_DESK_ADDRESS: variable,
};

/** Life of a decision link in days. */
export const linkVariables = {
  LINK_DAYS: variable,
};

export const secretVariables = {
  /** Beginning of the names of relay secrets, e.g. `govuc/local/relay/`. */
  RELAY_SECRET_PREFIX: variable,
};

export const noticeVariables = {
  /** Added notices (spec F, kind REC) that this stage switches off, separated by commas (AMB-10). */
  NOTICES_OFF: variable,
  /** Address that is told in place of the Service Desk's officers; empty when they are told (AMB-74). */
  DESK_MAILBOX: variable,
};

export const sessionVariables = {
  SESSION_IDLE_MINUTES: variable,
  SESSION_MAX_HOURS: variable,
};

/** The officers' pool. */
export const identityVariables = {
  USER_POOL_ID: variable,
  CLIENT_ID: variable,
};

/** The pool of account holders. */
export const accountPoolVariables = {
  ACCOUNT_POOL_ID: variable,
  ACCOUNT_CLIENT_ID: variable,
};

/** Keys of KMS for identity numbers: one encrypts, the other makes the digest that finds them. */
export const identityKeyVariables = {
  IDENTITY_KEY: variable,
  IDENTITY_MAC_KEY: variable,
};

/** How the three days before a booking are counted: `calendar`, or `working` and the public holidays behind it (AMB-83). */
export const bookingVariables = {
  BOOKING_DAYS: variable,
};

/** Figures of the stage that procedures of accounts go by. */
export const limitVariables = {
  ACCESS_CODE_DAYS: variable,
  ACCESS_CODE_ATTEMPTS: variable,
  RESTORE_DAYS: variable,
};

/** Rows that one bulk request may have. */
export const bulkVariables = {
  BULK_ROWS: variable,
};

/** Where files wait until they are checked. */
export const fileVariables = {
  FILES_BUCKET: variable,
};

/** The queue of the rows of bulk requests. */
export const rowQueueVariables = {
  ROW_QUEUE_URL: variable,
};
