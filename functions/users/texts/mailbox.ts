import type { Text } from '../../../schemas/vocabulary.ts';

/** Forwarding, upkeep and the rules of the mailbox. */
export const mailboxTexts = {
  forwarding: { ms: 'Pemajuan automatik', en: 'Automatic forwarding' },
  forwardingNone: {
    ms: 'E-mel anda tidak dimajukan kepada sesiapa.',
    en: 'Your mail is forwarded to nobody.',
  },
  forwardedTo: { ms: 'Dimajukan kepada', en: 'Forwarded to' },
  since: { ms: 'Sejak', en: 'Since' },
  setForwarding: { ms: 'Tetapkan pemajuan', en: 'Set forwarding' },
  changeForwarding: { ms: 'Ubah atau tamatkan pemajuan', en: 'Change or end forwarding' },
  rules: { ms: 'Peraturan peti mel', en: 'Rules of the mailbox' },
  upkeep: { ms: 'Penyelenggaraan peti mel', en: 'Upkeep of the mailbox' },
  upkeepText: {
    ms: 'Pengguna menyelenggara peti mel, mengarkib e-mel dan membuat salinan sandaran (Garis Panduan perenggan 19(ii)). Tandakan apabila selesai; tarikhnya disimpan.',
    en: 'Users maintain the mailbox, archive mail and make backup copies (guideline, paragraph 19(ii)). Tick what you have done; its date is kept.',
  },
  task: { ms: 'Perkara', en: 'What' },
  last: { ms: 'Kali terakhir', en: 'Last time' },
  never: { ms: 'Belum ditandakan', en: 'Not ticked yet' },
  tick: { ms: 'Tandakan hari ini', en: 'Tick for today' },
  today: { ms: 'Ditandakan hari ini', en: 'Ticked today' },
  actions: { ms: 'Tindakan', en: 'Action' },
} as const satisfies Record<string, Text>;
