import type { HumanStep, Outcome, Procedure } from '../catalogue.ts';
import type { Field } from '../field.ts';
import { address, addressRules, displayName, handler, owner, peopleRules } from '../forms/list-fields.ts';
import { ipms413 } from './ipms-4-13.ts';
import { reasonField, step } from './steps.ts';

/**
 * LIST-REQUEST: IPMS-4.13 for a list that a user applies for. He is its handler, by the definition of Pengendali DL,
 * and its owner unless the administrator chooses another (AMB-63). Steps 1 and 2 are ours: the document draws none.
 */

const listFields: readonly Field[] = [displayName, address].map((field) => ({
  ...field,
  prefillFrom: { form: field.name },
}));
const fromApplicant: readonly Field[] = [owner, handler].map((field) => ({
  ...field,
  prefillFrom: { contact: 'USER' },
}));
/** As the administrator had entered them before something changed. */
const fromBefore: readonly Field[] = [owner, handler].map((field) => ({
  ...field,
  prefillFrom: { form: field.name },
}));

function created(covers: readonly string[], people: readonly Field[], otherwise: string): Outcome {
  return {
    covers,
    label: { ms: 'Wujudkan senarai (Create Group)', en: 'Create Group' },
    done: { ms: 'Diluluskan untuk diwujudkan', en: 'Approved to be created' },
    tone: 'primary',
    consequence: {
      ms: 'Senarai e-mel diwujudkan serta-merta dengan maklumat ini.',
      en: 'The mailing list is created at once with this information.',
    },
    fields: [...listFields, ...people],
    rules: addressRules,
    directoryRules: peopleRules,
    leadsTo: ['COMPLETED', otherwise],
  };
}

function refused(covers: readonly string[]): Outcome {
  return {
    covers,
    label: { ms: 'Tolak permohonan', en: 'Refuse the application' },
    done: { ms: 'Tidak lulus', en: 'Refused' },
    tone: 'danger',
    consequence: {
      ms: 'Permohonan ditutup sebagai tidak lulus. Pemohon dimaklumkan dengan sebabnya.',
      en: 'The application is closed as refused. The applicant is told, with the reason.',
    },
    fields: [reasonField],
    leadsTo: ['REFUSED'],
  };
}

const review: HumanStep = {
  no: 'IPMS-4.13.S2',
  title: { ms: 'Mewujudkan senarai e-mel yang dimohon', en: 'Create the mailing list applied for' },
  ask: {
    ms: 'Semak nama, alamat, pemilik dan pengendali senarai ini. Wujudkannya, atau tolak dengan sebab.',
    en: 'Check name, address, owner and handler of this list. Create it, or refuse with a reason.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'RECEIVED',
  notices: { '': null, created: null },
  byLink: false,
  requesterMayDecide: false,
  outcomes: {
    created: created(['IPMS-4.13.S1', 'IPMS-4.13.S2'], fromApplicant, '2'),
    refused: refused(['IPMS-4.13.S1', 'IPMS-4.13.S2']),
  },
};

const correct: HumanStep = {
  no: '2',
  title: { ms: 'Membetulkan maklumat yang telah berubah', en: 'Correct what has changed' },
  ask: {
    ms: 'Senarai ini tidak dapat diwujudkan: sementara permohonan menunggu, pemilik atau pengendali tidak lagi mempunyai akaun aktif, atau alamat telah diambil. Betulkan maklumat itu, atau tolak dengan sebab.',
    en: 'This list could not be created: while the application waited, the owner or handler lost the active account, or the address was taken. Correct it, or refuse with a reason.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'RECEIVED',
  notices: { created: null },
  byLink: false,
  requesterMayDecide: false,
  outcomes: {
    created: created(['2'], fromBefore, 'IPMS-4.13.S2'),
    refused: refused(['2']),
  },
};

export const listRequest: Procedure = {
  id: 'LIST-REQUEST',
  prefix: 'SEM',
  source: 'S3 §4.13',
  title: { ms: 'Permohonan Senarai E-mel', en: 'Application for a mailing list' },
  aliases: ['Mailing List', 'Distribution List', 'DL', 'Pengendali DL', 'Groups'],
  summary: {
    ms: 'Memohon senarai e-mel baharu. Anda menjadi pengendalinya.',
    en: 'Apply for a new mailing list. You become its handler.',
  },
  startedBy: ['USER'],
  form: 'list-request',
  subject: { kind: 'list', how: 'creates' },
  machine: 'identity/list-request',
  steps: [
    step('1', 'Memohon senarai e-mel', 'Apply for a mailing list', 'USER', 'submit'),
    ...ipms413.steps.slice(0, 2).map(({ no, title, actor }): Procedure['steps'][number] => ({
      ...{ no: `IPMS-4.13.${no}`, title, actor },
      by: 'task',
    })),
    step(
      '2',
      'Membetulkan maklumat yang berubah sementara permohonan menunggu (langkah sistem)',
      'Correct what changed while the application waited (step of the system)',
      'AGENCY_ADMIN',
      'task',
    ),
    ...ipms413.steps.slice(2).map((each) => ({ ...each, no: `IPMS-4.13.${each.no}` })),
  ],
  humanSteps: [review, correct],
  notices: [
    { step: 'IPMS-4.13.S2', notice: 'closed', to: [{ role: 'USER', scope: 'person' }] },
    { step: 'IPMS-4.13.S3', notice: 'created', to: [{ role: 'USER', scope: 'person' }] },
  ],
};
