import { caseNotice, type CaseNotice, type CaseWords } from '../case-notice.ts';

/**
 * N-48 (hand-off and added, AGENCY-ONBOARDING.1, .3): the application on its way, by what the reader is asked to do, and
 * its decision.
 */
export const n48 = caseNotice('N-48', (data) => (data.openedAt === undefined ? told(data) : asked(data)));

function asked({ reachedBy = '' }: CaseNotice): CaseWords {
  switch (reachedBy) {
    case 'returned':
    case 'incomplete':
      return complete;
    case 'endorsed':
      return check;
    case 'planned':
    case 'no-contract':
      return appoint;
    default:
      return endorse;
  }
}

const endorse: CaseWords = {
  wanted: { ms: 'Sokongan ibu pejabat diperlukan', en: 'Endorsement of headquarters needed' },
  ask: {
    ms: 'Sokong permohonan agensi ini, kembalikan kepada pemohon, atau nyatakan ia tidak disokong.',
    en: 'Endorse this application of an agency, return it to the applicant, or say that you do not endorse it.',
  },
  explain: [
    {
      ms: 'Permohonan menggunakan 1GovUC dikemukakan kepada MAMPU melalui ibu pejabat agensi (Garis Panduan 1GovUC, perenggan 6).',
      en: 'An application to use 1GovUC goes to MAMPU through the headquarters of the agency (1GovUC Guideline, paragraph 6).',
    },
  ],
  button: { ms: 'Lihat dan buat keputusan', en: 'Review and decide' },
};

const complete: CaseWords = {
  wanted: { ms: 'Permohonan perlu dibetulkan', en: 'Application to be corrected' },
  ask: {
    ms: 'Betulkan permohonan ini dan hantar semula, atau tarik balik.',
    en: 'Correct this application and send it again, or withdraw it.',
  },
  button: { ms: 'Betulkan permohonan', en: 'Correct the application' },
};

const check: CaseWords = {
  wanted: { ms: 'Permohonan agensi diterima', en: 'Application of an agency received' },
  ask: {
    ms: 'Semak kelengkapan permohonan ini: justifikasi keperluan, peruntukan kewangan, surat rasmi dan kontrak e-mel.',
    en: 'Check that this application is complete: need, funds, official letter and e-mail contract.',
  },
  button: { ms: 'Semak permohonan', en: 'Check the application' },
};

const appoint: CaseWords = {
  wanted: { ms: 'Lantik pentadbir agensi', en: 'Appoint the administrators' },
  ask: {
    ms: 'Lantik Pentadbir UC Agensi dan Pengurus ICT supaya agensi anda dapat diwujudkan dalam 1GovUC.',
    en: 'Appoint the Agency UC Administrators and the ICT Manager, so that your agency can be created in 1GovUC.',
  },
  button: { ms: 'Lantik pentadbir', en: 'Appoint the administrators' },
};

function told({ ends }: CaseNotice): CaseWords {
  const wanted = { ms: 'Keputusan permohonan agensi', en: 'Decision on the application of an agency' };
  return {
    ...{ wanted, ask: news[ends ?? 'approved'] ?? news.approved, button: openApply },
    ...(ends === undefined ? { status: APPROVED } : {}),
  };
}

/** Its readers have no sign-in: the mail leads to the page of applications, not to this one. */
const openApply = { ms: 'Buka halaman permohonan agensi', en: 'Open the page for agencies that apply' };

const APPROVED = { ms: 'Diluluskan', en: 'Approved' };

const news: { readonly approved: CaseWords['ask'] } & Readonly<Record<string, CaseWords['ask']>> = {
  approved: {
    ms: 'Permohonan ini telah diluluskan oleh MAMPU. Langkah seterusnya dihantar melalui e-mel.',
    en: 'MAMPU has approved this application. The next step comes by mail.',
  },
  REFUSED: {
    ms: 'Tiada tindakan diperlukan: permohonan ini tidak diluluskan dan telah ditutup.',
    en: 'You need to do nothing: this application was not approved and is closed.',
  },
  WITHDRAWN: {
    ms: 'Tiada tindakan diperlukan: permohonan ini telah ditarik balik.',
    en: 'You need to do nothing: this application has been withdrawn.',
  },
  COMPLETED: {
    ms: 'Agensi telah diwujudkan dalam 1GovUC. Mereka yang dilantik dijemput melalui e-mel, dan pelan migrasi bermula.',
    en: 'The agency has been created in 1GovUC. Those appointed are invited by mail, and the migration plan begins.',
  },
};
