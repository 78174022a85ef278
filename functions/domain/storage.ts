import { storageMinima, storageRange } from '../../schemas/policies/accounts.ts';

/** Sizes of mailboxes, in megabytes. */

/** The smallest mailbox of a grade (S4 G¶10(iii), BR-24). Jusa and Turus count as 54 and above (AMB-44). */
export function minimumStorage(grade: string | undefined): number {
  if (grade === undefined) return storageMinima.withoutGrade;
  return storageMinima.bands.find(({ upTo }) => Number(grade) <= upTo)?.megabytes ?? storageMinima.above;
}

/** S3 §4.5 T8, BR-23. */
export function isStorageInRange(megabytes: number): boolean {
  return Number.isInteger(megabytes) && megabytes >= storageRange.min && megabytes <= storageRange.max;
}

/** As people read it: `500 MB`, `2 GB`. 1 GB is 1024 MB (AMB-92). */
export function storageText(megabytes: number): string {
  return megabytes >= 1024 && megabytes % 1024 === 0 ? `${megabytes / 1024} GB` : `${megabytes} MB`;
}
