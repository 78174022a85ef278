import { caseNotice, viewRequest } from '../case-notice.ts';

/** N-49 (added, AGENCY-ONBOARDING.4, SCHED-CONTRACT-6M): with a task it asks for the plan, without one it reminds of it. */
export const n49 = caseNotice('N-49', ({ openedAt }) => ({
  wanted: {
    ms: 'Rancang peralihan sebelum kontrak e-mel tamat',
    en: 'Plan the move before the e-mail contract ends',
  },
  ask:
    openedAt === undefined
      ? {
          ms: 'Pastikan peralihan ke 1GovUC dirancang sebelum kontrak e-mel agensi anda tamat.',
          en: 'Make sure that the move to 1GovUC is planned before the e-mail contract of your agency ends.',
        }
      : {
          ms: 'Tetapkan tarikh rancangan peralihan daripada kontrak e-mel agensi anda.',
          en: 'Set the date by which the move from the e-mail contract of your agency is planned.',
        },
  explain: [
    {
      ms: 'Agensi yang masih terikat dengan kontrak hendaklah merancang peralihan sekurang-kurangnya enam (6) bulan sebelum kontrak itu tamat (Garis Panduan 1GovUC, perenggan 7).',
      en: 'An agency that is still bound by a contract plans the move at least six months before the contract ends (1GovUC Guideline, paragraph 7).',
    },
  ],
  button: openedAt === undefined ? viewRequest : { ms: 'Rancang peralihan', en: 'Plan the move' },
}));
