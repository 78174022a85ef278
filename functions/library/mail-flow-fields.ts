import type { Agency } from '../../schemas/directory/officer.ts';
import type { Field } from '../../schemas/field.ts';

/** What is looked for in the log, and the columns of its files. */

export function searchFields(agencies: readonly Agency[] | undefined): readonly Field[] {
  return [
    ...(agencies === undefined
      ? []
      : [
          {
            name: 'agency',
            label: { ms: 'Agensi', en: 'Agency' },
            kind: 'choice' as const,
            required: true,
            choices: agencies.map(({ id, name }) => ({ value: id, label: { ms: name, en: name } })),
          },
        ]),
    { name: 'from', label: { ms: 'Tarikh', en: 'Date' }, kind: 'date', required: true },
    {
      name: 'address',
      label: { ms: 'Alamat e-mel', en: 'E-mail address' },
      hint: {
        ms: 'Pengirim atau penerima. Kosongkan bagi semua e-mel pada tarikh itu.',
        en: 'Sender or recipient. Leave it empty for all mail of that date.',
      },
      kind: 'email',
    },
    {
      name: 'to',
      label: { ms: 'Hingga tarikh', en: 'Until date' },
      hint: { ms: 'Bagi carian dengan alamat sahaja.', en: 'Only for a search by address.' },
      kind: 'date',
    },
  ];
}

function column(name: string, ms: string, en: string): Field {
  return { name, label: { ms, en }, kind: 'text' };
}

export const logColumns: readonly Field[] = [
  column('time', 'Masa', 'Time'),
  column('sender', 'Pengirim', 'Sender'),
  column('recipient', 'Penerima', 'Recipient'),
  column('size', 'Saiz', 'Size'),
  column('result', 'Hasil', 'Result'),
];
