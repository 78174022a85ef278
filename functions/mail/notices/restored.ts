import { caseNotice, viewRequest } from '../case-notice.ts';

/**
 * What had ended was restored while that was possible (D-03): a deleted account, which the Service Desk and the agency
 * are told; or a mailing list, which those are told who were told that it had ended (IPMS-4.17).
 */
export const restored = caseNotice('restored', ({ lists, requesterName }) =>
  lists === undefined ? account : list(requesterName),
);

const account = {
  wanted: { ms: 'Akaun dipulihkan', en: 'Account restored' },
  ask: {
    ms: 'Tiada tindakan diperlukan: akaun yang telah dipadam ini telah dipulihkan.',
    en: 'You need to do nothing: this deleted account was restored.',
  },
  explain: [
    {
      ms: 'Akaun kembali kepada keadaan sebelum dipadam. Keahlian senarai e-mel tidak dipulihkan secara automatik.',
      en: 'The account is again what it was before it was deleted. Its places in mailing lists do not return by themselves.',
    },
  ],
  button: viewRequest,
};

function list(requesterName: string) {
  return {
    wanted: { ms: 'Senarai e-mel dipulihkan', en: 'Mailing list restored' },
    ask: {
      ms: 'Tiada tindakan diperlukan: senarai e-mel ini telah dipulihkan dan menerima e-mel semula.',
      en: 'You need to do nothing: this mailing list was restored and takes mail again.',
    },
    explain: [
      {
        ms: `Penamatannya oleh ${requesterName} telah ditarik balik. Ahli, pemilik dan pengendalinya tidak berubah.`,
        en: `Its end by ${requesterName} was taken back. Its members, owner and handler are the same.`,
      },
    ],
    button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
  };
}
