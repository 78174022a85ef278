import type { Procedure } from '../catalogue.ts';
import { tickedServices } from './service-children.ts';
import { step } from './steps.ts';

/** SERVICE-REQUEST: one submission for several services of S3 §4.5 T9, each decided by itself (D-15, AMB-45). */
export const serviceRequest: Procedure = {
  id: 'SERVICE-REQUEST',
  prefix: 'PKH',
  source: 'S4 G¶18(ix); S3 §4.5 T9',
  title: {
    ms: 'Permohonan Beberapa Perkhidmatan Nilai Tambah',
    en: 'Application for several value-added services',
  },
  aliases: ['Value Added Services', 'SSO', 'BMT', 'ADRMS', 'Online Archiving'],
  summary: {
    ms: 'Memohon beberapa perkhidmatan nilai tambah sekali gus. Setiap perkhidmatan menjadi permohonan tersendiri.',
    en: 'Apply for several value-added services at once. Each becomes an application of its own.',
  },
  startedBy: ['AGENCY_ADMIN', 'USER'],
  immediate: true,
  form: 'service-request',
  subject: { kind: 'account', how: 'changes', states: ['ACTIVE'], shared: true },
  machine: 'services/request',
  steps: [
    step(
      '1',
      'Merekodkan permohonan dan perkhidmatan yang dipilih',
      'Record the application and the services that are ticked',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      '2',
      'Memulakan permohonan bagi setiap perkhidmatan',
      'Start an application for each service',
      'SYSTEM',
      'system',
    ),
  ],
  humanSteps: [],
  notices: [],
  children: tickedServices,
  leadsTo: ['COMPLETED', 'REFUSED'],
};
