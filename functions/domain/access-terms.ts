import type { AccessTerm, Officer } from '../../schemas/directory/officer.ts';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { plusDays, startOfDate } from './calendar.ts';
import type { FieldError } from './errors.ts';

/** Rights that begin or end on a day (ACCESS-RIGHTS; S4 G¶18(v)). Dates are Malaysian; the last day belongs to the right. */

/** How long a right is given, and why. */
export type Term = Pick<AccessTerm, 'from' | 'until' | 'reason'>;

type Rights = Pick<Officer, 'roles' | 'terms'>;

/** What is wrong with a term that is given today. */
export function termErrors({ from, until }: Term, today: string): FieldError[] {
  const isDay = (date: string) =>
    /^\d{4}-\d{2}-\d{2}$/u.test(date) &&
    !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) &&
    new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  return [
    ...(from === undefined || isDay(from) ? [] : [{ field: 'from', code: 'date' }]),
    ...(until === undefined || isDay(until) ? [] : [{ field: 'until', code: 'date' }]),
    ...(until !== undefined && isDay(until) && until < (from ?? today)
      ? [{ field: 'until', code: 'right-ends-before' }]
      : []),
  ];
}

/** Whether a term says anything. */
export function isTerm(term: Term | undefined): term is Term {
  return term?.from !== undefined || term?.until !== undefined || term?.reason !== undefined;
}

/**
 * The rights when an officer is given exactly these roles today. The term holds for roles that are new, or for all of
 * them when none is; what was there keeps its own. A role that begins later is held from that day on.
 */
export function rightsWith(
  before: Rights,
  wanted: readonly OfficerRole[],
  term: Term | undefined,
  today: string,
): Rights {
  const fresh = wanted.filter((role) => !hasOrAwaits(before, role));
  const termed = isTerm(term) ? (fresh.length === 0 ? wanted : fresh) : [];
  const kept = (before.terms ?? []).filter(({ role }) => wanted.includes(role) && !termed.includes(role));
  const given = termed.map((role): AccessTerm => ({ role, ...term }));
  const terms = [...kept, ...given].toSorted((one, other) => (one.role < other.role ? -1 : 1));
  const later = new Set(
    terms.filter(({ from }) => from !== undefined && from > today).map(({ role }) => role),
  );
  return withTerms(
    wanted.filter((role) => !later.has(role)),
    terms,
  );
}

/** Roles that he has, or will have. */
export function hasOrAwaits({ roles, terms = [] }: Rights, role: OfficerRole): boolean {
  return roles.includes(role) || terms.some((each) => each.role === role);
}

function withTerms(roles: readonly OfficerRole[], terms: readonly AccessTerm[]): Rights {
  return { roles: [...roles], terms: terms.length === 0 ? undefined : [...terms] };
}

export interface Settled {
  readonly rights: Rights;
  readonly begun: readonly OfficerRole[];
  readonly ended: readonly OfficerRole[];
}

/** The rights as they are on a day: what begins has begun, what was to end has ended. */
export function settledRights({ roles, terms = [] }: Rights, today: string): Settled {
  const isOver = ({ until }: AccessTerm) => until !== undefined && until < today;
  const over = new Set(terms.filter(isOver).map(({ role }) => role));
  const begins = ({ role, from }: AccessTerm) =>
    !roles.includes(role) && !over.has(role) && (from ?? today) <= today;
  const begun = terms.filter(begins).map(({ role }) => role);
  return {
    begun,
    ended: roles.filter((role) => over.has(role)),
    rights: withTerms(
      [...roles.filter((role) => !over.has(role)), ...begun],
      terms.filter((term) => !isOver(term)),
    ),
  };
}

/** When something of it begins or ends next; undefined when nothing does. */
export function nextDue({ roles, terms = [] }: Rights): string | undefined {
  const dates = terms.flatMap(({ role, from, until }) => [
    ...(from === undefined || roles.includes(role) ? [] : [startOfDate(from)]),
    ...(until === undefined ? [] : [startOfDate(plusDays(until, 1))]),
  ]);
  return dates.toSorted().at(0);
}
