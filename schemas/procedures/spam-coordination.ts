import type { HumanStep, Procedure } from '../catalogue.ts';
import type { OfficerRole } from '../vocabulary.ts';
import { reasonField, step } from './steps.ts';

/**
 * SPAM-COORDINATION: S4 G¶18(vii), BR-75. MAMPU or the Service Desk asks (AMB-96), the agency answers. Steps 3 and 3a are
 * ours: whoever asked reads the answer, and asks again if it does not say enough.
 */

const answerFields = ['from', 'until', 'question'];

const answer: HumanStep = {
  no: '2',
  title: { ms: 'Mengumpul maklumat dan menjawab', en: 'Gather the information and answer' },
  ask: {
    ms: 'Semak dan selaraskan maklumat e-mel spam yang diminta ini, kemudian jawab.',
    en: 'Check and coordinate the information on spam that is asked for here, then answer.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'AWAITING_ANSWER',
  notices: {
    '': { id: 'task', step: '1', fields: answerFields },
    'asked-again': { id: 'task', step: '3', fields: answerFields },
  },
  byLink: false,
  requesterMayDecide: false,
  outcomes: {
    answered: {
      covers: ['2'],
      explains: 'findings',
      label: { ms: 'Hantar jawapan', en: 'Send the answer' },
      done: { ms: 'Dijawab', en: 'Answered' },
      tone: 'primary',
      consequence: {
        ms: 'Pihak yang meminta menerima jawapan ini.',
        en: 'Whoever asked gets this answer.',
      },
      fields: [
        {
          name: 'findings',
          label: { ms: 'Dapatan', en: 'Findings' },
          kind: 'multiline',
          required: true,
          maxLength: 2000,
        },
        {
          name: 'action',
          label: { ms: 'Tindakan yang diambil', en: 'Action taken' },
          kind: 'multiline',
          required: true,
          maxLength: 2000,
        },
      ],
      leadsTo: ['3'],
    },
  },
};

function read(no: string, holder: OfficerRole, outcomes: HumanStep['outcomes']): HumanStep {
  const notice = { id: 'task', step: '2' } as const;
  return {
    no,
    title: { ms: 'Membaca jawapan agensi', en: 'Read the answer of the agency' },
    ask: {
      ms: 'Baca jawapan agensi ini: terima, atau minta maklumat lanjut.',
      en: 'Read the answer of this agency: accept it, or ask for more.',
    },
    holder,
    scope: 'all',
    status: 'REVIEWING',
    notices: { [no === '3' ? 'answered' : 'asked-by-mampu']: notice },
    byLink: false,
    requesterMayDecide: true,
    outcomes: {
      accepted: {
        covers: [no],
        label: { ms: 'Terima jawapan', en: 'Accept the answer' },
        done: { ms: 'Jawapan diterima', en: 'Answer accepted' },
        tone: 'primary',
        consequence: { ms: 'Permintaan ini selesai.', en: 'The request is completed.' },
        fields: [],
        leadsTo: ['COMPLETED'],
      },
      'asked-again': {
        covers: [no],
        label: { ms: 'Minta maklumat lanjut', en: 'Ask for more' },
        done: { ms: 'Maklumat lanjut diminta', en: 'More was asked for' },
        tone: 'secondary',
        consequence: {
          ms: 'Agensi diminta menjawab semula, bersama sebab anda.',
          en: 'The agency is asked to answer again, with your reason.',
        },
        fields: [reasonField],
        leadsTo: ['2'],
      },
      ...outcomes,
    },
  };
}

const byServiceDesk: HumanStep = {
  ...read('3', 'SERVICE_DESK', {
    'asked-by-mampu': {
      bySystem: true,
      covers: ['3'],
      label: { ms: 'Diminta oleh MAMPU', en: 'Asked by MAMPU' },
      done: { ms: 'Diminta oleh MAMPU', en: 'Asked by MAMPU' },
      tone: 'secondary',
      consequence: { ms: 'MAMPU membaca jawapan ini.', en: 'MAMPU reads the answer.' },
      fields: [],
      leadsTo: ['3a'],
    },
  }),
  passed: { when: 'started-by-other', outcomes: ['asked-by-mampu'] },
};

export const spamCoordination: Procedure = {
  id: 'SPAM-COORDINATION',
  prefix: 'SPM',
  source: 'S4 G¶18(vii)',
  title: { ms: 'Penyelarasan Maklumat E-mel Spam', en: 'Coordination of information on spam' },
  aliases: ['Spam', 'E-mel spamming'],
  summary: {
    ms: 'Meminta maklumat e-mel spam daripada sebuah agensi.',
    en: 'Ask an agency for information on spam.',
  },
  startedBy: ['SERVICE_DESK', 'MAMPU_ADMIN'],
  form: 'spam-information',
  subject: { kind: 'duty', how: 'creates' },
  machine: 'duties/spam',
  steps: [
    step('1', 'Meminta maklumat e-mel spam', 'Ask for information on spam', 'SERVICE_DESK', 'submit'),
    step(
      '2',
      'Mengumpul maklumat, menyelaras dan menjawab',
      'Gather, coordinate, answer',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      '3',
      'Membaca jawapan, jika diminta oleh Meja Bantuan 1GovUC (langkah sistem)',
      'Read the answer, if the 1GovUC Service Desk asked (step of the system)',
      'SERVICE_DESK',
      'task',
    ),
    step(
      '3a',
      'Membaca jawapan, jika diminta oleh MAMPU (langkah sistem)',
      'Read the answer, if MAMPU asked (step of the system)',
      'MAMPU_ADMIN',
      'task',
    ),
  ],
  humanSteps: [answer, byServiceDesk, read('3a', 'MAMPU_ADMIN', {})],
  notices: [],
};
