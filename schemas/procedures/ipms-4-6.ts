import type { HumanStep } from '../catalogue.ts';
import { rejected, returned } from './ipms-account-steps.ts';
import { reasonField } from './steps.ts';

/** IPMS-4.6 (S3 §4.6): the approval of an account request, and what the superior does after it. */

/** 4.6: approve, or another allocation, or back to the user, or no (AMB-47, AMB-49). */
export const approveAccount: HumanStep = {
  no: 'IPMS-4.6.S2',
  title: { ms: 'Mengesahkan permohonan akaun', en: 'Approve the account application' },
  ask: {
    ms: 'Semak peruntukan ini dan sahkan dengan "approve", atau ubah peruntukannya.',
    en: 'Check this allocation and approve it, or allocate anew.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'ALLOCATED',
  notices: { allocated: null },
  fourEyesWith: 'IPMS-4.5.S4',
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    approved: {
      covers: ['IPMS-4.6.S1', 'IPMS-4.6.S2'],
      label: { ms: 'Sahkan (approve)', en: 'Approve' },
      done: { ms: 'Disahkan', en: 'Approved' },
      tone: 'primary',
      consequence: {
        ms: 'Akaun dan peti mel dicipta. Pengguna menerima pautan log masuk pertama dan pegawai atasan dimaklumkan.',
        en: 'The account and its mailbox are created. The user gets a link to the first sign-in and the superior is told.',
      },
      fields: [],
      needs: ['only', 'ict-manager'],
      leadsTo: ['IPMS-4.6.S3', 'IPMS-4.5.S4'],
    },
    reallocate: {
      covers: ['IPMS-4.6.S1'],
      label: { ms: 'Ubah peruntukan', en: 'Allocate anew' },
      done: { ms: 'Dikembalikan untuk peruntukan semula', en: 'Sent back to be allocated anew' },
      tone: 'secondary',
      consequence: {
        ms: 'Permohonan kembali kepada peruntukan pakej.',
        en: 'The application goes back to the allocation of its package.',
      },
      fields: [{ ...reasonField, required: false }],
      leadsTo: ['IPMS-4.5.S4'],
    },
    returned: returned(['IPMS-4.6.S1']),
    rejected: rejected(['IPMS-4.6.S1']),
  },
};

/** N-14 asks the superior to do what N-15 is; an administrator may confirm it for him. */
export const tellUser: HumanStep = {
  no: 'IPMS-4.6.S3',
  title: { ms: 'Memaklumkan kepada pengguna', en: 'Tell the user' },
  ask: {
    ms: 'Maklumkan kepada pengguna bahawa akaun 1GovUC beliau telah dicipta, kemudian sahkan.',
    en: 'Tell the user that the 1GovUC account was created, then confirm it.',
  },
  holder: 'SUPERVISOR',
  scope: 'person',
  alsoBy: 'AGENCY_ADMIN',
  status: 'INFORMING',
  notices: { approved: { id: 'N-14', step: 'IPMS-4.6.S2' } },
  // The superior needs no more of the form than whose account it is.
  shows: ['fullName', 'accountName', 'address', 'loginId'],
  byLink: true,
  requesterMayDecide: true,
  outcomes: {
    informed: {
      covers: ['IPMS-4.6.S3'],
      label: { ms: 'Pengguna telah dimaklumkan', en: 'The user was told' },
      done: { ms: 'Pengguna dimaklumkan', en: 'User told' },
      tone: 'primary',
      consequence: { ms: 'Permohonan akaun selesai.', en: 'The account application is complete.' },
      fields: [],
      leadsTo: ['COMPLETED'],
    },
  },
};
