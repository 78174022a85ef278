import { serviceEnd } from './service-end.ts';

/** BMT-TERMINATE: S1 §4.2 and §4.2.1, four steps. The user whose service ends is told (AMB-21). */
export const bmtTerminate = serviceEnd({
  id: 'BMT-TERMINATE',
  prefix: 'BMP',
  source: 'S1 §4.2, §4.2.1',
  title: { ms: 'Penamatan Perkhidmatan BMT', en: 'End of Big Mail Transfer (BMT)' },
  aliases: ['Big Mail Transfer', 'Pindahan Mel Besar'],
  summary: {
    ms: 'Menamatkan perkhidmatan Big Mail Transfer bagi sebuah akaun.',
    en: 'End Big Mail Transfer for an account.',
  },
  form: 'bmt-terminate',
  service: 'BMT',
  notice: 'N-05',
  called: { ms: 'BMT', en: 'BMT' },
  done: {
    ms: 'BMT ditamatkan bagi akaun ini dan pengguna dimaklumkan.',
    en: 'BMT ends for the account, and the user is told.',
  },
});
