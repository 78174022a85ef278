import type { Language } from '../../schemas/vocabulary.ts';
import type { Caller } from '../usecases/types.ts';
import type { WebRequest } from './request.ts';
import type { Ui } from './ui.ts';

/** One request to a page, with all that is known about it. */
export interface Visit {
  readonly request: WebRequest;
  readonly ui: Ui;
  /** What the reader chose, now or before; undefined while the language is only assumed. */
  readonly chosenLanguage?: Language;
  readonly session?: WebSession;
}

/** Who is signed in, read from Directory on this very visit. */
export interface WebSession {
  readonly officer: Caller['person'];
  readonly csrf: string;
  /** The cookie's clear value. */
  readonly token: string;
}

/** A visit of somebody who is signed in. */
export interface SignedInVisit extends Visit {
  readonly session: WebSession;
  readonly caller: Caller;
}
