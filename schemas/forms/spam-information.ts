import type { FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

/** SPAM-COORDINATION (S4 G¶18(vii)): what the centre wants to know of an agency. */
export const spamInformationForm: FormDefinition = {
  id: 'spam-information',
  number: 'S4 G¶18(vii)',
  title: { ms: 'Permintaan maklumat e-mel spam', en: 'Request for information on spam' },
  constants: {},
  constantNames: {},
  titleField: 'subject',
  sections: [
    {
      id: 'spam',
      title: { ms: 'Maklumat yang diminta', en: 'What is asked for' },
      rows: plain([
        {
          name: 'agency',
          label: { ms: 'Agensi yang diminta', en: 'Agency that is asked' },
          kind: 'choice',
          choicesFrom: 'agencies',
          required: true,
        },
        {
          name: 'subject',
          label: { ms: 'Perkara', en: 'Subject' },
          kind: 'text',
          required: true,
          maxLength: 150,
        },
        {
          name: 'from',
          label: { ms: 'Tempoh dari', en: 'Period from' },
          kind: 'date',
          required: true,
          notAfterToday: true,
        },
        {
          name: 'until',
          label: { ms: 'Tempoh hingga', en: 'Period until' },
          kind: 'date',
          required: true,
          notAfterToday: true,
        },
        {
          name: 'question',
          label: { ms: 'Maklumat yang diperlukan', en: 'What you want to know' },
          hint: {
            ms: 'Contohnya alamat penghantar, tajuk mesej atau alamat IP yang dilaporkan',
            en: 'For example senders, subjects or IP addresses that were reported',
          },
          kind: 'multiline',
          required: true,
          maxLength: 2000,
        },
      ]),
    },
  ],
  rules: [{ rule: 'in-order', fields: ['from', 'until'], source: 'S4 G¶18(vii)' }],
};
