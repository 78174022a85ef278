import type { Text } from '../../../schemas/vocabulary.ts';

/** What to do about a booking that cannot be taken, by error code. */
export const bookingErrorTexts = {
  'days-ahead': {
    ms: 'Pilih tarikh {earliest} atau selepasnya: tempahan dibuat sekurang-kurangnya {days} hari sebelum penggunaan.',
    en: 'Choose {earliest} or a later date: a booking is made at least {days} days before the day of use.',
  },
  'ends-later': {
    ms: 'Masukkan masa selepas masa mula, pada hari yang sama.',
    en: 'Enter a time after the beginning, on the same day.',
  },
  'half-hours': {
    ms: 'Masukkan masa tepat pada jam atau setengah jam, contohnya 09:00 atau 09:30.',
    en: 'Enter a time on the hour or half past it, for example 09:00 or 09:30.',
  },
  'all-different': {
    ms: 'Pilih lokasi yang berlainan: lokasi ini telah dipilih.',
    en: 'Choose another location: this one is chosen already.',
  },
  'rooms-free': {
    ms: 'Telah ditempah pada {date}: {rooms}. Lihat kalendar tempahan dan pilih bilik atau masa lain.',
    en: 'Booked already on {date}: {rooms}. See the calendar of bookings and choose another room or time.',
  },
  'rooms-taken': {
    ms: 'Sebuah bilik yang dipilih baru sahaja ditempah pada masa ini. Lihat kalendar tempahan dan pilih bilik atau masa lain.',
    en: 'One of the rooms has just been booked at this time. See the calendar of bookings and choose another room or time.',
  },
  'not-begun': {
    ms: 'Persidangan ini telah bermula atau berlalu: ia tidak boleh lagi dimohon, disahkan, diubah atau dibatalkan.',
    en: 'This conference has begun or is over: it can no longer be asked for, confirmed, changed or given up.',
  },
} as const satisfies Record<string, Text>;
