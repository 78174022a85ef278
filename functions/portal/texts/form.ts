import type { Text } from '../../../schemas/vocabulary.ts';

/** Filling in, checking and sending a form, the first time and again. */
export const formTexts = {
  chooseTitle: { ms: 'Permohonan baharu', en: 'New application' },
  chooseLead: { ms: 'Pilih prosedur yang anda perlukan.', en: 'Choose the procedure you need.' },
  noProcedure: {
    ms: 'Peranan anda tidak memulakan sebarang prosedur. Pentadbir UC Agensi memulakan permohonan.',
    en: 'Your role starts no procedure. The Agency UC Administrator starts applications.',
  },
  backToChoice: { ms: 'Kembali ke pilihan prosedur', en: 'Back to the choice of procedures' },
  backToSubject: { ms: 'Kembali ke {title}', en: 'Back to {title}' },
  stateTitle: { ms: 'Tindakan ini tidak lagi boleh dibuat', en: 'This can no longer be done' },
  stateText: {
    ms: 'Status {title} tidak membenarkan tindakan ini. Mungkin orang lain telah mengubahnya. Tiada apa-apa yang diubah sekarang.',
    en: 'The state of {title} does not allow this. Somebody may have changed it. Nothing was changed now.',
  },
  seeSubject: { ms: 'Lihat {title}', en: 'See {title}' },
  saveNow: { ms: 'Simpan', en: 'Save' },
  recorded: {
    ms: 'Tindakan ini dilaksanakan serta-merta dan direkodkan atas nama anda.',
    en: 'This is done at once and recorded under your name.',
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
