import type { Text } from '../../../schemas/vocabulary.ts';

export const relayTexts = {
  title: { ms: 'E-mel relay', en: 'E-mail relays' },
  one: { ms: 'E-mel relay', en: 'E-mail relay' },
  choose: { ms: 'Pilih e-mel relay', en: 'Choose the e-mail relay' },
  chooseLead: {
    ms: '{procedure} bagi e-mel relay yang mana?',
    en: '{procedure}: for which e-mail relay?',
  },
  noneToChoose: {
    ms: 'Agensi anda tiada e-mel relay yang boleh dipilih bagi prosedur ini.',
    en: 'Your agency has no e-mail relay that this procedure can be used for.',
  },
  toRelays: { ms: 'Lihat e-mel relay', en: 'See the e-mail relays' },
  back: { ms: 'Kembali ke senarai e-mel relay', en: 'Back to the list of e-mail relays' },
  name: { ms: 'Aplikasi', en: 'Application' },
  address: { ms: 'Alamat dan penghantar', en: 'Address and sender' },
  agency: { ms: 'Agensi', en: 'Agency' },
  state: { ms: 'Status', en: 'Status' },
  search: { ms: 'Cari', en: 'Search' },
  searchLabel: { ms: 'Nama, alamat IP, domain atau e-mel', en: 'Name, IP address, domain or e-mail' },
  any: { ms: 'Semua', en: 'All' },
  none: { ms: 'Tiada e-mel relay sepadan.', en: 'No e-mail relay matches.' },
  noneYet: { ms: 'Belum ada e-mel relay.', en: 'There is no e-mail relay yet.' },
  apply: { ms: 'Mohon e-mel relay', en: 'Apply for an e-mail relay' },
  settings: { ms: 'Tetapan', en: 'Settings' },
  configurations: { ms: 'Konfigurasi yang dilaksanakan', en: 'What was configured' },
  noConfigurations: { ms: 'Belum dikonfigurasi.', en: 'Not configured yet.' },
  fromRequest: { ms: 'Permohonan {id}', en: 'Application {id}' },
  created: { ms: 'Dikonfigurasi pada', en: 'Configured on' },
  activated: { ms: 'Diaktifkan pada', en: 'In service since' },
  terminated: { ms: 'Ditamatkan pada', en: 'Ended on' },
  actions: { ms: 'Apa yang boleh dibuat', en: 'What you can do' },
  locked: {
    ms: 'Permohonan {id} bagi e-mel relay ini belum selesai. Permohonan lain boleh dibuat selepas ia selesai.',
    en: 'Application {id} for this e-mail relay is still open. You can apply again when it ends.',
  },
} as const satisfies Record<string, Text>;
