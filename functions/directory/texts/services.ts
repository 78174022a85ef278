import type { Text } from '../../../schemas/vocabulary.ts';

/** Value-added services: what each is, and who has it. */
export const servicesTexts = {
  title: { ms: 'Perkhidmatan nilai tambah', en: 'Value-added services' },
  lead: {
    ms: 'Enam perkhidmatan yang boleh dimohon bagi sebuah akaun (S3 §4.5), dan akaun yang menggunakannya.',
    en: 'The six services that can be applied for, for an account (S3 §4.5), and the accounts that use them.',
  },
  chooseLead: {
    ms: 'Penggunaan dipaparkan bagi satu agensi pada satu masa.',
    en: 'Use is shown for one agency at a time.',
  },
  use: { ms: 'Penggunaan', en: 'Use' },
  service: { ms: 'Perkhidmatan', en: 'Service' },
  active: { ms: 'Akaun aktif', en: 'Accounts that have it' },
  accounts: { ms: '{n} akaun', en: '{n} accounts' },
  apply: { ms: 'Mohon', en: 'Apply' },
  applyFor: { ms: 'Mohon bagi sebuah akaun', en: 'Apply for an account' },
  end: { ms: 'Tamatkan bagi sebuah akaun', en: 'End it for an account' },
  applySeveral: { ms: 'Mohon beberapa perkhidmatan', en: 'Apply for several services' },
  about: { ms: 'Mengenai perkhidmatan', en: 'About the services' },
  noMore: {
    ms: 'Dokumen tidak memberikan butiran lain.',
    en: 'The documents say no more of it.',
  },
  back: { ms: 'Semua perkhidmatan', en: 'All services' },
  states: { ms: 'Akaun mengikut status perkhidmatan', en: 'Accounts by the state of the service' },
  ACTIVE: { ms: 'Aktif', en: 'Active' },
  RESTING: { ms: 'Berehat', en: 'Resting' },
  restingNote: {
    ms: 'Akaun ini telah dipadam. Perkhidmatannya tidak dikira dan kembali apabila akaun dipulihkan.',
    en: 'These accounts are deleted. Their services are not counted, and come back when an account is restored.',
  },
  TERMINATED: { ms: 'Ditamatkan', en: 'Ended' },
  account: { ms: 'Akaun', en: 'Account' },
  gone: { ms: 'Akaun yang tiada lagi', en: 'An account that is gone' },
  address: { ms: 'Alamat e-mel', en: 'E-mail address' },
  accountState: { ms: 'Status akaun', en: 'State of the account' },
  since: { ms: 'Sejak', en: 'Since' },
  configured: { ms: 'Tetapan', en: 'Settings' },
  request: { ms: 'Permohonan', en: 'Application' },
  noneACTIVE: { ms: 'Tiada akaun yang menggunakan perkhidmatan ini.', en: 'No account has this service.' },
  noneRESTING: {
    ms: 'Tiada akaun yang dipadam mempunyai perkhidmatan ini.',
    en: 'No deleted account has this service.',
  },
  noneTERMINATED: {
    ms: 'Perkhidmatan ini belum ditamatkan bagi mana-mana akaun.',
    en: 'The service has not ended for any account.',
  },
  export: { ms: 'Muat turun CSV', en: 'Download CSV' },
  exportNote: {
    ms: 'Fail mengandungi paling banyak {n} akaun.',
    en: 'The file holds at most {n} accounts.',
  },
  exportCut: { ms: 'Dipotong selepas {n} baris.', en: 'Cut after {n} rows.' },
} as const satisfies Record<string, Text>;
