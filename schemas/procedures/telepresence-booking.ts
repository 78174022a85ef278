import type { HumanStep, MachineNotice, Procedure } from '../catalogue.ts';
import type { Field } from '../field.ts';
import { reasonField, step } from './steps.ts';

/**
 * TELEPRESENCE-BOOKING: S4 G¶11, G¶12, G¶18(iv). That MAMPU decides, that a booking can be changed or given up, and what
 * is said to the participants is ours (AMB-84). What is asked for keeps its rooms, from the form on until it is refused or
 * given up.
 */

const when = ['agencyName', 'date', 'start', 'end'];

const decide: HumanStep = {
  no: '3',
  title: { ms: 'Mengesahkan tempahan', en: 'Confirm the booking' },
  ask: {
    ms: 'Sahkan tempahan ini, atau tolak dengan sebab. Bilik disimpan untuk agensi ini sementara menunggu.',
    en: 'Confirm this booking, or refuse it with a reason. The rooms are kept for this agency meanwhile.',
  },
  holder: 'MAMPU_ADMIN',
  scope: 'all',
  status: 'BOOKED_REQUESTED',
  notices: {
    '': { id: 'N-29', step: '3', fields: when },
    changed: { id: 'N-29', step: '3', fields: when },
  },
  byLink: true,
  // MAMPU records the booking of an agency that is not on 1GovUC, and takes it (AMB-84).
  requesterMayDecide: true,
  outcomes: {
    confirmed: {
      covers: ['3'],
      label: { ms: 'Sahkan', en: 'Confirm' },
      done: { ms: 'Tempahan disahkan', en: 'Booking confirmed' },
      tone: 'primary',
      consequence: {
        ms: 'Agensi dimaklumkan. Pegawai untuk dihubungi dan setiap peserta menerima jemputan kalendar.',
        en: 'The agency is told. The contact and each participant get a calendar invitation.',
      },
      fields: [],
      directoryRules: [{ rule: 'not-begun', field: '', source: 'S4 G¶11' }],
      leadsTo: ['4'],
    },
    refused: {
      covers: ['3'],
      label: { ms: 'Tolak', en: 'Refuse' },
      done: { ms: 'Tempahan ditolak', en: 'Booking refused' },
      tone: 'danger',
      consequence: {
        ms: 'Bilik dibebaskan dan agensi dimaklumkan dengan sebabnya. Jemputan yang telah dihantar dibatalkan.',
        en: 'The rooms are free again and the agency is told why. Invitations that were sent are withdrawn.',
      },
      fields: [reasonField],
      leadsTo: ['REFUSED'],
    },
    withdrawn: {
      by: 'AGENCY_ADMIN',
      covers: ['3'],
      label: { ms: 'Tarik balik tempahan', en: 'Take the booking back' },
      done: { ms: 'Tempahan ditarik balik oleh agensi', en: 'Booking taken back by the agency' },
      tone: 'danger',
      consequence: {
        ms: 'Bilik dibebaskan dan MAMPU dimaklumkan. Jemputan yang telah dihantar dibatalkan.',
        en: 'The rooms are free again and MAMPU is told. Invitations that were sent are withdrawn.',
      },
      fields: [reasonField],
      leadsTo: ['CANCELLED'],
    },
  },
};

/** Until the day of use is over. */
const hold: HumanStep = {
  no: '4',
  title: {
    ms: 'Ubah atau batalkan tempahan sebelum persidangan',
    en: 'Change the booking, or give it up, before the conference',
  },
  ask: {
    ms: 'Tempahan telah disahkan. Ubah atau batalkan sebelum persidangan bermula jika perlu, dan pastikan keselamatan peralatan semasa penggunaan.',
    en: 'The booking is confirmed. Change it or give it up before the conference begins, if you have to; keep the equipment safe during its use.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'CONFIRMED',
  notices: { confirmed: null },
  due: { outcome: 'held', field: 'date', isOver: true },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    changed: {
      covers: ['1', '2'],
      label: { ms: 'Ubah tempahan', en: 'Change the booking' },
      done: { ms: 'Tempahan diubah', en: 'Booking changed' },
      tone: 'secondary',
      consequence: {
        ms: 'Tempahan kembali kepada MAMPU untuk disahkan. Peserta menerima jemputan yang dikemas kini selepas itu.',
        en: 'The booking goes back to MAMPU to be confirmed. The participants get an updated invitation after that.',
      },
      fields: [],
      resubmits: true,
      leadsTo: ['3'],
    },
    cancelled: {
      covers: ['4'],
      label: { ms: 'Batalkan tempahan', en: 'Give up the booking' },
      done: { ms: 'Tempahan dibatalkan', en: 'Booking given up' },
      tone: 'danger',
      consequence: {
        ms: 'Bilik dibebaskan. MAMPU dimaklumkan dan jemputan kalendar dibatalkan.',
        en: 'The rooms are free again. MAMPU is told and the calendar invitations are withdrawn.',
      },
      fields: [reasonField],
      directoryRules: [{ rule: 'not-begun', field: '', source: 'S4 G¶11' }],
      leadsTo: ['CANCELLED'],
    },
    held: {
      bySystem: true,
      covers: ['4'],
      label: { ms: 'Persidangan telah diadakan', en: 'Conference held' },
      done: { ms: 'Hari penggunaan telah berlalu', en: 'The day of use is over' },
      tone: 'primary',
      consequence: {
        ms: 'Pentadbir diminta mengesahkan keadaan peralatan.',
        en: 'The administrator is asked about the state of the equipment.',
      },
      fields: [],
      leadsTo: ['5'],
    },
  },
};

const fault: Field = {
  name: 'fault',
  label: { ms: 'Kerosakan peralatan', en: 'Damage to the equipment' },
  hint: {
    ms: 'Nyatakan lokasi, peralatan dan kerosakannya.',
    en: 'Say at which location, which equipment, and what is damaged.',
  },
  kind: 'multiline',
  required: true,
  maxLength: 2000,
};

const checkEquipment: HumanStep = {
  no: '5',
  title: { ms: 'Mengesahkan keadaan peralatan selepas penggunaan', en: 'Confirm the state of the equipment' },
  ask: {
    ms: 'Sahkan bahawa peralatan ditinggalkan dalam keadaan baik, atau laporkan kerosakannya (Garis Panduan perenggan 12).',
    en: 'Confirm that the equipment was left in good condition, or report the damage (guideline, paragraph 12).',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'HELD',
  notices: { held: { id: 'equipment', step: '5', fields: when } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    good: {
      covers: ['5'],
      label: { ms: 'Dalam keadaan baik', en: 'In good condition' },
      done: { ms: 'Peralatan dalam keadaan baik', en: 'Equipment in good condition' },
      tone: 'primary',
      consequence: { ms: 'Tempahan ini selesai.', en: 'This booking is closed.' },
      fields: [{ ...reasonField, name: 'note', required: false, label: { ms: 'Nota', en: 'Note' } }],
      leadsTo: ['COMPLETED'],
    },
    fault: {
      covers: ['5'],
      explains: 'fault',
      label: { ms: 'Laporkan kerosakan', en: 'Report damage' },
      done: { ms: 'Kerosakan dilaporkan', en: 'Damage reported' },
      tone: 'danger',
      consequence: {
        ms: 'MAMPU dimaklumkan tentang kerosakan dan tempahan ini selesai.',
        en: 'MAMPU is told of the damage, and this booking is closed.',
      },
      fields: [fault],
      leadsTo: ['COMPLETED'],
    },
  },
};

const nowInvited: MachineNotice['to'] = [{ role: 'PARTICIPANT', scope: 'person', invited: 'now' }];
const noLonger: MachineNotice['to'] = [{ role: 'PARTICIPANT', scope: 'person', invited: 'no-longer' }];

export const telepresenceBooking: Procedure = {
  id: 'TELEPRESENCE-BOOKING',
  prefix: 'TPB',
  source: 'S4 G¶3(ii)(h), G¶11, G¶12, G¶18(iv)',
  title: {
    ms: 'Tempahan Persidangan dalam Talian (Telepresence)',
    en: 'Booking of an online conference (Telepresence)',
  },
  aliases: ['Telepresence', 'video conference', 'bilik mesyuarat', 'immersive room'],
  summary: {
    ms: 'Menempah bilik telepresence di dua lokasi atau lebih, sekurang-kurangnya tiga hari sebelum penggunaan.',
    en: 'Book telepresence rooms at two or more locations, at least three days before their use.',
  },
  startedBy: ['AGENCY_ADMIN', 'MAMPU_ADMIN'],
  form: 'telepresence',
  subject: { kind: 'booking', how: 'creates' },
  machine: 'telepresence/booking',
  steps: [
    step(
      '1',
      'Menguruskan permohonan: mengisi borang permohonan persidangan dalam talian',
      'Manage the application: fill in the form for an online conference',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      '2',
      'Menyemak tempoh tiga hari, kegunaan rasmi, dua lokasi atau lebih dan maksimum enam pengguna setiap lokasi',
      'Check the three days, the official use, two or more locations and at most six users at each',
      'SYSTEM',
      'submit',
    ),
    step('3', 'Mengesahkan tempahan', 'Take and confirm the booking', 'MAMPU_ADMIN', 'task'),
    step(
      '4',
      'Mengadakan persidangan dan memastikan keselamatan peralatan',
      'Hold the conference and keep the equipment safe',
      'USER',
      'task',
    ),
    step(
      '5',
      'Melaporkan kerosakan peralatan dan memastikan peralatan dalam keadaan baik selepas penggunaan',
      'Report any damage to the equipment and make sure that it is in good condition after use',
      'AGENCY_ADMIN',
      'task',
    ),
  ],
  humanSteps: [decide, hold, checkEquipment],
  notices: [
    { step: '3', notice: 'N-50', to: [{ role: 'AGENCY_ADMIN', scope: 'agency' }], fields: when },
    { step: '3', notice: 'conference', to: nowInvited, calendar: 'REQUEST' },
    { step: '3', notice: 'conference-off', to: noLonger, calendar: 'CANCEL' },
    {
      step: '4',
      notice: 'conference-off',
      to: [{ role: 'MAMPU_ADMIN', scope: 'all' }, ...noLonger],
      calendar: 'CANCEL',
    },
    { step: '5', notice: 'N-51', to: [{ role: 'MAMPU_ADMIN', scope: 'all' }], fields: when },
  ],
};
