import type { Field, FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

/** Tickets: technical help in the agency (S4 G¶18(xii)), incidents and complaints (S4 G¶16(vi), AMB-98). */

const subject: Field = {
  name: 'subject',
  label: { ms: 'Perkara', en: 'Subject' },
  kind: 'text',
  required: true,
};
const description: Field = {
  name: 'description',
  label: { ms: 'Keterangan', en: 'Description' },
  hint: {
    ms: 'Apa yang berlaku, sejak bila, dan pada peranti atau perkhidmatan mana',
    en: 'What happened, since when, and with which device or service',
  },
  kind: 'multiline',
  required: true,
  maxLength: 2000,
};
const phone: Field = {
  name: 'phone',
  label: { ms: 'Nombor telefon untuk dihubungi', en: 'Telephone number for questions' },
  kind: 'text',
  maxLength: 40,
  personal: true,
};

export const techSupportForm: FormDefinition = {
  id: 'tech-support',
  number: 'S4 G¶18(xii)',
  title: { ms: 'Bantuan teknikal', en: 'Technical help' },
  constants: {},
  constantNames: {},
  titleField: 'subject',
  sections: [
    {
      id: 'help',
      title: { ms: 'Bantuan yang diperlukan', en: 'What you need help with' },
      rows: plain([subject, description, phone]),
    },
  ],
  rules: [],
};

/** Who reported it, where it came by telephone: only the help desk of MAMPU is asked. */
const onlyBy = ['MAMPU_HELPDESK'] as const;
const reported: readonly Field[] = [
  {
    name: 'source',
    onlyBy,
    label: { ms: 'Sumber laporan', en: 'Where the report came from' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'ONE_MOCC', label: { ms: 'Pusat panggilan 1MOCC', en: '1MOCC call centre' } },
      { value: 'MAMPU_USER', label: { ms: 'Pengguna MAMPU', en: 'User in MAMPU' } },
    ],
  },
  {
    name: 'reporterName',
    onlyBy,
    label: { ms: 'Nama pelapor', en: 'Name of the reporter' },
    kind: 'text',
    required: true,
    maxLength: 120,
    personal: true,
    contacts: [{ role: 'USER', part: 'name' }],
  },
  {
    name: 'reporterEmail',
    onlyBy,
    label: { ms: 'Alamat e-mel pelapor', en: 'E-mail address of the reporter' },
    hint: {
      ms: 'Jawapan dihantar ke alamat ini. Biarkan kosong jika pelapor dijawab melalui telefon',
      en: 'The reply goes to this address. Leave empty when the reporter is answered by telephone',
    },
    kind: 'email',
    personal: true,
    contacts: [{ role: 'USER', part: 'email' }],
  },
];

export const incidentForm: FormDefinition = {
  id: 'incident',
  number: 'S4 G¶16(vi)',
  title: { ms: 'Laporan insiden atau aduan', en: 'Report of an incident, or complaint' },
  constants: {},
  constantNames: {},
  titleField: 'subject',
  sections: [
    {
      id: 'reporter',
      title: { ms: 'Pelapor', en: 'Reporter' },
      rows: plain(reported),
    },
    {
      id: 'incident',
      title: { ms: 'Insiden atau aduan', en: 'Incident or complaint' },
      rows: plain([
        {
          name: 'type',
          label: { ms: 'Jenis', en: 'Type' },
          kind: 'choice',
          required: true,
          choices: [
            { value: 'INCIDENT', label: { ms: 'Insiden', en: 'Incident' } },
            { value: 'COMPLAINT', label: { ms: 'Aduan', en: 'Complaint' } },
          ],
        },
        subject,
        description,
        {
          name: 'tried',
          label: { ms: 'Tindakan yang telah diambil', en: 'What was done so far' },
          kind: 'multiline',
          maxLength: 2000,
        },
      ]),
    },
  ],
  rules: [],
};
