import type { Choice, Field, FormDefinition, FormRow, FormSection } from '../field.ts';
import { agencyTypeChoices, contractNotice } from '../policies/agencies.ts';
import type { Text } from '../vocabulary.ts';
import { plain } from './account-fields.ts';

/** Application of an agency to use 1GovUC (spec C.6; S4 P¶8, G¶6, G¶7). The form is ours: the SOP is not at hand (AMB-86). */

const short = { kind: 'text', required: true, maxLength: 120 } as const;

const yesNo: readonly Choice[] = [
  { value: 'YES', label: { ms: 'Ya', en: 'Yes' } },
  { value: 'NO', label: { ms: 'Tidak', en: 'No' } },
];

const agency: readonly Field[] = [
  { name: 'agencyName', label: { ms: 'Nama agensi', en: 'Name of the agency' }, ...short },
  {
    name: 'shortName',
    label: { ms: 'Nama singkatan', en: 'Short name' },
    hint: { ms: 'Contohnya KPC.', en: 'For example KPC.' },
    ...short,
    maxLength: 30,
  },
  {
    name: 'agencyType',
    label: { ms: 'Jenis agensi', en: 'Type of agency' },
    hint: {
      ms: 'Seperti perenggan 8 pekeliling. Bagi Lain-lain, MAMPU membuat keputusan khusus.',
      en: 'As in paragraph 8 of the circular. On another type MAMPU decides expressly.',
    },
    kind: 'choice',
    required: true,
    choices: agencyTypeChoices,
  },
  {
    name: 'otherType',
    label: { ms: 'Nyatakan jenis agensi', en: 'Say which type of agency' },
    kind: 'text',
    maxLength: 200,
    requiredWhen: { field: 'agencyType', is: 'OTHER' },
  },
  { name: 'ministry', label: { ms: 'Kementerian', en: 'Ministry' }, ...short },
];

const headquarters: readonly Field[] = [
  {
    name: 'hqName',
    label: { ms: 'Nama pegawai ibu pejabat', en: 'Name of the officer at headquarters' },
    ...short,
    personal: true,
    contacts: [{ role: 'AGENCY_HQ', part: 'name' }],
  },
  { name: 'hqPost', label: { ms: 'Jawatan', en: 'Post' }, ...short },
  {
    name: 'hqEmail',
    label: { ms: 'Alamat e-mel ibu pejabat', en: 'E-mail address of headquarters' },
    hint: {
      ms: 'Pautan untuk menyokong permohonan ini dihantar ke alamat ini.',
      en: 'The link to endorse this application is sent to this address.',
    },
    kind: 'email',
    required: true,
    maxLength: 254,
    personal: true,
    contacts: [{ role: 'AGENCY_HQ', part: 'email' }],
  },
];

const applicant: readonly Field[] = [
  {
    name: 'applicantName',
    label: { ms: 'Nama pemohon', en: 'Name of the applicant' },
    ...short,
    personal: true,
    contacts: [{ role: 'IMPLEMENTING_AGENCY', part: 'name' }],
  },
  { name: 'applicantPost', label: { ms: 'Jawatan', en: 'Post' }, ...short },
  {
    name: 'applicantEmail',
    label: { ms: 'Alamat e-mel pemohon', en: 'E-mail address of the applicant' },
    kind: 'email',
    required: true,
    maxLength: 254,
    personal: true,
    contacts: [{ role: 'IMPLEMENTING_AGENCY', part: 'email' }],
  },
  {
    name: 'applicantPhone',
    label: { ms: 'No. telefon', en: 'Telephone' },
    ...short,
    maxLength: 30,
    personal: true,
  },
];

const letter: readonly Field[] = [
  {
    name: 'letterNo',
    label: { ms: 'Rujukan surat rasmi', en: 'Reference of the official letter' },
    ...short,
  },
  {
    name: 'letterOn',
    label: { ms: 'Tarikh surat rasmi', en: 'Date of the official letter' },
    kind: 'date',
    required: true,
    notAfterToday: true,
  },
  {
    name: 'letterFile',
    label: { ms: 'Surat rasmi (fail)', en: 'Official letter (file)' },
    hint: {
      ms: 'PDF, PNG atau JPEG, tidak melebihi 4 MB.',
      en: 'PDF, PNG or JPEG, at most 4 MB.',
    },
    kind: 'file',
    required: true,
  },
];

const need: readonly Field[] = [
  {
    name: 'justification',
    label: { ms: 'Justifikasi keperluan', en: 'Justification of need' },
    kind: 'multiline',
    required: true,
  },
  {
    name: 'fundingSource',
    label: { ms: 'Sumber peruntukan kewangan', en: 'Source of funding' },
    kind: 'text',
    required: true,
    maxLength: 300,
  },
  {
    name: 'fundingConfirmed',
    label: {
      ms: 'Peruntukan kewangan bagi 1GovUC disahkan ada',
      en: 'The funds for 1GovUC are confirmed',
    },
    kind: 'flag',
    required: true,
  },
  {
    name: 'users',
    label: { ms: 'Bilangan pengguna', en: 'Number of users' },
    kind: 'number',
    required: true,
    min: 1,
    max: 1_000_000,
  },
];

const mail: readonly Field[] = [
  {
    name: 'domain',
    label: { ms: 'Domain e-mel agensi', en: 'Mail domain of the agency' },
    hint: {
      ms: 'Domain agensi dikekalkan, contohnya kpc.example.',
      en: 'The agency keeps its own domain, for example kpc.example.',
    },
    kind: 'domain',
    required: true,
    maxLength: 253,
  },
  {
    name: 'otherDomains',
    label: { ms: 'Domain lain (jika ada)', en: 'Other domains (if any)' },
    kind: 'text',
    maxLength: 500,
  },
  {
    name: 'currentService',
    label: { ms: 'Perkhidmatan e-mel semasa', en: 'Present e-mail service' },
    hint: { ms: 'Kosongkan jika tiada.', en: 'Leave it empty when there is none.' },
    kind: 'text',
    maxLength: 300,
  },
];

/** The latest date is computed from the end, and never entered (AMB-88). */
const contract: readonly Field[] = [
  {
    name: 'contractRuns',
    label: {
      ms: 'Masih terikat dengan kontrak e-mel pembekal?',
      en: 'Still bound by an e-mail contract with a supplier?',
    },
    kind: 'choice',
    required: true,
    choices: yesNo,
  },
  {
    name: 'contractSupplier',
    label: { ms: 'Pembekal', en: 'Supplier' },
    kind: 'text',
    maxLength: 200,
    requiredWhen: { field: 'contractRuns', is: 'YES' },
  },
  {
    name: 'contractEndsOn',
    label: { ms: 'Tarikh kontrak tamat', en: 'End of the contract' },
    kind: 'date',
    afterToday: true,
    withinYears: 20,
    requiredWhen: { field: 'contractRuns', is: 'YES' },
  },
  {
    name: 'planBy',
    label: {
      ms: 'Tarikh akhir merancang peralihan (6 bulan sebelum kontrak tamat, dikira oleh sistem)',
      en: 'Latest date to plan the move (6 months before the contract ends, computed by the system)',
    },
    kind: 'date',
    fixed: true,
  },
];

function section(id: string, title: Text, fields: readonly Field[]): FormSection {
  return { id, title, rows: numbered(fields) };
}

let items = 0;
/** Numbered through all sections, as on paper. */
function numbered(fields: readonly Field[]): readonly FormRow[] {
  return plain(fields).map((row) => {
    items += 1;
    return { ...row, item: String(items) };
  });
}

export const agencyOnboardingForm: FormDefinition = {
  id: 'agency-onboarding',
  number: 'S4 G¶6, G¶7',
  title: { ms: 'Permohonan agensi menggunakan 1GovUC', en: 'Application of an agency to use 1GovUC' },
  constants: {},
  constantNames: {},
  titleField: 'agencyName',
  sections: [
    section('agency', { ms: 'Agensi', en: 'Agency' }, agency),
    section('headquarters', { ms: 'Ibu pejabat agensi', en: 'Headquarters of the agency' }, headquarters),
    section(
      'applicant',
      { ms: 'Pemohon (agensi pelaksana)', en: 'Applicant (implementing agency)' },
      applicant,
    ),
    section('letter', { ms: 'Surat rasmi', en: 'Official letter' }, letter),
    section('need', { ms: 'Keperluan dan kewangan', en: 'Need and funding' }, need),
    section('mail', { ms: 'E-mel semasa', en: 'Present e-mail' }, mail),
    section('contract', { ms: 'Kontrak e-mel', en: 'E-mail contract' }, contract),
  ],
  rules: [
    { rule: 'stays', fields: ['applicantEmail'], source: 'S4 G¶6' },
    { rule: 'different', fields: ['applicantEmail', 'hqEmail'], source: 'S4 G¶6, D-18' },
    {
      rule: 'contract',
      fields: ['contractRuns', 'contractSupplier', 'contractEndsOn', 'planBy'],
      source: contractNotice.source,
    },
  ],
  directoryRules: [
    { rule: 'short-name-free', field: 'shortName', source: 'S4 G¶6' },
    { rule: 'domain-free', field: 'domain', source: 'S4 G¶3(i)(c), BR-71' },
  ],
};
