import type { Field } from '../field.ts';

/** SLA-AVAILABILITY.1: what is entered of a maintenance window or a downtime. Dates and times are Malaysian. */
export const downtimeFields: readonly Field[] = [
  {
    name: 'scheduled',
    label: { ms: 'Jenis', en: 'Kind' },
    kind: 'choice',
    required: true,
    choices: [
      {
        value: 'MAINTENANCE',
        label: { ms: 'Penyelenggaraan berjadual', en: 'Scheduled maintenance' },
      },
      { value: 'DOWNTIME', label: { ms: 'Gangguan perkhidmatan', en: 'Downtime' } },
    ],
  },
  { name: 'startDate', label: { ms: 'Tarikh mula', en: 'Start date' }, kind: 'date', required: true },
  { name: 'startTime', label: { ms: 'Masa mula', en: 'Start time' }, kind: 'time', required: true },
  {
    name: 'endDate',
    label: { ms: 'Tarikh tamat', en: 'End date' },
    hint: {
      ms: 'Kosongkan tarikh dan masa tamat selagi gangguan belum berakhir.',
      en: 'Leave date and time of the end empty as long as it goes on.',
    },
    kind: 'date',
  },
  { name: 'endTime', label: { ms: 'Masa tamat', en: 'End time' }, kind: 'time' },
  {
    name: 'note',
    label: { ms: 'Catatan', en: 'Note' },
    hint: {
      ms: 'Perkhidmatan yang terlibat dan sebabnya',
      en: 'Which services were affected, and why',
    },
    kind: 'multiline',
    required: true,
    maxLength: 500,
  },
];
