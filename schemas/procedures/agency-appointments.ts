import type { Field } from '../field.ts';
import type { AgencyRole, Text } from '../vocabulary.ts';

/** Whom an agency appoints when it joins (AGENCY-ONBOARDING.5): the names of the fields begin with who it is. */
export interface Appointment {
  readonly id: 'admin1' | 'admin2' | 'ict' | 'ictDeputy';
  readonly role: AgencyRole;
  readonly title: Text;
  readonly required: boolean;
}

export const appointments: readonly Appointment[] = [
  {
    id: 'admin1',
    role: 'AGENCY_ADMIN',
    title: { ms: 'Pentadbir UC Agensi', en: 'Agency UC Administrator' },
    required: true,
  },
  {
    id: 'admin2',
    role: 'AGENCY_ADMIN',
    title: { ms: 'Pentadbir UC Agensi kedua', en: 'Second Agency UC Administrator' },
    required: false,
  },
  { id: 'ict', role: 'ICT_MANAGER', title: { ms: 'Pengurus ICT', en: 'ICT Manager' }, required: true },
  {
    id: 'ictDeputy',
    role: 'ICT_MANAGER',
    title: { ms: 'Timbalan Pengurus ICT', en: 'Deputy ICT Manager' },
    required: false,
  },
];

const parts = [
  { part: 'Name', label: { ms: 'Nama', en: 'Name' }, kind: 'text', maxLength: 200 },
  { part: 'Post', label: { ms: 'Jawatan', en: 'Post' }, kind: 'text', maxLength: 200 },
  {
    part: 'Email',
    label: { ms: 'Alamat e-mel rasmi', en: 'Official e-mail address' },
    kind: 'email',
    maxLength: 254,
  },
] as const;

export const appointFields: readonly Field[] = appointments.flatMap(({ id, title, required }) =>
  parts.map(({ part, label, kind, maxLength }): Field => ({
    name: `${id}${part}`,
    label: { ms: `${title.ms}: ${label.ms}`, en: `${title.en}: ${label.en}` },
    kind,
    maxLength,
    personal: true,
    ...(required ? { required } : {}),
  })),
);

export const appointmentAddresses: readonly string[] = appointments.map(({ id }) => `${id}Email`);

/** Who need not be appointed is named in full, or not at all. */
export const appointmentGroups: readonly (readonly string[])[] = appointments.flatMap(({ id, required }) =>
  required ? [] : [parts.map(({ part }) => `${id}${part}`)],
);
