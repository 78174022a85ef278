import type { Text } from '../../../schemas/vocabulary.ts';

/** An agency as MAMPU approved it (AGENCY-ONBOARDING). */
export const tenantTexts = {
  title: { ms: 'Penggunaan 1GovUC', en: 'Use of 1GovUC' },
  phase: { ms: 'Fasa', en: 'Phase' },
  type: { ms: 'Jenis agensi', en: 'Type of agency' },
  ministry: { ms: 'Kementerian', en: 'Ministry' },
  headquarters: { ms: 'Ibu pejabat', en: 'Headquarters' },
  contract: { ms: 'Kontrak e-mel', en: 'E-mail contract' },
  noContract: { ms: 'Tiada kontrak yang masih berjalan', en: 'No contract that still runs' },
  supplier: { ms: 'Pembekal e-mel', en: 'E-mail supplier' },
  endsOn: { ms: 'Kontrak e-mel tamat', en: 'End of the e-mail contract' },
  planBy: { ms: 'Rancang peralihan selewat-lewatnya', en: 'Plan the move by' },
  planOn: { ms: 'Tarikh rancangan peralihan', en: 'Move planned by' },
  releasedOn: { ms: 'Dilepaskan oleh pembekal', en: 'Let go by the supplier' },
} as const satisfies Record<string, Text>;
