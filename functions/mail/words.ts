import type { Language } from '../../schemas/vocabulary.ts';

/** What stands around every mail. */
interface Chrome {
  readonly service: string;
  /** Who to ask; the address follows. */
  readonly ask: string;
  readonly reply: string;
  readonly inClear: string;
  /** Before the name of the host that the mail's link leads to. */
  readonly host: string;
}

export const chrome: Readonly<Record<Language, Chrome>> = {
  ms: {
    service: 'Komunikasi Bersepadu Kerajaan',
    ask: 'Pertanyaan: Meja Bantuan 1GovUC,',
    reply: 'Anda boleh membalas e-mel ini.',
    inClear: 'Jika butang tidak berfungsi, buka pautan ini:',
    host: 'Pautan e-mel ini hanya menuju ke',
  },
  en: {
    service: 'Government Unified Communication',
    ask: 'Questions: 1GovUC Service Desk,',
    reply: 'You can reply to this mail.',
    inClear: 'If the button does not work, open this link:',
    host: 'The link of this mail leads only to',
  },
};
