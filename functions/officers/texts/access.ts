import type { Text } from '../../../schemas/vocabulary.ts';

/** Periods of roles and the log of rights (ACCESS-RIGHTS). */
export const accessTexts = {
  term: { ms: 'Tempoh dan sebab', en: 'Period and reason' },
  termHint: {
    ms: 'Bagi peranan yang baru ditanda; jika tiada, bagi semua peranan yang ditanda. Kosongkan jika tiada tempoh.',
    en: 'For the roles that are newly ticked; if none is, for all ticked ones. Leave empty for no period.',
  },
  from: { ms: 'Mulai', en: 'From' },
  until: { ms: 'Hingga', en: 'Until' },
  untilHint: { ms: 'Hari terakhir peranan itu dipegang.', en: 'The last day on which the role is held.' },
  reason: { ms: 'Sebab', en: 'Reason' },
  begins: { ms: 'mulai {date}', en: 'from {date}' },
  ends: { ms: 'hingga {date}', en: 'until {date}' },
  grants: { ms: 'Log hak capaian', en: 'Log of access rights' },
  grantsLead: {
    ms: 'Peranan yang diberi dan ditamatkan: kepada siapa, oleh siapa, tempoh dan sebab. 200 yang terkini.',
    en: 'Roles given and ended: to whom, by whom, period and reason. The 200 newest.',
  },
  grantsNone: { ms: 'Belum ada.', en: 'None yet.' },
  when: { ms: 'Masa', en: 'Time' },
  officer: { ms: 'Pegawai', en: 'Officer' },
  given: { ms: 'Diberi', en: 'Given' },
  ended: { ms: 'Ditamatkan', en: 'Ended' },
  by: { ms: 'Oleh', en: 'By' },
  bySystem: { ms: 'Sistem, pada tarikhnya', en: 'The system, on its day' },
  'right-ends-before': {
    ms: 'Tarikh ini sebelum peranan itu bermula. Masukkan tarikh yang kemudian.',
    en: 'This date is before the role begins. Enter a later one.',
  },
} as const satisfies Record<string, Text>;
