import type { Text } from '../../../schemas/vocabulary.ts';

/** Applying for an agency to use 1GovUC (S4 G¶6). */
export const applyTexts = {
  title: { ms: 'Permohonan agensi menggunakan 1GovUC', en: 'Apply for your agency to use 1GovUC' },
  lead: {
    ms: 'Bagi Kementerian, Jabatan Persekutuan, Agensi Persekutuan dan Badan Berkanun Persekutuan yang tidak diasingkan saraannya. Permohonan dikemukakan kepada MAMPU melalui ibu pejabat agensi anda.',
    en: 'For Ministries, Federal Departments, Federal Agencies and Federal Statutory Bodies whose remuneration is not separated. The application goes to MAMPU through the headquarters of your agency.',
  },
  prepare: {
    ms: 'Sediakan surat rasmi, justifikasi keperluan, pengesahan peruntukan kewangan, domain agensi dan maklumat kontrak e-mel jika ada.',
    en: 'Have at hand the official letter, the justification of need, the confirmation of funds, the domain of the agency and the e-mail contract, if any.',
  },
  send: { ms: 'Hantar pautan ke borang', en: 'Send the link to the form' },
  mailTitle: { ms: 'Semak e-mel anda', en: 'Check your mail' },
  mail: {
    ms: 'Pautan ke borang permohonan telah dihantar ke alamat yang anda masukkan. Pautan itu sah selama tiga hari.',
    en: 'The link to the application form was sent to the address that you entered. It is valid for three days.',
  },
  sentTitle: { ms: 'Permohonan dihantar', en: 'Application sent' },
  reference: { ms: 'No. rujukan', en: 'Reference' },
  next: { ms: 'Apa yang berlaku seterusnya', en: 'What happens next' },
  nextText: {
    ms: 'Ibu pejabat menerima pautan untuk menyokong permohonan ini. Selepas itu MAMPU menyemak dan mempertimbangkannya. Anda dimaklumkan melalui e-mel.',
    en: 'Headquarters get a link to endorse this application. Then MAMPU checks and considers it. You are told by mail.',
  },
  submit: { ms: 'Hantar kepada ibu pejabat', en: 'Send to headquarters' },
  consequence: {
    ms: 'Permohonan dihantar kepada ibu pejabat agensi anda untuk disokong.',
    en: 'The application goes to the headquarters of your agency to be endorsed.',
  },
  declaration: {
    ms: 'Dengan menghantar permohonan ini, anda mengesahkan bahawa maklumat di atas adalah benar.',
    en: 'By sending this application you confirm that the information above is true.',
  },
  proven: {
    ms: 'Alamat e-mel anda telah disahkan oleh pautan ini.',
    en: 'Your e-mail address is proven by this link.',
  },
  unusableTitle: { ms: 'Pautan ini tidak boleh digunakan', en: 'This link cannot be used' },
  unusable: {
    ms: 'Pautan tidak lengkap atau telah tamat tempoh. Minta pautan baharu.',
    en: 'The link is not complete or has expired. Ask for a new one.',
  },
  again: { ms: 'Minta pautan baharu', en: 'Ask for a new link' },
} as const satisfies Record<string, Text>;
