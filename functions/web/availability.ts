import { createContext } from 'preact';
import type { UniqueName } from '../../schemas/field.ts';
import type { Availability } from '../usecases/account-types.ts';
import { errorMessage } from './field-errors.ts';
import { availabilityTexts as texts } from './texts/availability.ts';
import type { Translate } from './translate.ts';

/** What is said beside a field whose value nobody else may have. */
export interface SaidAvailability {
  readonly free: boolean;
  readonly text: string;
  /** Free ones like it. */
  readonly proposals: readonly string[];
}

/** Answers for the fields of a page, by the field's name. */
export type Answers = Readonly<Record<string, SaidAvailability>>;

export interface AvailabilityOnPage {
  readonly answers: Answers;
  /** What may hold the values already: a task's request, or an account. */
  readonly about: Readonly<Partial<Record<'task' | 'account' | 'list', string>>> | undefined;
}

/**
 * Between a page that answers the button of its unique fields and the inputs deep within its form. Undefined on every
 * other page: nothing is offered there.
 */
export const AvailabilityContext = createContext<AvailabilityOnPage | undefined>(undefined);

export function sayAvailability(
  unique: UniqueName,
  value: string,
  { free, why, proposals }: Availability,
  t: Translate,
): SaidAvailability {
  if (free) return { free, text: t(texts.free, { value }), proposals: [] };
  switch (why) {
    case 'taken':
    case undefined:
      return { free, text: t(texts.taken, { value }), proposals };
    case 'agency-domain':
      return { free, text: t(texts.outside, { value }), proposals };
    default:
      return { free, text: errorMessage({ field: unique, code: why }, t, []), proposals };
  }
}
