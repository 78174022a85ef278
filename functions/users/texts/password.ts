import type { Text } from '../../../schemas/vocabulary.ts';

/** Pengurusan Katalaluan (S3 §4.20, AMB-69). */
export const passwordTexts = {
  title: { ms: 'Pengurusan Katalaluan', en: 'Password management' },
  lead: {
    ms: 'Masukkan kata laluan baharu dua kali. Sesi anda di peranti lain akan tamat.',
    en: 'Enter the new password twice. Your sessions on other devices end.',
  },
  must: {
    ms: 'Kata laluan anda ditetapkan oleh pentadbir. Tukar kepada kata laluan anda sendiri sebelum meneruskan.',
    en: 'Your password was set by an administrator. Change it to one of your own before you go on.',
  },
  present: { ms: 'Kata laluan semasa', en: 'Present password' },
  password: { ms: 'Kata laluan baharu', en: 'New password' },
  passwordAgain: { ms: 'Kata laluan baharu sekali lagi', en: 'New password once more' },
  rules: {
    ms: 'Sekurang-kurangnya 12 aksara, dengan 1 nombor, 1 huruf besar dan 1 simbol.',
    en: 'At least 12 characters, with 1 digit, 1 capital letter and 1 symbol.',
  },
  button: { ms: 'Tukar Katalaluan', en: 'Change password' },
  notChangedTitle: { ms: 'Kata laluan tidak ditukar', en: 'The password was not changed' },
  notChanged: {
    ms: 'Akaun anda diubah pada masa yang sama. Sila tukar kata laluan sekali lagi.',
    en: 'Your account was changed at the same time. Please change the password once more.',
  },
  doneTitle: { ms: 'Kata laluan telah ditukar', en: 'The password was changed' },
  savingTitle: { ms: 'Kata laluan sedang disimpan', en: 'The password is being saved' },
  saving: {
    ms: 'Penukaran belum selesai. Apabila selesai, anda akan diminta log masuk dengan kata laluan baharu.',
    en: 'The change is not finished yet. When it is, you are asked to sign in with the new password.',
  },
  look: { ms: 'Lihat keadaan terkini', en: 'Look at it again' },
  test: {
    ms: 'Seterusnya, uji dengan log masuk ke akaun e-mel anda melalui Outlook Web App (OWA).',
    en: 'Now test it: sign in to your mail account through Outlook Web App (OWA).',
  },
  testRight: {
    ms: 'Jika berjaya, tiada tindakan lanjut.',
    en: 'If it works, you need to do nothing more.',
  },
  testWrong: {
    ms: 'Jika OWA tidak menerima ID Log Masuk atau kata laluan anda, minta tetapan semula.',
    en: 'If OWA does not take your login ID or your password, ask for a reset.',
  },
  askReset: { ms: 'Minta tetapan semula', en: 'Ask for a reset' },
  resetTitle: { ms: 'Minta tetapan semula', en: 'Ask for a reset' },
  resetText: {
    ms: 'Pentadbir UC agensi anda akan menetapkan kata laluan baharu dan memberitahu anda. Kata laluan yang ada sekarang kekal sehingga itu.',
    en: 'The UC administrator of your agency sets a new password and tells you. The present one stays until then.',
  },
  resetSentTitle: { ms: 'Pentadbir anda telah dimaklumkan', en: 'Your administrator has been told' },
  resetSent: {
    ms: 'Permohonan {reference} telah dihantar kepada pentadbir UC agensi anda.',
    en: 'Request {reference} was sent to the UC administrator of your agency.',
  },
  resetBeforeTitle: {
    ms: 'Tetapan semula telah diminta',
    en: 'A reset has been asked for',
  },
  resetBefore: {
    ms: 'Permintaan anda yang terdahulu masih menunggu pentadbir, atau dihantar dalam tempoh satu jam yang lalu. Hubungi pentadbir UC agensi anda jika belum ada maklum balas.',
    en: 'Your earlier request still waits for the administrator, or was sent within the last hour. Contact the UC administrator of your agency if you have not heard.',
  },
  resetHint: {
    ms: 'Gagal log masuk ke OWA?',
    en: 'Cannot sign in to OWA?',
  },
} as const satisfies Record<string, Text>;
