import { caseNotice } from '../case-notice.ts';

/** N-54 (added, TRAINING.2): a participant is invited. */
export const n54 = caseNotice('N-54', () => ({
  wanted: { ms: 'Jemputan latihan', en: 'Invitation to a training' },
  ask: {
    ms: 'Anda dijemput ke latihan ini. Catat tarikh, masa dan tempatnya.',
    en: 'You are invited to this training. Note its day, time and place.',
  },
  explain: [
    {
      ms: 'Jika anda tidak dapat hadir, maklumkan kepada Pentadbir UC Agensi.',
      en: 'If you cannot come, tell your Agency UC Administrator.',
    },
  ],
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
