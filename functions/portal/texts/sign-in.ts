import type { Text } from '../../../schemas/vocabulary.ts';

export const signInTexts = {
  title: { ms: 'Log masuk', en: 'Sign in' },
  lead: {
    ms: 'Untuk pegawai yang mengurus perkhidmatan e-mel 1GovUC.',
    en: 'For officers who look after the 1GovUC e-mail service.',
  },
  username: { ms: 'ID pengguna', en: 'User ID' },
  password: { ms: 'Kata laluan', en: 'Password' },
  button: { ms: 'Log masuk', en: 'Sign in' },
  usernameEmpty: { ms: 'Masukkan ID pengguna anda.', en: 'Enter your user ID.' },
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
  forgotten: {
    ms: 'Lupa kata laluan? Minta pautan baharu daripada pentadbir agensi anda atau Pentadbir Sistem.',
    en: 'Forgotten your password? Ask your agency administrator or the System Administrator for a new link.',
  },
} as const satisfies Record<string, Text>;
