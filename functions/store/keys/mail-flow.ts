import type { Key } from './key.ts';

/**
 * Directory: what the mail platform reports, and who looked at it. All of them end by `ttl`.
 *
 * | item           | pk                             | sk             | indexes |
 * |----------------|--------------------------------|----------------|---|
 * | mail flow      | MAIL-FLOW#agency#yyyy-mm-dd    | time#digest    | by-agency: by sender; by-kind: by recipient |
 * | look-up        | MAIL-FLOW-LOOK#agency          | at#id          | |
 * | policy refusal | POLICY-LOG#agency              | at#id          | |
 */

/** One row stands under each agency that sends or receives it. */
export function mailFlowPk(agencyId: string, day: string): string {
  return `MAIL-FLOW#${agencyId}#${day}`;
}
export function mailFlowKey(agencyId: string, day: string, time: string, digest: string): Key {
  return { pk: mailFlowPk(agencyId, day), sk: `${time}#${digest}` };
}
export const mailFlowIndexKeys = {
  sender: (agencyId: string, address: string) => `MAIL-FROM#${agencyId}#${address.toLowerCase()}`,
  recipient: (agencyId: string, address: string) => `MAIL-TO#${agencyId}#${address.toLowerCase()}`,
};
export function mailFlowLookPk(agencyId: string): string {
  return `MAIL-FLOW-LOOK#${agencyId}`;
}
export function policyLogPk(agencyId: string): string {
  return `POLICY-LOG#${agencyId}`;
}
export function logKey(pk: string, at: string, id: string): Key {
  return { pk, sk: `${at}#${id}` };
}
