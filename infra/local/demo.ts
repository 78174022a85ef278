import type { Language, OfficerRole } from '../../schemas/vocabulary.ts';

/** The demo ministry. Nobody here exists; every address ends in `.example`, which nobody can own. */

export interface DemoAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Its addresses end in it. */
  readonly domain: string;
}

export interface DemoOfficer {
  readonly username: string;
  readonly name: string;
  readonly post: string;
  readonly roles: readonly OfficerRole[];
  readonly agency?: string;
  readonly language: Language;
}

/** One password for all of them: it protects nothing but this machine's own demo. */
export const demoPassword = 'Contoh-1GovUC-2026';

export const demoAgencies: readonly DemoAgency[] = [
  { id: 'kpc', name: 'Kementerian Perkhidmatan Contoh', shortName: 'KPC', domain: 'kpc.example' },
  { id: 'jrc', name: 'Jabatan Rekod Contoh', shortName: 'JRC', domain: 'jrc.example' },
];

export const demoOfficers: readonly DemoOfficer[] = [
  officer(
    'admin.kpc',
    'Aisyah binti Rahman',
    'Penolong Pegawai Teknologi Maklumat',
    ['AGENCY_ADMIN'],
    'ms',
    'kpc',
  ),
  officer('admin2.kpc', 'Farid bin Othman', 'Pegawai Teknologi Maklumat', ['AGENCY_ADMIN'], 'en', 'kpc'),
  officer('pemilik.kpc', 'Kamal bin Yusof', 'Ketua Penolong Setiausaha', ['APP_OWNER'], 'ms', 'kpc'),
  officer('ict.kpc', 'Nurul Huda binti Zain', 'Pengurus ICT', ['ICT_MANAGER'], 'ms', 'kpc'),
  officer('admin.jrc', 'Tan Mei Ling', 'Penolong Pegawai Teknologi Maklumat', ['AGENCY_ADMIN'], 'en', 'jrc'),
  officer('pemilik.jrc', 'Rosli bin Ahmad', 'Penolong Pengarah', ['APP_OWNER'], 'ms', 'jrc'),
  officer('meja', 'Devi a/p Muthu', 'Pegawai Meja Bantuan', ['SERVICE_DESK'], 'ms'),
  officer('bantuan', 'Hakim bin Salleh', 'Pegawai Meja Bantuan MAMPU', ['MAMPU_HELPDESK'], 'ms'),
  officer('mampu1', 'Abdul Rahim bin Ismail', 'Ketua Penolong Pengarah', ['MAMPU_ADMIN'], 'ms'),
  officer('mampu2', 'Lim Siew Hong', 'Pegawai Teknologi Maklumat Kanan', ['MAMPU_ADMIN'], 'en'),
  officer('teknikal', 'Harith bin Azman', 'Jurutera Sistem', ['RELAY_TECH'], 'ms'),
  officer('tm', 'Suresh a/l Kumar', 'Pengurus Perkhidmatan', ['TM'], 'en'),
  officer('sistem', 'Zaleha binti Idris', 'Pentadbir Sistem', ['SYSTEM_ADMIN'], 'ms'),
  officer('audit', 'Joseph Anak Ringgit', 'Juruaudit', ['AUDITOR'], 'en'),
];

export function demoAddress({ username, agency }: DemoOfficer): string {
  return `${username}@${agency ?? '1govuc'}.example`;
}

function officer(
  username: string,
  name: string,
  post: string,
  roles: readonly OfficerRole[],
  ...[language, agency]: [Language, string?]
): DemoOfficer {
  return { username, name, post, roles, language, ...(agency === undefined ? {} : { agency }) };
}
