import type { Text } from '../../../schemas/vocabulary.ts';

export const contactTexts = {
  title: { ms: 'Contact', en: 'Contacts' },
  lead: {
    ms: 'Orang luar dalam buku alamat 1GovUC. Cari dahulu: contact yang telah wujud tidak perlu dimohon.',
    en: 'People outside 1GovUC in its address book. Search first: a contact that exists need not be asked for.',
  },
  lists: { ms: 'Senarai contact', en: 'Lists of contacts' },
  active: { ms: 'Berdaftar', en: 'Registered' },
  deleted: { ms: 'Dipadam', en: 'Deleted' },
  tickets: { ms: 'Tiket terbuka', en: 'Open tickets' },
  searchLabel: { ms: 'Nama penuh atau alamat e-mel', en: 'Full name or e-mail address' },
  searchHint: {
    ms: 'Permulaan mana-mana perkataan nama, atau permulaan alamat. Carian meliputi contact semua agensi.',
    en: 'The beginning of any word of the name, or of the address. The search covers the contacts of all agencies.',
  },
  search: { ms: 'Cari', en: 'Search' },
  everyState: { ms: 'Semua', en: 'All' },
  foundFor: { ms: 'Hasil carian bagi “{query}”', en: 'Found for “{query}”' },
  there: {
    ms: 'Jika contact yang anda cari ada di bawah sebagai Berdaftar, ia telah wujud dan tiada apa-apa untuk dimohon.',
    en: 'If the contact you look for stands below as Registered, it exists and there is nothing to apply for.',
  },
  notThereTitle: { ms: 'Contact ini belum didaftarkan', en: 'This contact is not registered' },
  notThere: {
    ms: 'Tiada contact yang nama atau alamatnya bermula sedemikian dalam buku alamat.',
    en: 'No contact in the address book has a name or an address that begins so.',
  },
  register: { ms: 'Daftar contact baharu', en: 'Register a new contact' },
  registerElse: {
    ms: 'Bukan mana-mana di atas? Daftar contact baharu',
    en: 'None of these? Register a new contact',
  },
  clear: { ms: 'Kosongkan carian', en: 'Clear the search' },
  ofAgency: { ms: 'Contact agensi anda', en: 'Contacts of your agency' },
  noneActive: {
    ms: 'Belum ada contact. Cari nama atau alamat di atas untuk memohon pendaftarannya.',
    en: 'There is no contact yet. Search a name or an address above to apply for its registration.',
  },
  noneDeleted: { ms: 'Tiada contact yang dipadam.', en: 'No contact is deleted.' },
  noneOnPage: {
    ms: 'Tiada pada halaman ini. Teruskan ke halaman seterusnya.',
    en: 'None on this page. Go on to the next page.',
  },
  choosing: { ms: 'Pilih contact: {procedure}', en: 'Choose the contact: {procedure}' },
  choosingNote: {
    ms: 'Hanya contact agensi anda yang berdaftar boleh dipilih.',
    en: 'Only registered contacts of your own agency can be chosen.',
  },
  stopChoosing: { ms: 'Pilih prosedur lain', en: 'Choose another procedure' },
  choose: { ms: 'Pilih', en: 'Choose' },
  export: { ms: 'Muat turun sebagai CSV', en: 'Download as CSV' },
  exportNote: { ms: 'Sehingga {n} baris.', en: 'Up to {n} rows.' },
  exportCut: {
    ms: 'Hanya {n} baris pertama. Sempitkan carian untuk yang lain.',
    en: 'Only the first {n} rows. Narrow the search for the others.',
  },

  name: { ms: 'Nama penuh', en: 'Full name' },
  address: { ms: 'Alamat e-mel', en: 'E-mail address' },
  company: { ms: 'Syarikat', en: 'Company' },
  agency: { ms: 'Agensi', en: 'Agency' },
  state: { ms: 'Status', en: 'Status' },

  back: { ms: 'Kembali ke contact', en: 'Back to the contacts' },
  data: { ms: 'Maklumat contact', en: 'Contact data' },
  none: { ms: 'Tiada', en: 'None' },
  askedBy: { ms: 'Dimohon oleh', en: 'Asked for by' },
  created: { ms: 'Didaftarkan pada', en: 'Registered on' },
  updated: { ms: 'Dikemas kini pada', en: 'Updated on' },
  actions: { ms: 'Apa yang boleh dibuat', en: 'What you can do' },
  ofAnother: {
    ms: 'Contact ini dimohon oleh {agency}. Hanya agensi itu boleh memohon supaya ia dikemas kini atau dipadam.',
    en: 'This contact was asked for by {agency}. Only that agency can ask for its update or deletion.',
  },
  gone: {
    ms: 'Contact ini telah dipadam, jadi tiada apa-apa untuk dimohon. Alamatnya boleh didaftarkan semula.',
    en: 'This contact is deleted, so there is nothing to apply for. Its address can be registered again.',
  },
  locked: {
    ms: 'Permohonan {id} bagi contact ini belum selesai. Permohonan lain boleh dibuat selepas ia selesai.',
    en: 'Application {id} for this contact is still open. You can apply again when it ends.',
  },
  memberOf: { ms: 'Senarai e-mel yang disertai', en: 'Mailing lists that it is in' },
  inNoList: { ms: 'Tidak menyertai mana-mana senarai e-mel.', en: 'It is in no mailing list.' },
  history: { ms: 'Permohonan bagi contact ini', en: 'Applications for this contact' },
  noHistory: { ms: 'Tiada permohonan direkodkan.', en: 'No application is on record.' },
  what: { ms: 'Perkara', en: 'What' },
  when: { ms: 'Bila', en: 'When' },
  case: { ms: 'Permohonan', en: 'Application' },

  ticketsLead: {
    ms: 'Permohonan contact yang belum selesai, yang paling lama dahulu.',
    en: 'Applications for contacts that are not completed, the oldest first.',
  },
  noTickets: { ms: 'Tiada tiket terbuka.', en: 'There is no open ticket.' },
  contact: { ms: 'Contact', en: 'Contact' },
  age: { ms: 'Usia', en: 'Age' },
  today: { ms: 'Hari ini', en: 'Today' },
  oneDay: { ms: '1 hari', en: '1 day' },
  days: { ms: '{n} hari', en: '{n} days' },
  procedure: { ms: 'Prosedur', en: 'Procedure' },
} as const satisfies Record<string, Text>;

/** What was done to a contact, by the code of its history. */
export const contactActionTexts = {
  'register-contact': { ms: 'Didaftarkan', en: 'Registered' },
  'change-contact': { ms: 'Dikemas kini', en: 'Updated' },
  'delete-contact': { ms: 'Dipadam', en: 'Deleted' },
} as const satisfies Record<string, Text>;
