import type { Text } from '../../../schemas/vocabulary.ts';

export const signInTexts = {
  title: { ms: 'Log masuk', en: 'Sign in' },
  lead: {
    ms: 'Untuk pegawai yang mengurus perkhidmatan e-mel 1GovUC.',
    en: 'For officers who look after the 1GovUC e-mail service.',
  },
  name: { ms: 'ID pengguna', en: 'User ID' },
  password: { ms: 'Kata laluan', en: 'Password' },
  button: { ms: 'Log masuk', en: 'Sign in' },
  nameEmpty: { ms: 'Masukkan ID pengguna anda.', en: 'Enter your user ID.' },
  passwordEmpty: { ms: 'Masukkan kata laluan anda.', en: 'Enter your password.' },
  wrong: {
    ms: 'ID pengguna atau kata laluan tidak sepadan. Semak kedua-duanya dan cuba semula.',
    en: 'The user ID and password do not match. Check both and try again.',
  },
  ended: {
    ms: 'Sesi anda telah tamat. Log masuk semula untuk meneruskan.',
    en: 'Your session has ended. Sign in again to go on.',
  },
  signedOut: { ms: 'Anda telah log keluar.', en: 'You have signed out.' },
  forgotten: { ms: 'Lupa kata laluan?', en: 'Forgotten your password?' },
  user: { ms: 'Pengguna e-mel log masuk di sini', en: 'Users of the mail service sign in here' },
  codeOver: {
    ms: 'Masa untuk memasukkan kod telah tamat. Log masuk semula.',
    en: 'The time to enter the code is over. Sign in again.',
  },
  codeTitle: { ms: 'Kod pengesahan', en: 'Verification code' },
  codeLead: {
    ms: 'Buka aplikasi pengesah pada telefon anda dan masukkan kod 6 angka bagi GovUC.',
    en: 'Open the authenticator app on your phone and enter its 6-digit code for GovUC.',
  },
  code: { ms: 'Kod 6 angka', en: '6-digit code' },
  codeHint: {
    ms: 'Kod berubah setiap 30 saat. Setiap kod boleh digunakan sekali.',
    en: 'The code changes every 30 seconds. Each code can be used once.',
  },
  codeEmpty: {
    ms: 'Masukkan kod daripada aplikasi pengesah anda.',
    en: 'Enter the code from your authenticator app.',
  },
  codeDigits: { ms: 'Masukkan 6 angka.', en: 'Enter 6 digits.' },
  codeWrong: {
    ms: 'Kod tidak sepadan atau telah digunakan. Tunggu kod seterusnya dan masukkannya.',
    en: 'The code does not match or has been used. Wait for the next code and enter it.',
  },
  codeButton: { ms: 'Teruskan', en: 'Continue' },
  startAgain: { ms: 'Kembali ke log masuk', en: 'Back to sign in' },
  appLost: {
    ms: 'Telefon hilang atau bertukar? Hubungi Pentadbir Sistem.',
    en: 'Phone lost or replaced? Ask the System Administrator.',
  },
  setupTitle: { ms: 'Sediakan kod pengesahan', en: 'Set up your verification code' },
  setupLead: {
    ms: 'Selain kata laluan, log masuk memerlukan kod daripada aplikasi pengesah. Anda sediakannya sekali sahaja.',
    en: 'Signing in takes your password and a code from an authenticator app. You set this up once.',
  },
  setupTime: {
    ms: 'Selesaikan dalam masa 15 minit. Jika masa tamat, log masuk semula: kunci baharu dipaparkan, jadi padamkan GovUC yang lama daripada aplikasi.',
    en: 'Finish within 15 minutes. If the time is over, sign in again: a new key is shown, so delete the old GovUC entry from the app.',
  },
  setupInstall: { ms: '1. Pasang aplikasi pengesah', en: '1. Install an authenticator app' },
  setupInstallText: {
    ms: 'Contohnya Google Authenticator atau Microsoft Authenticator. Langkau jika anda sudah mempunyainya.',
    en: 'For example Google Authenticator or Microsoft Authenticator. Skip this if you have one.',
  },
  setupAdd: { ms: '2. Tambah GovUC ke dalam aplikasi', en: '2. Add GovUC to the app' },
  setupScan: { ms: 'Imbas kod QR ini dengan aplikasi.', en: 'Scan this QR code with the app.' },
  setupQr: {
    ms: 'Kod QR dengan kunci rahsia yang sama seperti di bawah',
    en: 'QR code with the same secret key as below',
  },
  setupOpen: { ms: 'Buka aplikasi pada peranti ini', en: 'Open the app on this device' },
  setupKey: { ms: 'Atau taip kunci ini ke dalam aplikasi:', en: 'Or type this key into the app:' },
  setupSecret: {
    ms: 'Jangan berkongsi kod QR atau kunci ini dengan sesiapa.',
    en: 'Do not share this QR code or key with anybody.',
  },
  setupEnter: { ms: '3. Masukkan kod yang dipaparkan', en: '3. Enter the code that it shows' },
} as const satisfies Record<string, Text>;
