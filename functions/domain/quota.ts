/** How full a mailbox is (G¶10(vi)). Sizes are megabytes; 1 GB is 1024 MB (AMB-92). */

/** From here on the mailbox counts as nearly full. */
export const nearlyFullPercent = 90;

export interface Quota {
  /** Whole percent, rounded down: what is not yet 90 % is not shown as 90 %. More than 100 when it is over. */
  readonly percent: number;
  readonly freeMb: number;
  readonly level: 'well' | 'nearly-full' | 'full';
}

export function quotaOf(usedMb: number, storageMb: number): Quota {
  const percent = storageMb <= 0 ? 100 : Math.floor((usedMb * 100) / storageMb);
  const level = percent >= 100 ? 'full' : percent >= nearlyFullPercent ? 'nearly-full' : 'well';
  return { percent, freeMb: Math.max(0, storageMb - usedMb), level };
}

/** What is used, rounded: `730 MB`, `1.2 GB`, `2 GB`. A size that a rule speaks of is exact: `storageText`. */
export function sizeText(megabytes: number): string {
  if (megabytes < 1024) return `${Math.round(megabytes)} MB`;
  return `${Number((megabytes / 1024).toFixed(1))} GB`;
}
