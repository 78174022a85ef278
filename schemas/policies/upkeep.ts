import type { Text } from '../vocabulary.ts';

/** What a user does in his mailbox, by his own word (USER-SELF-CARE.4; S4 G¶19(ii), BR-73). */
export const upkeepTasks = ['mailbox', 'archive', 'backup'] as const;
export type UpkeepTask = (typeof upkeepTasks)[number];

export const upkeepNames: Readonly<Record<UpkeepTask, Text>> = {
  mailbox: { ms: 'Peti mel diselenggara', en: 'Mailbox maintained' },
  archive: { ms: 'E-mel diarkibkan', en: 'Mail archived' },
  backup: { ms: 'Salinan sandaran dibuat', en: 'Backup copies made' },
};
