import type { Field } from '../field.ts';
import { archivingUnits, archivingWays } from '../policies/services.ts';
import { channelNames, channels } from '../directory-words.ts';
import type { Text } from '../vocabulary.ts';

/** What is entered when a service is decided, configured and told about. */

export const note: Field = {
  name: 'note',
  label: { ms: 'Nota', en: 'Note' },
  kind: 'multiline',
  maxLength: 1000,
};

const wayNames: Readonly<Record<(typeof archivingWays)[number], Text>> = {
  SCHEDULED: { ms: 'Berjadual', en: 'On a schedule' },
  MANUAL: { ms: 'Manual', en: 'By hand' },
};
const unitNames: Readonly<Record<(typeof archivingUnits)[number], Text>> = {
  DAYS: { ms: 'Hari', en: 'Days' },
  MONTHS: { ms: 'Bulan', en: 'Months' },
  YEARS: { ms: 'Tahun', en: 'Years' },
};

/** Which mail goes to the archive, and when (BR-70). No document gives a period: it is entered each time (AMB-25). */
export const archivingFields: readonly Field[] = [
  {
    name: 'archiving',
    label: { ms: 'Cara pengarkiban', en: 'How mail is archived' },
    kind: 'choice',
    choices: archivingWays.map((value) => ({ value, label: wayNames[value] })),
    required: true,
  },
  {
    name: 'archivingAge',
    label: { ms: 'Arkibkan e-mel yang melebihi tempoh', en: 'Archive mail older than' },
    hint: { ms: 'Nombor sahaja, contohnya 12', en: 'A number, for example 12' },
    kind: 'text',
    maxLength: 4,
    requiredWhen: { field: 'archiving', is: 'SCHEDULED' },
  },
  {
    name: 'archivingUnit',
    label: { ms: 'Unit tempoh', en: 'Unit of that period' },
    kind: 'choice',
    choices: archivingUnits.map((value) => ({ value, label: unitNames[value] })),
    requiredWhen: { field: 'archiving', is: 'SCHEDULED' },
  },
];

/** How and when the user was told, besides the mail of the system (BR-13). */
export const toldFields: readonly Field[] = [
  {
    name: 'toldBy',
    label: { ms: 'Pengguna dimaklumkan melalui', en: 'The user was told by' },
    kind: 'choice',
    choices: channels.map((value) => ({ value, label: channelNames[value] })),
    required: true,
  },
  {
    name: 'toldOn',
    label: { ms: 'Tarikh dimaklumkan', en: 'Date told' },
    kind: 'date',
    required: true,
    notAfterToday: true,
    prefill: 'today',
  },
  {
    name: 'toldReference',
    label: { ms: 'No. rujukan', en: 'Reference number' },
    hint: {
      ms: 'No. rujukan memo atau surat, jika ada',
      en: 'Reference of the memo or letter, if it has one',
    },
    kind: 'text',
    maxLength: 100,
  },
];

/** The add-on is how Outlook is configured for the archive: one task with two ticks (AMB-24). */
export const setUpFields: readonly Field[] = [
  {
    name: 'addOnInstalled',
    label: {
      ms: 'Outlook Add-in pengarkiban telah dipasang',
      en: 'The archiving add-on for Outlook is installed',
    },
    kind: 'flag',
    required: true,
  },
  {
    name: 'outlookConfigured',
    label: { ms: 'Outlook telah dikonfigurasi', en: 'Outlook is configured' },
    kind: 'flag',
    required: true,
  },
];
