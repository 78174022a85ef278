import type { Text } from '../../../schemas/vocabulary.ts';

/** What to do about forwarding and about a search in the mail-flow log, by code. */
export const mailboxErrorTexts = {
  'mail-flow-gone': {
    ms: 'Log disimpan {days} hari sahaja. Pilih tarikh yang lebih baharu.',
    en: 'The log is kept for {days} days only. Choose a later date.',
  },
  'before-from': { ms: 'Tarikh ini sebelum tarikh mula.', en: 'This date is before the first one.' },
  'forward-agency': {
    ms: 'Pemajuan automatik hanya dibenarkan kepada pengguna aktif dalam agensi yang sama (Garis Panduan perenggan 10(vii)). Masukkan alamat 1GovUC pengguna agensi anda.',
    en: 'Automatic forwarding is allowed to active users of the same agency only (guideline, paragraph 10(vii)). Enter the 1GovUC address of a user in your agency.',
  },
  'forward-itself': {
    ms: 'Masukkan alamat pengguna lain: ini alamat anda sendiri.',
    en: 'Enter the address of somebody else: this one is your own.',
  },
  'forward-loop': {
    ms: 'E-mel pengguna ini dimajukan kembali kepada anda. Pilih pengguna lain.',
    en: 'The mail of this user is forwarded back to you. Choose somebody else.',
  },
  'forward-full': {
    ms: 'Terlalu banyak akaun memajukan e-mel kepada pengguna ini (paling banyak {max}). Pilih pengguna lain.',
    en: 'Too many accounts forward their mail to this user ({max} at most). Choose somebody else.',
  },
} as const satisfies Record<string, Text>;
