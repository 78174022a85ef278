import { caseNotice } from '../case-notice.ts';

/** A training is cancelled, or somebody is a participant no more. */
export const trainingOff = caseNotice('training-off', ({ ends }) => ({
  wanted: { ms: 'Jemputan latihan ditarik balik', en: 'Invitation to a training withdrawn' },
  ask:
    ends === undefined
      ? {
          ms: 'Tiada tindakan diperlukan: anda tidak lagi dijemput ke latihan ini.',
          en: 'You need to do nothing: you are no longer invited to this training.',
        }
      : {
          ms: 'Tiada tindakan diperlukan: latihan ini dibatalkan.',
          en: 'You need to do nothing: this training is cancelled.',
        },
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
