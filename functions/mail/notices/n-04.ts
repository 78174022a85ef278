import { caseNotice } from '../case-notice.ts';

/** N-04 (BMT-APPLY.4): the user is told the status of his application, whatever it is (AMB-18). */
export const n04 = caseNotice('N-04', () => ({
  wanted: { ms: 'Status permohonan BMT', en: 'Status of the BMT application' },
  ask: {
    ms: 'Tiada tindakan diperlukan: inilah status permohonan perkhidmatan Big Mail Transfer (BMT) anda.',
    en: 'You need to do nothing: this is the status of your application for Big Mail Transfer (BMT).',
  },
  explain: [
    {
      ms: 'BMT membolehkan penghantaran fail bersaiz sehingga 2 GB bagi setiap fail dan setiap mesej.',
      en: 'BMT sends files of up to 2 GB, for each file and for each message.',
    },
  ],
  reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
