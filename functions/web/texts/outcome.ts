import type { Text } from '../../../schemas/vocabulary.ts';

/** Deciding: choosing an outcome and filling in what it asks. */
export const outcomeTexts = {
  shownTitle: { ms: 'Maklumat yang didaftarkan', en: 'Registered information' },
  decision: { ms: 'Keputusan anda', en: 'Your decision' },
  decided: { ms: '{outcome} oleh {name} ({post}), {at}.', en: '{outcome} by {name} ({post}), {at}.' },
  decidedByPerson: { ms: '{outcome} oleh {name}, {at}.', en: '{outcome} by {name}, {at}.' },
  decidedBySystem: { ms: '{outcome}, {at}.', en: '{outcome}, {at}.' },
  toDecision: { ms: 'Terus ke keputusan ↓', en: 'Go to the decision ↓' },
  reasonsTitle: {
    ms: 'Apa yang perlu dibetulkan pada setiap butiran?',
    en: 'What must be corrected in each item?',
  },
  reasonsHint: {
    ms: 'Isi hanya pada butiran yang tidak lengkap. Pemohon melihat sebab anda di sebelah butiran itu.',
    en: 'Fill in only the items that are not complete. The applicant sees your reason beside the item.',
  },
  reasonFor: { ms: 'Sebab bagi {label}', en: 'Reason for {label}' },
  item: { ms: 'Butiran dan jawapan', en: 'Item and answer' },
  lacking: { ms: 'Apa yang kurang', en: 'What is lacking' },
  confirmTitle: { ms: 'Sahkan: {outcome}', en: 'Confirm: {outcome}' },
  refusalTitle: {
    ms: 'MAMPU tidak meluluskan permohonan ini',
    en: 'MAMPU did not approve this application',
  },
  answerTitle: { ms: 'Jawapan Meja Bantuan kepada MAMPU', en: 'The Service Desk’s answer to MAMPU' },
  returnedNow: { ms: 'Borang dikembalikan untuk dibetulkan', en: 'The form was returned to be corrected' },
  returnedBefore: { ms: 'Borang pernah dikembalikan', en: 'The form was returned before' },
  previousTitle: { ms: 'Keputusan sebelum ini: {outcome}', en: 'The decision before this: {outcome}' },
  form: { ms: 'Borang yang dihantar', en: 'The form as sent' },
  changedSince: {
    ms: 'Perubahan sejak pusingan {n} ditanda pada butirannya ({count}).',
    en: 'What changed since round {n} is marked at each item ({count}).',
  },
  nothingChanged: {
    ms: 'Tiada butiran borang diubah sejak pusingan {n}.',
    en: 'No item of the form changed since round {n}.',
  },
  from: { ms: 'Agensi', en: 'Agency' },
  sentBy: { ms: 'Dihantar oleh', en: 'Sent by' },
  round: { ms: 'Pusingan', en: 'Round' },
  reference: { ms: 'No. rujukan', en: 'Reference' },
  procedure: { ms: 'Prosedur', en: 'Procedure' },
  waiting: { ms: 'Menunggu', en: 'Waiting' },
} as const satisfies Record<string, Text>;
