import type { Text } from '../../../schemas/vocabulary.ts';

/** The lists of accounts, their search, the queue of account requests and the access codes. */
export const accountsTexts = {
  title: { ms: 'Akaun (Mailboxes)', en: 'Accounts (Mailboxes)' },
  lists: { ms: 'Senarai akaun', en: 'Lists of accounts' },
  /** The present service calls the fourth list by this name. */
  deletedList: { ms: 'Dipadam (Deleted Mailbox)', en: 'Deleted (Deleted Mailbox)' },
  everyState: { ms: 'Semua status', en: 'Every state' },
  searchLabel: {
    ms: 'Nama paparan, alamat e-mel, ID log masuk atau no. kad pengenalan/pasport',
    en: 'Display name, e-mail address, login ID or identity card/passport number',
  },
  searchHint: {
    ms: 'Permulaan mana-mana perkataan dalam nama, permulaan alamat atau ID, atau nombor pengenalan penuh.',
    en: 'The beginning of any word of the name, of the address or the ID, or a whole identity number.',
  },
  search: { ms: 'Cari', en: 'Search' },
  state: { ms: 'Status', en: 'State' },
  foundFor: { ms: 'Hasil carian bagi “{query}”', en: 'Search results for “{query}”' },
  foundByIdentity: {
    ms: 'Hasil carian mengikut no. kad pengenalan/pasport',
    en: 'Search results by identity card/passport number',
  },
  identityNote: {
    ms: 'Nombor itu tidak disimpan dalam alamat halaman atau sejarah pelayar. Halaman ini tidak dapat dikongsi.',
    en: 'The number is kept neither in the address of the page nor in the browser’s history. This page cannot be shared.',
  },
  clear: { ms: 'Kosongkan carian', en: 'Clear the search' },
  none: { ms: 'Tiada akaun sepadan.', en: 'No account matches.' },
  noneInList: { ms: 'Tiada akaun dalam senarai ini.', en: 'There is no account in this list.' },
  noneOnPage: {
    ms: 'Tiada akaun sepadan pada halaman ini. Teruskan ke halaman seterusnya.',
    en: 'No account on this page matches. Go on to the next page.',
  },
  name: { ms: 'Nama paparan', en: 'Display name' },
  address: { ms: 'Alamat e-mel', en: 'E-mail address' },
  login: { ms: 'ID log masuk', en: 'Login ID' },
  services: { ms: 'Perkhidmatan', en: 'Services' },
  agency: { ms: 'Agensi', en: 'Agency' },
  chooseAgencyLead: {
    ms: 'Akaun disenaraikan bagi satu agensi pada satu masa.',
    en: 'Accounts are listed for one agency at a time.',
  },
  choosing: {
    ms: 'Cari dan pilih akaun bagi: {procedure}',
    en: 'Find and choose the account for: {procedure}',
  },
  choosingNote: {
    ms: 'Hanya akaun dengan status yang dibenarkan boleh dipilih.',
    en: 'Only accounts in a state that allows it can be chosen.',
  },
  stopChoosing: { ms: 'Batal pilihan', en: 'Stop choosing' },
  choose: { ms: 'Pilih', en: 'Choose' },
  export: { ms: 'Muat turun CSV', en: 'Download CSV' },
  exportNote: {
    ms: 'Fail mengandungi paling banyak {n} akaun daripada senarai ini, tanpa nombor pengenalan.',
    en: 'The file holds at most {n} accounts of this list, without identity numbers.',
  },
  exportCut: {
    ms: 'Senarai dipotong selepas {n} akaun. Tapis senarai untuk mendapatkan yang selebihnya.',
    en: 'The list is cut after {n} accounts. Filter the list to get the others.',
  },
  modules: { ms: 'Pengurusan akaun', en: 'Account management' },
  bulk: { ms: 'Akaun secara pukal (CSV)', en: 'Accounts in bulk (CSV)' },
  requestsTitle: { ms: 'Permohonan Akaun (Account Request)', en: 'Account requests (Account Request)' },
  requestsLead: {
    ms: 'Permohonan akaun yang belum selesai, yang paling lama menunggu di atas.',
    en: 'Account requests that are not finished; the longest wait comes first.',
  },
  noRequests: { ms: 'Tiada permohonan akaun yang belum selesai.', en: 'No account request is open.' },
  codesTitle: { ms: 'Pengurusan Kod Akses', en: 'Access codes (Pengurusan Kod Akses)' },
  codesLead: {
    ms: 'Permintaan kod akses yang belum selesai, yang paling lama menunggu di atas.',
    en: 'Requests for an access code that are not finished; the longest wait comes first.',
  },
  noCodes: {
    ms: 'Tiada permintaan kod akses yang belum selesai.',
    en: 'No request for an access code is open.',
  },
  newCode: { ms: 'Jana kod akses baharu', en: 'Generate a new access code' },
  finished: {
    ms: 'Semua, termasuk yang telah selesai: {procedure}',
    en: 'All, also finished ones: {procedure}',
  },
  applicant: { ms: 'Pemohon', en: 'Applicant' },
  since: { ms: 'Sejak', en: 'Since' },
  action: { ms: 'Tindakan', en: 'Action' },
  waitsFor: { ms: 'Menunggu {role}', en: 'Waiting for {role}' },
  openTask: { ms: 'Buka: {step}', en: 'Open: {step}' },
  backToAccounts: { ms: 'Kembali ke senarai akaun', en: 'Back to the lists of accounts' },
} as const satisfies Record<string, Text>;
