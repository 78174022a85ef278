import { statusNames } from '../../../schemas/vocabulary.ts';
import { caseNotice, viewRequest } from '../case-notice.ts';

/** N-50 (added, TELEPRESENCE-BOOKING.3): MAMPU has confirmed a booking, or refused it with a reason. */
export const n50 = caseNotice('N-50', ({ ends }) => ({
  wanted: { ms: 'Keputusan tempahan persidangan dalam talian', en: 'Decision on a conference booking' },
  ask:
    ends === undefined
      ? {
          ms: 'Tempahan anda disahkan. Jemputan kalendar dihantar kepada peserta.',
          en: 'Your booking is confirmed. The participants get a calendar invitation.',
        }
      : {
          ms: 'Tempahan anda ditolak. Sila baca sebabnya di bawah; bilik telah dibebaskan.',
          en: 'Your booking is refused. Please read why below; the rooms are free again.',
        },
  explain: ends === undefined ? [CHANGES] : [],
  button: viewRequest,
  ...(ends === undefined ? { status: statusNames.CONFIRMED } : {}),
}));

const CHANGES = {
  ms: 'Tempahan boleh diubah atau dibatalkan sebelum persidangan bermula. Selepas hari penggunaan, anda diminta mengesahkan keadaan peralatan.',
  en: 'It can be changed or given up before the conference begins. After the day of use you are asked about the state of the equipment.',
};
