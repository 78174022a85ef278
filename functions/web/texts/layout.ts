import type { Text } from '../../../schemas/vocabulary.ts';

/** Texts of the frame around every page. */
export const layoutTexts = {
  masthead: {
    ms: 'Laman web rasmi Kerajaan Malaysia',
    en: 'Official website of the Government of Malaysia',
  },
  service: { ms: 'Prosedur 1GovUC', en: '1GovUC procedures' },
  skip: { ms: 'Terus ke kandungan utama', en: 'Skip to the main content' },
  mainNavigation: { ms: 'Menu utama', en: 'Main menu' },
  signOut: { ms: 'Log keluar', en: 'Sign out' },
  breadcrumb: { ms: 'Anda di sini', en: 'You are here' },
  work: { ms: 'Kerja saya', en: 'My work' },
  newRequest: { ms: 'Permohonan baharu', en: 'New application' },
  requests: { ms: 'Permohonan', en: 'Applications' },
  relays: { ms: 'E-mel relay', en: 'E-mail relays' },
  accounts: { ms: 'Akaun', en: 'Accounts' },
  lists: { ms: 'Senarai e-mel', en: 'Mailing lists' },
  contacts: { ms: 'Contact', en: 'Contacts' },
  reference: { ms: 'Data rujukan', en: 'Reference data' },
  officers: { ms: 'Pegawai', en: 'Officers' },
  agencies: { ms: 'Agensi', en: 'Agencies' },
  ownAgency: { ms: 'Agensi saya', en: 'My agency' },
  services: { ms: 'Perkhidmatan', en: 'Services' },
  helpTitle: { ms: 'Perlukan bantuan?', en: 'Need help?' },
  help: {
    ms: 'Hubungi Meja Bantuan 1GovUC dengan menyatakan nombor rujukan permohonan.',
    en: 'Contact the 1GovUC Service Desk and give the reference number of the application.',
  },
  userHelp: {
    ms: 'Hubungi pentadbir UC agensi anda.',
    en: 'Contact the UC administrator of your agency.',
  },
  toWork: { ms: 'Pergi ke kerja saya', en: 'Go to my work' },
  toMyPage: { ms: 'Pergi ke maklumat saya', en: 'Go to my information' },
  myPage: { ms: 'Maklumat saya', en: 'My information' },
  myLists: { ms: 'Senarai e-mel saya', en: 'My mailing lists' },
  myProfile: { ms: 'Pengurusan Profil', en: 'Profile management' },
  myPassword: { ms: 'Pengurusan Katalaluan', en: 'Password management' },
  owner: {
    ms: 'Unit Pemodenan Tadbiran dan Perancangan Pengurusan Malaysia (MAMPU), Jabatan Perdana Menteri',
    en: 'Malaysian Administrative Modernisation and Management Planning Unit (MAMPU), Prime Minister’s Department',
  },
  timezone: {
    ms: 'Semua masa ialah waktu Malaysia (UTC+8).',
    en: 'All times are Malaysian time (UTC+8).',
  },
} as const satisfies Record<string, Text>;
