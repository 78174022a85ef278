import type { Text } from '../../../schemas/vocabulary.ts';

/** What a user applies for on his own page. */
export const newRequestTexts = {
  title: { ms: 'Permohonan baharu', en: 'New application' },
  lead: {
    ms: 'Pilih perkara yang anda perlukan. Pentadbir UC agensi anda menerima permohonan ini.',
    en: 'Choose what you need. The UC administrator of your agency gets the application.',
  },
  none: {
    ms: 'Tiada apa-apa yang boleh dimohon sekarang.',
    en: 'There is nothing to apply for now.',
  },
  otherChannels: {
    ms: 'Agensi anda menerima permohonan perkhidmatan nilai tambah melalui saluran lain. Hubungi pentadbir UC agensi anda.',
    en: 'Your agency takes applications for value-added services by other channels. Contact its UC administrator.',
  },
  otherChannelsTitle: {
    ms: 'Permohonan ini tidak diterima di sini',
    en: 'This application is not taken here',
  },
  stateTitle: { ms: 'Permohonan ini tidak boleh dibuat sekarang', en: 'This cannot be applied for now' },
  stateText: {
    ms: 'Status akaun atau perkhidmatan anda tidak membenarkannya. Mungkin ia baru sahaja diubah. Tiada apa-apa dihantar.',
    en: 'The state of your account or service does not allow it. It may have changed just now. Nothing was sent.',
  },
  lockedTitle: { ms: 'Sudah ada permohonan', en: 'There is an application already' },
  lockedText: {
    ms: 'Perkara ini sedang diproses dalam permohonan {reference}. Tunggu sehingga ia selesai.',
    en: 'This is being dealt with in application {reference}. Wait until it has ended.',
  },
  back: { ms: 'Kembali ke pilihan', en: 'Back to the choice' },
  send: { ms: 'Hantar permohonan', en: 'Send the application' },
  next: {
    ms: 'Langkah seterusnya: {step} ({actor}).',
    en: 'The next step: {step} ({actor}).',
  },
  declaration: {
    ms: 'Dengan menghantar borang ini, anda mengesahkan bahawa maklumatnya betul. Permohonan direkodkan atas nama anda.',
    en: 'By sending this form you confirm that it is right. The application is recorded under your name.',
  },
  about: { ms: 'Perkhidmatan: {service}', en: 'Service: {service}' },
  sent: { ms: 'Permohonan dihantar', en: 'Application sent' },
  sentText: {
    ms: 'Simpan nombor rujukan {reference}. Anda menerima e-mel apabila statusnya berubah dan anda perlu tahu.',
    en: 'Keep the reference {reference}. You get an e-mail when you need to know of its status.',
  },
  way: { ms: 'Perjalanan permohonan', en: 'The way of the application' },
  answers: { ms: 'Maklumat yang dihantar', en: 'What was sent' },
  reason: { ms: 'Sebab', en: 'Reason' },
  started: { ms: 'Permohonan yang dimulakan', en: 'Applications started' },
} as const satisfies Record<string, Text>;
