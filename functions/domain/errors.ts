import type { OfficerRole } from '../../schemas/vocabulary.ts';

/**
 * Errors of the system. `name` is the interface: one table maps it to HTTP (problem+json), the unknown becomes a
 * 500 without detail. Business results of the workflow are values, never errors.
 */

export interface FieldError {
  /** Name of the field, or `''` for the whole form. */
  readonly field: string;
  /** Stable code, e.g. `required`, `email`, `too-long`. */
  readonly code: string;
  /** Values for the text, e.g. `{ max: 120 }`. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Paragraph the rule comes from. */
  readonly source?: string;
  /** Of a field of kind `members`: all of its addresses that are refused; the others may go on without them. */
  readonly refused?: readonly RefusedMember[];
}

/** An address that cannot be put on a list, or taken off it. */
export interface RefusedMember {
  readonly address: string;
  readonly why: RefusedWhy;
  /** `cycle`: display names of the lists on the way from the list to itself. */
  readonly path?: readonly string[];
}

/**
 * `unknown`: nobody has it, or another agency, which is not told apart. `other-agency`: a contact, which everybody may
 * see, of another agency.
 */
export type RefusedWhy =
  | 'email'
  | 'unknown'
  | 'other-agency'
  | 'disabled'
  | 'ended'
  | 'member-already'
  | 'not-a-member'
  | 'itself'
  | 'cycle';

abstract class NamedError extends Error {
  abstract override readonly name: string;
}

/** Input that breaks a rule; one entry a field. */
export class InvalidInput extends NamedError {
  override readonly name = 'InvalidInput';
  readonly errors: readonly FieldError[];
  constructor(errors: readonly FieldError[], options?: ErrorOptions) {
    super(`Invalid input: ${errors.map((each) => `${each.field} ${each.code}`).join(', ')}`, options);
    this.errors = errors;
  }
}

/** It does not exist, or the caller may not know that it does. */
export class NotFound extends NamedError {
  override readonly name = 'NotFound';
}

/** Nobody is signed in, or the session has ended. */
export class NotSignedIn extends NamedError {
  override readonly name = 'NotSignedIn';
}

/** The caller may see it but not do this. `rule` is a stable code. */
export class Forbidden extends NamedError {
  override readonly name = 'Forbidden';
  readonly rule: string;
  constructor(rule: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.rule = rule;
  }
}

/** Somebody decided this task before. */
export class AlreadyDecided extends NamedError {
  override readonly name = 'AlreadyDecided';
  readonly outcome: string;
  readonly byName: string;
  readonly at: string;
  constructor(decision: { outcome: string; byName: string; at: string }, options?: ErrorOptions) {
    super('The task was decided before', options);
    this.outcome = decision.outcome;
    this.byName = decision.byName;
    this.at = decision.at;
  }
}

/** The subject has an open change (architecture 4.7). */
export class SubjectLocked extends NamedError {
  override readonly name = 'SubjectLocked';
  readonly lockedBy: string;
  constructor(lockedBy: string, options?: ErrorOptions) {
    super(`The subject is reserved by ${lockedBy}`, options);
    this.lockedBy = lockedBy;
  }
}

/** The item has another version than the caller named (`If-Match`), or changed meanwhile. */
export class VersionConflict extends NamedError {
  override readonly name = 'VersionConflict';
}

/** A uniqueness rule: the value is taken. */
export class Taken extends NamedError {
  override readonly name = 'Taken';
  readonly field: string;
  constructor(field: string, options?: ErrorOptions) {
    super(`${field} is taken`, options);
    this.field = field;
  }
}

/** The same Idempotency-Key was used for another body. */
export class IdempotencyMismatch extends NamedError {
  override readonly name = 'IdempotencyMismatch';
}

/** A link or one-time code that is unknown, used or expired. */
export class LinkUnusable extends NamedError {
  override readonly name = 'LinkUnusable';
  readonly why: 'unknown' | 'expired' | 'role-ended';
  constructor(why: 'unknown' | 'expired' | 'role-ended', options?: ErrorOptions) {
    super(`The link cannot be used: ${why}`, options);
    this.why = why;
  }
}

/** Nobody would hold these deciding roles any more: only with a confirmation. */
export class LastHolder extends NamedError {
  override readonly name = 'LastHolder';
  readonly roles: readonly OfficerRole[];
  constructor(roles: readonly OfficerRole[], options?: ErrorOptions) {
    super(`The last holder of ${roles.join(', ')}`, options);
    this.roles = roles;
  }
}

/** The caller would lose his own access to this administration: only with a confirmation. */
export class LocksOut extends NamedError {
  override readonly name = 'LocksOut';
}

/** The agency still has officers, open requests or services. */
export class AgencyInUse extends NamedError {
  override readonly name = 'AgencyInUse';
  readonly by: 'officers' | 'requests' | 'relays' | 'accounts';
  constructor(by: AgencyInUse['by'], options?: ErrorOptions) {
    super(`The agency still has ${by}`, options);
    this.by = by;
  }
}

/** Too many attempts; try again after `retryAfterSeconds`. */
export class TooManyAttempts extends NamedError {
  override readonly name = 'TooManyAttempts';
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number, options?: ErrorOptions) {
    super('Too many attempts', options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What is stored is not what the program wrote: a fault, never a shrug. */
export class CorruptItem extends NamedError {
  override readonly name = 'CorruptItem';
}

/** An execution of an older generation, or a move that the procedure does not know. */
export class Fenced extends NamedError {
  override readonly name = 'Fenced';
}

/** Another writer changed the case between reading and writing: read again and try again. */
export class Overtaken extends NamedError {
  override readonly name = 'Overtaken';
}

/** The same call was answered before: `result` is what it gave then. */
export class IdempotentReplay extends NamedError {
  override readonly name = 'IdempotentReplay';
  readonly result: string;
  constructor(result: string, options?: ErrorOptions) {
    super('This call was answered before', options);
    this.result = result;
  }
}
