import type { Text } from '../../../schemas/vocabulary.ts';

/** Deciding by a mail link, and links that cannot be used. */
export const linkTexts = {
  hello: { ms: 'Untuk {name}, {post}', en: 'For {name}, {post}' },
  helloPerson: { ms: 'Untuk {name}', en: 'For {name}' },
  alsoBy: {
    ms: '{role} juga boleh merekodkan perkara ini di portal.',
    en: 'The {role} can record this in the portal, too.',
  },
  howToRegister: {
    ms: 'Daftar akaun di Modul Akaun Pengguna dengan kod akses dalam e-mel anda. Pendaftaran tidak perlu menunggu pengesahan di halaman ini.',
    en: 'Register the account in the user account module with the access code in your e-mail. The registration need not wait for the confirmation on this page.',
  },
  toRegister: { ms: 'Daftar dengan kod akses', en: 'Register with the access code' },
  declaration: {
    ms: 'Dengan menghantar borang ini, anda mengesahkan bahawa maklumatnya adalah benar.',
    en: 'By sending this form you confirm that its information is true.',
  },
  intro: {
    ms: 'Anda membuka pautan daripada e-mel. Anda tidak perlu log masuk. Tiada apa-apa direkodkan sehingga anda mengesahkannya.',
    en: 'You opened a link from an e-mail. You need not sign in. Nothing is recorded until you confirm it.',
  },
  recordedTitle: { ms: 'Keputusan anda direkodkan', en: 'Your decision is recorded' },
  decidedTitle: { ms: 'Perkara ini telah diputuskan', en: 'This has been decided' },
  nothingToDo: {
    ms: 'Tiada apa-apa perlu dibuat. Anda boleh menutup halaman ini.',
    en: 'There is nothing to do. You can close this page.',
  },
  cancelledTitle: { ms: 'Permohonan ini telah ditamatkan', en: 'This application has ended' },
  notByLinkTitle: { ms: 'Log masuk untuk memutuskan', en: 'Sign in to decide' },
  notByLink: {
    ms: 'Perkara ini diputuskan di portal selepas log masuk.',
    en: 'This is decided in the portal, after you sign in.',
  },
  signIn: { ms: 'Buka di portal', en: 'Open in the portal' },
  requester: {
    ms: 'Anda sendiri yang menghantar permohonan ini, jadi pegawai lain perlu memutuskannya.',
    en: 'You sent this application yourself, so another officer must decide it.',
  },
  unknownTitle: { ms: 'Pautan ini tidak sah', en: 'This link is not valid' },
  unknown: {
    ms: 'Alamatnya mungkin terpotong dalam e-mel. Salin keseluruhan pautan daripada e-mel dan cuba semula, atau log masuk ke portal.',
    en: 'The address may have been cut off in the e-mail. Copy the whole link from the e-mail and try again, or sign in to the portal.',
  },
  expiredTitle: { ms: 'Pautan ini telah tamat tempoh', en: 'This link has expired' },
  expired: {
    ms: 'Demi keselamatan, pautan e-mel hanya sah untuk satu tempoh. Kami boleh menghantar pautan baharu ke alamat e-mel anda yang berdaftar.',
    en: 'For security a mail link is valid for a limited time. We can send a new link to your registered e-mail address.',
  },
  renew: { ms: 'Hantar pautan baharu ke alamat saya', en: 'Send a new link to my address' },
  renewedTitle: { ms: 'Semak e-mel anda', en: 'Check your e-mail' },
  renewed: {
    ms: 'Jika perkara ini masih menunggu anda, pautan baharu sedang dihantar ke alamat anda yang berdaftar. Paling banyak satu pautan dihantar dalam sejam.',
    en: 'If this still waits for you, a new link is on its way to your registered address. At most one link is sent an hour.',
  },
  roleEndedTitle: {
    ms: 'Perkara ini kini dikendalikan oleh pegawai lain',
    en: 'Another officer now handles this',
  },
  roleEnded: {
    ms: 'Anda tidak lagi memegang peranan bagi perkara ini, jadi pautan ini tidak memutuskan apa-apa. Pegawai yang memegang peranan itu telah dimaklumkan.',
    en: 'You no longer hold the role for this, so this link decides nothing. The officers who hold the role have been told.',
  },
} as const satisfies Record<string, Text>;
