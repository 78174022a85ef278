import type { HumanStep, Outcome, Procedure } from '../catalogue.ts';
import { attended, participants, place, trainingDay, trainingDayRules } from '../forms/training.ts';
import { reasonField, step } from './steps.ts';

/** TRAINING: S4 G¶18(x), P¶5. The day itself, 2a, is ours: on the day after it the system asks who came. */

function cancelled(no: string): Outcome {
  return {
    covers: [no],
    label: { ms: 'Batalkan latihan', en: 'Cancel the training' },
    done: { ms: 'Latihan dibatalkan', en: 'Training cancelled' },
    tone: 'danger',
    consequence: {
      ms: 'Setiap peserta yang telah dijemput dimaklumkan bahawa latihan dibatalkan, dengan sebabnya.',
      en: 'Each participant who was invited is told that the training is cancelled, with the reason.',
    },
    fields: [reasonField],
    leadsTo: ['CANCELLED'],
  };
}

const invite: HumanStep = {
  no: '2',
  title: { ms: 'Menyenaraikan peserta dan menjemput', en: 'List the participants and invite them' },
  ask: {
    ms: 'Senaraikan peserta latihan ini. Setiap peserta baharu menerima jemputan melalui e-mel.',
    en: 'List the participants of this training. Each new one gets an invitation by e-mail.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'PLANNED',
  // Who has just sent the form, or opened the list again, goes on himself.
  notices: { '': null, change: null },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    invited: {
      covers: ['2'],
      label: { ms: 'Hantar jemputan', en: 'Send the invitations' },
      done: { ms: 'Peserta dijemput', en: 'Participants invited' },
      tone: 'primary',
      consequence: {
        ms: 'Peserta baharu dijemput. Jika tarikh, masa atau tempat berubah, peserta lain dimaklumkan. Peserta yang dikeluarkan daripada senarai dimaklumkan juga.',
        en: 'New participants are invited. If day, time or place change, the others are told. Who is taken off the list is told, too.',
      },
      fields: [
        participants,
        ...[...trainingDay, place].map((field) => ({ ...field, prefillFrom: { form: field.name } })),
      ],
      rules: trainingDayRules,
      leadsTo: ['2a'],
    },
    cancelled: cancelled('2'),
  },
};

const waitForDay: HumanStep = {
  no: '2a',
  title: { ms: 'Menunggu hari latihan', en: 'Wait for the day of the training' },
  ask: {
    ms: 'Latihan diadakan pada tarikh yang ditetapkan. Ubah butiran atau senarai peserta, atau batalkan latihan, sebelum hari itu.',
    en: 'The training is on the day that was fixed. Change its details or participants, or cancel it, before that day.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'SCHEDULED',
  notices: { invited: null },
  due: { outcome: 'due', field: 'date', isOver: true },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    change: {
      covers: ['2a'],
      label: { ms: 'Ubah butiran atau peserta', en: 'Change details or participants' },
      done: { ms: 'Dibuka untuk diubah', en: 'Opened to be changed' },
      tone: 'secondary',
      consequence: {
        ms: 'Senarai peserta dibuka semula. Peserta dimaklumkan apabila anda menghantarnya.',
        en: 'The list of participants is opened again. Participants are told when you send it.',
      },
      fields: [],
      leadsTo: ['2'],
    },
    cancelled: cancelled('2a'),
    due: {
      bySystem: true,
      covers: ['2a'],
      label: { ms: 'Hari latihan berlalu', en: 'The day of the training is over' },
      done: { ms: 'Hari latihan berlalu', en: 'Day of the training over' },
      tone: 'primary',
      consequence: {
        ms: 'Pentadbir UC Agensi diminta merekodkan kehadiran.',
        en: 'The Agency UC Administrator is asked to record who came.',
      },
      fields: [],
      leadsTo: ['3'],
    },
  },
};

const recordAttendance: HumanStep = {
  no: '3',
  title: { ms: 'Merekodkan kehadiran', en: 'Record the attendance' },
  ask: {
    ms: 'Rekodkan peserta yang hadir: keluarkan daripada senarai mereka yang tidak hadir.',
    en: 'Record who came: take those off the list who did not.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'HELD',
  notices: { due: { id: 'task', step: '2a' } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    held: {
      covers: ['3'],
      label: { ms: 'Rekodkan kehadiran', en: 'Record the attendance' },
      done: { ms: 'Latihan diadakan, kehadiran direkodkan', en: 'Training held, attendance recorded' },
      tone: 'primary',
      consequence: {
        ms: 'Kehadiran disimpan dalam rekod latihan ini dan permohonan selesai.',
        en: 'The attendance is kept on the record of this training, and the request is completed.',
      },
      fields: [attended],
      rules: [{ rule: 'among-prefilled', fields: [attended.name], source: 'S4 G¶18(x)' }],
      leadsTo: ['COMPLETED'],
    },
    'not-held': {
      covers: ['3'],
      label: { ms: 'Latihan tidak diadakan', en: 'The training was not held' },
      done: { ms: 'Latihan tidak diadakan', en: 'Training not held' },
      tone: 'danger',
      consequence: {
        ms: 'Latihan direkodkan sebagai dibatalkan. Peserta tidak dimaklumkan lagi.',
        en: 'The training is recorded as cancelled. The participants are not told again.',
      },
      fields: [reasonField],
      leadsTo: ['CANCELLED'],
    },
  },
};

const dayFields = [...trainingDay, place].map(({ name }) => name);

export const training: Procedure = {
  id: 'TRAINING',
  prefix: 'LAT',
  source: 'S4 G¶18(x), P¶5',
  title: { ms: 'Latihan Pengguna', en: 'User training' },
  aliases: ['Kursus', 'Latihan 1GovUC', 'Training'],
  summary: {
    ms: 'Menetapkan latihan, menjemput peserta dan merekodkan kehadiran.',
    en: 'Fix a training, invite its participants and record who came.',
  },
  startedBy: ['AGENCY_ADMIN'],
  form: 'training',
  subject: { kind: 'duty', how: 'creates' },
  machine: 'duties/training',
  steps: [
    step(
      '1',
      'Menetapkan tempat, tarikh dan tajuk latihan',
      'Fix place, date and title of the training',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      '2',
      'Menyediakan senarai peserta dan menjemput mereka',
      'Make the list of participants and invite them',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      '2a',
      'Hari latihan (langkah sistem)',
      'The day of the training (step of the system)',
      'SYSTEM',
      'task',
    ),
    step('3', 'Merekodkan kehadiran', 'Record the attendance', 'AGENCY_ADMIN', 'task'),
  ],
  humanSteps: [invite, waitForDay, recordAttendance],
  notices: [
    {
      step: '2',
      notice: 'N-54',
      to: [{ role: 'PARTICIPANT', scope: 'person', emails: { field: participants.name, which: 'added' } }],
      fields: [...dayFields, 'content'],
    },
    {
      step: '2',
      notice: 'training-moved',
      to: [
        {
          role: 'PARTICIPANT',
          scope: 'person',
          emails: { field: participants.name, which: 'kept', changed: dayFields },
        },
      ],
      fields: dayFields,
    },
    {
      step: '2',
      notice: 'training-off',
      to: [{ role: 'PARTICIPANT', scope: 'person', emails: { field: participants.name, which: 'left' } }],
      fields: ['date'],
    },
    {
      step: '2a',
      notice: 'training-off',
      to: [{ role: 'PARTICIPANT', scope: 'person', emails: { field: participants.name, which: 'all' } }],
      fields: ['date'],
    },
  ],
};
