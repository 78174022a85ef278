import type { Text } from '../../../schemas/vocabulary.ts';

/** Sign-in, the first password and asking for a reset: nobody is signed in yet. Labels as S3 §4.20 has them. */
export const signInTexts = {
  title: { ms: 'Log Masuk Pengguna', en: 'User sign-in' },
  lead: {
    ms: 'Modul Pengguna 1GovUC: profil, kata laluan, kuota dan senarai e-mel anda.',
    en: 'The 1GovUC user module: your profile, password, quota and mailing lists.',
  },
  name: { ms: 'ID Log Masuk atau alamat e-mel', en: 'Login ID or e-mail address' },
  password: { ms: 'Kata laluan', en: 'Password' },
  button: { ms: 'Log Masuk', en: 'Sign in' },
  nameEmpty: {
    ms: 'Masukkan ID Log Masuk atau alamat e-mel anda.',
    en: 'Enter your login ID or e-mail address.',
  },
  passwordEmpty: { ms: 'Masukkan kata laluan anda.', en: 'Enter your password.' },
  wrong: {
    ms: 'ID Log Masuk atau kata laluan tidak sepadan. Semak kedua-duanya dan cuba semula, atau minta tetapan semula.',
    en: 'The login ID and the password do not match. Check both and try again, or ask for a reset.',
  },
  ended: {
    ms: 'Sesi anda telah tamat. Log masuk semula untuk meneruskan.',
    en: 'Your session has ended. Sign in again to go on.',
  },
  signedOut: { ms: 'Anda telah log keluar.', en: 'You have signed out.' },
  askReset: { ms: 'Minta tetapan semula', en: 'Ask for a reset' },
  cannotEnter: { ms: 'Tidak dapat log masuk?', en: 'You cannot sign in?' },
  officer: { ms: 'Pegawai log masuk di sini', en: 'Officers sign in here' },
  forgotTitle: { ms: 'Minta tetapan semula', en: 'Ask for a reset' },
  forgotLead: {
    ms: 'Pentadbir UC agensi anda akan menetapkan kata laluan baharu dan memberitahu anda. Kata laluan tidak dihantar melalui e-mel.',
    en: 'The UC administrator of your agency sets a new password and tells you. Passwords are never sent by mail.',
  },
  forgotButton: { ms: 'Minta tetapan semula', en: 'Ask for a reset' },
  sentTitle: { ms: 'Permintaan anda telah diterima', en: 'We have your request' },
  sent: {
    ms: 'Jika akaun itu wujud dan aktif, pentadbir UC agensinya telah diminta menetapkan semula kata laluan. Permintaan dihantar sekali sahaja dalam tempoh satu jam. Jika tiada maklum balas, hubungi pentadbir anda.',
    en: 'If that account exists and is active, the UC administrator of its agency has been asked to reset the password. A request goes out once an hour at most. If you hear nothing, contact your administrator.',
  },
  toSignIn: { ms: 'Kembali ke log masuk', en: 'Back to sign-in' },
  welcomeTitle: { ms: 'Tetapkan kata laluan pertama anda', en: 'Set your first password' },
  welcomeLead: {
    ms: 'Akaun 1GovUC anda telah sedia. Simpan ID Log Masuk ini: anda memerlukannya setiap kali log masuk.',
    en: 'Your 1GovUC account is ready. Keep this login ID: you need it whenever you sign in.',
  },
  displayName: { ms: 'Nama', en: 'Name' },
  loginId: { ms: 'ID Log Masuk', en: 'Login ID' },
  address: { ms: 'Alamat e-mel', en: 'E-mail address' },
  validUntil: { ms: 'Pautan sah sehingga', en: 'Link valid until' },
  welcomeButton: { ms: 'Tetapkan kata laluan', en: 'Set the password' },
  doneTitle: { ms: 'Kata laluan telah ditetapkan', en: 'Your password is set' },
  done: {
    ms: 'Log masuk dengan ID Log Masuk {id} dan kata laluan baharu anda.',
    en: 'Sign in with the login ID {id} and your new password.',
  },
  unusableTitle: { ms: 'Pautan ini tidak boleh digunakan', en: 'This link cannot be used' },
  unusable: {
    ms: 'Pautan telah digunakan, telah tamat tempoh atau tidak lengkap. Jika kata laluan sudah ditetapkan, terus log masuk. Jika belum, minta pentadbir UC agensi anda menetapkan kata laluan.',
    en: 'The link has been used, has expired or is incomplete. If you have set your password, sign in. If not, ask the UC administrator of your agency to set one.',
  },
} as const satisfies Record<string, Text>;
