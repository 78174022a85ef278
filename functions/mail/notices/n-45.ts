import { caseNotice, viewRequest } from '../case-notice.ts';

/** N-45 (added, SCHED-EFFECTIVE-DATE): the account has ended and can be restored for a while (D-03). */
export const n45 = caseNotice('N-45', () => ({
  wanted: { ms: 'Akaun ditamatkan', en: 'Account ended' },
  ask: {
    ms: 'Tiada tindakan diperlukan: akaun ini telah ditamatkan pada tarikh kuat kuasanya.',
    en: 'You need to do nothing: this account ended on its effective date.',
  },
  explain: [
    {
      ms: 'E-mel, Lync dan AD telah ditamatkan dan keahlian senarai e-mel dikeluarkan. Pentadbir UC Agensi boleh memulihkan akaun ini dalam tempoh pemulihan.',
      en: 'E-mail, Lync and AD have ended, and the account is out of its mailing lists. The Agency UC Administrator can restore it during the restore period.',
    },
  ],
  button: viewRequest,
}));
