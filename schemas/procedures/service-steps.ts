import type { HumanStep, Outcome, TaskNotice } from '../catalogue.ts';
import type { Field, FormRule } from '../field.ts';
import { note, toldFields } from './service-fields.ts';
import { reasonField } from './steps.ts';

/**
 * The human steps that applications and terminations of value-added services share (S1 §4, S2 §4, S4 G¶18(ix)): review,
 * approval by the ICT Manager, configuration, telling the user. `no` is the number of the document.
 */

/** A refusal is told like any status, with its reason (AMB-18). */
function refused(no: string, leadsTo: readonly string[]): Outcome {
  return {
    covers: [no],
    label: { ms: 'Tidak lulus', en: 'Refuse' },
    done: { ms: 'Tidak lulus', en: 'Refused' },
    tone: 'danger',
    consequence: {
      ms: 'Permohonan ditutup sebagai tidak lulus. Pengguna dimaklumkan dengan sebabnya.',
      en: 'The application is closed as refused. The user is told, with the reason.',
    },
    fields: [reasonField],
    leadsTo,
  };
}

/** The administrator reviews an application and passes it on (S1 §5, S2 §5; G¶18(ix)). */
export function reviewApplication(of: {
  readonly no: string;
  readonly manager: string;
  readonly inform: string;
}): HumanStep {
  const { no, manager, inform } = of;
  return {
    no,
    title: { ms: 'Menyemak dan menyokong permohonan', en: 'Review and endorse the application' },
    ask: {
      ms: 'Semak permohonan ini dan sokong untuk kelulusan, atau tolak dengan sebab.',
      en: 'Review this application and endorse it for approval, or refuse it with a reason.',
    },
    holder: 'AGENCY_ADMIN',
    scope: 'agency',
    status: 'RECEIVED',
    notices: { '': null },
    passed: { when: 'reviewed-before', outcomes: ['reviewed'] },
    byLink: false,
    // He may have recorded what came by memo or letter.
    requesterMayDecide: true,
    outcomes: {
      endorsed: {
        covers: [no],
        label: { ms: 'Sokong', en: 'Endorse' },
        done: { ms: 'Disokong', en: 'Endorsed' },
        tone: 'primary',
        consequence: {
          ms: 'Pengurus ICT diminta meluluskan, jika agensi menetapkannya; selepas itu perkhidmatan dikonfigurasi.',
          en: 'The ICT Manager is asked to approve, where the agency asks him; then the service is configured.',
        },
        fields: [note],
        directoryRules: [{ rule: 'ict-manager', field: '', source: 'S4 G¶18(ix)' }],
        leadsTo: [manager],
      },
      refused: refused(no, [inform]),
      reviewed: {
        covers: [no],
        label: { ms: 'Telah disemak', en: 'Reviewed before' },
        done: {
          ms: 'Telah disemak bersama permohonan asal',
          en: 'Reviewed with the application that it came from',
        },
        tone: 'secondary',
        consequence: {
          ms: 'Permohonan dihantar untuk kelulusan Pengurus ICT.',
          en: 'The application goes to the ICT Manager.',
        },
        fields: [],
        bySystem: true,
        leadsTo: [manager],
      },
    },
  };
}

/** The ICT Manager approves (S4 G¶18(ix), AMB-19); passed over where the agency does not ask him (D-06). */
export function approveByManager(of: {
  readonly no: string;
  readonly review: string;
  readonly configure: string;
  readonly inform: string;
}): HumanStep {
  const { no, review, configure, inform } = of;
  const notice: TaskNotice = { id: 'N-35', step: review };
  return {
    no,
    title: { ms: 'Meluluskan perkhidmatan nilai tambah', en: 'Approve the value-added service' },
    ask: {
      ms: 'Luluskan permohonan perkhidmatan nilai tambah ini, atau tolak dengan sebab.',
      en: 'Approve this application for a value-added service, or refuse it with a reason.',
    },
    holder: 'ICT_MANAGER',
    scope: 'agency',
    status: 'AWAITING_ICT_MANAGER',
    notices: { endorsed: notice, reviewed: notice },
    passed: { when: 'manager-not-asked', outcomes: ['not-asked'] },
    byLink: true,
    requesterMayDecide: false,
    outcomes: {
      approved: {
        covers: [no],
        label: { ms: 'Luluskan', en: 'Approve' },
        done: { ms: 'Diluluskan oleh Pengurus ICT', en: 'Approved by the ICT Manager' },
        tone: 'primary',
        consequence: {
          ms: 'Pentadbir UC Agensi mengkonfigurasikan perkhidmatan ini.',
          en: 'The Agency UC Administrator configures the service.',
        },
        fields: [note],
        leadsTo: [configure],
      },
      refused: refused(no, [inform]),
      'not-asked': {
        covers: [no],
        label: { ms: 'Tidak diminta', en: 'Not asked' },
        done: {
          ms: 'Kelulusan Pengurus ICT tidak diminta (tetapan agensi)',
          en: 'The ICT Manager was not asked (setting of the agency)',
        },
        tone: 'secondary',
        consequence: { ms: 'Perkhidmatan ini dikonfigurasi.', en: 'The service is configured.' },
        fields: [],
        bySystem: true,
        leadsTo: [configure],
      },
    },
  };
}

/** A termination needs no ICT Manager: the administrator decides alone (AMB-19). */
export function approveEnd(of: {
  readonly no: string;
  readonly configure: string;
  readonly inform: string;
}): HumanStep {
  const { no, configure, inform } = of;
  return {
    no,
    title: { ms: 'Meluluskan permohonan penamatan', en: 'Approve the request to end the service' },
    ask: {
      ms: 'Semak permohonan penamatan ini dan luluskan, atau tolak dengan sebab.',
      en: 'Review this request to end the service and approve it, or refuse it with a reason.',
    },
    holder: 'AGENCY_ADMIN',
    scope: 'agency',
    status: 'RECEIVED',
    notices: { '': null },
    byLink: false,
    requesterMayDecide: true,
    outcomes: {
      approved: {
        covers: [no],
        label: { ms: 'Luluskan', en: 'Approve' },
        done: { ms: 'Diluluskan', en: 'Approved' },
        tone: 'primary',
        consequence: {
          ms: 'Perkhidmatan ini ditamatkan selepas konfigurasi dibuat.',
          en: 'The service ends once it has been configured.',
        },
        fields: [note],
        leadsTo: [configure],
      },
      refused: refused(no, [inform]),
    },
  };
}

/** The configuration in the IPMS Admin Portal (S1 §4.1 T3, S2 §4.1 T3). */
export function configure(of: {
  readonly no: string;
  readonly inform: string;
  readonly notices: HumanStep['notices'];
  readonly done: Outcome['consequence'];
  readonly fields?: readonly Field[];
  readonly rules?: readonly FormRule[];
}): HumanStep {
  const { no, inform, notices, done, fields = [], rules = [] } = of;
  return {
    no,
    title: {
      ms: 'Membuat konfigurasi dalam Portal Pentadbir IPMS',
      en: 'Configure in the IPMS Admin Portal',
    },
    ask: {
      ms: 'Buat konfigurasi yang diperlukan dalam Portal Pentadbir IPMS, kemudian rekodkan di sini.',
      en: 'Make the needed configuration in the IPMS Admin Portal, then record it here.',
    },
    holder: 'AGENCY_ADMIN',
    scope: 'agency',
    status: 'CONFIGURING',
    notices,
    byLink: false,
    requesterMayDecide: true,
    outcomes: {
      configured: {
        covers: [no],
        label: { ms: 'Konfigurasi selesai', en: 'Configuration done' },
        done: { ms: 'Konfigurasi selesai', en: 'Configured' },
        tone: 'primary',
        consequence: done,
        fields: [...fields, note],
        ...(rules.length === 0 ? {} : { rules }),
        leadsTo: [inform, 'REFUSED'],
      },
    },
  };
}

/**
 * The system has mailed the status; an agency that tells statuses by memo, letter or form says when it did (BR-13,
 * AMB-20). `then` is where an application that was granted goes on.
 */
export function informUser(no: string, then: string): HumanStep {
  const told: Pick<Outcome, 'covers' | 'label' | 'done' | 'tone' | 'fields'> = {
    covers: [no],
    label: { ms: 'Pengguna telah dimaklumkan', en: 'The user was told' },
    done: { ms: 'Pengguna dimaklumkan', en: 'User told' },
    tone: 'primary',
    fields: toldFields,
  };
  return {
    no,
    title: { ms: 'Memaklumkan status kepada pengguna', en: 'Tell the user the status' },
    ask: {
      ms: 'Maklumkan status permohonan kepada pengguna melalui saluran agensi, kemudian rekodkan di sini.',
      en: 'Tell the user the status by the channel of your agency, then record it here.',
    },
    holder: 'AGENCY_ADMIN',
    scope: 'agency',
    status: 'INFORMING',
    notices: { configured: null, refused: null },
    passed: { when: 'told-by-mail', outcomes: ['told', 'refusal-told'] },
    byLink: false,
    requesterMayDecide: true,
    outcomes: {
      told: {
        ...told,
        consequence:
          then === 'COMPLETED'
            ? { ms: 'Permohonan selesai.', en: 'The application is complete.' }
            : {
                ms: 'Pengguna menerima e-mel untuk melengkapkan pemasangan.',
                en: 'The user gets a mail to complete the set-up.',
              },
        notAfter: { outcome: 'refused' },
        leadsTo: [then],
      },
      'refusal-told': {
        ...told,
        consequence: {
          ms: 'Permohonan ditutup sebagai tidak lulus.',
          en: 'The application is closed as refused.',
        },
        onlyAfter: { outcome: 'refused' },
        leadsTo: ['REFUSED'],
      },
    },
  };
}
