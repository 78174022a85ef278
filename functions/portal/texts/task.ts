import type { Text } from '../../../schemas/vocabulary.ts';

/** A task: what is asked, the form, the decision. */
export const taskTexts = {
  backToWork: { ms: 'Kembali ke kerja saya', en: 'Back to my work' },
  wholeCase: {
    ms: 'Lihat keseluruhan permohonan dan langkahnya',
    en: 'See the whole application and its steps',
  },
  returnedLead: {
    ms: 'Betulkan butiran yang ditanda di bawah, kemudian hantar semula.',
    en: 'Correct the items marked below, then send the form again.',
  },
  decidedTitle: { ms: 'Keputusan direkodkan', en: 'Decision recorded' },
  looksAt: { ms: 'Semak dan betulkan di sini', en: 'Check and correct here' },
  plan: { ms: 'Pelan migrasi agensi', en: 'Migration plan of the agency' },
  goOnWith: { ms: 'Teruskan: {procedure}', en: 'Go on: {procedure}' },
  nextTask: { ms: 'Tugasan seterusnya', en: 'Next task' },
  noMore: { ms: 'Tiada lagi tugasan menunggu anda.', en: 'Nothing else waits for you.' },
  notHolder: {
    ms: 'Tugasan ini menunggu {role}. Anda boleh melihatnya, tetapi tidak memutuskannya.',
    en: 'This task waits for {role}. You can see it but not decide it.',
  },
  requester: {
    ms: 'Anda menghantar permohonan ini, jadi pegawai lain perlu memutuskannya.',
    en: 'You sent this application, so another officer must decide it.',
  },
  fourEyes: {
    ms: 'Agensi anda memerlukan dua pegawai: anda telah melakukan langkah sebelum ini, jadi pegawai lain perlu memutuskannya.',
    en: 'Your agency wants two officers: you did the step before this one, so another officer must decide it.',
  },
  cancelled: {
    ms: 'Permohonan ini telah ditamatkan. Tiada lagi keputusan diperlukan.',
    en: 'This application has ended. No decision is needed any more.',
  },
  alreadyTitle: { ms: 'Tugasan ini telah diputuskan', en: 'This task has been decided' },
  alreadyLost: {
    ms: 'Keputusan anda tidak direkodkan kerana tugasan ini telah diputuskan lebih awal.',
    en: 'Your decision was not recorded because the task had been decided before.',
  },
  credentials: { ms: 'Maklumat log masuk yang dibekalkan', en: 'The supplied credentials' },
  credentialsLead: {
    ms: 'Kata laluan dipaparkan sekali sahaja bagi tugasan ini dan paparannya direkodkan atas nama anda. Bersedialah untuk memasukkannya terus ke dalam konfigurasi.',
    en: 'The password is shown only once for this task, and that it was shown is recorded under your name. Be ready to enter it into the configuration.',
  },
  reveal: { ms: 'Paparkan sekali', en: 'Show once' },
  revealed: {
    ms: 'Maklumat log masuk telah dipaparkan {at}. Ia tidak boleh dipaparkan lagi bagi tugasan ini.',
    en: 'The credentials were shown {at}. They cannot be shown again for this task.',
  },
  revealedNow: {
    ms: 'Salin sekarang. Halaman ini tidak boleh dibuka lagi.',
    en: 'Copy it now. This page cannot be opened again.',
  },
  backToTask: { ms: 'Kembali ke tugasan', en: 'Back to the task' },
  revealedBeforeTitle: { ms: 'Sudah dipaparkan', en: 'Already shown' },
  revealedBefore: {
    ms: 'Maklumat log masuk telah dipaparkan bagi tugasan ini dan tidak boleh dipaparkan lagi.',
    en: 'The credentials have been shown for this task and cannot be shown again.',
  },
  notSupplied: { ms: 'Tiada maklumat log masuk dibekalkan.', en: 'No credentials were supplied.' },
} as const satisfies Record<string, Text>;
