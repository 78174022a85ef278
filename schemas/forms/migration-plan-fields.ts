import type { Field, FormRule } from '../field.ts';

/** What is entered in a migration plan, on its own pages (AGENCY-MIGRATION). */

export const phaseFields: readonly Field[] = [
  { name: 'startOn', label: { ms: 'Tarikh mula', en: 'Start' }, kind: 'date', required: true },
  { name: 'endOn', label: { ms: 'Tarikh tamat', en: 'End' }, kind: 'date', required: true },
  {
    name: 'responsible',
    label: { ms: 'Pegawai bertanggungjawab', en: 'Responsible person' },
    hint: { ms: 'Nama dan jawatan', en: 'Name and post' },
    kind: 'text',
    required: true,
    maxLength: 200,
  },
];

export const phaseRules: readonly FormRule[] = [
  { rule: 'in-order', fields: ['startOn', 'endOn'], source: 'S4 G¶8' },
];

export const evidenceField: Field = {
  name: 'evidence',
  label: { ms: 'Bukti', en: 'Evidence' },
  hint: {
    ms: 'Apa yang menunjukkan bahawa perkara ini telah dilaksanakan, contohnya rujukan surat atau laporan',
    en: 'What shows that it was done, for example the reference of a letter or report',
  },
  kind: 'multiline',
  required: true,
  maxLength: 1000,
};

export const releaseField: Field = {
  name: 'releasedOn',
  label: { ms: 'Tarikh pelepasan', en: 'Date of the release' },
  hint: {
    ms: 'Tarikh agensi tidak lagi terikat dengan kontrak e-melnya',
    en: 'The date from which the agency is no longer bound by its e-mail contract',
  },
  kind: 'date',
  required: true,
  notAfterToday: true,
};
