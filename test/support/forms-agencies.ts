import { malaysianDate, plusDays } from '../../functions/domain/calendar.ts';
import type { FormInput } from './forms.ts';

/** What people fill in about agencies. */

export const today = (): string => malaysianDate(new Date().toISOString());

/** The application of an agency that is under no contract. `unique` tells it from the others. */
export function anApplication(unique: string, overrides: FormInput = {}): FormInput {
  return {
    agencyName: `Jabatan Sumber Contoh ${unique}`,
    shortName: `J ${unique}`,
    agencyType: 'FEDERAL_DEPARTMENT',
    ministry: 'Kementerian Perkhidmatan Contoh',
    hqName: 'Rohani binti Samad',
    hqPost: 'Setiausaha Bahagian',
    hqEmail: `rohani.${unique}@ibupejabat.example`,
    applicantName: 'Faizal bin Idris',
    applicantPost: 'Ketua Unit Teknologi Maklumat',
    applicantEmail: `faizal.${unique}@agensi.example`,
    applicantPhone: '03-8000 0011',
    letterNo: 'JSC.100-1/2/3',
    letterOn: plusDays(today(), -7),
    justification: 'Perkhidmatan e-mel semasa akan ditamatkan.',
    fundingSource: 'Peruntukan mengurus',
    fundingConfirmed: true,
    users: '240',
    domain: `${unique.toLowerCase()}.example`,
    currentService: 'Pelayan sendiri',
    contractRuns: 'NO',
    ...overrides,
  };
}

/** The contract of an agency that is still bound: it ends in so many days. */
export function aContract(days: number): FormInput {
  return {
    contractRuns: 'YES',
    contractSupplier: 'Syarikat E-mel Contoh',
    contractEndsOn: plusDays(today(), days),
  };
}

/** Whom it appoints. */
export function appointments(unique: string, overrides: FormInput = {}): FormInput {
  return {
    admin1Name: 'Zarina binti Osman',
    admin1Post: 'Pegawai Teknologi Maklumat',
    admin1Email: `zarina.${unique}@agensi.example`,
    ictName: 'Kumar a/l Rajan',
    ictPost: 'Pengurus ICT',
    ictEmail: `kumar.${unique}@agensi.example`,
    ...overrides,
  };
}
