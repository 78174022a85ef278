import type { DirectoryRule, Field } from '../field.ts';
import { valueAddedServices } from '../policies/accounts.ts';

/** What a request for a value-added service says. No document has a form for it: the least is that of AMB-20. */

export const applicant: Field = {
  name: 'applicant',
  label: { ms: 'Akaun pemohon', en: 'Account of the applicant' },
  kind: 'email',
  fixed: true,
  personal: true,
};
export const service: Field = {
  name: 'service',
  label: { ms: 'Perkhidmatan', en: 'Service' },
  kind: 'choice',
  choices: valueAddedServices,
  fixed: true,
};
export const channel: Field = {
  name: 'channel',
  label: { ms: 'Permohonan diterima melalui', en: 'How the application arrived' },
  hint: {
    ms: 'Saluran yang diterima oleh agensi anda (SOP BMT dan Pengarkiban, langkah 1)',
    en: 'The channels that your agency takes (SOP BMT and Archiving, step 1)',
  },
  kind: 'choice',
  choicesFrom: 'channels',
  required: true,
  byUser: 'FORM',
};
export const referenceNo: Field = {
  name: 'referenceNo',
  label: { ms: 'No. rujukan', en: 'Reference number' },
  hint: {
    ms: 'No. rujukan memo, surat atau e-mel, jika ada',
    en: 'Reference of the memo, letter or e-mail, if it has one',
  },
  kind: 'text',
  maxLength: 100,
  byUser: '',
};
export const receivedOn: Field = {
  name: 'receivedOn',
  label: { ms: 'Tarikh diterima', en: 'Date received' },
  kind: 'date',
  required: true,
  notAfterToday: true,
  prefill: 'today',
  byUser: 'today',
};
export const justification: Field = {
  name: 'justification',
  label: { ms: 'Justifikasi', en: 'Justification' },
  hint: { ms: 'Mengapa perkhidmatan ini diperlukan', en: 'Why the service is needed' },
  kind: 'multiline',
};
export const endReason: Field = {
  name: 'justification',
  label: { ms: 'Sebab penamatan', en: 'Reason for ending' },
  kind: 'multiline',
};

/** An account in use, in an agency that has somebody to approve (AMB-95). */
export const applyRules: readonly DirectoryRule[] = [
  { rule: 'account-in-use', field: '', source: 'S4 G¶18(ix)' },
  { rule: 'ict-manager', field: '', source: 'S4 G¶18(ix)' },
];
