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
  'MAMPU_HELPDESK',
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
 * about to become one, `SUPERVISOR` his superior, `DL_HANDLER` the handler of a mailing list, `AGENCY_HQ` who speaks for
 * the headquarters of an agency, `IMPLEMENTING_AGENCY` who applies in the name of one, `PARTICIPANT` who is invited to a
 * conference or a training, `SYSTEM` a sweep.
 */
export const caseRoles = [
  'USER',
  'SUPERVISOR',
  'DL_HANDLER',
  'AGENCY_HQ',
  'IMPLEMENTING_AGENCY',
  'PARTICIPANT',
  'SYSTEM',
] as const;
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
  MAMPU_HELPDESK: { ms: 'Meja Bantuan MAMPU', en: 'MAMPU Help Desk' },
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
  AGENCY_HQ: { ms: 'Ibu pejabat agensi', en: 'Agency headquarters' },
  IMPLEMENTING_AGENCY: { ms: 'Agensi pelaksana', en: 'Implementing agency' },
  PARTICIPANT: { ms: 'Peserta', en: 'Participant' },
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
  'AWAITING_ENDORSEMENT',
  'UNDER_CONSIDERATION',
  'PLANNING_MOVE',
  'APPOINTING',
  'PRE_MIGRATION',
  'MIGRATION',
  'POST_MIGRATION',
  'BOOKED_REQUESTED',
  'CONFIRMED',
  'HELD',
  'REVIEWING',
  'PROPOSED',
  'SCHEDULED',
  'ENDING',
  'PLANNED',
  'IN_PROGRESS',
  'AWAITING_ANSWER',
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
  AWAITING_ENDORSEMENT: { ms: 'Menunggu sokongan ibu pejabat', en: 'Waiting for headquarters to endorse' },
  UNDER_CONSIDERATION: { ms: 'Dalam pertimbangan MAMPU', en: 'Under consideration by MAMPU' },
  PLANNING_MOVE: { ms: 'Merancang peralihan', en: 'Planning the move' },
  APPOINTING: { ms: 'Pelantikan pentadbir', en: 'Appointing administrators' },
  PRE_MIGRATION: { ms: 'Pramigrasi', en: 'Pre-migration' },
  MIGRATION: { ms: 'Migrasi', en: 'Migration' },
  POST_MIGRATION: { ms: 'Pascamigrasi', en: 'Post-migration' },
  BOOKED_REQUESTED: { ms: 'Tempahan dimohon', en: 'Booking requested' },
  CONFIRMED: { ms: 'Tempahan disahkan', en: 'Booking confirmed' },
  HELD: { ms: 'Telah diadakan', en: 'Held' },
  REVIEWING: { ms: 'Dalam semakan', en: 'Under review' },
  PROPOSED: { ms: 'Dicadangkan', en: 'Proposed' },
  SCHEDULED: { ms: 'Dijadualkan', en: 'Scheduled' },
  ENDING: { ms: 'Sedang ditamatkan', en: 'Being ended' },
  PLANNED: { ms: 'Dirancang', en: 'Planned' },
  IN_PROGRESS: { ms: 'Dalam tindakan', en: 'Being dealt with' },
  AWAITING_ANSWER: { ms: 'Menunggu jawapan', en: 'Waiting for an answer' },
  COMPLETED: { ms: 'Selesai', en: 'Completed' },
  WITHDRAWN: { ms: 'Ditarik balik', en: 'Withdrawn' },
  REFUSED: { ms: 'Tidak lulus', en: 'Refused' },
  ENDED: { ms: 'Ditamatkan', en: 'Ended' },
  EXPIRED: { ms: 'Tamat tempoh', en: 'Expired' },
  CANCELLED: { ms: 'Dibatalkan', en: 'Cancelled' },
};
