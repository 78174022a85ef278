import { memberChange } from './list-members.ts';

/** IPMS-4.15: S3 §4.15. */
export const ipms415 = memberChange({
  id: 'IPMS-4.15',
  prefix: 'SNT',
  source: 'S3 §4.15',
  title: { ms: 'Penambahan Ahli Baru ke Mailing List', en: 'Add members to a mailing list' },
  aliases: ['Groups', 'Add Member', 'Distribution List', 'DL', 'Senarai e-mel'],
  summary: {
    ms: 'Menambah akaun, contact atau senarai lain sebagai ahli senarai e-mel.',
    en: 'Add accounts, contacts or other lists as members of a mailing list.',
  },
  confirms: {
    ms: 'Alamat yang disenaraikan menjadi ahli senarai e-mel ini serta-merta. Setiap pengguna yang ditambah dimaklumkan melalui e-mel; contact dan senarai lain tidak.',
    en: 'The addresses listed become members of this mailing list at once. Each user added is told by e-mail; contacts and other lists are not.',
  },
  form: 'list-add-members',
  machine: 'identity/list-add-members',
  chooses: {
    ms: 'Menekan Add Member dan memilih ahli dari senarai akaun yang dipaparkan',
    en: 'Add Member: choose members from the list of accounts shown',
  },
  checks: 'AGENCY_ADMIN',
  tells: { notice: 'N-19', members: 'joined' },
});
