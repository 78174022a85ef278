import type { Text } from '../../../schemas/vocabulary.ts';

/** Filling in, checking and sending a form, the first time and again. */
export const formTexts = {
  chooseTitle: { ms: 'Permohonan baharu', en: 'New application' },
  chooseLead: { ms: 'Pilih prosedur yang anda perlukan.', en: 'Choose the procedure you need.' },
  alsoCalled: { ms: 'Juga dikenali sebagai: {names}', en: 'Also known as: {names}' },
  noProcedure: {
    ms: 'Peranan anda tidak memulakan sebarang prosedur. Pentadbir UC Agensi memulakan permohonan.',
    en: 'Your role starts no procedure. The Agency UC Administrator starts applications.',
  },
  chooseSubject: { ms: 'Pilih e-mel relay', en: 'Choose the e-mail relay' },
  chooseSubjectLead: {
    ms: '{procedure} bagi e-mel relay yang mana?',
    en: '{procedure}: for which e-mail relay?',
  },
  noSubject: {
    ms: 'Agensi anda tiada e-mel relay yang boleh dipilih bagi prosedur ini.',
    en: 'Your agency has no e-mail relay that this procedure can be used for.',
  },
  toRelays: { ms: 'Lihat e-mel relay', en: 'See the e-mail relays' },
  backToChoice: { ms: 'Kembali ke pilihan prosedur', en: 'Back to the choice of procedures' },
  formNumber: { ms: 'Borang {number}', en: 'Form {number}' },
  optionalLead: {
    ms: 'Semua butiran wajib diisi kecuali yang bertanda (tidak wajib).',
    en: 'Fill in every item except those marked (optional).',
  },
  check: { ms: 'Semak jawapan', en: 'Check your answers' },
  saveDraft: { ms: 'Simpan sebagai draf', en: 'Save as a draft' },
  draftNote: {
    ms: 'Draf boleh dilihat oleh semua pentadbir agensi anda dan dikekalkan selama {days} hari. Kata laluan tidak disimpan dalam draf.',
    en: 'A draft can be seen by all administrators of your agency and is kept for {days} days. A draft holds no password.',
  },
  checkTitle: { ms: 'Semak jawapan sebelum menghantar', en: 'Check your answers before you send' },
  checkLead: {
    ms: 'Pastikan setiap butiran betul. Anda masih boleh mengubahnya.',
    en: 'Make sure that every item is right. You can still change it.',
  },
  declaration: {
    ms: 'Dengan menghantar borang ini, anda mengesahkan bahawa maklumatnya telah disemak oleh Pentadbir UC Agensi.',
    en: 'By sending this form you confirm that the Agency UC Administrator has reviewed it.',
  },
  send: { ms: 'Hantar permohonan', en: 'Send the application' },
  sentTitle: { ms: 'Permohonan dihantar', en: 'Application sent' },
  sentReference: { ms: 'Nombor rujukan anda', en: 'Your reference number' },
  sentNext: { ms: 'Apa yang berlaku seterusnya', en: 'What happens next' },
  sentNow: { ms: 'Langkah sekarang: {step} ({actor}).', en: 'The step now: {step} ({actor}).' },
  sentMail: {
    ms: 'Anda menerima e-mel apabila borang dikembalikan atau apabila tindakan anda diperlukan. Tiada apa-apa perlu dibuat sekarang.',
    en: 'You get an e-mail when the form is returned or when you need to act. There is nothing to do now.',
  },
  toRequest: { ms: 'Lihat permohonan', en: 'See the application' },
  another: { ms: 'Mulakan permohonan lain', en: 'Start another application' },
} as const satisfies Record<string, Text>;
