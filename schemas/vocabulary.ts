/** The words of the system (docs/architecture: vocabulary). Plain data: everything may import this file. */

export const languages = ['ms', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. Malay comes first everywhere. */
export interface Text {
  readonly ms: string;
  readonly en: string;
}

/** Roles of spec part B that an officer can hold inside one agency. */
export const agencyRoles = ['AGENCY_ADMIN', 'APP_OWNER', 'ICT_MANAGER'] as const;
/** Roles that act across agencies. `SYSTEM_ADMIN` keeps agencies and officers; `AUDITOR` reads all. */
export const centralRoles = [
  'SERVICE_DESK',
  'MAMPU_ADMIN',
  'RELAY_TECH',
  'TM',
  'SYSTEM_ADMIN',
  'AUDITOR',
] as const;
/** Roles that an officer is given. */
export const officerRoles = [...agencyRoles, ...centralRoles] as const;
/**
 * Roles that nobody is given: a person has them in a case or by his account. `USER` is an account holder or somebody
 * about to become one, `SUPERVISOR` his superior, `DL_HANDLER` the handler of a mailing list, `SYSTEM` a sweep.
 */
export const caseRoles = ['USER', 'SUPERVISOR', 'DL_HANDLER', 'SYSTEM'] as const;
export const roles = [...officerRoles, ...caseRoles] as const;
export type AgencyRole = (typeof agencyRoles)[number];
export type OfficerRole = (typeof officerRoles)[number];
export type Role = (typeof roles)[number];

export function isAgencyRole(role: Role): role is AgencyRole {
  return (agencyRoles as readonly string[]).includes(role);
}

export const roleNames: Readonly<Record<Role, Text>> = {
  AGENCY_ADMIN: { ms: 'Pentadbir UC Agensi', en: 'Agency UC Administrator' },
  APP_OWNER: { ms: 'Pemilik Aplikasi', en: 'Application Owner' },
  ICT_MANAGER: { ms: 'Pengurus ICT', en: 'ICT Manager' },
  SERVICE_DESK: { ms: 'Meja Bantuan 1GovUC', en: '1GovUC Service Desk' },
  MAMPU_ADMIN: { ms: 'Pentadbir UC MAMPU', en: 'MAMPU UC Administrator' },
  RELAY_TECH: {
    ms: 'Bahagian Teknikal Perkhidmatan E-mel Relay',
    en: 'Relay Technical Division',
  },
  TM: { ms: 'Telekom Malaysia Berhad (TM)', en: 'Telekom Malaysia Berhad (TM)' },
  SYSTEM_ADMIN: { ms: 'Pentadbir Sistem', en: 'System Administrator' },
  AUDITOR: { ms: 'Juruaudit', en: 'Auditor' },
  USER: { ms: 'Pengguna', en: 'User' },
  SUPERVISOR: { ms: 'Pegawai atasan', en: 'Superior officer' },
  DL_HANDLER: { ms: 'Pemohon senarai e-mel', en: 'Handler of the mailing list' },
  SYSTEM: { ms: 'Sistem', en: 'System' },
};

/** Status of a request: the spec's state names, and the ends the decisions add (D-19, D-20). */
export const openStatuses = [
  'DRAFT',
  'RECEIVED',
  'AWAITING_MAMPU',
  'CONFIGURING',
  'TESTING',
  'SAVING',
  'CODE_REQUESTED',
  'CODE_ISSUED',
  'REQUESTED',
  'RETURNED',
  'ALLOCATED',
  'INFORMING',
  'RESET_REQUESTED',
  'TERMINATION_SCHEDULED',
  'RESTORABLE',
  'CHECKING',
  'APPLYING',
  'AWAITING_REMOVAL',
  'AWAITING_ICT_MANAGER',
  'AWAITING_USER_SETUP',
  'STARTING',
  'TICKET_REQUESTED',
  'TICKET_OPEN',
  'AWAITING_CONFIRMATION',
] as const;
export const endStatuses = ['COMPLETED', 'WITHDRAWN', 'REFUSED', 'ENDED', 'EXPIRED', 'CANCELLED'] as const;
export const statuses = [...openStatuses, ...endStatuses] as const;
export type OpenStatus = (typeof openStatuses)[number];
export type EndStatus = (typeof endStatuses)[number];
export type Status = (typeof statuses)[number];

export function isEndStatus(status: Status): status is EndStatus {
  return (endStatuses as readonly string[]).includes(status);
}

export const statusNames: Readonly<Record<Status, Text>> = {
  DRAFT: { ms: 'Dikembalikan kepada agensi', en: 'Returned to the agency' },
  RECEIVED: { ms: 'Diterima, dalam semakan', en: 'Received, being checked' },
  AWAITING_MAMPU: { ms: 'Menunggu kelulusan MAMPU', en: 'Waiting for MAMPU approval' },
  CONFIGURING: { ms: 'Dalam konfigurasi', en: 'Being configured' },
  TESTING: { ms: 'Dalam pengujian', en: 'Being tested' },
  SAVING: { ms: 'Sedang disimpan', en: 'Being saved' },
  CODE_REQUESTED: { ms: 'Kod akses dimohon', en: 'Access code requested' },
  CODE_ISSUED: { ms: 'Kod akses dikeluarkan', en: 'Access code issued' },
  REQUESTED: { ms: 'Menunggu peruntukan pakej', en: 'Waiting for a package' },
  RETURNED: { ms: 'Dikembalikan kepada pengguna', en: 'Returned to the user' },
  ALLOCATED: { ms: 'Menunggu pengesahan', en: 'Waiting for approval' },
  INFORMING: { ms: 'Pengguna sedang dimaklumkan', en: 'User being told' },
  RESET_REQUESTED: { ms: 'Tetapan semula dimohon', en: 'Reset requested' },
  TERMINATION_SCHEDULED: { ms: 'Penamatan dijadualkan', en: 'Termination scheduled' },
  RESTORABLE: { ms: 'Dipadam, boleh dipulihkan', en: 'Deleted, can be restored' },
  AWAITING_REMOVAL: { ms: 'Menunggu pengesahan pembuangan', en: 'Removal to be confirmed' },
  AWAITING_ICT_MANAGER: { ms: 'Menunggu kelulusan Pengurus ICT', en: 'Waiting for ICT Manager approval' },
  AWAITING_USER_SETUP: { ms: 'Menunggu pemasangan oleh pengguna', en: 'Waiting for set-up by the user' },
  STARTING: { ms: 'Permohonan sedang dimulakan', en: 'Applications being started' },
  TICKET_REQUESTED: { ms: 'Dimohon kepada Meja Bantuan', en: 'Asked of the Service Desk' },
  TICKET_OPEN: { ms: 'Tiket dibuka', en: 'Ticket open' },
  AWAITING_CONFIRMATION: { ms: 'Menunggu semakan pentadbir', en: 'Waiting for the administrator to check' },
  CHECKING: { ms: 'Semakan fail', en: 'Checking the file' },
  APPLYING: { ms: 'Baris sedang dilaksanakan', en: 'Rows being applied' },
  COMPLETED: { ms: 'Selesai', en: 'Completed' },
  WITHDRAWN: { ms: 'Ditarik balik', en: 'Withdrawn' },
  REFUSED: { ms: 'Tidak lulus', en: 'Refused' },
  ENDED: { ms: 'Ditamatkan', en: 'Ended' },
  EXPIRED: { ms: 'Tamat tempoh', en: 'Expired' },
  CANCELLED: { ms: 'Dibatalkan', en: 'Cancelled' },
};

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

/**
 * Notices. N-xx are those of spec part F. The others are ours: `cancelled`, `created` (AMB-63), `restored` and
 * `removal` (D-03), `closed` (D-19), `reminder` (SCHED-WAIT-REMINDER), `fresh-link`, `invitation` and `password-reset`. N-10 and
 * N-15 are what a person says to another: N-08, N-09 and N-14 carry their words.
 */
export const noticeIds = [
  'N-01',
  'N-02',
  'N-03',
  'N-04',
  'N-05',
  'N-06',
  'N-07',
  'N-08',
  'N-09',
  'N-11',
  'N-12',
  'N-13',
  'N-14',
  'N-16',
  'N-17',
  'N-18',
  'N-19',
  'N-20',
  'N-21',
  'N-22',
  'N-23',
  'N-24',
  'N-25',
  'N-26',
  'N-28',
  'N-29',
  'N-30',
  'N-31',
  'N-32',
  'N-33',
  'N-34',
  'N-35',
  'N-36',
  'N-37',
  'N-38',
  'N-39',
  'N-40',
  'N-41',
  'N-42',
  'N-43',
  'N-45',
  'N-46',
  'N-47',
  'cancelled',
  'created',
  'restored',
  'removal',
  'closed',
  'reminder',
  'fresh-link',
  'invitation',
  'password-reset',
] as const;
export type NoticeId = (typeof noticeIds)[number];
/** Notices of a case; the others are about the sign-in of an officer. */
export type CaseNoticeId = Exclude<NoticeId, 'invitation' | 'password-reset'>;

/** Notices that the documents do not state (spec part F, kind REC): a stage may switch them off (AMB-10). */
export const addedNotices = [
  'N-30',
  'N-31',
  'N-32',
  'N-33',
  'N-34',
  'N-35',
  'N-36',
  'N-37',
  'N-38',
  'N-39',
  'N-40',
  'N-42',
  'N-43',
  'N-45',
  'N-46',
  'N-47',
  'cancelled',
  'created',
  'restored',
  'removal',
  'reminder',
] as const;
