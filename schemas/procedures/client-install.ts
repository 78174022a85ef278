import type { HumanStep, Procedure } from '../catalogue.ts';
import { plannedOn } from '../forms/client-install.ts';
import { reasonField, step } from './steps.ts';

/** CLIENT-INSTALL: S4 G¶18(xi), S2 §4.1. Who installs says so by his link; the administrator may say it for a technician. */

const install: HumanStep = {
  no: '2',
  title: { ms: 'Memasang dan mengkonfigurasi', en: 'Install and configure' },
  ask: {
    ms: 'Pasang dan konfigurasikan perisian klien pada peranti ini, kemudian sahkan di sini.',
    en: 'Install and configure the client on this device, then say so here.',
  },
  holder: 'USER',
  scope: 'person',
  alsoBy: 'AGENCY_ADMIN',
  status: 'PLANNED',
  notices: {
    '': { id: 'task', step: '1', fields: ['client', 'device', 'plannedOn', 'technician', 'note'] },
    again: { id: 'task', step: '3', fields: ['client', 'device', 'plannedOn', 'technician', 'note'] },
  },
  shows: ['client', 'device', 'plannedOn', 'technician', 'note'],
  byLink: true,
  requesterMayDecide: true,
  outcomes: {
    installed: {
      covers: ['2'],
      label: { ms: 'Telah dipasang', en: 'Installed' },
      done: { ms: 'Dipasang dan dikonfigurasi', en: 'Installed and configured' },
      tone: 'primary',
      consequence: {
        ms: 'Pentadbir UC Agensi diminta mengesahkan pemasangan ini.',
        en: 'The Agency UC Administrator is asked to confirm the installation.',
      },
      fields: [
        {
          name: 'version',
          label: { ms: 'Versi atau konfigurasi', en: 'Version or configuration' },
          kind: 'text',
        },
      ],
      leadsTo: ['3'],
    },
    failed: {
      covers: ['2'],
      label: { ms: 'Tidak berjaya', en: 'It did not work' },
      done: { ms: 'Pemasangan tidak berjaya', en: 'Installation failed' },
      tone: 'secondary',
      consequence: {
        ms: 'Pentadbir UC Agensi membaca sebabnya dan merancang semula pemasangan ini.',
        en: 'The Agency UC Administrator reads the reason and plans it again.',
      },
      fields: [reasonField],
      leadsTo: ['3'],
    },
  },
};

const confirm: HumanStep = {
  no: '3',
  title: { ms: 'Mengesahkan pemasangan', en: 'Confirm the installation' },
  ask: {
    ms: 'Semak pemasangan ini: sahkan, rancang semula, atau batalkan dengan sebab.',
    en: 'Check this installation: confirm it, plan it again, or cancel it with a reason.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'AWAITING_CONFIRMATION',
  notices: { installed: { id: 'task', step: '2' }, failed: { id: 'task', step: '2' } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    confirmed: {
      covers: ['3'],
      notAfter: { outcome: 'failed' },
      label: { ms: 'Sahkan pemasangan', en: 'Confirm the installation' },
      done: { ms: 'Pemasangan disahkan', en: 'Installation confirmed' },
      tone: 'primary',
      consequence: { ms: 'Pemasangan ini selesai.', en: 'The installation is completed.' },
      fields: [],
      leadsTo: ['COMPLETED'],
    },
    again: {
      covers: ['3'],
      label: { ms: 'Rancang semula', en: 'Plan it again' },
      done: { ms: 'Dirancang semula', en: 'Planned again' },
      tone: 'secondary',
      consequence: {
        ms: 'Pengguna diminta memasangnya semula pada tarikh yang baharu.',
        en: 'The user is asked to install it again on the new date.',
      },
      fields: [{ ...plannedOn, prefillFrom: { form: plannedOn.name } }, reasonField],
      leadsTo: ['2'],
    },
    cancelled: {
      covers: ['3'],
      label: { ms: 'Batalkan pemasangan', en: 'Cancel the installation' },
      done: { ms: 'Pemasangan dibatalkan', en: 'Installation cancelled' },
      tone: 'danger',
      consequence: {
        ms: 'Pemasangan ini ditutup dan pengguna dimaklumkan dengan sebabnya.',
        en: 'The installation is closed, and the user is told with the reason.',
      },
      fields: [reasonField],
      leadsTo: ['CANCELLED'],
    },
  },
};

export const clientInstall: Procedure = {
  id: 'CLIENT-INSTALL',
  prefix: 'PSK',
  source: 'S4 G¶18(xi); S2 §4.1',
  title: {
    ms: 'Pemasangan Desktop Client dan Mobile Client',
    en: 'Installation of desktop and mobile client',
  },
  aliases: ['Outlook', 'Desktop client', 'Mobile client', 'Konfigurasi klien'],
  summary: {
    ms: 'Merancang dan mengesahkan pemasangan perisian klien bagi seorang pengguna.',
    en: 'Plan and confirm the installation of a client for a user.',
  },
  startedBy: ['AGENCY_ADMIN'],
  form: 'client-install',
  subject: { kind: 'duty', how: 'creates' },
  machine: 'duties/client-install',
  steps: [
    step(
      '1',
      'Merancang pemasangan bagi pengguna dan peranti',
      'Plan the installation for user and device',
      'AGENCY_ADMIN',
      'submit',
    ),
    step('2', 'Memasang dan mengkonfigurasi', 'Install and configure', 'USER', 'task'),
    step('3', 'Mengesahkan pemasangan', 'Confirm', 'AGENCY_ADMIN', 'task'),
  ],
  humanSteps: [install, confirm],
  notices: [{ step: '3', notice: 'answer', to: [{ role: 'USER', scope: 'person' }] }],
};
