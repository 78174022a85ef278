import type { AccountState } from '../../schemas/directory-words.ts';

/**
 * Account holders of the demo agencies. Nobody here exists: no identity card has the place of birth
 * 00.
 */
export interface DemoAccount {
  readonly id: string;
  readonly agency: 'kpc' | 'jrc';
  readonly name: string;
  /** Login id, and the address before its domain. */
  readonly login: string;
  /** Absent for an account of a function. */
  readonly identityNumber?: string;
  readonly post: string;
  readonly grade?: string;
  readonly storageMb: number;
  readonly usedMb: number;
  /** A termination that waits for its day has a case; the demo has none. */
  readonly state: Exclude<AccountState, 'TERMINATION_SCHEDULED'>;
  readonly language: 'ms' | 'en';
}

export const demoAccounts: readonly DemoAccount[] = [
  person({
    agency: 'kpc',
    name: 'Zulkarnain bin Hassan',
    login: 'zulkarnain.hassan',
    identityNumber: '690317001451',
    post: 'Setiausaha Bahagian',
    grade: 'JUSA_C',
  }),
  person({
    agency: 'kpc',
    name: 'Siti Hajar binti Mohd Nasir',
    login: 'siti.hajar',
    identityNumber: '780412001462',
    post: 'Ketua Penolong Setiausaha',
    grade: '48',
    usedMb: 1916,
  }),
  person({
    agency: 'kpc',
    name: 'Tengku Nur Aina Sofea Batrisyia binti Tengku Muhammad Amirul Hakimi Shah',
    login: 'aina.sofea',
    identityNumber: '880905001474',
    post: 'Penolong Setiausaha Kanan',
    grade: '44',
  }),
  person({
    agency: 'kpc',
    name: 'Lim Kok Wai',
    login: 'lim.kokwai',
    identityNumber: '860228001483',
    post: 'Pegawai Teknologi Maklumat',
    grade: '41',
    language: 'en',
  }),
  person({
    agency: 'kpc',
    name: 'Kavitha a/p Subramaniam',
    login: 'kavitha',
    identityNumber: '920730001496',
    post: 'Penolong Pegawai Tadbir',
    grade: '29',
  }),
  person({
    agency: 'kpc',
    name: 'Anthony anak Jugah',
    login: 'anthony.jugah',
    identityNumber: '900114001507',
    post: 'Juruteknik Komputer',
    grade: '19',
    usedMb: 488,
    language: 'en',
  }),
  person({
    agency: 'kpc',
    name: 'Mohd Azlan bin Ibrahim',
    login: 'azlan.ibrahim',
    identityNumber: '840623001519',
    post: 'Penolong Akauntan',
    grade: '32',
    state: 'DISABLED',
  }),
  person({
    agency: 'kpc',
    name: "Nor'ain binti Che Mat",
    login: 'norain',
    identityNumber: '811111001520',
    post: 'Setiausaha Pejabat',
    grade: '38',
    state: 'DISABLED',
  }),
  person({
    agency: 'kpc',
    name: 'Hamidah binti Salim',
    login: 'hamidah.salim',
    identityNumber: '660808001532',
    post: 'Pembantu Tadbir',
    grade: '26',
    state: 'ACTIVE',
  }),
  person({
    agency: 'kpc',
    name: 'Rajan a/l Pillay',
    login: 'rajan.pillay',
    identityNumber: '620519001545',
    post: 'Pemandu Kenderaan',
    grade: '17',
    state: 'DELETED',
  }),
  person({
    agency: 'kpc',
    name: 'Faridah binti Yaacob',
    login: 'faridah.yaacob',
    identityNumber: '830202001558',
    post: 'Penolong Pengarah',
    grade: '41',
    state: 'DELETED',
  }),
  mailboxOf('kpc', 'Kaunter Khidmat Pelanggan KPC', 'kaunter'),
  // She was transferred: one person, two agencies (AMB-104).
  person({
    agency: 'jrc',
    name: 'Faridah binti Yaacob',
    login: 'faridah',
    identityNumber: '830202001558',
    post: 'Penolong Pengarah',
    grade: '44',
  }),
  person({
    agency: 'jrc',
    name: 'Chong Siew Ling',
    login: 'siewling.chong',
    identityNumber: '910426001564',
    post: 'Pegawai Arkib',
    grade: '41',
    language: 'en',
  }),
  person({
    agency: 'jrc',
    name: 'Mary anak Gasing',
    login: 'mary.gasing',
    identityNumber: '950103001576',
    post: 'Pembantu Arkib',
    grade: '22',
  }),
  person({
    agency: 'jrc',
    name: 'Baharudin bin Omar',
    login: 'baharudin',
    identityNumber: '790917001589',
    post: 'Penolong Pegawai Arkib',
    grade: '32',
    state: 'DISABLED',
  }),
  mailboxOf('jrc', 'Bilik Bacaan JRC', 'bilik.bacaan'),
];

type Person = Pick<DemoAccount, 'agency' | 'name' | 'login' | 'post'> &
  Partial<DemoAccount> & { readonly grade: string };

function person(each: Person): DemoAccount {
  const storageMb = { JUSA_C: 4096, '48': 2048, '44': 1024, '41': 1024 }[each.grade] ?? 500;
  return {
    ...{ id: `acc-${each.agency}-${each.login}`, storageMb, usedMb: Math.round(storageMb / 3) },
    ...{ state: 'ACTIVE', language: 'ms' },
    ...each,
  };
}

/** Of a function: category Lain-lain, without post and grade (D-10). */
function mailboxOf(agency: DemoAccount['agency'], name: string, login: string): DemoAccount {
  return {
    ...{ id: `acc-${agency}-${login}`, agency, name, login, post: '', storageMb: 500, usedMb: 120 },
    ...{ state: 'ACTIVE', language: 'ms' },
  };
}
