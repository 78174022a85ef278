import type { Field, FormDefinition, FormRow } from '../field.ts';
import { furthestBookingYears, leadDays, leastRooms, roomNumbers, usersMost } from '../policies/bookings.ts';
import { plain } from './account-fields.ts';

/**
 * Borang Permohonan Persidangan dalam Talian (Telepresence), S4 G¶11. The paper form is not at hand: the fields follow
 * from the rules of G¶11 and G¶12 (AMB-84).
 */

const purpose: Field = {
  name: 'purpose',
  label: { ms: 'Tujuan persidangan', en: 'Purpose of the conference' },
  hint: {
    ms: 'Contoh: Mesyuarat Jawatankuasa Pemandu ICT',
    en: 'For example: ICT Steering Committee meeting',
  },
  kind: 'text',
  required: true,
  maxLength: 150,
};
const official: Field = {
  name: 'official',
  label: {
    ms: 'Persidangan ini adalah untuk kegunaan rasmi sahaja (Garis Panduan perenggan 12(i))',
    en: 'This conference is for official use only (guideline, paragraph 12(i))',
  },
  kind: 'flag',
  required: true,
};
const agencyName: Field = {
  name: 'agencyName',
  label: { ms: 'Agensi yang bukan pengguna 1GovUC', en: 'Agency that is not on 1GovUC' },
  hint: {
    ms: 'MAMPU merekodkan tempahan bagi agensi yang tiada Pentadbir UC.',
    en: 'MAMPU records the booking of an agency that has no UC administrator.',
  },
  kind: 'text',
  required: true,
  maxLength: 150,
  onlyBy: ['MAMPU_ADMIN'],
};

const contactName: Field = {
  name: 'contactName',
  label: { ms: 'Nama pegawai untuk dihubungi', en: 'Name of the contact' },
  kind: 'text',
  required: true,
  maxLength: 120,
  personal: true,
  contacts: [{ role: 'PARTICIPANT', part: 'name' }],
};
const contactEmail: Field = {
  name: 'contactEmail',
  label: { ms: 'E-mel pegawai untuk dihubungi', en: 'E-mail of the contact' },
  kind: 'email',
  required: true,
  personal: true,
  prefill: 'officer-email',
  contacts: [{ role: 'PARTICIPANT', part: 'email' }],
};
const contactPhone: Field = {
  name: 'contactPhone',
  label: { ms: 'No. telefon pegawai untuk dihubungi', en: 'Telephone of the contact' },
  kind: 'text',
  required: true,
  maxLength: 30,
  personal: true,
};

const date: Field = {
  name: 'date',
  label: { ms: 'Tarikh penggunaan', en: 'Day of use' },
  hint: {
    ms: `Sekurang-kurangnya ${String(leadDays)} hari dari hari ini.`,
    en: `At least ${String(leadDays)} days from today.`,
  },
  kind: 'date',
  required: true,
  withinYears: furthestBookingYears,
};
const start: Field = {
  name: 'start',
  label: { ms: 'Masa mula', en: 'Begins' },
  hint: { ms: 'Waktu Malaysia, contohnya 09:30.', en: 'Malaysian time, for example 09:30.' },
  kind: 'time',
  required: true,
};
const end: Field = {
  name: 'end',
  label: { ms: 'Masa tamat', en: 'Ends' },
  hint: { ms: 'Pada hari yang sama, contohnya 11:00.', en: 'On the same day, for example 11:00.' },
  kind: 'time',
  required: true,
};

/** Field of the n-th location, and of its number of users. */
export const roomField = (no: number): string => `room${String(no)}`;
export const usersField = (no: number): string => `users${String(no)}`;

function location(no: number): FormRow {
  const label = { ms: `Lokasi ${String(no)}`, en: `Location ${String(no)}` };
  const required = no <= leastRooms;
  return {
    label,
    fields: [
      {
        name: roomField(no),
        label: { ms: `Bilik di lokasi ${String(no)}`, en: `Room at location ${String(no)}` },
        kind: 'choice',
        choicesFrom: 'rooms',
        asList: true,
        required,
      },
      {
        name: usersField(no),
        label: {
          ms: `Bilangan pengguna di lokasi ${String(no)}`,
          en: `Number of users at location ${String(no)}`,
        },
        hint: {
          ms: `Maksimum ${String(usersMost)} pengguna pada satu masa.`,
          en: `At most ${String(usersMost)} users at one time.`,
        },
        kind: 'number',
        min: 1,
        max: usersMost,
        required,
      },
    ],
  };
}

const participants: Field = {
  name: 'participants',
  label: { ms: 'E-mel peserta', en: 'E-mail of the participants' },
  hint: {
    ms: 'Setiap peserta menerima jemputan kalendar apabila tempahan disahkan. Satu alamat setiap baris.',
    en: 'Each participant gets a calendar invitation once the booking is confirmed. One address a line.',
  },
  kind: 'emails',
  personal: true,
};

export const telepresenceForm: FormDefinition = {
  id: 'telepresence',
  number: 'S4 G¶11',
  title: {
    ms: 'Borang Permohonan Persidangan dalam Talian (Telepresence)',
    en: 'Application form for an online conference (Telepresence)',
  },
  constants: {},
  constantNames: {},
  titleField: 'purpose',
  sections: [
    {
      id: 'conference',
      title: { ms: 'Persidangan', en: 'Conference' },
      rows: plain([agencyName, purpose, official]),
    },
    { id: 'time', title: { ms: 'Tarikh dan masa', en: 'Date and time' }, rows: plain([date, start, end]) },
    { id: 'locations', title: { ms: 'Lokasi', en: 'Locations' }, rows: roomNumbers.map(location) },
    {
      id: 'people',
      title: { ms: 'Pegawai untuk dihubungi dan peserta', en: 'Contact and participants' },
      rows: plain([contactName, contactEmail, contactPhone, participants]),
    },
  ],
  rules: [
    { rule: 'half-hours', fields: ['start', 'end'], source: 'TELEPRESENCE-BOOKING.2' },
    { rule: 'ends-later', fields: ['start', 'end'], source: 'TELEPRESENCE-BOOKING.2' },
    { rule: 'days-ahead', fields: ['date'], source: 'S4 G¶11, BR-55' },
    ...roomNumbers
      .filter((no) => no > leastRooms)
      .map((no) => ({
        rule: 'all-or-none' as const,
        fields: [roomField(no), usersField(no)],
        source: 'S4 G¶12(ii)',
      })),
    { rule: 'all-different', fields: roomNumbers.map(roomField), source: 'TELEPRESENCE-BOOKING.2' },
  ],
  directoryRules: [
    { rule: 'not-begun', field: 'start', source: 'S4 G¶11, BR-55' },
    { rule: 'rooms-free', field: roomField(1), source: 'TELEPRESENCE-BOOKING.2' },
  ],
};
