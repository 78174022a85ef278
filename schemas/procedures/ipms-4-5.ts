import type { HumanStep, TaskNotice } from '../catalogue.ts';
import type { Field } from '../field.ts';
import {
  address,
  allocationRules,
  loginId,
  packageField,
  privateEmail,
  serviceType,
  storage,
  storageReason,
  superiorEmail,
  valueAddedFields,
} from '../forms/account-allocation.ts';
import { grade } from '../forms/account-fields.ts';
import { rejected, returned } from './ipms-account-steps.ts';

/** IPMS-4.5 (S3 §4.5): the step at which an administrator allocates a package to an account request. */

/** The request was looked at; what it asks for was not given (AMB-47). */
const looked = ['IPMS-4.5.S2', 'IPMS-4.5.S3'];
const allocated = ['S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10'].map((no) => `IPMS-4.5.${no}`);

function allocationFields(gradeField: Field): readonly Field[] {
  return [
    address,
    loginId,
    packageField,
    gradeField,
    storage,
    storageReason,
    serviceType,
    ...valueAddedFields,
    {
      ...superiorEmail,
      hint: {
        ms: 'Pegawai atasan dimaklumkan apabila akaun dicipta dan perlu memaklumkan kepada pengguna',
        en: 'The superior is told when the account is created, and must tell the user',
      },
      required: true,
      prefillFrom: { contact: 'SUPERVISOR' },
      contacts: [{ role: 'SUPERVISOR', part: 'email' }],
    },
    {
      ...privateEmail,
      hint: {
        ms: 'Pautan log masuk pertama dihantar ke alamat ini',
        en: 'The link to the first sign-in goes to this address',
      },
      prefillFrom: { contact: 'USER' },
      contacts: [{ role: 'USER', part: 'email' }],
    },
  ];
}

/** 4.5. The grade is chosen for a public servant; the category other may have none (AMB-43). */
export function allocate(notice: TaskNotice, category: 'PUBLIC_SERVANT' | 'OTHER'): HumanStep {
  const gradeField: Field =
    category === 'OTHER' ? grade : { ...grade, required: true, prefillFrom: { form: 'grade' } };
  return {
    no: 'IPMS-4.5.S4',
    title: { ms: 'Memperuntukkan pakej akaun e-mel', en: 'Allocate an e-mail account package' },
    ask: {
      ms: 'Semak permintaan akaun ini dan peruntukkan alamat e-mel, pakej dan storan.',
      en: 'Check this account request and allocate the e-mail address, package and storage.',
    },
    holder: 'AGENCY_ADMIN',
    scope: 'agency',
    status: 'REQUESTED',
    receives: 'IPMS-4.5.S1',
    notices: { '': notice, resubmitted: notice, reallocate: null, approved: null },
    byLink: false,
    // He may have corrected the form for the user.
    requesterMayDecide: true,
    outcomes: {
      allocated: {
        covers: allocated,
        label: { ms: 'Kemaskini (update)', en: 'Update' },
        done: { ms: 'Pakej diperuntukkan', en: 'Package allocated' },
        tone: 'primary',
        consequence: {
          ms: 'Peruntukan disimpan dan menunggu pengesahan (approve).',
          en: 'The allocation is saved and waits to be approved.',
        },
        fields: allocationFields(gradeField),
        rules: allocationRules,
        allocates: true,
        leadsTo: ['IPMS-4.6.S2'],
      },
      returned: returned(looked),
      rejected: rejected(looked),
    },
  };
}
