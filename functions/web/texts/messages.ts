import type { Text } from '../../../schemas/vocabulary.ts';

/** Pages that tell why something cannot be shown or done, in plain words, and what to do now. */
export const messageTexts = {
  notFoundTitle: { ms: 'Halaman tidak dijumpai', en: 'Page not found' },
  notFound: {
    ms: 'Halaman ini tiada, atau anda tidak mempunyai akses kepadanya. Semak alamat, atau mula daripada halaman pertama anda.',
    en: 'This page does not exist, or you have no access to it. Check the address, or start from your first page.',
  },
  forbiddenTitle: { ms: 'Anda tidak boleh melakukan tindakan ini', en: 'You cannot do this' },
  forbidden: {
    ms: 'Peranan anda tidak membenarkan tindakan ini. Tiada apa-apa yang diubah.',
    en: 'Your role does not allow this. Nothing was changed.',
  },
  requester: {
    ms: 'Anda sendiri yang menghantar permohonan ini. Pegawai lain perlu memutuskannya.',
    en: 'You sent this application yourself. Another officer must decide it.',
  },
  agencyEnding: {
    ms: 'Perkhidmatan 1GovUC bagi agensi ini sedang atau telah ditamatkan, jadi tiada permohonan baharu diterima.',
    en: '1GovUC is ending or has ended for this agency, so no new requests are taken.',
  },
  subjectAgency: {
    ms: 'Rekod ini milik agensi lain. Hanya agensi itu boleh memohon supaya ia diubah.',
    en: 'This belongs to another agency. Only that agency can ask for a change of it.',
  },
  fourEyes: {
    ms: 'Agensi anda memerlukan dua pegawai, dan anda telah melakukan langkah sebelum ini. Pegawai lain perlu memutuskannya.',
    en: 'Your agency wants two officers, and you did the step before this one. Another officer must decide it.',
  },
  faultTitle: { ms: 'Perkhidmatan mengalami masalah', en: 'There is a problem with the service' },
  fault: {
    ms: 'Permintaan anda tidak dapat diselesaikan. Cuba semula sebentar lagi; permintaan yang sama tidak akan direkodkan dua kali.',
    en: 'Your request could not be completed. Try again in a moment; the same request is never recorded twice.',
  },
  sessionTitle: { ms: 'Sesi anda telah tamat', en: 'Your session has ended' },
  session: {
    ms: 'Demi keselamatan, sesi tamat selepas tempoh tanpa aktiviti. Log masuk semula untuk meneruskan. Yang anda hantar tadi tidak disimpan.',
    en: 'For security a session ends after a time without activity. Sign in again to go on. What you sent just now was not saved.',
  },
  formTitle: { ms: 'Borang ini tidak lagi sah', en: 'This form is no longer valid' },
  form: {
    ms: 'Borang dihantar dari sesi atau laman lain. Buka semula halaman dan hantar sekali lagi.',
    en: 'The form came from another session or site. Open the page again and send it once more.',
  },
  conflictTitle: { ms: 'Maklumat telah berubah', en: 'The information has changed' },
  conflict: {
    ms: 'Orang lain telah mengubah perkara ini sementara anda membukanya. Lihat keadaan terkini, kemudian cuba semula.',
    en: 'Somebody changed this while you had it open. Look at it again, then try once more.',
  },
  sentTitle: { ms: 'Anda telah menghantar borang ini', en: 'You have sent this form' },
  sent: {
    ms: 'Borang ini telah dihantar lebih awal. Perubahan yang anda buat selepas itu tidak dihantar.',
    en: 'This form was sent earlier. What you changed after that was not sent.',
  },
  toRequest: { ms: 'Lihat permohonan', en: 'See the application' },
  toRequests: { ms: 'Lihat senarai permohonan', en: 'See the list of applications' },
  addressTitle: { ms: 'Alamat atau borang ini tidak sah', en: 'This address or form is not valid' },
  address: {
    ms: 'Pautan tidak lengkap, telah diubah atau mengandungi nilai yang tidak dibenarkan. Buka semula halaman dari permulaannya.',
    en: 'The link is incomplete, was altered or has a value that is not allowed. Open the page again from its start.',
  },
  lookAgain: { ms: 'Lihat keadaan terkini', en: 'Look at it again' },
  decidedTitle: { ms: 'Tugasan ini telah diputuskan', en: 'This task has been decided' },
  decided: {
    ms: '{outcome} oleh {name} pada {at}. Keputusan anda tidak direkodkan.',
    en: '{outcome} by {name} on {at}. Your decision was not recorded.',
  },
  lockedTitle: {
    ms: 'Perkhidmatan ini sedang diubah',
    en: 'This service already has an open application',
  },
  locked: {
    ms: 'Permohonan {reference} bagi perkhidmatan ini belum selesai. Tunggu sehingga ia selesai sebelum memohon sekali lagi.',
    en: 'Application {reference} for this service is still open. Wait until it ends before you apply again.',
  },
  tooManyTitle: { ms: 'Terlalu banyak percubaan', en: 'Too many attempts' },
  tooMany: {
    ms: 'Cuba semula selepas {minutes} minit.',
    en: 'Try again after {minutes} minutes.',
  },
  unreadableTitle: { ms: 'Permintaan tidak dapat dibaca', en: 'The request could not be read' },
  unreadable: {
    ms: 'Borang terlalu besar atau mengandungi aksara yang tidak dibenarkan. Pendekkan teks dan cuba semula.',
    en: 'The form is too large or has characters that are not allowed. Shorten the text and try again.',
  },
  tooLargeTitle: { ms: 'Fail atau borang terlalu besar', en: 'The file or form is too large' },
  tooLarge: {
    ms: 'Tiada apa-apa disimpan. Fail boleh sebesar 4 MB; bahagikan fail atau pendekkan teks dan cuba semula.',
    en: 'Nothing was stored. A file may have 4 MB; divide it, or shorten the text, and try again.',
  },
  anyOutcome: { ms: 'Diputuskan', en: 'Decided' },
} as const satisfies Record<string, Text>;
