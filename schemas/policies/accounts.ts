import type { Choice } from '../field.ts';
import { accountCategories, accountCategoryNames } from '../directory-words.ts';
import type { Text } from '../vocabulary.ts';

/** Figures and choice lists of accounts, each with the paragraph that it comes from. Plain data. */

/** Grade as the document writes it: Gred 1 to 54, Jusa A to C, Turus 1 to 3 (S3 §4.5 T7, BR-22, AMB-43). */
export const gradeChoices: readonly Choice[] = [
  ...Array.from({ length: 54 }, (_, index) => ({
    value: String(index + 1),
    label: { ms: `Gred ${index + 1}`, en: `Grade ${index + 1}` },
  })),
  ...['A', 'B', 'C'].map((letter) => ({ value: `JUSA_${letter}`, label: same(`Jusa ${letter}`) })),
  ...['1', '2', '3'].map((no) => ({ value: `TURUS_${no}`, label: same(`Turus ${no}`) })),
];

/** Sizes of a mailbox in megabytes: 500 MB to 10 GB (S3 §4.5 T8, BR-23; 1 GB is 1024 MB, AMB-92). */
export const storageChoices: readonly Choice[] = [
  { value: '500', label: same('500 MB') },
  ...Array.from({ length: 10 }, (_, index) => ({
    value: String((index + 1) * 1024),
    label: same(`${index + 1} GB`),
  })),
];
export const storageRange = { min: 500, max: 10 * 1024, source: 'S3 §4.5 T8' } as const;

/**
 * Smallest size by grade, in megabytes (S4 G¶10(iii), BR-24). Jusa and Turus count as 54 and above; without a grade
 * the smallest holds (AMB-44).
 */
export const storageMinima = {
  bands: [
    { upTo: 40, megabytes: 500 },
    { upTo: 47, megabytes: 1024 },
    { upTo: 53, megabytes: 2048 },
  ],
  above: 4096,
  withoutGrade: 500,
  source: 'S4 G¶10(iii)',
} as const;

/** The documents do not say what is in them (S3 §4.5 T6, BR-21, AMB-41). */
export const packageChoices: readonly Choice[] = ['A', 'B', 'C'].map((letter) => ({
  value: letter,
  label: { ms: `Pakej ${letter}`, en: `Package ${letter}` },
}));

/** S3 §3, AMB-42. */
export const serviceTypeChoices: readonly Choice[] = [
  { value: 'ORDINARY', label: { ms: 'Pengguna biasa', en: 'Ordinary user' } },
  { value: 'VIP', label: { ms: 'Pengguna VIP', en: 'VIP user' } },
];

/** Zero or more of the six (S3 §4.5 T9, BR-25, AMB-45, AMB-46). */
export const valueAddedServices: readonly Choice[] = [
  { value: 'SSO', label: { ms: 'SSO (daftar masuk tunggal)', en: 'SSO (single sign-on)' } },
  { value: 'BMT', label: same('Big Mail Transfer (BMT)') },
  { value: 'ADRMS', label: same('ADRMS') },
  {
    value: 'ONLINE_ARCHIVING',
    label: { ms: 'Pengarkiban E-mel (Online Archiving)', en: 'Online Archiving' },
  },
  { value: 'MULTI_CONFERENCING', label: same('Multi Conferencing') },
  { value: 'ENTERPRISE_VOICE', label: same('Enterprise Voice') },
];

/** The five of S4 G¶15 and the two of D-01; `OTHER` needs a reason (AMB-61, BR-61). */
export const terminationCauseChoices: readonly Choice[] = [
  {
    value: 'TRANSFER_OR_LEAVE',
    label: {
      ms: 'Bertukar atau keluar daripada agensi atau Kerajaan',
      en: 'Transferred or left the agency or the Government',
    },
  },
  { value: 'RETIRE', label: { ms: 'Bersara', en: 'Retired' } },
  {
    value: 'RESIGN_OR_DISMISSED',
    label: {
      ms: 'Berhenti atau diberhentikan daripada perkhidmatan Kerajaan',
      en: 'Resigned or was dismissed from government service',
    },
  },
  {
    value: 'INACTIVE_90',
    label: { ms: 'Akaun tidak aktif melebihi 90 hari', en: 'Account inactive for more than 90 days' },
  },
  {
    value: 'AMENDMENT_REQUEST',
    label: { ms: 'Memohon pindaan maklumat', en: 'Applied to amend information' },
  },
  {
    value: 'AGENCY_ENDED',
    label: { ms: 'Perkhidmatan 1GovUC bagi agensi ditamatkan', en: '1GovUC has ended for the agency' },
  },
  { value: 'OTHER', label: { ms: 'Lain-lain', en: 'Other' } },
];

/** The document gives no list: this stands on the editable one, whatever else does (AMB-55). */
export const defaultDisableReasons: readonly Choice[] = [
  { value: 'OTHER', label: { ms: 'Lain-lain', en: 'Other' } },
];

/** S3 §4.3, §4.4. */
export const categoryChoices: readonly Choice[] = accountCategories.map((value) => ({
  value,
  label: accountCategoryNames[value],
}));

/** Where the administrator checked that a request for an access code is genuine (S3 §4.1 T2). */
export const verifiedWithChoices: readonly Choice[] = [
  { value: 'HR', label: { ms: 'Bahagian Sumber Manusia', en: 'Human resources division' } },
  {
    value: 'DIVISION',
    label: {
      ms: 'Bahagian tempat pengguna melapor diri',
      en: 'Division where the user reports for duty',
    },
  },
];

/** The four minima of S3 §4.8 T3 (BR-28, AMB-52); the most that the user pool takes; the example that is printed. */
export const passwordPolicy = {
  minLength: 12,
  maxLength: 256,
  example: 'Abcdefdgh@12',
  source: 'S3 §4.8 T3',
} as const;

/** Years ahead that a date of an account may lie: our figure. What lies further was mistyped, and would never come. */
export const furthestYears = 5;

/** Characters of an access code, without the hyphen it is written with: our figure (AMB-35). */
export const accessCodeLength = 10;

function same(text: string): Text {
  return { ms: text, en: text };
}
