import type { Text } from '../../../schemas/vocabulary.ts';

/** The mailing lists that a user owns or handles. */
export const listTexts = {
  title: { ms: 'Senarai e-mel saya', en: 'My mailing lists' },
  lead: {
    ms: 'Senarai e-mel yang anda miliki atau kendalikan. Ahli dan maklumatnya diubah oleh pentadbir UC agensi anda.',
    en: 'Mailing lists that you own or handle. The UC administrator of your agency changes their members and data.',
  },
  none: {
    ms: 'Anda tidak memiliki atau mengendalikan mana-mana senarai e-mel.',
    en: 'You own or handle no mailing list.',
  },
  apply: { ms: 'Mohon senarai e-mel', en: 'Apply for a mailing list' },
  back: { ms: 'Kembali ke senarai e-mel saya', en: 'Back to my mailing lists' },
  list: { ms: 'Senarai e-mel', en: 'Mailing list' },
  address: { ms: 'Alamat e-mel', en: 'E-mail address' },
  duty: { ms: 'Tanggungjawab anda', en: 'Your duty' },
  owner: { ms: 'Pemilik', en: 'Owner' },
  handler: { ms: 'Pengendali', en: 'Handler' },
  nobody: { ms: 'Tiada', en: 'Nobody' },
  state: { ms: 'Status', en: 'State' },
  ended: {
    ms: 'Senarai ini telah ditamatkan pada {date}. E-mel kepadanya tidak dihantar lagi.',
    en: 'This list ended on {date}. Mail to it is not delivered any more.',
  },
  members: { ms: 'Ahli', en: 'Members' },
  membersNone: { ms: 'Senarai ini tiada ahli.', en: 'The list has no members.' },
  name: { ms: 'Nama', en: 'Name' },
  kind: { ms: 'Jenis', en: 'Kind' },
  membership: { ms: 'Keahlian', en: 'Membership' },
  member: { ms: 'Ahli', en: 'Member' },
  suspended: { ms: 'Digantung', en: 'Suspended' },
  gone: { ms: 'Tidak lagi wujud', en: 'Exists no more' },
  changes: { ms: 'Perubahan terkini', en: 'Recent changes' },
  changesNone: { ms: 'Tiada perubahan direkodkan.', en: 'No change is recorded.' },
  what: { ms: 'Perubahan', en: 'Change' },
  when: { ms: 'Masa', en: 'Time' },
  reference: { ms: 'No. rujukan', en: 'Reference' },
  count: { ms: '{n} ahli', en: 'Members: {n}' },
  check: { ms: 'Semakan pilihan', en: 'Optional check' },
  checked: { ms: 'Disemak oleh {name} pada {at}', en: 'Checked by {name} on {at}' },
} as const satisfies Record<string, Text>;
