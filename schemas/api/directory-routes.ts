import { get, withProblems, type Route } from './route.ts';

/** What agencies have. */
export const directoryRoutes = {
  findRelays: get('/api/relays', 'Directory', 'RelayPage', {
    ms: 'Senarai e-mel relay',
    en: 'List e-mail relays',
  }),
  readRelay: {
    ...get('/api/relays/{id}', 'Directory', 'Relay', { ms: 'Satu e-mel relay', en: 'One e-mail relay' }),
    etag: true,
  },
  findContacts: get('/api/contacts', 'Directory', 'ContactPage', {
    ms: 'Mencari contact dalam buku alamat',
    en: 'Search the contacts of the address book',
  }),
  readContact: {
    ...get('/api/contacts/{id}', 'Directory', 'Contact', { ms: 'Satu contact', en: 'One contact' }),
    etag: true,
  },
  findAccounts: get('/api/accounts', 'Directory', 'AccountPage', {
    ms: 'Mencari akaun, atau senarai akaun mengikut keadaan',
    en: 'Search accounts, or list those in one state',
  }),
  searchAccounts: {
    method: 'POST',
    path: '/api/accounts/search',
    by: 'api',
    tag: 'Directory',
    summary: {
      ms: 'Mencari akaun, juga dengan nombor pengenalan; tiada apa-apa yang diubah',
      en: 'Search accounts, also by identity number; changes nothing',
    },
    request: 'AccountSearch',
    success: { status: 200, body: 'AccountPage' },
    problems: ['invalid-input', 'forbidden'],
  },
  countAccounts: get('/api/accounts/counts', 'Directory', 'AccountCounts', {
    ms: 'Bilangan akaun mengikut keadaan',
    en: 'How many accounts there are in each state',
  }),
  checkAvailability: get('/api/accounts/availability', 'Directory', 'AccountAvailability', {
    ms: 'Sama ada alamat dan ID log masuk boleh digunakan',
    en: 'Whether an address and a login id can be used',
  }),
  // After those above: their names are no ids.
  readAccount: {
    ...get('/api/accounts/{id}', 'Directory', 'Account', { ms: 'Satu akaun', en: 'One account' }),
    etag: true,
  },
  readAccountServices: withProblems(
    get('/api/accounts/{id}/services', 'Directory', 'AccountServiceList', {
      ms: 'Enam perkhidmatan nilai tambah bagi sebuah akaun',
      en: 'The six value-added services of an account',
    }),
    ['not-found'],
  ),
  findServices: get('/api/services', 'Directory', 'ServicePage', {
    ms: 'Akaun yang mempunyai sesuatu perkhidmatan nilai tambah',
    en: 'The accounts that have a value-added service',
  }),
  countServices: get('/api/services/counts', 'Directory', 'ServiceCounts', {
    ms: 'Bilangan akaun bagi setiap perkhidmatan nilai tambah',
    en: 'How many accounts have each value-added service',
  }),
  // After the one above: its name is no id.
  readService: {
    ...get('/api/services/{id}', 'Directory', 'AccountService', {
      ms: 'Satu perkhidmatan nilai tambah bagi sebuah akaun',
      en: 'One value-added service of an account',
    }),
    etag: true,
  },
  findLists: get('/api/lists', 'Directory', 'ListPage', {
    ms: 'Mencari senarai e-mel, atau senarainya mengikut keadaan',
    en: 'Search mailing lists, or list those in one state',
  }),
  readList: {
    ...get('/api/lists/{id}', 'Directory', 'List', { ms: 'Satu senarai e-mel', en: 'One mailing list' }),
    etag: true,
  },
  findListMembers: withProblems(
    get('/api/lists/{id}/members', 'Directory', 'ListMemberPage', {
      ms: 'Ahli sebuah senarai e-mel: akaun, kemudian contact, kemudian senarai',
      en: 'Members of a mailing list: accounts, then contacts, then lists',
    }),
    ['not-found'],
  ),
  findListHistory: withProblems(
    get('/api/lists/{id}/history', 'Directory', 'ListHistoryPage', {
      ms: 'Perkara yang dibuat pada sebuah senarai e-mel, yang terbaharu dahulu',
      en: 'What was done to a mailing list, newest first',
    }),
    ['not-found'],
  ),
} as const satisfies Readonly<Record<string, Route>>;
