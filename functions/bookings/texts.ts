import type { Text } from '../../schemas/vocabulary.ts';

/** Pages of conference bookings. */
export const bookingTexts = {
  title: { ms: 'Tempahan persidangan', en: 'Conference bookings' },
  lead: {
    ms: 'Bilik telepresence ditempah sekurang-kurangnya tiga hari sebelum penggunaan, di dua lokasi atau lebih, untuk kegunaan rasmi sahaja.',
    en: 'Telepresence rooms are booked at least three days before their use, at two or more locations, for official use only.',
  },
  book: { ms: 'Tempah bilik', en: 'Book rooms' },
  keepRooms: { ms: 'Urus senarai bilik', en: 'Keep the list of rooms' },
  noRooms: {
    ms: 'MAMPU belum menyenaraikan bilik telepresence.',
    en: 'MAMPU has not listed any telepresence rooms yet.',
  },
  calendar: { ms: 'Kalendar {month}', en: 'Calendar of {month}' },
  week: { ms: 'Minggu', en: 'Week' },
  previous: { ms: 'Bulan sebelumnya', en: 'Month before' },
  next: { ms: 'Bulan berikutnya', en: 'Month after' },
  now: { ms: 'Bulan ini', en: 'This month' },
  taken: { ms: 'Ditempah', en: 'Booked' },
  free: {
    ms: 'Masa yang tidak disenaraikan adalah kosong. Tempahan agensi lain ditunjukkan tanpa butiran.',
    en: 'Times that are not listed are free. Bookings of other agencies are shown without details.',
  },
  freeForAll: {
    ms: 'Masa yang tidak disenaraikan adalah kosong.',
    en: 'Times that are not listed are free.',
  },
  list: { ms: 'Senarai tempahan', en: 'List of bookings' },
  none: { ms: 'Belum ada tempahan.', en: 'There are no bookings yet.' },
  purpose: { ms: 'Tujuan', en: 'Purpose' },
  when: { ms: 'Tarikh dan masa', en: 'Date and time' },
  agency: { ms: 'Agensi', en: 'Agency' },
  state: { ms: 'Status', en: 'Status' },
  locations: { ms: 'Lokasi', en: 'Locations' },
  users: { ms: '{n} pengguna', en: '{n} users' },
  goneRoom: { ms: 'Bilik yang tiada lagi dalam senarai', en: 'A room that is no longer on the list' },
  contact: { ms: 'Pegawai untuk dihubungi', en: 'Contact' },
  participants: { ms: 'Peserta', en: 'Participants' },
  nobody: { ms: 'Tiada', en: 'None' },
  fault: { ms: 'Kerosakan yang dilaporkan', en: 'Damage that was reported' },
  request: { ms: 'Permohonan', en: 'Application' },
  back: { ms: 'Semua tempahan', en: 'All bookings' },
  todo: { ms: 'Tindakan', en: 'To do' },
} as const satisfies Record<string, Text>;

/** From Monday on. */
export const weekdays: readonly Text[] = [
  { ms: 'Isnin', en: 'Monday' },
  { ms: 'Selasa', en: 'Tuesday' },
  { ms: 'Rabu', en: 'Wednesday' },
  { ms: 'Khamis', en: 'Thursday' },
  { ms: 'Jumaat', en: 'Friday' },
  { ms: 'Sabtu', en: 'Saturday' },
  { ms: 'Ahad', en: 'Sunday' },
];
