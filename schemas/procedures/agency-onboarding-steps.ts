import type { HumanStep, Outcome } from '../catalogue.ts';
import { agencyTypeChoices } from '../policies/agencies.ts';
import { reasonField } from './steps.ts';

/** The human steps of AGENCY-ONBOARDING up to the decision (S4 G¶6; D-18). */

function returned(covers: string, consequence: Outcome['consequence']): Outcome {
  return {
    covers: [covers],
    label: { ms: 'Kembalikan untuk dibetulkan', en: 'Return to be corrected' },
    done: { ms: 'Dikembalikan kepada pemohon', en: 'Returned to the applicant' },
    tone: 'secondary',
    consequence,
    fieldReasons: true,
    fields: [{ ...reasonField, required: false, label: { ms: 'Ulasan am', en: 'General remark' } }],
    leadsTo: ['1a'],
  };
}

/** Whom nobody reaches holds nothing up: MAMPU records for him what he says elsewhere, under its own name. */
export const forThem = 'MAMPU_ADMIN';

export function withdrawn(covers: string): Outcome {
  return {
    covers: [covers],
    label: { ms: 'Tarik balik permohonan', en: 'Withdraw the application' },
    done: { ms: 'Ditarik balik', en: 'Withdrawn' },
    tone: 'danger',
    consequence: {
      ms: 'Permohonan ditutup. Ibu pejabat dan pemohon dimaklumkan. Tindakan ini tidak boleh dibatalkan.',
      en: 'The application is closed. Headquarters and the applicant are told. This cannot be undone.',
    },
    fields: [{ ...reasonField, required: false }],
    leadsTo: ['WITHDRAWN'],
  };
}

/** Step 1: the application goes to MAMPU through headquarters, who endorse it by their link (BR-50, D-18). */
export const endorse: HumanStep = {
  no: '1',
  title: { ms: 'Menyokong permohonan agensi', en: 'Endorse the application of the agency' },
  ask: {
    ms: 'Sokong permohonan ini supaya ia dikemukakan kepada MAMPU, kembalikan kepada pemohon, atau nyatakan ia tidak disokong.',
    en: 'Endorse this application so that it goes to MAMPU, return it to the applicant, or say that you do not endorse it.',
  },
  holder: 'AGENCY_HQ',
  scope: 'person',
  alsoBy: forThem,
  status: 'AWAITING_ENDORSEMENT',
  notices: { '': { id: 'N-48', step: '1' }, resubmitted: { id: 'N-48', step: '1' } },
  byLink: true,
  requesterMayDecide: false,
  outcomes: {
    endorsed: {
      covers: ['1'],
      label: { ms: 'Sokong dan kemukakan kepada MAMPU', en: 'Endorse and submit to MAMPU' },
      done: { ms: 'Disokong oleh ibu pejabat', en: 'Endorsed by headquarters' },
      tone: 'primary',
      consequence: {
        ms: 'Permohonan dikemukakan kepada MAMPU atas nama ibu pejabat anda.',
        en: 'The application goes to MAMPU in the name of your headquarters.',
      },
      fields: [{ ...reasonField, name: 'remark', required: false, label: { ms: 'Ulasan', en: 'Remark' } }],
      leadsTo: ['2'],
    },
    returned: returned('1', {
      ms: 'Permohonan dikembalikan kepada pemohon bersama sebab bagi setiap butiran.',
      en: 'The application goes back to the applicant with the reason for each item.',
    }),
    'not-endorsed': {
      covers: ['1'],
      label: { ms: 'Tidak disokong', en: 'Do not endorse' },
      done: { ms: 'Tidak disokong oleh ibu pejabat', en: 'Not endorsed by headquarters' },
      tone: 'danger',
      consequence: {
        ms: 'Permohonan ditutup dan pemohon dimaklumkan sebabnya. Tindakan ini tidak boleh dibatalkan.',
        en: 'The application is closed and the applicant is told why. This cannot be undone.',
      },
      fields: [reasonField],
      leadsTo: ['REFUSED'],
    },
    withdrawn: { ...withdrawn('1'), by: forThem },
  },
};

/** The form came back to whoever applies. */
export const completeApplication: HumanStep = {
  no: '1a',
  title: { ms: 'Melengkapkan semula permohonan', en: 'Complete the application again' },
  ask: {
    ms: 'Betulkan permohonan dan hantar semula kepada ibu pejabat, atau tarik balik.',
    en: 'Correct the application and send it to headquarters again, or withdraw it.',
  },
  holder: 'IMPLEMENTING_AGENCY',
  scope: 'person',
  alsoBy: forThem,
  status: 'DRAFT',
  notices: { returned: { id: 'N-48', step: '1a' }, incomplete: { id: 'N-48', step: '1a' } },
  byLink: true,
  requesterMayDecide: true,
  outcomes: {
    resubmitted: {
      covers: ['1a'],
      label: { ms: 'Hantar semula', en: 'Send again' },
      done: { ms: 'Dihantar semula', en: 'Sent again' },
      tone: 'primary',
      consequence: {
        ms: 'Permohonan dihantar semula kepada ibu pejabat untuk disokong.',
        en: 'The application goes to headquarters again to be endorsed.',
      },
      fields: [],
      resubmits: true,
      leadsTo: ['1'],
    },
    withdrawn: withdrawn('1a'),
  },
};

/** Step 2: applicability, need, funds, contract. */
export const checkCompleteness: HumanStep = {
  no: '2',
  title: { ms: 'Menyemak kelengkapan permohonan', en: 'Check that the application is complete' },
  ask: {
    ms: 'Semak jenis agensi, justifikasi keperluan, peruntukan kewangan, surat rasmi dan pengisytiharan kontrak.',
    en: 'Check the type of agency, the need, the funds, the official letter and what is said of a contract.',
  },
  holder: 'MAMPU_ADMIN',
  scope: 'all',
  status: 'RECEIVED',
  notices: { endorsed: { id: 'N-48', step: '1' } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    complete: {
      covers: ['2'],
      label: { ms: 'Lengkap, untuk dipertimbangkan', en: 'Complete, to be considered' },
      done: { ms: 'Lengkap', en: 'Complete' },
      tone: 'primary',
      consequence: {
        ms: 'Permohonan menunggu keputusan MAMPU.',
        en: 'The application waits for MAMPU’s decision.',
      },
      fields: [{ ...reasonField, name: 'remark', required: false, label: { ms: 'Ulasan', en: 'Remark' } }],
      leadsTo: ['3'],
    },
    incomplete: returned('2', {
      ms: 'Permohonan dikembalikan kepada pemohon bersama sebab bagi setiap butiran, dan melalui ibu pejabat sekali lagi.',
      en: 'The application goes back to the applicant with the reason for each item, and through headquarters again.',
    }),
  },
};

/** Step 3: need and funds decide (BR-51); on a type that paragraph 8 does not name, MAMPU decides expressly (AMB-97). */
export const consider: HumanStep = {
  no: '3',
  title: { ms: 'Mempertimbangkan permohonan', en: 'Consider the application' },
  ask: {
    ms: 'Luluskan berdasarkan justifikasi keperluan dan peruntukan kewangan, atau tolak dengan sebab.',
    en: 'Approve on the justification of need and the funds, or refuse with a reason.',
  },
  holder: 'MAMPU_ADMIN',
  scope: 'all',
  status: 'UNDER_CONSIDERATION',
  notices: { complete: { id: 'N-29', step: '2' } },
  byLink: true,
  requesterMayDecide: false,
  outcomes: {
    approved: {
      covers: ['3'],
      label: { ms: 'Lulus', en: 'Approve' },
      done: { ms: 'Diluluskan', en: 'Approved' },
      tone: 'primary',
      consequence: {
        ms: 'Ibu pejabat dan pemohon dimaklumkan, dan persediaan agensi bermula.',
        en: 'Headquarters and the applicant are told, and the agency begins to prepare.',
      },
      fields: [
        {
          name: 'agencyType',
          label: { ms: 'Jenis agensi (perenggan 8)', en: 'Type of agency (paragraph 8)' },
          kind: 'choice',
          required: true,
          choices: agencyTypeChoices,
          prefillFrom: { form: 'agencyType' },
        },
        {
          ...reasonField,
          required: false,
          label: {
            ms: 'Sebab diluluskan walaupun jenisnya tiada dalam perenggan 8',
            en: 'Reason to approve a type that paragraph 8 does not name',
          },
          requiredWhen: { field: 'agencyType', is: 'OTHER' },
        },
      ],
      signs: { by: 'MAMPU_ADMIN', label: { ms: 'Diluluskan oleh (MAMPU)', en: 'Approved by (MAMPU)' } },
      leadsTo: ['4'],
    },
    refused: {
      covers: ['3'],
      label: { ms: 'Tidak lulus', en: 'Refuse' },
      done: { ms: 'Tidak diluluskan', en: 'Not approved' },
      tone: 'danger',
      consequence: {
        ms: 'Permohonan ditutup. Ibu pejabat dan pemohon dimaklumkan sebab anda.',
        en: 'The application is closed. Headquarters and the applicant are told your reason.',
      },
      fields: [reasonField],
      leadsTo: ['REFUSED'],
    },
  },
};
