import { caseNotice } from '../case-notice.ts';

/** N-11 (IPMS-4.2.S5): the user found his data not right; the administrator reviews and updates. */
export const n11 = caseNotice('N-11', () => ({
  wanted: { ms: 'Maklumat perlu dikemas kini', en: 'Information to be updated' },
  ask: {
    ms: 'Semak semula dan kemas kini maklumat pendaftaran pengguna ini, kemudian jana kod akses baharu.',
    en: 'Review and update the registration information of this user, then generate a new access code.',
  },
  explain: [
    {
      ms: 'Pengguna memaklumkan bahawa maklumat yang didaftarkan tidak tepat. Kod akses sebelumnya telah terbatal.',
      en: 'The user says that the registered information is not right. The access code from before is void.',
    },
  ],
  reasonLabel: { ms: 'Maklumat yang tidak tepat', en: 'What is not right' },
  button: { ms: 'Kemas kini maklumat', en: 'Update the information' },
}));
