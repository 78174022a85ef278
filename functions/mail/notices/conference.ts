import { statusNames } from '../../../schemas/vocabulary.ts';
import { caseNotice, viewRequest } from '../case-notice.ts';

/** Added (TELEPRESENCE-BOOKING): what participants and the agency are told of a conference. */

const signIn = { ms: 'Log masuk ke 1GovUC', en: 'Sign in to 1GovUC' };

/** To each who is invited, with the invitation for his calendar. */
export const conference = caseNotice('conference', () => ({
  wanted: { ms: 'Jemputan persidangan dalam talian', en: 'Invitation to an online conference' },
  ask: {
    ms: 'Hadir di salah satu lokasi di bawah. Jemputan kalendar disertakan.',
    en: 'Come to one of the locations below. A calendar invitation is attached.',
  },
  explain: [
    {
      ms: 'Maksimum enam pengguna di setiap lokasi pada satu masa. Pastikan peralatan selamat dan ditinggalkan dalam keadaan baik.',
      en: 'At most six users at each location at one time. Keep the equipment safe, and leave it in good condition.',
    },
  ],
  button: signIn,
  status: statusNames.CONFIRMED,
}));

/** To those whose invitation is withdrawn; and to MAMPU, when a confirmed booking is given up. */
export const conferenceOff = caseNotice('conference-off', ({ ends }) => ({
  wanted: { ms: 'Persidangan dalam talian dibatalkan', en: 'Online conference withdrawn' },
  ask: {
    ms: 'Jangan hadir: jemputan ke persidangan ini dibatalkan.',
    en: 'Do not come: the invitation to this conference is withdrawn.',
  },
  explain: ends === undefined ? [] : [ROOMS_FREE],
  button: ends === undefined ? signIn : viewRequest,
  ...(ends === undefined ? { status: WITHDRAWN } : {}),
}));

const WITHDRAWN = { ms: 'Jemputan dibatalkan', en: 'Invitation withdrawn' };

const ROOMS_FREE = {
  ms: 'Bilik yang ditempah telah dibebaskan.',
  en: 'The rooms that were booked are free again.',
};

/** To the administrator, when the day of use is over (S4 G¶12(iv), G¶12(v)). */
export const equipment = caseNotice('equipment', () => ({
  wanted: { ms: 'Keadaan peralatan persidangan', en: 'State of the conference equipment' },
  ask: {
    ms: 'Sahkan keadaan peralatan selepas persidangan, atau laporkan kerosakannya.',
    en: 'Confirm the state of the equipment after the conference, or report damage.',
  },
  button: { ms: 'Buka tugasan', en: 'Open the task' },
}));
