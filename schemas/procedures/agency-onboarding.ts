import type { NoticeRecipients, Procedure } from '../catalogue.ts';
import { appoint, planMove } from './agency-onboarding-after.ts';
import { checkCompleteness, completeApplication, consider, endorse } from './agency-onboarding-steps.ts';
import { step } from './steps.ts';

/**
 * AGENCY-ONBOARDING: S4 P¶7, P¶8, G¶6, G¶7, G¶16(v). The SOP with the detailed procedure is not at hand (AMB-86): how
 * the form is filled in (1a), and steps 2, 5 and 6, are ours. By application only (AMB-99).
 */

const applicant: NoticeRecipients = { role: 'IMPLEMENTING_AGENCY', scope: 'person' };
const headquarters: NoticeRecipients = { role: 'AGENCY_HQ', scope: 'person' };

export const agencyOnboarding: Procedure = {
  id: 'AGENCY-ONBOARDING',
  prefix: 'PAG',
  source: 'S4 P¶7, P¶8, G¶6, G¶7',
  title: { ms: 'Permohonan Agensi Menggunakan 1GovUC', en: 'Application of an agency to use 1GovUC' },
  aliases: ['Permohonan Penggunaan 1GovUC', 'Onboarding'],
  summary: {
    ms: 'Memohon supaya sebuah agensi menggunakan 1GovUC, melalui ibu pejabatnya.',
    en: 'Apply for an agency to use 1GovUC, through its headquarters.',
  },
  startedBy: ['IMPLEMENTING_AGENCY', 'MAMPU_ADMIN'],
  open: 'with-proven-address',
  form: 'agency-onboarding',
  subject: { kind: 'agency', how: 'creates' },
  machine: 'agency/onboarding',
  steps: [
    step(
      '1a',
      'Melengkapkan permohonan agensi (langkah sistem)',
      'Complete the application of the agency (step of the system)',
      'IMPLEMENTING_AGENCY',
      'submit',
    ),
    step(
      '1',
      'Mengemukakan permohonan rasmi melalui ibu pejabat agensi kepada MAMPU',
      'Submit an official application, through the headquarters of the agency, to MAMPU',
      'AGENCY_HQ',
      'task',
    ),
    step(
      '2',
      'Menyemak kelayakan, justifikasi keperluan, peruntukan kewangan dan pengisytiharan kontrak e-mel',
      'Check applicability, justification of need, funding and the declaration of an e-mail contract',
      'MAMPU_ADMIN',
      'task',
    ),
    step(
      '3',
      'Mempertimbangkan permohonan: kelulusan tertakluk kepada justifikasi keperluan dan peruntukan kewangan',
      'Consider the application: approval depends on the justification of need and the funds',
      'MAMPU_ADMIN',
      'task',
    ),
    step(
      '4',
      'Merancang peralihan sekurang-kurangnya enam bulan sebelum kontrak e-mel tamat',
      'Plan the move at least six months before the e-mail contract ends',
      'AGENCY_HQ',
      'task',
    ),
    step(
      '5',
      'Melantik Pentadbir UC Agensi dan Pengurus ICT',
      'Appoint the Agency UC Administrators and the ICT Manager',
      'IMPLEMENTING_AGENCY',
      'task',
    ),
    step(
      '6',
      'Mewujudkan agensi dalam sistem: nama, domain, alamat postmaster, peranan dan tetapan',
      'Create the agency in the system: name, domain, postmaster address, roles and settings',
      'SYSTEM',
      'system',
    ),
  ],
  humanSteps: [completeApplication, endorse, checkCompleteness, consider, planMove, appoint],
  notices: [
    { step: '1', notice: 'N-48', to: [applicant] },
    { step: '1a', notice: 'N-48', to: [headquarters, applicant] },
    { step: '3', notice: 'N-48', to: [headquarters, applicant] },
    { step: '6', notice: 'N-48', to: [headquarters, applicant] },
  ],
  children: [{ procedure: 'AGENCY-MIGRATION' }],
};
