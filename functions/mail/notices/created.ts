import { caseNotice } from '../case-notice.ts';

/** What a user applied for was made: his mailing list, which he handles from now on (AMB-63). */
export const created = caseNotice('created', () => ({
  wanted: { ms: 'Senarai e-mel anda diwujudkan', en: 'Your mailing list was created' },
  ask: {
    ms: 'Tiada tindakan diperlukan: senarai e-mel yang anda mohon telah diwujudkan dan boleh menerima e-mel.',
    en: 'You need to do nothing: the mailing list that you applied for was created and takes mail.',
  },
  explain: [
    {
      ms: 'Notis tentang senarai ini dihantar kepada pengendalinya. Pentadbir UC Agensi menambah dan mengeluarkan ahli.',
      en: 'Notices about the list go to its handler. The Agency UC Administrator adds and removes members.',
    },
  ],
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
