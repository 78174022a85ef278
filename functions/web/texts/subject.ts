import type { Text } from '../../../schemas/vocabulary.ts';

/** What can be done with a subject, and what became of it. */
export const subjectTexts = {
  alsoCalled: { ms: 'Juga dikenali sebagai: {names}', en: 'Also known as: {names}' },
  toRequest: { ms: 'Lihat permohonan', en: 'See the application' },
  doneTitle: { ms: 'Selesai: {procedure}', en: 'Done: {procedure}' },
  doneText: { ms: 'Disimpan dan direkodkan.', en: 'Saved and recorded.' },
  refusedTitle: { ms: 'Tidak dilaksanakan: {procedure}', en: 'Not done: {procedure}' },
  refusedText: {
    ms: 'Rekod ini telah berubah sejak anda membukanya, jadi tiada apa-apa yang diubah. Lihat keadaan terkini di bawah, kemudian cuba semula.',
    en: 'It changed after you had opened it, so nothing was changed. Look at it below as it is now, then try again.',
  },
  goesOnTitle: { ms: 'Sedang disimpan: {procedure}', en: 'Being saved: {procedure}' },
  goesOnText: {
    ms: 'Perubahan ini sedang dilaksanakan. Muat semula halaman untuk melihat hasilnya; tidak perlu menghantarnya sekali lagi.',
    en: 'The change is being made. Refresh the page to see the result; there is no need to send it again.',
  },
  refresh: { ms: 'Muat semula', en: 'Refresh' },
  reference: { ms: 'No. rujukan', en: 'Reference' },
} as const satisfies Record<string, Text>;
