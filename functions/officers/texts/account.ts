import type { Text } from '../../../schemas/vocabulary.ts';

export const accountTexts = {
  setTitle: { ms: 'Tetapkan kata laluan', en: 'Set your password' },
  setLead: { ms: 'Untuk {name}, ID pengguna {id}.', en: 'For {name}, user ID {id}.' },
  validUntil: { ms: 'Pautan ini sah sehingga {at}.', en: 'This link is valid until {at}.' },
  rules: {
    ms: 'Sekurang-kurangnya 12 aksara dengan huruf besar, huruf kecil, angka dan simbol.',
    en: 'At least 12 characters with upper case and lower case letters, digits and symbols.',
  },
  password: { ms: 'Kata laluan baharu', en: 'New password' },
  repeated: { ms: 'Kata laluan baharu sekali lagi', en: 'New password once more' },
  setButton: { ms: 'Tetapkan kata laluan', en: 'Set the password' },
  doneTitle: { ms: 'Kata laluan telah ditetapkan', en: 'Your password is set' },
  done: {
    ms: 'Log masuk dengan ID pengguna {id} dan kata laluan baharu anda.',
    en: 'Sign in with the user ID {id} and your new password.',
  },
  signIn: { ms: 'Log masuk', en: 'Sign in' },
  unusableTitle: { ms: 'Pautan ini tidak boleh digunakan', en: 'This link cannot be used' },
  unusable: {
    ms: 'Pautan telah digunakan, tamat tempoh atau tidak lengkap. Jika kata laluan sudah ditetapkan, terus log masuk; jika tidak, minta pautan baharu.',
    en: 'The link has been used, has expired or is incomplete. If you have set your password, sign in; otherwise ask for a new link.',
  },
  askNew: { ms: 'Minta pautan baharu', en: 'Ask for a new link' },
  forgotTitle: { ms: 'Lupa kata laluan', en: 'Forgotten password' },
  forgotLead: {
    ms: 'Masukkan alamat e-mel rasmi anda. Kami menghantar pautan untuk menetapkan kata laluan baharu.',
    en: 'Enter your official e-mail address. We send a link to set a new password.',
  },
  email: { ms: 'Alamat e-mel rasmi', en: 'Official e-mail address' },
  send: { ms: 'Hantar pautan', en: 'Send the link' },
  sentTitle: { ms: 'Semak e-mel anda', en: 'Check your mail' },
  sent: {
    ms: 'Jika alamat itu milik seorang pegawai, pautan telah dihantar kepadanya. Jika tiada e-mel dalam beberapa minit, semak alamat atau hubungi pentadbir agensi anda.',
    en: 'If the address belongs to an officer, a link has been sent to it. If no mail comes within some minutes, check the address or ask your agency administrator.',
  },
} as const satisfies Record<string, Text>;
