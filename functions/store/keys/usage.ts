import { accountPk } from './accounts.ts';
import { type Key, padded } from './key.ts';

/**
 * Directory: the use of mailboxes, silence of accounts, and what scheduled checks did. What is flagged stands in items of
 * its own: a measurement writes the mailbox alone, and no index.
 *
 * | item          | pk              | sk                          | indexes |
 * |---------------|-----------------|-----------------------------|---|
 * | nearly full   | ACCOUNT#id      | NEARLY-FULL                 | by-agency; by-due until the user is told |
 * | silence       | ACCOUNT#id      | INACTIVITY                  | by-due until the check looks again; by-agency while listed or kept |
 * | silence review| AGENCY#id       | SILENCE-REVIEW              | by-due while accounts are listed |
 * | usage file    | USAGE-FILE#id   | FILE                        | by-kind |
 * | usage part    | USAGE-FILE#id   | PART#0001                   | |
 * | check run     | CHECK#name      | RUN#day                     | |
 * | run entries   | CHECK#name      | ENTRIES#day#startedAt#0001  | |
 */

export function nearlyFullKey(accountId: string): Key {
  return { pk: accountPk(accountId), sk: 'NEARLY-FULL' };
}
export function silenceKey(accountId: string): Key {
  return { pk: accountPk(accountId), sk: 'INACTIVITY' };
}
export function silenceReviewKey(agencyId: string): Key {
  return { pk: `AGENCY#${agencyId}`, sk: 'SILENCE-REVIEW' };
}
export function usageFilePk(id: string): string {
  return `USAGE-FILE#${id}`;
}
export function usageFileKey(id: string): Key {
  return { pk: usageFilePk(id), sk: 'FILE' };
}
export const usagePartPrefix = 'PART#';
export function usagePartKey(id: string, no: number): Key {
  return { pk: usageFilePk(id), sk: `${usagePartPrefix}${padded(no, 4)}` };
}
export function checkPk(name: string): string {
  return `CHECK#${name}`;
}
export const checkRunPrefix = 'RUN#';
export function checkRunKey(name: string, day: string): Key {
  return { pk: checkPk(name), sk: `${checkRunPrefix}${day}` };
}
export function checkEntriesPrefix(day: string): string {
  return `ENTRIES#${day}#`;
}
export function checkEntriesKey(name: string, day: string, startedAt: string, no: number): Key {
  return { pk: checkPk(name), sk: `${checkEntriesPrefix(day)}${startedAt}#${padded(no, 4)}` };
}
export const usageIndexKeys = {
  nearlyFull: (agencyId: string) => `NEARLY-FULL#${agencyId}`,
  listed: (agencyId: string) => `SILENT#${agencyId}`,
  kept: (agencyId: string) => `SILENT-KEPT#${agencyId}`,
  files: 'USAGE-FILE',
};
