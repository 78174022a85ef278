import type { Key } from './key.ts';

/**
 * Directory: maintenance and downtimes, a handful a month.
 *
 * | item        | pk        | sk            | indexes |
 * |-------------|-----------|---------------|---|
 * | downtime    | DOWNTIMES | DOWNTIME#id   | |
 * | uptime note | UPTIME    | MONTH#2026-11 | |
 */

export const downtimesPk = 'DOWNTIMES';
export function downtimeKey(id: string): Key {
  return { pk: downtimesPk, sk: `DOWNTIME#${id}` };
}
export function uptimeNoteKey(month: string): Key {
  return { pk: 'UPTIME', sk: `MONTH#${month}` };
}
