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
export const roles = [...agencyRoles, ...centralRoles] as const;
export type AgencyRole = (typeof agencyRoles)[number];

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
};

/** Status of a request: the spec's state names, and the ends the decisions add (D-19, D-20). */
export const openStatuses = ['DRAFT', 'RECEIVED', 'AWAITING_MAMPU', 'CONFIGURING', 'TESTING'] as const;
export const endStatuses = ['COMPLETED', 'WITHDRAWN', 'REFUSED', 'ENDED'] as const;
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
  COMPLETED: { ms: 'Selesai', en: 'Completed' },
  WITHDRAWN: { ms: 'Ditarik balik', en: 'Withdrawn' },
  REFUSED: { ms: 'Tidak lulus', en: 'Refused' },
  ENDED: { ms: 'Ditamatkan', en: 'Ended' },
};

/** States of a relay service (D-21). */
export const relayStates = ['CONFIGURED', 'ACTIVE', 'TERMINATED'] as const;
export type RelayState = (typeof relayStates)[number];
export const relayStateNames: Readonly<Record<RelayState, Text>> = {
  CONFIGURED: { ms: 'Dikonfigurasi', en: 'Configured' },
  ACTIVE: { ms: 'Aktif', en: 'Active' },
  TERMINATED: { ms: 'Ditamatkan', en: 'Terminated' },
};

/**
 * Notices. N-xx are those of spec part F. The others are ours: `closed` (D-19), `reminder`
 * (SCHED-WAIT-REMINDER), `fresh-link`, `invitation` and `password-reset`.
 */
export const noticeIds = [
  'N-01',
  'N-02',
  'N-03',
  'N-28',
  'N-29',
  'N-30',
  'N-31',
  'N-32',
  'N-33',
  'N-34',
  'closed',
  'reminder',
  'fresh-link',
  'invitation',
  'password-reset',
] as const;
export type NoticeId = (typeof noticeIds)[number];

/** Notices that the documents do not state (spec part F, kind REC): a stage may switch them off (AMB-10). */
export const addedNotices = ['N-30', 'N-31', 'N-32', 'N-33', 'N-34', 'reminder'] as const;
