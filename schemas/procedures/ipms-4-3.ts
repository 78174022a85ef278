import type { MachineNotice, Procedure, TaskNotice } from '../catalogue.ts';
import { allocate } from './ipms-4-5.ts';
import { approveAccount, tellUser } from './ipms-4-6.ts';
import { accountSteps, correctForm } from './ipms-account-steps.ts';
import { allocatedServices } from './service-children.ts';
import { step } from './steps.ts';

/** IPMS-4.3: S3 §4.3 with Jadual 3A, and what follows on it in §4.5 and §4.6. */

const registered: TaskNotice = { id: 'N-12', step: 'S3' };

/** What the machine of 4.3 and 4.4 sends by itself. */
export const accountNotices: readonly MachineNotice[] = [
  { step: 'IPMS-4.6.S2', notice: 'N-41', to: [{ role: 'USER', scope: 'person' }], firstSignIn: true },
  {
    step: 'IPMS-4.6.S2',
    notice: 'N-40',
    to: [
      { role: 'USER', scope: 'person' },
      { role: 'SUPERVISOR', scope: 'person' },
    ],
  },
];

export const ipms43: Procedure = {
  id: 'IPMS-4.3',
  prefix: 'APJ',
  source: 'S3 §4.3, §4.5, §4.6',
  title: {
    ms: 'Pendaftaran Permintaan Akaun Baharu: Penjawat Awam',
    en: 'Registration of a new account: public servant',
  },
  aliases: ['Account Request', 'Register', 'Jadual 3A'],
  summary: {
    ms: 'Mendaftar permintaan akaun 1GovUC bagi penjawat awam dengan kod akses.',
    en: 'Register for a 1GovUC account as a public servant, with an access code.',
  },
  startedBy: ['USER'],
  open: 'with-access-code',
  form: 'account-3a',
  subject: { kind: 'account', how: 'creates' },
  machine: 'identity/account-request',
  steps: [
    step(
      'S1',
      'Melakukan log masuk ke dalam Modul Akaun Pengguna: kategori Penjawat Awam, nama pengguna, kad pengenalan, akses kod',
      'Log in to the User Account Module: category public servant, user name, identity card, access code',
      'USER',
      'submit',
    ),
    step(
      'S2',
      'Memasukkan maklumat akaun pengguna (Jadual 3A)',
      'Enter the account data (Jadual 3A)',
      'USER',
      'submit',
    ),
    step(
      'S3',
      'Menekan butang "Register" untuk daftar maklumat',
      'Click "Register" to register the data',
      'USER',
      'submit',
    ),
    ...accountSteps,
  ],
  humanSteps: [allocate(registered, 'PUBLIC_SERVANT'), approveAccount, correctForm, tellUser],
  notices: accountNotices,
  children: allocatedServices,
};
