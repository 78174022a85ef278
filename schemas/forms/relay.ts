import type { Choice, Field, FormDefinition, FormRow, FormSection } from '../field.ts';
import type { Text } from '../vocabulary.ts';

/**
 * Borang Permohonan E-mel Relay (spec D.2). The field names are the codes of D.2; mandatory fields are those
 * of AMB-09. One form with three types: each procedure fixes the type.
 */

const noteText: Text = { ms: 'Nota', en: 'Note' };

const types: readonly Choice[] = [
  { value: 'NEW', label: { ms: 'Servis Baru', en: 'New service' } },
  { value: 'TERMINATE', label: { ms: 'Penamatan Servis', en: 'Termination of service' } },
  { value: 'CHANGE', label: { ms: 'Perubahan Maklumat', en: 'Change of information' } },
];

function row(item: string, label: Text, fields: readonly Field[], hint?: Text): FormRow {
  const note: Field = { name: `note${item}`, label: noteText, kind: 'text', maxLength: 500 };
  return { item, label, fields, note, ...(hint === undefined ? {} : { hint }) };
}

const serviceRows: readonly FormRow[] = [
  row('1', { ms: 'Nama Aplikasi', en: 'Application name' }, [
    {
      name: 'appName',
      label: { ms: 'Nama Aplikasi', en: 'Application name' },
      kind: 'text',
      required: true,
      maxLength: 120,
    },
  ]),
  row(
    '2',
    { ms: 'Alamat IP Aplikasi / Nama Domain Aplikasi', en: 'Application IP address / domain name' },
    [
      {
        name: 'appIp',
        label: { ms: 'Alamat IP Aplikasi', en: 'Application IP address' },
        kind: 'ip',
        hint: { ms: 'Contoh: 10.1.2.3', en: 'For example: 10.1.2.3' },
      },
      {
        name: 'appDomain',
        label: { ms: 'Nama Domain Aplikasi', en: 'Application domain name' },
        kind: 'domain',
        hint: { ms: 'Contoh: eperolehan.agensi.gov.my', en: 'For example: eperolehan.agensi.gov.my' },
      },
    ],
    { ms: 'Isi sekurang-kurangnya satu.', en: 'Fill in at least one.' },
  ),
  row('3', { ms: 'Pentadbir IT Aplikasi', en: 'Application IT administrator' }, [
    {
      name: 'appItAdmin',
      label: { ms: 'Pentadbir IT Aplikasi', en: 'Application IT administrator' },
      kind: 'text',
      required: true,
      personal: true,
    },
  ]),
  row('4', { ms: 'E-mel Pentadbir IT Aplikasi', en: 'E-mail of the application IT administrator' }, [
    {
      name: 'appItAdminEmail',
      label: { ms: 'E-mel Pentadbir IT Aplikasi', en: 'E-mail of the application IT administrator' },
      kind: 'email',
      required: true,
      personal: true,
    },
  ]),
  row('5', { ms: 'E-mel Aplikasi', en: 'Application e-mail' }, [
    {
      name: 'appEmail',
      label: { ms: 'E-mel Aplikasi', en: 'Application e-mail' },
      kind: 'email',
      required: true,
      hint: {
        ms: 'Alamat penghantar yang digunakan oleh aplikasi',
        en: 'The sender address that the application uses',
      },
    },
  ]),
  row('6', { ms: 'Agensi', en: 'Agency' }, [
    {
      name: 'agency',
      label: { ms: 'Agensi', en: 'Agency' },
      kind: 'text',
      required: true,
      prefill: 'agency-name',
    },
    { name: 'division', label: { ms: 'Bahagian', en: 'Division' }, kind: 'text' },
    { name: 'section', label: { ms: 'Seksyen', en: 'Section' }, kind: 'text' },
    { name: 'unit', label: { ms: 'Unit', en: 'Unit' }, kind: 'text' },
  ]),
  row('7', { ms: 'Lokasi Server', en: 'Server location' }, [
    {
      name: 'serverLocation',
      label: { ms: 'Lokasi Server', en: 'Server location' },
      kind: 'text',
      required: true,
      hint: { ms: 'Contoh: Putrajaya', en: 'For example: Putrajaya' },
    },
  ]),
  row(
    '8',
    { ms: 'Pengesahan (jika ada)', en: 'Authentication (if any)' },
    [
      {
        name: 'authUsername',
        label: { ms: 'a. Nama Pengguna', en: 'a. User name' },
        kind: 'text',
        maxLength: 100,
      },
      {
        name: 'authPassword',
        label: { ms: 'b. Kata Laluan', en: 'b. Password' },
        kind: 'secret',
        maxLength: 200,
      },
    ],
    {
      ms: 'Isi kedua-duanya, atau biarkan kedua-duanya kosong. Kata laluan disulitkan dan tidak dipaparkan semula.',
      en: 'Fill in both, or leave both empty. The password is encrypted and never shown again.',
    },
  ),
  row(
    '9',
    { ms: 'Sebab menggunakan Perkhidmatan E-mel Relay', en: 'Reason for using the E-mail Relay service' },
    [
      {
        name: 'reason',
        label: {
          ms: 'Sebab menggunakan Perkhidmatan E-mel Relay',
          en: 'Reason for using the E-mail Relay service',
        },
        kind: 'multiline',
        required: true,
        maxLength: 1000,
        hint: { ms: 'Contoh: Notifikasi', en: 'For example: notification' },
      },
    ],
  ),
];

function signOff(id: 'preparer' | 'reviewer', label: Text, own: boolean): FormRow {
  return {
    label,
    fields: [
      {
        name: `${id}Name`,
        label: { ms: 'Nama', en: 'Name' },
        kind: 'text',
        required: true,
        personal: true,
        ...(own ? { prefill: 'officer-name' as const } : {}),
      },
      {
        name: `${id}Post`,
        label: { ms: 'Jawatan', en: 'Post' },
        kind: 'text',
        required: true,
        ...(own ? { prefill: 'officer-post' as const } : {}),
      },
      {
        name: `${id}Date`,
        label: { ms: 'Tarikh', en: 'Date' },
        kind: 'date',
        required: true,
        notAfterToday: true,
        prefill: 'today',
      },
    ],
  };
}

const signOffs: FormSection = {
  id: 'sign-offs',
  title: { ms: 'Pengesahan borang', en: 'Sign-offs' },
  rows: [
    signOff(
      'preparer',
      { ms: 'Disediakan oleh (Pemilik Aplikasi)', en: 'Prepared by (Application Owner)' },
      false,
    ),
    signOff(
      'reviewer',
      { ms: 'Disemak oleh (Pentadbir UC Agensi)', en: 'Reviewed by (Agency UC Administrator)' },
      true,
    ),
  ],
};

function relayForm(id: string, type: string, title: Text, sections: readonly FormSection[]): FormDefinition {
  return {
    id,
    number: 'MAMPU-ISMS-P3-Teknikal/001-1GovUC-001',
    title,
    constants: { type },
    titleField: 'appName',
    constantNames: { type: { label: { ms: 'Jenis Permohonan', en: 'Type of application' }, choices: types } },
    sections: [...sections, signOffs],
    rules: [
      { rule: 'at-least-one', fields: ['appIp', 'appDomain'], source: 'D.2 no. 2, AMB-09' },
      { rule: 'all-or-none', fields: ['authUsername', 'authPassword'], source: 'D.2 no. 8, AMB-09' },
    ],
  };
}

const serviceTitle: Text = { ms: 'Maklumat Permohonan', en: 'Application information' };
const formTitle: Text = { ms: 'Borang Permohonan E-mel Relay', en: 'E-mail Relay Application Form' };

export const relayApplyForm = relayForm('relay-apply', 'NEW', formTitle, [
  { id: 'service', title: serviceTitle, rows: serviceRows },
]);

/** Items 1 to 9 come from the relay that ends; the reason of ending is a field of its own (AMB-15, D-13). */
export const relayTerminateForm = relayForm('relay-terminate', 'TERMINATE', formTitle, [
  {
    id: 'termination',
    title: { ms: 'Penamatan', en: 'Termination' },
    rows: [
      {
        label: { ms: 'Sebab penamatan', en: 'Reason for ending' },
        fields: [
          {
            name: 'terminationReason',
            label: { ms: 'Sebab penamatan', en: 'Reason for ending' },
            kind: 'multiline',
            required: true,
            maxLength: 1000,
          },
        ],
      },
    ],
  },
  {
    id: 'service',
    title: serviceTitle,
    rows: serviceRows.map((each) => ({
      ...each,
      fields: each.fields.map((field) => ({ ...field, fixed: true, required: false })),
    })),
  },
]);

/** All items can change; what is not touched stays as it is in service (AMB-16). */
export const relayChangeForm = relayForm('relay-change', 'CHANGE', formTitle, [
  { id: 'service', title: serviceTitle, rows: serviceRows },
]);
