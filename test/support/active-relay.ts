import { play } from './play.ts';
import { relayApply } from './scenarios/relay-apply.ts';
import type { System } from './system.ts';

/** A relay of the agency that is in service. */
export async function anActiveRelay({ endpoints, mailbox }: System): Promise<string> {
  const { subjectId } = await play(relayApply, { endpoints, mailbox, print: () => undefined });
  if (subjectId === undefined) throw new Error('The procedure ended without a relay');
  return subjectId;
}
