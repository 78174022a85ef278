import { caseNotice } from '../case-notice.ts';

/** N-38 (added, IPMS-4.1.S1): somebody asks for an access code. */
export const n38 = caseNotice('N-38', () => ({
  wanted: { ms: 'Kod akses dimohon', en: 'Access code requested' },
  ask: {
    ms: 'Semak kesahihan permohonan kod akses ini, kemudian jana kod akses atau tolak permohonan.',
    en: 'Check that this request for an access code is genuine, then generate the code or refuse the request.',
  },
  explain: [
    {
      ms: 'Semak dengan bahagian sumber manusia atau bahagian tempat pengguna melapor diri.',
      en: 'Check with the human resources division or the division where the user reports for duty.',
    },
  ],
  button: { ms: 'Semak permohonan', en: 'Check the request' },
}));
