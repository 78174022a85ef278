import type { Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/**
 * USER-SELF-CARE.1 (S4 G¶19(i)): a user keeps his own profile. Of the other duties of that paragraph, the password is
 * IPMS-4.20, quota and lists are a page of the user module, and the upkeep of the mailbox is done in the mailbox.
 */
export const userSelfCare: Procedure = {
  id: 'USER-SELF-CARE',
  prefix: 'KPP',
  source: 'S4 G¶19(i); S3 §3',
  title: { ms: 'Kemaskini Profil oleh Pengguna', en: 'Profile update by the user' },
  aliases: ['Pengurusan Profil', 'Modul Pengguna'],
  summary: {
    ms: 'Mengemaskini maklumat hubungan, organisasi dan jawatan anda sendiri.',
    en: 'Update your own contact, organisation and job data.',
  },
  startedBy: ['USER'],
  userPage: '/my/profile',
  immediate: true,
  form: 'account-profile',
  subject: { kind: 'account', how: 'changes', states: ['ACTIVE'] },
  machine: 'identity/update',
  steps: [step('1', 'Mengemaskini profil sendiri', 'Update the own profile', 'USER', 'submit')],
  humanSteps: [],
  notices: [],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
