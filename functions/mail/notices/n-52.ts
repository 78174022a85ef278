import { statusNames } from '../../../schemas/vocabulary.ts';
import { caseNotice, viewRequest, type CaseWords } from '../case-notice.ts';

/** N-52 (added): the use is low (SERVICE-MONITORING.3), or 1GovUC ends for the agency, or does not after all (AGENCY-TERMINATION). */
export const n52 = caseNotice('N-52', ({ ends }) =>
  ends === 'COMPLETED' ? lowUse : ends === 'CANCELLED' ? dropped : ending,
);

const lowUse: CaseWords = {
  wanted: { ms: 'Tahap penggunaan 1GovUC rendah', en: 'Low use of 1GovUC' },
  ask: {
    ms: 'Tingkatkan penggunaan 1GovUC di agensi anda.',
    en: 'Raise the use of 1GovUC in your agency.',
  },
  explain: [
    {
      ms: 'MAMPU memantau tahap penggunaan supaya optimum dan berkesan. Perkhidmatan boleh ditamatkan jika tahap prestasi yang dikehendaki tidak tercapai (Garis Panduan 1GovUC, perenggan 13).',
      en: 'MAMPU monitors the level of use so that it stays optimal and effective. The service may be ended if the wanted level of performance is not reached (1GovUC Guideline, paragraph 13).',
    },
  ],
  reasonLabel: { ms: 'Ulasan MAMPU', en: 'Remark of MAMPU' },
  button: viewRequest,
};

const ending: CaseWords = {
  wanted: { ms: 'Perkhidmatan 1GovUC bagi agensi akan berakhir', en: '1GovUC will end for the agency' },
  ask: {
    ms: 'Sediakan agensi anda: perkhidmatan 1GovUC berakhir pada tarikh kuat kuasa di bawah.',
    en: 'Prepare your agency: 1GovUC ends on the effective date below.',
  },
  explain: [
    {
      ms: 'Pada tarikh itu akaun, senarai e-mel, e-mel relay dan tempahan agensi berakhir, dan permohonan yang belum selesai ditutup.',
      en: 'On that date the accounts, mailing lists, relays and bookings of the agency end, and open requests are closed.',
    },
  ],
  reasonLabel: { ms: 'Ulasan MAMPU', en: 'Remark of MAMPU' },
  button: viewRequest,
  status: statusNames.SCHEDULED,
};

const dropped: CaseWords = {
  wanted: { ms: 'Penamatan 1GovUC bagi agensi digugurkan', en: '1GovUC does not end for the agency' },
  ask: {
    ms: 'Tiada tindakan diperlukan: agensi anda terus menggunakan 1GovUC.',
    en: 'You need to do nothing: your agency goes on using 1GovUC.',
  },
  reasonLabel: { ms: 'Sebab', en: 'Reason' },
  button: viewRequest,
};
