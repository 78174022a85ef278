import { caseNotice } from '../case-notice.ts';

/** Day, time or place of a training are others now: to whoever was invited before. */
export const trainingMoved = caseNotice('training-moved', () => ({
  wanted: { ms: 'Perubahan latihan', en: 'Training changed' },
  ask: {
    ms: 'Butiran latihan ini telah berubah. Catat tarikh, masa dan tempat yang baharu.',
    en: 'The details of this training have changed. Note its new day, time and place.',
  },
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
