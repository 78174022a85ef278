import { agencyTypeNames, agencyTypes } from '../directory-words.ts';
import type { Choice } from '../field.ts';

/** What the circular says of agencies that ask to use 1GovUC (S4 P¶7, P¶8, G¶6, G¶7). Plain data. */

/** BR-64, AMB-97: the four of paragraph 8, and others that MAMPU decides on by itself. */
export const agencyTypeChoices: readonly Choice[] = agencyTypes.map((value) => ({
  value,
  label: agencyTypeNames[value],
}));

/** BR-53, AMB-88: an agency under contract plans its move so many calendar months before the contract ends. */
export const contractNotice = { months: 6, source: 'S4 G¶7, BR-53, AMB-88' } as const;

/** D-08: so many months before the end, an agency under contract is reminded to plan. */
export const contractReminderMonths = [12, 9] as const;
