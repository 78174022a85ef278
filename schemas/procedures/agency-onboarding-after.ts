import type { HumanStep } from '../catalogue.ts';
import { contractNotice } from '../policies/agencies.ts';
import { appointFields, appointmentAddresses, appointmentGroups } from './agency-appointments.ts';
import { forThem, withdrawn } from './agency-onboarding-steps.ts';
import { reasonField } from './steps.ts';

/** The human steps of AGENCY-ONBOARDING once MAMPU has approved (S4 G¶7, G¶2(iv)). */

/** Step 4: who is still under contract plans the move in time (BR-52, BR-53, AMB-88). */
export const planMove: HumanStep = {
  no: '4',
  title: { ms: 'Merancang peralihan daripada kontrak e-mel', en: 'Plan the move from the e-mail contract' },
  ask: {
    ms: 'Tetapkan tarikh rancangan peralihan: sekurang-kurangnya enam bulan sebelum kontrak tamat. Agensi tidak boleh terikat dengan kontrak itu apabila menggunakan 1GovUC.',
    en: 'Set the date by which the move is planned: at least six months before the contract ends. The agency must not be bound by that contract when it adopts 1GovUC.',
  },
  holder: 'AGENCY_HQ',
  scope: 'person',
  alsoBy: forThem,
  status: 'PLANNING_MOVE',
  notices: {
    approved: { id: 'N-49', step: '4', fields: ['contractEndsOn', 'planBy'] },
    appointed: { id: 'N-49', step: '4', fields: ['contractEndsOn', 'planBy'] },
  },
  passed: { when: 'no-contract', outcomes: ['no-contract'] },
  byLink: true,
  requesterMayDecide: false,
  outcomes: {
    planned: {
      covers: ['4'],
      label: { ms: 'Simpan rancangan', en: 'Save the plan' },
      done: { ms: 'Peralihan dirancang', en: 'Move planned' },
      tone: 'primary',
      consequence: {
        ms: 'Pemohon diminta melantik pentadbir. Anda diingatkan sebelum kontrak tamat.',
        en: 'The applicant is asked to appoint the administrators. You are reminded before the contract ends.',
      },
      fields: [
        {
          name: 'contractEndsOn',
          label: { ms: 'Tarikh kontrak tamat', en: 'End of the contract' },
          kind: 'date',
          required: true,
          prefillFrom: { form: 'contractEndsOn' },
        },
        {
          name: 'planOn',
          label: { ms: 'Tarikh rancangan peralihan', en: 'Date by which the move is planned' },
          hint: {
            ms: 'Selewat-lewatnya enam bulan sebelum kontrak tamat (pekeliling, perenggan 7).',
            en: 'Six months before the contract ends at the latest (the circular, paragraph 7).',
          },
          kind: 'date',
          required: true,
          afterToday: true,
          withinYears: 20,
        },
        {
          ...reasonField,
          name: 'lateReason',
          required: false,
          label: { ms: 'Sebab dirancang lebih lewat', en: 'Reason to plan it later' },
        },
      ],
      rules: [
        {
          rule: 'contract-plan',
          fields: ['planOn', 'contractEndsOn', 'lateReason'],
          source: contractNotice.source,
        },
      ],
      leadsTo: ['5'],
    },
    withdrawn: { ...withdrawn('4'), by: forThem },
    'no-contract': {
      bySystem: true,
      covers: ['4'],
      label: { ms: 'Tiada kontrak', en: 'No contract' },
      done: { ms: 'Tiada kontrak e-mel yang masih berjalan', en: 'No e-mail contract that still runs' },
      tone: 'secondary',
      consequence: {
        ms: 'Pemohon diminta melantik pentadbir.',
        en: 'The applicant is asked to appoint the administrators.',
      },
      fields: [],
      leadsTo: ['5'],
    },
  },
};

/** Step 5: the implementing agency appoints who administers it (S4 G¶2(iv), G¶18). */
export const appoint: HumanStep = {
  no: '5',
  title: {
    ms: 'Melantik Pentadbir UC Agensi dan Pengurus ICT',
    en: 'Appoint administrators and ICT Manager',
  },
  ask: {
    ms: 'Lantik seorang atau dua orang Pentadbir UC Agensi dan seorang Pengurus ICT. Setiap orang menerima pautan untuk menetapkan kata laluan.',
    en: 'Appoint one or two Agency UC Administrators and an ICT Manager. Each gets a link to set a password.',
  },
  holder: 'IMPLEMENTING_AGENCY',
  scope: 'person',
  alsoBy: forThem,
  status: 'APPOINTING',
  notices: { planned: { id: 'N-48', step: '5' }, 'no-contract': { id: 'N-48', step: '5' } },
  byLink: true,
  requesterMayDecide: true,
  outcomes: {
    appointed: {
      covers: ['5'],
      label: { ms: 'Lantik', en: 'Appoint' },
      done: { ms: 'Pentadbir dilantik', en: 'Administrators appointed' },
      tone: 'primary',
      consequence: {
        ms: 'Agensi diwujudkan dalam sistem, mereka yang dilantik dijemput melalui e-mel, dan pelan migrasi bermula.',
        en: 'The agency is created in the system, those appointed are invited by mail, and the migration plan begins.',
      },
      fields: appointFields,
      rules: [
        ...appointmentGroups.map((fields) => ({
          rule: 'all-or-none' as const,
          fields,
          source: 'S4 G¶2(iv)',
        })),
        { rule: 'different', fields: appointmentAddresses, source: 'S4 G¶18(ix)' },
      ],
      directoryRules: appointmentAddresses.map((field) => ({
        rule: 'new-officer' as const,
        field,
        source: 'S4 G¶2(iv)',
      })),
      leadsTo: ['4', 'COMPLETED'],
    },
    withdrawn: withdrawn('5'),
  },
};
