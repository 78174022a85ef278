import { caseNotice, viewRequest } from '../case-notice.ts';

/** N-51 (added, TELEPRESENCE-BOOKING.5): damage to the equipment of a telepresence room (BR-59). */
export const n51 = caseNotice('N-51', () => ({
  wanted: { ms: 'Kerosakan peralatan persidangan dilaporkan', en: 'Fault of conference equipment reported' },
  ask: {
    ms: 'Uruskan pembaikan peralatan di lokasi yang dilaporkan.',
    en: 'See to the repair of the equipment at the location that was reported.',
  },
  reasonLabel: { ms: 'Kerosakan yang dilaporkan', en: 'Damage that was reported' },
  button: viewRequest,
}));
