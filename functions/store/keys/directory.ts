import { type Key, padded } from './key.ts';

/**
 * Directory: agencies, officers, and what agencies have besides accounts.
 *
 * | item         | pk                           | sk               | indexes |
 * |--------------|------------------------------|------------------|---|
 * | agency       | AGENCY#id                    | AGENCY           | by-kind |
 * | migration plan | AGENCY#id                  | PLAN             | |
 * | officer      | OFFICER#id                   | OFFICER          | by-agency, by-kind |
 * | holder       | HOLDERS#role[#agency]        | OFFICER#id       | |
 * | grant        | GRANTS#agency, GRANTS#CENTRAL | at#officer#version | |
 * | e-mail taken | OFFICER-EMAIL#address        | EMAIL            | |
 * | name taken   | AGENCY-NAME#name             | NAME             | |
 * | audit entry  | AUDIT#OFFICER#id, AUDIT#AGENCY#id, AUDIT#REFERENCE#name | at#000001#action | |
 * | relay        | RELAY#id                     | RELAY            | by-agency, by-kind |
 * | reference    | REFERENCE#name               | REFERENCE        | |
 */

export function agencyKey(id: string): Key {
  return { pk: `AGENCY#${id}`, sk: 'AGENCY' };
}
export function officerKey(id: string): Key {
  return { pk: `OFFICER#${id}`, sk: 'OFFICER' };
}
/** The migration plan of an agency. */
export function planKey(agencyId: string): Key {
  return { pk: `AGENCY#${agencyId}`, sk: 'PLAN' };
}
/** Who has a role: `role` for central ones, `role` and agency for those of an agency. */
export function holdersPk(role: string, agencyId?: string): string {
  return agencyId === undefined ? `HOLDERS#${role}` : `HOLDERS#${role}#${agencyId}`;
}
export function holderKey(role: string, agencyId: string | undefined, officerId: string): Key {
  return { pk: holdersPk(role, agencyId), sk: `OFFICER#${officerId}` };
}
/** The log of rights of an agency, or of the centre. */
export function grantsPk(agencyId: string | undefined): string {
  return `GRANTS#${agencyId ?? 'CENTRAL'}`;
}
export function grantKey(agencyId: string | undefined, at: string, id: string): Key {
  return { pk: grantsPk(agencyId), sk: `${at}#${id}` };
}
export function officerEmailKey(address: string): Key {
  return { pk: `OFFICER-EMAIL#${address.toLowerCase()}`, sk: 'EMAIL' };
}
/** Short names of agencies are unique as they read: whatever their case and width, without what nobody sees. */
export function agencyNameKey(shortName: string): Key {
  const read = shortName.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return { pk: `AGENCY-NAME#${read.toLowerCase()}`, sk: 'NAME' };
}
export type AuditedKind = 'AGENCY' | 'OFFICER' | 'REFERENCE' | 'DOWNTIME' | 'DOCUMENT';
export function auditPk(kind: AuditedKind, id: string): string {
  return `AUDIT#${kind}#${id}`;
}
/** `seq` is the version that the entry led to. */
export function auditKey(
  kind: AuditedKind,
  id: string,
  entry: { readonly at: string; readonly seq: number; readonly action: string },
): Key {
  return { pk: auditPk(kind, id), sk: `${entry.at}#${padded(entry.seq, 6)}#${entry.action}` };
}
export function relayKey(id: string): Key {
  return { pk: `RELAY#${id}`, sk: 'RELAY' };
}
export function contactPk(id: string): string {
  return `CONTACT#${id}`;
}
export function contactKey(id: string): Key {
  return { pk: contactPk(id), sk: 'CONTACT' };
}
/** A list of values that MAMPU edits. */
export function referenceKey(name: string): Key {
  return { pk: `REFERENCE#${name}`, sk: 'REFERENCE' };
}
/** By what an entry finds its account. */
export type EntryKind = 'NAMES' | 'ADDRESSES' | 'LOGINS';
export const directoryIndexKeys = {
  officersOf: (agencyId: string | undefined) => `OFFICERS#${agencyId ?? 'CENTRAL'}`,
  relaysOf: (agencyId: string) => `RELAYS#${agencyId}`,
  /** Accounts by name: of one state in by-agency, of all states in by-kind. */
  accountsOf: (agencyId: string, state?: string) =>
    state === undefined ? `ACCOUNTS#${agencyId}` : `ACCOUNTS#${agencyId}#${state}`,
  /** Entries by name, address or login id: of one state in by-agency, of all states in by-kind. */
  accountEntries: (what: EntryKind, agencyId: string, state?: string) =>
    state === undefined ? `${what}#${agencyId}` : `${what}#${agencyId}#${state}`,
  /** Accounts of an agency that have, or had, a service. */
  servicesOf: (agencyId: string, service: string) => `SERVICES#${agencyId}#${service}`,
  kind: (kind: 'AGENCY' | 'OFFICER' | 'RELAY') => kind,
};
