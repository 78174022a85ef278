import type { Procedure, TaskNotice } from '../catalogue.ts';
import { accountNotices } from './ipms-4-3.ts';
import { allocate } from './ipms-4-5.ts';
import { approveAccount, tellUser } from './ipms-4-6.ts';
import { accountSteps, correctForm } from './ipms-account-steps.ts';
import { allocatedServices } from './service-children.ts';
import { step } from './steps.ts';

/**
 * IPMS-4.4: S3 §4.4 with Jadual 3B, and what follows on it in §4.5 and §4.6. For persons who are no public servants,
 * and for accounts of a function (D-10).
 */

const registered: TaskNotice = { id: 'N-13', step: 'S3' };

export const ipms44: Procedure = {
  id: 'IPMS-4.4',
  prefix: 'APL',
  source: 'S3 §4.4, §4.5, §4.6',
  title: {
    ms: 'Pendaftaran Permintaan Akaun Baharu: Lain-lain',
    en: 'Registration of a new account: other',
  },
  aliases: ['Account Request', 'Register', 'Jadual 3B'],
  summary: {
    ms: 'Mendaftar permintaan akaun 1GovUC bagi kategori lain-lain dengan kod laluan.',
    en: 'Register for a 1GovUC account of the category other, with a pass code.',
  },
  startedBy: ['USER'],
  open: 'with-access-code',
  form: 'account-3b',
  subject: { kind: 'account', how: 'creates' },
  machine: 'identity/account-request',
  steps: [
    step(
      'S1',
      'Melakukan log masuk ke dalam Modul Akaun Pengguna: kategori lain-lain, nama pengguna, e-mel pengguna, kod laluan',
      'Log in to the User Account Module: category other, user name, e-mail of the user, pass code',
      'USER',
      'submit',
    ),
    step(
      'S2',
      'Memasukkan maklumat akaun pengguna (Jadual 3B)',
      'Enter the account data (Jadual 3B)',
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
  humanSteps: [allocate(registered, 'OTHER'), approveAccount, correctForm, tellUser],
  notices: accountNotices,
  children: allocatedServices,
};
