/** Mailing lists of the demo agencies, and contacts outside who are in them. Nobody here exists. */

export interface DemoContact {
  readonly id: string;
  readonly agency: 'kpc' | 'jrc';
  readonly name: string;
  readonly address: string;
  readonly position: string;
  readonly company: string;
}

export const demoContacts: readonly DemoContact[] = [
  {
    ...{ id: 'contact-kpc-rangkaian', agency: 'kpc', name: 'Chandran a/l Muniandy' },
    ...{
      address: 'chandran@rangkaian.example',
      position: 'Pengurus Akaun',
      company: 'Rangkaian Contoh Sdn Bhd',
    },
  },
  {
    ...{ id: 'contact-kpc-latihan', agency: 'kpc', name: 'Nur Izzati binti Kamarudin' },
    ...{ address: 'izzati@latihan.example', position: 'Penyelaras Latihan', company: 'Pusat Latihan Contoh' },
  },
];

export interface DemoList {
  readonly id: string;
  readonly agency: 'kpc' | 'jrc';
  readonly name: string;
  /** The address before its domain. */
  readonly local: string;
  /** Login ids of accounts. */
  readonly owner: string;
  readonly handler: string;
  readonly members: readonly string[];
  /** Ids of contacts and of other lists that are in it. */
  readonly contacts?: readonly string[];
  readonly lists?: readonly string[];
}

export const demoLists: readonly DemoList[] = [
  {
    ...{ id: 'list-kpc-staf', agency: 'kpc', name: 'Semua Staf KPC', local: 'semua.staf' },
    ...{ owner: 'zulkarnain.hassan', handler: 'kavitha' },
    members: [
      ...['zulkarnain.hassan', 'siti.hajar', 'aina.sofea', 'lim.kokwai', 'kavitha', 'anthony.jugah'],
      ...['azlan.ibrahim', 'norain', 'hamidah.salim'],
    ],
  },
  {
    ...{ id: 'list-kpc-btm', agency: 'kpc', name: 'Bahagian Teknologi Maklumat', local: 'btm' },
    ...{ owner: 'siti.hajar', handler: 'lim.kokwai' },
    members: ['siti.hajar', 'lim.kokwai', 'anthony.jugah', 'azlan.ibrahim'],
  },
  {
    ...{ id: 'list-kpc-jki', agency: 'kpc', name: 'Jawatankuasa Keselamatan ICT', local: 'jk.keselamatan' },
    ...{ owner: 'siti.hajar', handler: 'hamidah.salim' },
    members: ['zulkarnain.hassan', 'siti.hajar', 'lim.kokwai', 'hamidah.salim'],
  },
  {
    ...{ id: 'list-kpc-projek', agency: 'kpc', name: 'Pasukan Projek 1GovUC', local: 'projek.1govuc' },
    ...{ owner: 'zulkarnain.hassan', handler: 'kavitha' },
    members: ['kavitha', 'aina.sofea'],
    contacts: ['contact-kpc-rangkaian', 'contact-kpc-latihan'],
    lists: ['list-kpc-btm', 'list-kpc-jki'],
  },
  {
    ...{ id: 'list-kpc-pembekal', agency: 'kpc', name: 'Pembekal ICT', local: 'pembekal.ict' },
    ...{ owner: 'zulkarnain.hassan', handler: 'kavitha' },
    members: [],
    contacts: ['contact-kpc-rangkaian', 'contact-kpc-latihan'],
  },
  {
    ...{ id: 'list-jrc-staf', agency: 'jrc', name: 'Staf JRC', local: 'staf' },
    ...{ owner: 'faridah', handler: 'siewling.chong' },
    members: ['faridah', 'siewling.chong', 'mary.gasing', 'baharudin'],
  },
];
