import type { Text } from '../../../schemas/vocabulary.ts';

/** Mailing lists: their lists, one of them, its members, and what can be added. */
export const listTexts = {
  title: { ms: 'Senarai e-mel (Groups)', en: 'Mailing lists (Groups)' },
  lists: { ms: 'Senarai e-mel mengikut status', en: 'Mailing lists by state' },
  active: { ms: 'Aktif', en: 'Active' },
  ended: { ms: 'Ditamatkan', en: 'Ended' },
  create: { ms: 'Wujudkan senarai e-mel', en: 'Create a mailing list' },
  searchLabel: { ms: 'Nama paparan atau alamat e-mel utama', en: 'Display name or primary e-mail address' },
  searchHint: {
    ms: 'Permulaan mana-mana perkataan dalam nama, atau permulaan alamat.',
    en: 'The beginning of any word of the name, or of the address.',
  },
  search: { ms: 'Cari', en: 'Search' },
  state: { ms: 'Status', en: 'State' },
  everyState: { ms: 'Semua status', en: 'Every state' },
  foundFor: { ms: 'Hasil carian bagi “{query}”', en: 'Search results for “{query}”' },
  clear: { ms: 'Kosongkan carian', en: 'Clear the search' },
  none: { ms: 'Tiada senarai e-mel sepadan.', en: 'No mailing list matches.' },
  noneActive: { ms: 'Tiada senarai e-mel aktif.', en: 'There is no active mailing list.' },
  noneEnded: { ms: 'Tiada senarai e-mel yang ditamatkan.', en: 'No mailing list has ended.' },
  noneOnPage: {
    ms: 'Tiada senarai sepadan pada halaman ini. Teruskan ke halaman seterusnya.',
    en: 'No list on this page matches. Go on to the next page.',
  },
  name: { ms: 'Nama paparan', en: 'Display name' },
  address: { ms: 'Alamat e-mel utama', en: 'Primary e-mail address' },
  agency: { ms: 'Agensi', en: 'Agency' },
  restorableUntil: { ms: 'Boleh dipulihkan hingga {date}', en: 'Can be restored until {date}' },
  notRestorable: { ms: 'Tempoh pemulihan tamat', en: 'The time to restore it is over' },
  chooseAgencyLead: {
    ms: 'Senarai e-mel dipaparkan bagi satu agensi pada satu masa.',
    en: 'Mailing lists are shown for one agency at a time.',
  },
  choosing: {
    ms: 'Cari dan pilih senarai bagi: {procedure}',
    en: 'Find and choose the list for: {procedure}',
  },
  choosingNote: {
    ms: 'Hanya senarai dengan status yang dibenarkan boleh dipilih.',
    en: 'Only lists in a state that allows it can be chosen.',
  },
  stopChoosing: { ms: 'Batal pilihan', en: 'Stop choosing' },
  choose: { ms: 'Pilih', en: 'Choose' },
  export: { ms: 'Muat turun CSV', en: 'Download CSV' },
  exportNote: {
    ms: 'Fail mengandungi paling banyak {n} senarai daripada paparan ini.',
    en: 'The file holds at most {n} of the lists shown.',
  },
  exportMembersNote: {
    ms: 'Fail mengandungi paling banyak {n} ahli.',
    en: 'The file holds at most {n} members.',
  },
  exportCut: {
    ms: 'Dipotong selepas {n} baris.',
    en: 'Cut after {n} rows.',
  },

  back: { ms: 'Kembali ke senarai e-mel', en: 'Back to the mailing lists' },
  facts: { ms: 'Maklumat senarai', en: 'About the list' },
  owner: { ms: 'Pemilik', en: 'Owner' },
  handler: { ms: 'Pengendali (Pengendali DL)', en: 'Handler (Pengendali DL)' },
  nobody: { ms: 'Tiada', en: 'Nobody' },
  needsOwner: {
    ms: 'Akaun pemilik atau pengendali senarai ini tidak lagi aktif. Pilih orang lain dengan {procedure}.',
    en: 'The account of the owner or the handler of this list is not active any more. Choose somebody else by {procedure}.',
  },
  created: { ms: 'Diwujudkan', en: 'Created' },
  updated: { ms: 'Dikemas kini', en: 'Updated' },
  locked: {
    ms: 'Permohonan {id} sedang mengubah senarai ini. Tindakan lain boleh dibuat selepas ia selesai.',
    en: 'Request {id} is changing this list. Other actions are possible when it has ended.',
  },
  actions: { ms: 'Tindakan', en: 'Actions' },
  noActions: {
    ms: 'Tiada tindakan boleh anda mulakan bagi senarai ini sekarang.',
    en: 'There is nothing that you can start for this list now.',
  },
  endedTitle: { ms: 'Senarai ini telah ditamatkan', en: 'This list has ended' },
  endedOn: { ms: 'Ditamatkan pada {date}.', en: 'Ended on {date}.' },

  members: { ms: 'Ahli', en: 'Members' },
  noMembers: { ms: 'Senarai ini tiada ahli.', en: 'This list has no members.' },
  addMembers: { ms: 'Tambah ahli', en: 'Add members' },
  member: { ms: 'Nama', en: 'Name' },
  kind: { ms: 'Jenis', en: 'Kind' },
  place: { ms: 'Keahlian', en: 'Membership' },
  isMember: { ms: 'Ahli', en: 'Member' },
  suspended: { ms: 'Digantung', en: 'Suspended' },
  suspendedWhy: {
    ms: 'Akaun dinyahaktifkan; keahlian dipulihkan apabila akaun diaktifkan semula.',
    en: 'The account is disabled; the place comes back when it is enabled.',
  },
  since: { ms: 'Sejak', en: 'Since' },
  goneMember: { ms: 'Tidak lagi wujud', en: 'Does not exist any more' },
  take: { ms: 'Pilih {name}', en: 'Choose {name}' },
  takeOut: { ms: 'Keluarkan ahli yang dipilih', en: 'Take the chosen members out' },
  takeOutNote: {
    ms: 'Anda melihat pilihan anda sekali lagi sebelum apa-apa diubah. Ahli pada halaman lain boleh dipilih di halaman itu.',
    en: 'You see your choice once more before anything changes. Members on other pages are chosen there.',
  },

  addTitle: { ms: 'Tambah ahli ke {list}', en: 'Add members to {list}' },
  addSearchLabel: {
    ms: 'Cari akaun, contact atau senarai e-mel',
    en: 'Search accounts, contacts or mailing lists',
  },
  addSearchHint: {
    ms: 'Permulaan mana-mana perkataan dalam nama, atau permulaan alamat. Tanda ahli yang dikehendaki, kemudian cari lagi atau teruskan.',
    en: 'The beginning of any word of the name, or of the address. Tick whom you want, then search on or continue.',
  },
  found: { ms: 'Dijumpai', en: 'Found' },
  already: { ms: 'Sudah menjadi ahli', en: 'Is a member already' },
  inBox: { ms: 'Sudah dipilih', en: 'Chosen already' },
  moreFound: {
    ms: 'Hanya {n} yang pertama bagi setiap jenis dipaparkan. Taip lebih banyak huruf untuk menyempitkan carian.',
    en: 'Only the first {n} of each kind are shown. Type more letters to narrow the search.',
  },
  nothingFound: { ms: 'Tiada yang sepadan dalam agensi anda.', en: 'Nothing in your agency matches.' },
  boxLabel: { ms: 'Alamat yang akan ditambah', en: 'Addresses to add' },
  boxHint: {
    ms: 'Yang anda tanda masuk ke sini apabila anda mencari lagi. Anda juga boleh menaip atau menampal: satu sebaris, atau dipisahkan dengan koma atau koma bertitik; paling banyak {n} alamat.',
    en: 'What you tick comes here when you search again. You can also type or paste: one a line, or with commas or semicolons between them; at most {n} addresses.',
  },
  review: { ms: 'Semak sebelum menambah', en: 'Check before adding' },

  joinTitle: { ms: 'Tambah {name} ke senarai e-mel', en: 'Add {name} to mailing lists' },
  joinSearchLabel: { ms: 'Cari senarai e-mel', en: 'Search mailing lists' },
  joinSearchHint: {
    ms: 'Permulaan nama paparan atau alamat. Tanda senarai yang dikehendaki, kemudian cari lagi atau teruskan.',
    en: 'The beginning of the display name or of the address. Tick the lists that you want, then search on or continue.',
  },
  joinBoxLabel: { ms: 'Alamat senarai yang akan disertai', en: 'Addresses of the lists to join' },
  backTo: { ms: 'Kembali ke {name}', en: 'Back to {name}' },

  history: { ms: 'Sejarah', en: 'History' },
  noHistory: { ms: 'Tiada apa-apa direkodkan.', en: 'Nothing is recorded.' },
  olderHistory: { ms: 'Sejarah yang lebih lama', en: 'Older history' },
  newestHistory: { ms: 'Sejarah terbaharu', en: 'Newest history' },
  what: { ms: 'Perkara', en: 'What' },
  when: { ms: 'Bila', en: 'When' },
  case: { ms: 'Permohonan', en: 'Request' },
  changed: { ms: 'Diubah: {fields}', en: 'Changed: {fields}' },
  count: { ms: '{n} ahli', en: '{n} members' },
} as const satisfies Record<string, Text>;

/** Names of what a change of the list's information changed. */
export const listFieldTexts = {
  displayName: listTexts.name,
  address: listTexts.address,
  ownerId: listTexts.owner,
  owner: listTexts.owner,
  handlerId: listTexts.handler,
  handler: listTexts.handler,
} as const satisfies Record<string, Text>;
