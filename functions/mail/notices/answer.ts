import { caseNotice } from '../case-notice.ts';

/** What was done about what somebody asked for or reported (spec C.8: "reply"). */
export const answer = caseNotice('answer', ({ ends }) => ({
  wanted: { ms: 'Maklum balas', en: 'Answer' },
  ask:
    ends === 'CANCELLED'
      ? {
          ms: 'Tiada tindakan diperlukan: perkara ini telah dibatalkan.',
          en: 'You need to do nothing: this was cancelled.',
        }
      : {
          ms: 'Tiada tindakan diperlukan: baca maklum balas di bawah.',
          en: 'You need to do nothing: please read the answer below.',
        },
  ...(ends === 'CANCELLED'
    ? {}
    : { reasonLabel: { ms: 'Tindakan atau penyelesaian', en: 'Action or solution' } }),
  button: { ms: 'Buka GovUC', en: 'Open GovUC' },
}));
