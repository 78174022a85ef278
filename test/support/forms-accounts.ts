import { malaysianDate, plusDays } from '../../functions/domain/calendar.ts';
import type { FormInput } from './forms.ts';

/** What people fill in about accounts. */

/** Jadual 3A, with all that it asks for. `unique` goes into the name, so that a test finds its own. */
export function anAccount3a(unique: string, overrides: FormInput = {}): FormInput {
  return {
    fullName: `Nur Aina binti Hassan ${unique}`,
    ministry: 'Kementerian Perkhidmatan Contoh',
    department: 'Ibu Pejabat',
    division: 'Bahagian Dasar',
    section: 'Seksyen Perancangan',
    unit: 'Unit Penyelidikan',
    jobTitle: 'Puan',
    position: 'Penolong Setiausaha',
    grade: '41',
    postalAddress: 'Aras 5, Blok C, Presint 1',
    postcode: '62000',
    city: 'Putrajaya',
    state: 'Wilayah Persekutuan Putrajaya',
    country: 'Malaysia',
    officePhone: '03-8000 0001',
    mobilePhone: '012-300 0001',
    note: 'Melapor diri pada 1 haribulan',
    ...overrides,
  };
}

/** Jadual 3B, as an account of a function has it. */
export function anAccount3b(unique: string, overrides: FormInput = {}): FormInput {
  return {
    accountName: `Urus Setia Program ${unique}`,
    ministry: 'Kementerian Perkhidmatan Contoh',
    division: 'Bahagian Dasar',
    country: 'Malaysia',
    officePhone: '03-8000 0002',
    note: 'Orang bertanggungjawab: Kamal bin Yusof',
    ...overrides,
  };
}

/** What an administrator allocates (4.5). */
export function anAllocation(unique: string, overrides: FormInput = {}): FormInput {
  return {
    address: `aina.${unique}@kpc.example`,
    loginId: `aina.${unique}`,
    package: 'B',
    grade: '41',
    storage: '1024',
    serviceType: 'ORDINARY',
    vasBMT: true,
    superiorEmail: `ketua.${unique}@kpc.example`,
    privateEmail: `aina.${unique}@rumah.example`,
    ...overrides,
  };
}

/** What an administrator sends of an allocated account (4.7): the form as it stands, with what he changed. */
export function anUpdate(unique: string, overrides: FormInput = {}): FormInput {
  const { vasBMT: _later, ...allocated } = anAllocation(unique);
  return {
    ...anAccount3a(unique),
    displayName: `Nur Aina binti Hassan ${unique}`,
    language: 'ms',
    ...allocated,
    ...overrides,
  };
}

/** Days from today in Malaysia. */
export function inDays(days: number, now = new Date().toISOString()): string {
  return plusDays(malaysianDate(now), days);
}

export function aDisabling(overrides: FormInput = {}): FormInput {
  return { reason: 'OTHER', until: inDays(30), description: 'Cuti belajar separuh masa', ...overrides };
}

export function aTermination(overrides: FormInput = {}): FormInput {
  return { cause: 'RETIRE', effectiveOn: inDays(1), note: 'Bersara wajib', ...overrides };
}

/** A password under the policy (BR-28), which no page, mail or record may show. */
export function aPassword(unique: string): FormInput {
  const password = `Rahsia-${unique}-2026`;
  return { password, passwordAgain: password };
}
