import { serviceEnd } from './service-end.ts';

/** ARCHIVE-TERMINATE: S2 §4.2 and §4.2.1, four steps. What is in the archive is kept (AMB-26). */
export const archiveTerminate = serviceEnd({
  id: 'ARCHIVE-TERMINATE',
  prefix: 'ARP',
  source: 'S2 §4.2, §4.2.1',
  title: { ms: 'Penamatan Perkhidmatan Pengarkiban E-mel', en: 'End of e-mail archiving' },
  aliases: ['Online Archiving', 'Secondary Mailboxes', 'arkib'],
  summary: {
    ms: 'Menamatkan perkhidmatan pengarkiban e-mel bagi sebuah akaun.',
    en: 'End e-mail archiving for an account.',
  },
  form: 'archive-terminate',
  service: 'ONLINE_ARCHIVING',
  notice: 'N-07',
  called: { ms: 'pengarkiban e-mel', en: 'archiving' },
  done: {
    ms: 'Pengarkiban ditamatkan. Kandungan arkib disimpan untuk bacaan sahaja, dan pengguna dimaklumkan.',
    en: 'Archiving ends. What is in the archive is kept, to be read only, and the user is told.',
  },
});
