import type { ReferenceEntry } from '../../schemas/policies/reference-initial.ts';

/** A telepresence room as people call it: its name, and where it is. */
export function roomName({ label, details }: ReferenceEntry): string {
  const place = details?.['place'];
  return place === undefined ? label.ms : `${label.ms} (${place})`;
}
