import type { Text } from './vocabulary.ts';

/** The words of what stands in the Directory: states, kinds, codes. Plain data. */

/** States of a relay service (D-21). */
export const relayStates = ['CONFIGURED', 'ACTIVE', 'TERMINATED'] as const;
export type RelayState = (typeof relayStates)[number];
export const relayStateNames: Readonly<Record<RelayState, Text>> = {
  CONFIGURED: { ms: 'Dikonfigurasi', en: 'Configured' },
  ACTIVE: { ms: 'Aktif', en: 'Active' },
  TERMINATED: { ms: 'Ditamatkan', en: 'Terminated' },
};

/** States of an account (spec C.4, account life cycle), as the four lists of the present service show them. */
export const accountStates = ['ACTIVE', 'DISABLED', 'TERMINATION_SCHEDULED', 'DELETED'] as const;
export type AccountState = (typeof accountStates)[number];
export const accountStateNames: Readonly<Record<AccountState, Text>> = {
  ACTIVE: { ms: 'Aktif', en: 'Active' },
  DISABLED: { ms: 'Dinyahaktifkan', en: 'Disabled' },
  TERMINATION_SCHEDULED: { ms: 'Dimohon untuk dipadam', en: 'Requested to delete' },
  DELETED: { ms: 'Dipadam', en: 'Deleted' },
};

/** States of a mailing list (spec C.4, 4.13 to 4.19). An ended one can be restored for a time. */
export const listStates = ['ACTIVE', 'ENDED'] as const;
export type ListState = (typeof listStates)[number];
export const listStateNames: Readonly<Record<ListState, Text>> = {
  ACTIVE: { ms: 'Aktif', en: 'Active' },
  ENDED: { ms: 'Ditamatkan', en: 'Ended' },
};

/** What can be a member of a mailing list. */
export const memberKinds = ['account', 'contact', 'list'] as const;
export type MemberKind = (typeof memberKinds)[number];
export const memberKindNames: Readonly<Record<MemberKind, Text>> = {
  account: { ms: 'Akaun', en: 'Account' },
  contact: { ms: 'Contact', en: 'Contact' },
  list: { ms: 'Senarai e-mel', en: 'Mailing list' },
};

/** States of a contact in the address book (4.21 to 4.23). */
export const contactStates = ['ACTIVE', 'DELETED'] as const;
export type ContactState = (typeof contactStates)[number];
export const contactStateNames: Readonly<Record<ContactState, Text>> = {
  ACTIVE: { ms: 'Berdaftar', en: 'Registered' },
  DELETED: { ms: 'Dipadam', en: 'Deleted' },
};

/** What the Service Desk does to a contact. */
export const contactActions = ['register-contact', 'change-contact', 'delete-contact'] as const;
export type ContactAction = (typeof contactActions)[number];

/** The six value-added services of a user (D.12, BR-25). */
export const serviceCodes = [
  'SSO',
  'BMT',
  'ADRMS',
  'ONLINE_ARCHIVING',
  'MULTI_CONFERENCING',
  'ENTERPRISE_VOICE',
] as const;
export type ServiceCode = (typeof serviceCodes)[number];
export const serviceStates = ['NONE', 'ACTIVE', 'TERMINATED'] as const;
export type ServiceState = (typeof serviceStates)[number];
/** How an account of a list has a service: in use, with an account that is deleted, or no more. */
export const serviceStandings = ['ACTIVE', 'RESTING', 'TERMINATED'] as const;
export type ServiceStanding = (typeof serviceStandings)[number];
export const serviceStateNames: Readonly<Record<ServiceState, Text>> = {
  NONE: { ms: 'Tiada', en: 'None' },
  ACTIVE: { ms: 'Aktif', en: 'Active' },
  TERMINATED: { ms: 'Ditamatkan', en: 'Ended' },
};

/** How requests arrive and statuses leave, as the agency decides (BR-13, AMB-20). */
export const channels = ['EMAIL', 'MEMO', 'LETTER', 'FORM'] as const;
export type Channel = (typeof channels)[number];
export const channelNames: Readonly<Record<Channel, Text>> = {
  EMAIL: { ms: 'E-mel', en: 'E-mail' },
  MEMO: { ms: 'Memo', en: 'Memo' },
  LETTER: { ms: 'Surat', en: 'Letter' },
  FORM: { ms: 'Borang', en: 'Form' },
};

export const accountCategories = ['PUBLIC_SERVANT', 'OTHER'] as const;
export type AccountCategory = (typeof accountCategories)[number];
export const accountCategoryNames: Readonly<Record<AccountCategory, Text>> = {
  PUBLIC_SERVANT: { ms: 'Penjawat Awam', en: 'Public servant' },
  OTHER: { ms: 'Lain-lain', en: 'Other' },
};

/** Kinds of agencies that the circular applies to (S4 P¶8, BR-64); another only by MAMPU's own decision (AMB-97). */
export const agencyTypes = [
  'MINISTRY',
  'FEDERAL_DEPARTMENT',
  'FEDERAL_AGENCY',
  'STATUTORY_BODY',
  'OTHER',
] as const;
export type AgencyType = (typeof agencyTypes)[number];
export const agencyTypeNames: Readonly<Record<AgencyType, Text>> = {
  MINISTRY: { ms: 'Kementerian', en: 'Ministry' },
  FEDERAL_DEPARTMENT: { ms: 'Jabatan Persekutuan', en: 'Federal Department' },
  FEDERAL_AGENCY: { ms: 'Agensi Persekutuan', en: 'Federal Agency' },
  STATUTORY_BODY: {
    ms: 'Badan Berkanun Persekutuan yang tidak diasingkan saraannya',
    en: 'Federal Statutory Body with remuneration not separated',
  },
  OTHER: { ms: 'Lain-lain', en: 'Other' },
};

/** The three phases of a migration and what is before and after them (S4 G¶8, BR-54). */
export const migrationPhases = ['PREPARING', 'PRE_MIGRATION', 'MIGRATION', 'POST_MIGRATION', 'LIVE'] as const;
export type MigrationPhase = (typeof migrationPhases)[number];
/** What an agency is as the subject of a request: it applies, is in a phase, or has ended. */
export const tenantStates = ['APPLYING', ...migrationPhases, 'ENDED'] as const;
export type TenantState = (typeof tenantStates)[number];
export const tenantStateNames: Readonly<Record<TenantState, Text>> = {
  APPLYING: { ms: 'Memohon', en: 'Applying' },
  PREPARING: { ms: 'Persediaan', en: 'Preparing' },
  PRE_MIGRATION: { ms: 'Pramigrasi', en: 'Pre-migration' },
  MIGRATION: { ms: 'Migrasi', en: 'Migration' },
  POST_MIGRATION: { ms: 'Pascamigrasi', en: 'Post-migration' },
  LIVE: { ms: 'Menggunakan 1GovUC', en: 'Uses 1GovUC' },
  ENDED: { ms: 'Ditamatkan', en: 'Ended' },
};

/** States of a booking of conference rooms (spec C.7). While it is asked for, its rooms are kept for it. */
export const bookingStates = ['REQUESTED', 'CONFIRMED', 'HELD', 'CLOSED', 'REFUSED', 'CANCELLED'] as const;
export type BookingState = (typeof bookingStates)[number];
export const bookingStateNames: Readonly<Record<BookingState, Text>> = {
  REQUESTED: { ms: 'Menunggu keputusan MAMPU', en: 'Waiting for MAMPU' },
  CONFIRMED: { ms: 'Disahkan', en: 'Confirmed' },
  HELD: { ms: 'Telah diadakan', en: 'Held' },
  CLOSED: { ms: 'Selesai', en: 'Closed' },
  REFUSED: { ms: 'Tidak lulus', en: 'Refused' },
  CANCELLED: { ms: 'Dibatalkan', en: 'Cancelled' },
};
