import type { HumanStep, Procedure } from '../catalogue.ts';
import type { DirectoryRule } from '../field.ts';
import type { OpenStatus, Text } from '../vocabulary.ts';
import { step } from './steps.ts';

/**
 * AGENCY-MIGRATION: S4 G¶8 to 10. The three phases follow each other and none is skipped (BR-54). What is done in each
 * stands in the plan of the agency (/migrations), which the gate of a phase reads.
 */

const gates: readonly DirectoryRule[] = [
  { rule: 'phase-planned', field: '', source: 'S4 G¶8' },
  { rule: 'phase-complete', field: '', source: 'S4 G¶10, BR-54' },
];

interface Phase {
  readonly no: '1' | '2' | '3';
  readonly title: Text;
  readonly ask: Text;
  readonly status: OpenStatus;
  readonly reached: string;
  readonly done: Text;
  readonly next: Text;
  readonly gates: readonly DirectoryRule[];
  readonly leadsTo: readonly string[];
}

function phase({ no, title, ask, status, reached, done, next, gates: rules, leadsTo }: Phase): HumanStep {
  return {
    ...{ no, title, ask, status },
    holder: 'AGENCY_ADMIN',
    scope: 'agency',
    notices: { [reached]: { id: 'migration', step: no } },
    looksAt: ['migration'],
    byLink: false,
    requesterMayDecide: true,
    outcomes: {
      [`done-${no}`]: {
        covers: [no],
        label: { ms: `Fasa ${title.ms} selesai`, en: `${title.en} is done` },
        done,
        tone: 'primary',
        consequence: next,
        fields: [
          {
            name: 'remark',
            label: { ms: 'Catatan', en: 'Remark' },
            kind: 'multiline',
            maxLength: 1000,
          },
        ],
        directoryRules: rules,
        leadsTo,
      },
    },
  };
}

export const agencyMigration: Procedure = {
  id: 'AGENCY-MIGRATION',
  prefix: 'MIG',
  source: 'S4 G¶8–10',
  title: { ms: 'Pelan Migrasi Agensi ke 1GovUC', en: 'Migration of an agency to 1GovUC' },
  aliases: ['Pramigrasi', 'Migrasi', 'Pascamigrasi', 'SOP Migrasi 1GovUC'],
  summary: {
    ms: 'Melaksanakan pelan migrasi dalam tiga fasa: Pramigrasi, Migrasi dan Pascamigrasi.',
    en: 'Carry out the migration plan in its three phases: pre-migration, migration, post-migration.',
  },
  startedBy: ['AGENCY_ADMIN', 'MAMPU_ADMIN'],
  form: 'agency-migration',
  subject: {
    kind: 'agency',
    how: 'changes',
    states: ['PREPARING', 'PRE_MIGRATION', 'MIGRATION', 'POST_MIGRATION'],
    // The plan says which request carries it out; an agency can be ended on its way.
    shared: true,
  },
  machine: 'agency/migration',
  steps: [
    step(
      '1',
      'Pramigrasi: agensi menyediakan maklumat berkaitan e-mel sebelum migrasi dilaksanakan',
      'Pre-migration: the agency prepares information about its e-mail before the migration',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      '2',
      'Migrasi: memindahkan sistem e-mel sedia ada ke persekitaran 1GovUC mengikut senarai pematuhan (i) hingga (viii)',
      'Migration: move the former e-mail system to 1GovUC, under the compliance list (i) to (viii)',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      '3',
      'Pascamigrasi: menyesuaikan dan memastikan penggunaan e-mel 1GovUC di agensi stabil',
      'Post-migration: adjust, and make sure that the use of 1GovUC e-mail in the agency is stable',
      'AGENCY_ADMIN',
      'task',
    ),
  ],
  humanSteps: [
    phase({
      no: '1',
      title: { ms: 'Pramigrasi', en: 'Pre-migration' },
      ask: {
        ms: 'Lengkapkan fasa Pramigrasi dalam pelan migrasi agensi, kemudian sahkan di sini.',
        en: 'Complete the pre-migration phase in the plan of your agency, then confirm it here.',
      },
      status: 'PRE_MIGRATION',
      reached: '',
      done: { ms: 'Pramigrasi selesai', en: 'Pre-migration done' },
      next: { ms: 'Agensi memasuki fasa Migrasi.', en: 'The agency enters the migration phase.' },
      gates,
      leadsTo: ['2', 'CANCELLED'],
    }),
    phase({
      no: '2',
      title: { ms: 'Migrasi', en: 'Migration' },
      ask: {
        ms: 'Pindahkan e-mel agensi ke 1GovUC, tandakan senarai pematuhan dalam pelan migrasi, kemudian sahkan di sini.',
        en: 'Move the e-mail of your agency to 1GovUC, tick the compliance list in the plan, then confirm it here.',
      },
      status: 'MIGRATION',
      reached: 'done-1',
      done: { ms: 'Migrasi selesai', en: 'Migration done' },
      next: {
        ms: 'E-mel agensi beralih ke 1GovUC dan agensi memasuki fasa Pascamigrasi.',
        en: 'The e-mail of the agency goes live on 1GovUC, and the agency enters post-migration.',
      },
      gates: [...gates, { rule: 'contract-over', field: '', source: 'S4 G¶7, AMB-88' }],
      leadsTo: ['3', 'CANCELLED'],
    }),
    phase({
      no: '3',
      title: { ms: 'Pascamigrasi', en: 'Post-migration' },
      ask: {
        ms: 'Pastikan penggunaan e-mel 1GovUC di agensi stabil, lengkapkan pelan migrasi, kemudian sahkan di sini.',
        en: 'Make sure that the use of 1GovUC e-mail is stable, complete the plan, then confirm it here.',
      },
      status: 'POST_MIGRATION',
      reached: 'done-2',
      done: { ms: 'Pascamigrasi selesai', en: 'Post-migration done' },
      next: {
        ms: 'Agensi menggunakan 1GovUC sepenuhnya. Agensi dan MAMPU dimaklumkan.',
        en: 'The agency uses 1GovUC. The agency and MAMPU are told.',
      },
      gates,
      leadsTo: ['COMPLETED', 'CANCELLED'],
    }),
  ],
  notices: [
    {
      step: '3',
      notice: 'migration',
      to: [
        { role: 'AGENCY_ADMIN', scope: 'agency' },
        { role: 'MAMPU_ADMIN', scope: 'all' },
      ],
    },
  ],
  leadsTo: ['1', 'REFUSED'],
};
