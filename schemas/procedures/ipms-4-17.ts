import type { HumanStep, MachineNotice, Procedure } from '../catalogue.ts';
import { findList } from './list-steps.ts';
import { reasonField, step } from './steps.ts';

/**
 * IPMS-4.17: S3 §4.17. The table tells the handler and the chart the users: both are told (AMB-67, D-11). S4 is ours:
 * nothing irreversible happens unattended, so that a list can be restored for a time, as an account can (D-03).
 */

const toHandlerAndMembers: MachineNotice['to'] = [
  { role: 'DL_HANDLER', scope: 'person' },
  { role: 'USER', scope: 'person', members: 'of-list' },
];

const mayRestore: HumanStep = {
  no: 'S4',
  title: { ms: 'Tempoh pemulihan senarai yang ditamatkan', en: 'Restore window of the ended list' },
  ask: {
    ms: 'Senarai e-mel ini telah ditamatkan. Pulihkan dalam tempoh pemulihan jika masih diperlukan.',
    en: 'This mailing list has ended. Restore it during the restore window if it is still needed.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'RESTORABLE',
  notices: { '': null },
  due: { outcome: 'window-over', daysAfter: 'restoreDays' },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    restored: {
      covers: ['S4'],
      label: { ms: 'Pulihkan senarai', en: 'Restore the list' },
      done: { ms: 'Senarai dipulihkan', en: 'List restored' },
      tone: 'secondary',
      consequence: {
        ms: 'Senarai e-mel kembali aktif dengan ahli, pemilik dan pengendalinya. Sesiapa yang dimaklumkan tentang penamatannya dimaklumkan semula.',
        en: 'The mailing list is active again with its members, owner and handler. Whoever was told that it ended is told.',
      },
      fields: [reasonField],
      leadsTo: ['CANCELLED'],
    },
    'window-over': {
      bySystem: true,
      covers: ['S4'],
      label: { ms: 'Tempoh pemulihan tamat', en: 'Restore window over' },
      done: { ms: 'Tempoh pemulihan tamat', en: 'Restore window over' },
      tone: 'secondary',
      consequence: {
        ms: 'Keahlian senarai dibuang. Rekod senarai kekal.',
        en: 'The places in the list are removed. The record of the list stays.',
      },
      fields: [],
      leadsTo: ['COMPLETED', 'CANCELLED'],
    },
  },
};

export const ipms417: Procedure = {
  id: 'IPMS-4.17',
  prefix: 'SNP',
  source: 'S3 §4.17',
  title: { ms: 'Penamatan Akaun Mailing List', en: 'End a mailing list' },
  aliases: ['Groups', 'Delete Group', 'Distribution List', 'DL', 'Senarai e-mel'],
  summary: {
    ms: 'Menamatkan senarai e-mel. Senarai boleh dipulihkan dalam tempoh pemulihan.',
    en: 'End a mailing list. It can be restored for a time.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  confirms: {
    ms: 'Senarai e-mel ini ditamatkan serta-merta dan tidak lagi menerima e-mel. Pengendali senarai dimaklumkan, dan ahlinya juga melainkan agensi anda menetapkan sebaliknya. Senarai boleh dipulihkan dalam tempoh pemulihan.',
    en: 'This mailing list ends at once and takes no more mail. Its handler is told, and so are its members unless your agency has set otherwise. It can be restored during the restore window.',
  },
  form: 'list-terminate',
  subject: { kind: 'list', how: 'changes', states: ['ACTIVE'] },
  machine: 'identity/list-terminate',
  steps: [
    findList,
    step(
      'S2',
      'Memilih rekod mailing list yang hendak dipadam',
      'Choose the list record to delete',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S3',
      'Menyemak melalui Outlook Web App (OWA); notifikasi e-mel diterima',
      'Check through Outlook Web App (OWA); an e-mail is received',
      'DL_HANDLER',
      'check',
    ),
    step(
      'S4',
      'Tempoh pemulihan senarai yang ditamatkan (langkah sistem)',
      'Restore window of the ended list (step of the system)',
      'AGENCY_ADMIN',
      'task',
    ),
  ],
  humanSteps: [mayRestore],
  notices: [
    { step: 'S3', notice: 'N-21', to: toHandlerAndMembers },
    { step: 'S4', notice: 'restored', to: toHandlerAndMembers },
  ],
  leadsTo: ['S4', 'REFUSED'],
};
