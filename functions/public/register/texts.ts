import type { Text } from '../../../schemas/vocabulary.ts';

/** Asking for an access code and registering an account, without an account (S3 §4.1 to §4.4). */
export const registerTexts = {
  toStart: { ms: 'Pergi ke Modul Akaun Pengguna', en: 'Go to the user account module' },
  startTitle: { ms: 'Modul Akaun Pengguna 1GovUC', en: '1GovUC user account module' },
  startLead: {
    ms: 'Di sini anda memohon kod akses daripada Pentadbir UC agensi anda dan mendaftar permintaan akaun 1GovUC baharu. Anda tidak memerlukan akaun untuk menggunakan halaman ini.',
    en: 'Here you ask the UC Administrator of your agency for an access code and register a request for a new 1GovUC account. You need no account to use this page.',
  },
  codeCard: { ms: 'Mohon kod akses', en: 'Ask for an access code' },
  codeCardLead: {
    ms: 'Permintaan Kod Akses. Pentadbir UC menyemak kesahihan permohonan anda dengan bahagian sumber manusia atau bahagian tempat anda melapor diri, kemudian menjana kod akses untuk anda.',
    en: 'The UC Administrator checks with the human resources division, or the division where you report for duty, that your request is genuine, and then generates an access code for you.',
  },
  registerCard: { ms: 'Daftar dengan kod akses', en: 'Register with the access code' },
  registerCardLead: {
    ms: 'Pendaftaran Permintaan Akaun Baru bagi kategori Penjawat Awam dan Lain-lain. Sediakan e-mel yang membawa kod akses anda. Borang yang belum siap boleh disambung sehingga kod akses tamat tempoh.',
    en: 'Registration of a new account for public servants and others. Have the e-mail with your access code at hand. A form that is not finished can be continued until the access code expires.',
  },
  haveAccount: { ms: 'Sudah ada akaun 1GovUC?', en: 'Do you have a 1GovUC account?' },
  toMyPages: { ms: 'Log masuk ke Modul Pengguna', en: 'Sign in to the user module' },
  backToStart: { ms: 'Kembali ke Modul Akaun Pengguna', en: 'Back to the user account module' },
  codeTitle: { ms: 'Permintaan Kod Akses', en: 'Request for an access code' },
  codeLead: {
    ms: 'Nombor pengenalan disulitkan dan dipaparkan sebagai empat aksara terakhir sahaja.',
    en: 'The identity number is encrypted, and only its last four characters are shown.',
  },
  codeSend: { ms: 'Hantar permintaan', en: 'Send the request' },
  codeConsequence: {
    ms: 'Permintaan dihantar kepada Pentadbir UC agensi yang dipilih untuk disemak.',
    en: 'The request goes to the UC Administrator of the chosen agency to be checked.',
  },
  codeDeclaration: {
    ms: 'Dengan menghantar permintaan ini, anda mengesahkan bahawa maklumat di atas adalah benar.',
    en: 'By sending this request you confirm that the information above is true.',
  },
  codeSentTitle: { ms: 'Permintaan kod akses dihantar', en: 'Request for an access code sent' },
  reference: { ms: 'Nombor rujukan anda', en: 'Your reference number' },
  next: { ms: 'Apa yang berlaku seterusnya', en: 'What happens next' },
  codeNext: {
    ms: 'Pentadbir UC agensi anda menyemak kesahihan permintaan ini. Jika disahkan, kod akses dihantar melalui e-mel kepada anda, atau kepada pegawai atasan atau pentadbir yang menyampaikannya kepada anda. Jika ditolak, anda dimaklumkan jika alamat e-mel anda diberikan.',
    en: 'The UC Administrator of your agency checks that this request is genuine. If it is, the access code is sent by e-mail to you, or to your superior or the administrator who passes it on to you. If it is refused, you are told if you gave an e-mail address.',
  },
  keepReference: {
    ms: 'Simpan nombor rujukan ini. Nyatakan nombor ini apabila bertanya kepada Pentadbir UC agensi anda.',
    en: 'Keep this reference number and give it when you ask the UC Administrator of your agency.',
  },
  sentBeforeTitle: { ms: 'Permintaan ini telah dihantar', en: 'This request was sent before' },
  sentBefore: {
    ms: 'Jawapan yang diubah selepas dihantar tidak dihantar semula. Isi borang baharu jika maklumat perlu dibetulkan.',
    en: 'Answers that were changed after sending are not sent again. Fill in a new form if something must be corrected.',
  },
  signInTitle: { ms: 'Daftar dengan kod akses', en: 'Register with the access code' },
  signInLead: {
    ms: 'Masukkan butiran seperti dalam e-mel yang membawa kod akses anda.',
    en: 'Enter the details as in the e-mail that brought your access code.',
  },
  signIn: { ms: 'Log masuk', en: 'Sign in' },
  ended: {
    ms: 'Sesi pendaftaran anda telah tamat. Log masuk semula dengan kod akses; borang yang disimpan boleh disambung.',
    en: 'Your registration session has ended. Sign in again with the access code; a form that you saved can be continued.',
  },
  left: { ms: 'Anda telah keluar.', en: 'You have left.' },
  noCode: { ms: 'Belum ada kod akses?', en: 'No access code yet?' },
  formTitle: { ms: 'Daftar akaun', en: 'Register the account' },
  formAgency: { ms: 'Agensi: {agency}', en: 'Agency: {agency}' },
  register: { ms: 'Daftar (Register)', en: 'Daftar (Register)' },
  save: { ms: 'Simpan', en: 'Save' },
  saveNote: {
    ms: 'Borang yang disimpan boleh disambung dengan kod akses yang sama sehingga {until}.',
    en: 'A form that you save can be continued with the same access code until {until}.',
  },
  saved: {
    ms: 'Borang disimpan. Anda boleh menyambungnya dengan kod akses yang sama sehingga {until}.',
    en: 'The form is saved. You can continue it with the same access code until {until}.',
  },
  sentTitle: { ms: 'Permintaan akaun didaftarkan', en: 'Account request registered' },
  sentNext: {
    ms: 'Pentadbir UC agensi anda memperuntukkan pakej akaun dan mengesahkan permintaan ini. Anda dimaklumkan apabila akaun dicipta, atau jika maklumat perlu dibetulkan. Tiada apa-apa perlu dibuat sekarang.',
    en: 'The UC Administrator of your agency allocates an account package and approves this request. You are told when the account is created, or if something must be corrected. There is nothing to do now.',
  },
  codeUsed: {
    ms: 'Kod akses anda telah digunakan dan tidak boleh digunakan lagi.',
    en: 'Your access code is used and cannot be used again.',
  },
} as const satisfies Record<string, Text>;
