import { memberChange } from './list-members.ts';

/** IPMS-4.16: S3 §4.16. The handler checks (AMB-66). */
export const ipms416 = memberChange({
  id: 'IPMS-4.16',
  prefix: 'SNL',
  source: 'S3 §4.16',
  title: { ms: 'Pengeluaran Ahli dari Mailing List', en: 'Remove members of a mailing list' },
  aliases: ['Groups', 'Delete', 'Distribution List', 'DL', 'Senarai e-mel'],
  summary: {
    ms: 'Mengeluarkan ahli daripada senarai e-mel.',
    en: 'Take members out of a mailing list.',
  },
  confirms: {
    ms: 'Alamat yang disenaraikan dikeluarkan daripada senarai e-mel ini serta-merta. Setiap pengguna yang dikeluarkan dimaklumkan melalui e-mel; contact dan senarai lain tidak.',
    en: 'The addresses listed leave this mailing list at once. Each user removed is told by e-mail; contacts and other lists are not.',
  },
  form: 'list-remove-members',
  machine: 'identity/list-remove-members',
  chooses: {
    ms: 'Memilih rekod ahli yang hendak dikeluarkan dengan menekan delete',
    en: 'Choose the member record to take out by clicking delete',
  },
  checks: 'DL_HANDLER',
  tells: { notice: 'N-20', members: 'left' },
});
