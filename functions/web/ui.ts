import type { Language, Role } from '../../schemas/vocabulary.ts';
import type { Area } from './area.ts';
import type { Translate } from './translate.ts';

/** What every component knows about the reader and the visit. */
export interface Ui {
  readonly language: Language;
  readonly t: Translate;
  /** Instant of this visit: all relative times on a page count from it. */
  readonly now: string;
  /** Path and query of this page, for the language switch and for coming back after signing in. */
  readonly address: string;
  /** The officers' part of the site unless said. */
  readonly area?: Area;
  readonly person?: Person;
  /** Where the files of the case that this page shows are downloaded; without it only their names are shown. */
  readonly filesAt?: string;
  /** Token for the forms of this session. */
  readonly csrf?: string;
}

export interface Person {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly agencyName?: string;
}
