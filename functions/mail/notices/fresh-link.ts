import { caseNotice } from '../case-notice.ts';

/** A new link in place of an expired one, sent to the address that the old one went to. */
export const freshLink = caseNotice('fresh-link', () => ({
  wanted: { ms: 'Pautan baharu untuk membuat keputusan', en: 'New link for your decision' },
  ask: {
    ms: 'Gunakan pautan baharu ini untuk membuat keputusan bagi permohonan ini.',
    en: 'Use this new link to decide on this application.',
  },
  explain: [
    {
      ms: 'Pautan baharu diminta kerana pautan sebelumnya telah tamat tempoh. Jika anda tidak memintanya, abaikan e-mel ini.',
      en: 'A new link was asked for because the earlier one has expired. If you did not ask for it, ignore this mail.',
    },
  ],
  button: { ms: 'Lihat dan buat keputusan', en: 'Review and decide' },
}));
