import type { Text } from '../../../schemas/vocabulary.ts';

/** The value-added services of one account. */
export const serviceTexts = {
  title: { ms: 'Perkhidmatan nilai tambah', en: 'Value-added services' },
  service: { ms: 'Perkhidmatan', en: 'Service' },
  state: { ms: 'Status', en: 'State' },
  action: { ms: 'Tindakan', en: 'Action' },
  since: { ms: 'sejak', en: 'since' },
  apply: { ms: 'Mohon', en: 'Apply' },
  applyAgain: { ms: 'Mohon semula', en: 'Apply again' },
  end: { ms: 'Tamatkan', en: 'End' },
  several: { ms: 'Mohon beberapa perkhidmatan', en: 'Apply for several services' },
  open: { ms: 'Permohonan belum selesai:', en: 'Open application:' },
  ticked: {
    ms: 'Ditanda semasa peruntukan pakej; permohonannya belum dimulakan.',
    en: 'Ticked when the package was allocated; its application has not started.',
  },
  lacksManager: {
    ms: 'Belum boleh dimohon: agensi ini meminta kelulusan Pengurus ICT tetapi tiada Pengurus ICT yang aktif.',
    en: 'Cannot be applied for yet: the agency asks its ICT Manager and has no active one.',
  },
  notInUse: {
    ms: 'Perkhidmatan hanya boleh dimohon bagi akaun yang aktif.',
    en: 'Services can be applied for only for an active account.',
  },
  unreadable: {
    ms: 'Rekod perkhidmatan ini tidak dapat dibaca. Kerosakan ini telah direkodkan.',
    en: 'The record of this service cannot be read. The fault has been logged.',
  },
  resting: {
    ms: 'Akaun ini telah dipadam: perkhidmatannya berehat dan kembali apabila akaun dipulihkan.',
    en: 'The account is deleted: its services rest, and come back when it is restored.',
  },
  endedWithAccount: {
    ms: 'Kandungan akaun ini telah dibuang: perkhidmatannya tamat bersama akaun.',
    en: 'The content of the account is removed: its services ended with it.',
  },
  security: { ms: '{name}: {what}', en: '{name}: {what}' },
  about: { ms: 'Keterangan perkhidmatan', en: 'What the services are' },
} as const satisfies Record<string, Text>;
