import type { RefusedWhy } from '../../domain/errors.ts';
import type { Text } from '../../../schemas/vocabulary.ts';

/** Fields of kind `members`: addresses, typed, pasted or read from a file. */
export const membersTexts = {
  readFile: { ms: 'Tambah alamat daripada fail CSV', en: 'Add addresses from a CSV file' },
  fileRead: {
    ms: 'Kandungan {name} telah ditambah di atas. Semak sebelum menyimpan.',
    en: 'What is in {name} was added above. Check it before you save.',
  },
  fileTooLarge: {
    ms: '{name} terlalu besar bagi satu permintaan. Bahagikan fail itu.',
    en: '{name} is too large for one request. Divide the file.',
  },
  searchMembers: { ms: 'Cari dan tanda ahli', en: 'Search and tick members' },
  searchLists: { ms: 'Cari dan tanda senarai', en: 'Search and tick lists' },
  count: { ms: '{n} alamat', en: '{n} addresses' },
  showAll: { ms: 'Papar semua {n} alamat', en: 'Show all {n} addresses' },
  refusedTitle: {
    ms: '{n} alamat tidak dapat diterima',
    en: '{n} addresses cannot be accepted',
  },
  refusedLead: {
    ms: 'Betulkan alamat ini di bawah, atau buang semuanya dan teruskan dengan yang selebihnya.',
    en: 'Correct these addresses below, or drop all of them and go on with the others.',
  },
  refusedAll: {
    ms: 'Tiada alamat lain dalam senarai anda. Betulkan alamat ini di bawah.',
    en: 'There is no other address among yours. Correct these below.',
  },
  drop: { ms: 'Buang {n} alamat ini dan teruskan', en: 'Drop these {n} and go on' },
  refusedMore: { ms: 'dan {n} lagi', en: 'and {n} more' },
  address: { ms: 'Alamat e-mel', en: 'E-mail address' },
  why: { ms: 'Sebab', en: 'Reason' },
} as const satisfies Record<string, Text>;

/** Why an address is refused. `unknown` says the same of what nobody has and of what another agency has. */
export const refusedTexts: Readonly<Record<RefusedWhy, Text>> = {
  email: { ms: 'Bukan alamat e-mel yang lengkap', en: 'Not a full e-mail address' },
  unknown: {
    ms: 'Tidak dijumpai dalam agensi anda',
    en: 'Not found in your agency',
  },
  'other-agency': { ms: 'Contact agensi lain', en: 'A contact of another agency' },
  disabled: { ms: 'Akaun dinyahaktifkan', en: 'The account is disabled' },
  ended: { ms: 'Telah ditamatkan', en: 'It has ended' },
  'member-already': { ms: 'Sudah menjadi ahli', en: 'Is a member already' },
  'not-a-member': { ms: 'Bukan ahli', en: 'Is not a member' },
  itself: { ms: 'Senarai tidak boleh menjadi ahli dirinya sendiri', en: 'A list cannot be its own member' },
  cycle: {
    ms: 'Senarai akan mengandungi dirinya sendiri: {path}',
    en: 'The list would contain itself: {path}',
  },
};
