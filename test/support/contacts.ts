import { getContact } from '../../functions/store/contact-store.ts';
import type { ContactEntry } from '../../schemas/directory/contact.ts';
import type { FormInput } from './forms.ts';
import type { Step, World } from './doubles-world.ts';
import { aContact } from './scenarios/contact-register.ts';

/** What people do with contacts, each by the one who does it. */
export const ticket = {
  opened: ['desk', { outcome: 'opened', data: { ticketNumber: 'INC-1' } }],
  openedAgain: ['desk', { outcome: 'opened', data: { ticketNumber: 'INC-2' } }],
  done: ['desk', { outcome: 'done', data: { actionTaken: 'Ditulis dalam buku alamat' } }],
  notPossible: ['desk', { outcome: 'not-possible', reason: 'Domain ini disekat' }],
  confirmed: ['admin', { outcome: 'done' }],
  notDone: ['admin', { outcome: 'not-done', reason: 'Tidak kelihatan dalam OWA' }],
  cancelled: ['admin', { outcome: 'withdrawn' }],
} as const satisfies Record<string, Step>;

/** The walk of a request that goes well. */
export const toTheEnd = [ticket.opened, ticket.done, ticket.confirmed] as const;

export function resubmitted(unique: string, overrides: FormInput = {}): Step {
  return ['admin', { outcome: 'resubmitted', data: aContact(unique, overrides) }];
}

/** Asks for a contact, and lets people decide. @returns the request's id */
export function asked(
  world: World,
  decisions: readonly Step[],
  unique = 'satu',
  overrides: FormInput = {},
): Promise<string> {
  return world.played(decisions, { procedure: 'IPMS-4.21', form: aContact(unique, overrides) });
}

/** A contact that the procedure has made. */
export async function aRegistered(
  world: World,
  unique = 'satu',
  overrides: FormInput = {},
): Promise<ContactEntry> {
  const id = await asked(world, toTheEnd, unique, overrides);
  return contactOf(world, id);
}

/** The contact of a request. */
export async function contactOf(world: World, requestId: string): Promise<ContactEntry> {
  const { subject } = (await world.case(requestId)).request;
  const contact = subject === undefined ? undefined : await getContact(world.tables, subject.id);
  if (contact === undefined) throw new Error(`${requestId} has no contact`);
  return contact;
}
