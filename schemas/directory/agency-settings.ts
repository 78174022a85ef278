import type { Text } from '../vocabulary.ts';

/** What an agency decides for itself (BR-13, AMB-20; BR-11, AMB-19, D-06; AMB-67, D-11). Pages are made from it. */

export interface SettingsGroup {
  readonly name: 'channels' | 'statusChannel' | 'managerAsked' | 'membersTold';
  readonly title: Text;
  readonly hint: Text;
  /** Paragraph that leaves it to the agency. */
  readonly source: string;
}

export const settingsGroups: readonly SettingsGroup[] = [
  {
    name: 'channels',
    title: { ms: 'Saluran permohonan yang diterima', en: 'Channels by which applications arrive' },
    hint: {
      ms: 'Permohonan BMT, pengarkiban dan perkhidmatan lain diterima melalui saluran ini. Borang ialah skrin permohonan sistem ini: tanpa Borang, pengguna tidak boleh memohon sendiri.',
      en: 'Applications for BMT, archiving and the other services arrive by these. The form is the application screen of this system: without it, users cannot apply by themselves.',
    },
    source: 'S1 §4.1, S2 §4.1',
  },
  {
    name: 'statusChannel',
    title: { ms: 'Saluran memaklumkan status', en: 'Channel by which statuses are told' },
    hint: {
      ms: 'Sistem sentiasa menghantar e-mel. Bagi memo, surat atau borang, pentadbir juga mencatat bila pengguna dimaklumkan.',
      en: 'The system always sends an e-mail. For memo, letter or form, the administrator also records when the user was told.',
    },
    source: 'S1 §4.1, S2 §4.1',
  },
  {
    name: 'managerAsked',
    title: { ms: 'Pengurus ICT meluluskan', en: 'The ICT Manager approves' },
    hint: {
      ms: 'Permohonan perkhidmatan yang ditanda menunggu kelulusan Pengurus ICT selepas semakan pentadbir. Penamatan diluluskan oleh pentadbir sahaja.',
      en: 'Applications for the ticked services wait for the ICT Manager after the administrator’s review. Terminations are approved by the administrator alone.',
    },
    source: 'S4 G¶18(ix)',
  },
  {
    name: 'membersTold',
    title: { ms: 'Penamatan senarai e-mel', en: 'End of a mailing list' },
    hint: {
      ms: 'Pengendali senarai sentiasa dimaklumkan.',
      en: 'The handler of the list is always told.',
    },
    source: 'S3 §4.17',
  },
];

/** The one tick of the last group. */
export const membersToldLabel: Text = {
  ms: 'Maklumkan juga setiap ahli senarai',
  en: 'Tell every member of the list, too',
};
