import type { JSX } from 'preact';
import type { Booking } from '../../schemas/directory/booking.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { bookingStateNames, type BookingState } from '../../schemas/directory-words.ts';
import { textIn } from '../domain/booking.ts';
import { centralAgency } from '../domain/central-agency.ts';
import { Tag, type Tone } from '../web/components/status-tag.tsx';
import type { Ui } from '../web/ui.ts';

const tones: Readonly<Record<BookingState, Tone>> = {
  REQUESTED: 'purple',
  CONFIRMED: 'green',
  HELD: 'yellow',
  CLOSED: 'grey',
  REFUSED: 'red',
  CANCELLED: 'grey',
};

export function BookingTag({ ui, state }: { readonly ui: Ui; readonly state: BookingState }): JSX.Element {
  return <Tag ui={ui} text={bookingStateNames[state]} tone={tones[state]} />;
}

/** For whom it is: the agency, or the one that is not on 1GovUC and for which MAMPU booked. */
export function agencyOf({ agencyId, settings }: Booking, agencies: readonly Agency[]): string {
  if (agencyId === centralAgency.id) return textIn(settings, 'agencyName') || centralAgency.name;
  return agencies.find(({ id }) => id === agencyId)?.name ?? '';
}
