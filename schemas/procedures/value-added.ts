import type { Procedure } from '../catalogue.ts';
import { managerRefusal, off, serviceSubject, statusNotices } from './service-notices.ts';
import { approveByManager, configure, informUser, reviewApplication } from './service-steps.ts';
import { step } from './steps.ts';

/**
 * VALUE-ADDED (S4 G¶18(ix), AMB-95): services without an SOP of their own. The circular states one sentence; the steps
 * are those of BMT and archiving, in our numbers.
 */
export const valueAdded: Procedure = {
  id: 'VALUE-ADDED',
  prefix: 'PNT',
  source: 'S4 G¶18(ix); S3 §4.5 T9',
  title: {
    ms: 'Permohonan Perkhidmatan Nilai Tambah',
    en: 'Application for a value-added service',
  },
  aliases: ['SSO', 'ADRMS', 'Multi Conferencing', 'Enterprise Voice', 'Value Added Services'],
  summary: {
    ms: 'Memohon SSO, ADRMS, Multi Conferencing atau Enterprise Voice bagi sebuah akaun.',
    en: 'Apply for SSO, ADRMS, Multi Conferencing or Enterprise Voice for an account.',
  },
  startedBy: ['AGENCY_ADMIN', 'USER'],
  form: 'value-added',
  subject: serviceSubject(off, ['SSO', 'ADRMS', 'MULTI_CONFERENCING', 'ENTERPRISE_VOICE']),
  machine: 'services/apply',
  places: {
    Manager: 'VALUE-ADDED.3',
    Configure: 'VALUE-ADDED.4',
    Inform: 'VALUE-ADDED.5',
    StatusNotice: 'N-36',
  },
  steps: [
    step(
      '1',
      'Merekodkan permohonan perkhidmatan nilai tambah',
      'Record the application for a value-added service',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      '2',
      'Menguruskan permohonan: menyemak dan menyokong',
      'Manage the application: review and endorse',
      'AGENCY_ADMIN',
      'task',
    ),
    step('3', 'Meluluskan permohonan', 'Approve the application', 'ICT_MANAGER', 'task'),
    step(
      '4',
      'Membuat konfigurasi yang diperlukan di dalam Portal Pentadbir IPMS',
      'Make the needed configuration in the IPMS Admin Portal',
      'AGENCY_ADMIN',
      'task',
    ),
    step('5', 'Memaklumkan status kepada pengguna', 'Tell the user the status', 'AGENCY_ADMIN', 'task'),
  ],
  humanSteps: [
    reviewApplication({ no: '2', manager: '3', inform: '5' }),
    approveByManager({ no: '3', review: '2', configure: '4', inform: '5' }),
    configure({
      no: '4',
      inform: '5',
      notices: { approved: { id: 'N-36', step: '3' }, 'not-asked': null },
      done: {
        ms: 'Perkhidmatan ini diaktifkan bagi akaun ini dan pengguna dimaklumkan.',
        en: 'The service is switched on for the account, and the user is told.',
      },
    }),
    informUser('5', 'COMPLETED'),
  ],
  notices: [...statusNotices('N-36', { configure: '4', inform: '5' }), managerRefusal('3')],
};
