import type { Choice, Field, FormDefinition } from '../field.ts';
import { verifiedWithChoices } from '../policies/accounts.ts';
import { bulkActionTable } from '../procedures/bulk-actions.ts';
import { plain } from './account-fields.ts';

/**
 * Accounts in bulk: what is done with which file. The rows themselves stand in the file, and once they are checked
 * in the table, each under the fields of its own form (4.3 with 4.5, 4.7, 4.9, 4.11).
 */

const bulkActionChoices: readonly Choice[] = Object.entries(bulkActionTable).map(([value, { title }]) => ({
  value,
  label: title,
}));

export const bulkAction: Field = {
  name: 'action',
  label: { ms: 'Tindakan', en: 'Action' },
  kind: 'choice',
  choices: bulkActionChoices,
  required: true,
};
const fileName: Field = {
  name: 'fileName',
  label: { ms: 'Nama fail', en: 'File name' },
  kind: 'text',
  required: true,
};
const fileHash: Field = {
  name: 'fileHash',
  label: { ms: 'Cap jari fail (SHA-256)', en: 'Fingerprint of the file (SHA-256)' },
  kind: 'text',
  maxLength: 64,
  required: true,
};
const rows: Field = {
  name: 'rows',
  label: { ms: 'Bilangan baris', en: 'Number of rows' },
  kind: 'text',
  maxLength: 5,
  required: true,
};

/** BR-14, once for all persons of the file: they have no access code, which stands for it otherwise. */
export const bulkVerification: readonly Field[] = [
  {
    name: 'verifiedWith',
    label: { ms: 'Disemak dengan', en: 'Checked with' },
    kind: 'choice',
    choices: verifiedWithChoices,
    requiredWhen: { field: 'action', is: 'REGISTER' },
  },
  {
    name: 'verifiedName',
    label: { ms: 'Nama pegawai yang mengesahkan', en: 'Name of the officer who confirmed it' },
    kind: 'text',
    personal: true,
    requiredWhen: { field: 'action', is: 'REGISTER' },
  },
  {
    name: 'verifiedOn',
    label: { ms: 'Tarikh semakan', en: 'Date of the check' },
    kind: 'date',
    notAfterToday: true,
    requiredWhen: { field: 'action', is: 'REGISTER' },
  },
];

export const accountBulkForm: FormDefinition = {
  id: 'account-bulk',
  number: 'S3 §4.3–4.11',
  title: { ms: 'Akaun secara pukal', en: 'Accounts in bulk' },
  constants: {},
  constantNames: {},
  titleField: 'fileName',
  sections: [
    {
      id: 'file',
      title: { ms: 'Fail', en: 'File' },
      rows: plain([bulkAction, fileName, fileHash, rows]),
    },
    {
      id: 'verification',
      title: { ms: 'Semakan pemohon (pendaftaran)', en: 'Check of the applicants (registration)' },
      rows: plain(bulkVerification),
    },
  ],
  rules: [],
};
