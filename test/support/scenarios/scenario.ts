import type { ProcedureId } from '../../../schemas/catalogue.ts';
import type { NoticeId, RelayState, Role, Status } from '../../../schemas/vocabulary.ts';
import type { FormInput } from '../forms.ts';

/**
 * A scenario says a procedure's run as the document tells it: who does what at which step, and what the world must
 * look like. It is written from the document, not from the catalogue, so that one checks the other.
 */
export interface Scenario {
  readonly procedure: ProcedureId;
  /** What it shows, in one sentence. */
  readonly title: string;
  /** An active relay of the agency must be there first; the procedure changes it. */
  readonly needsRelay?: boolean;
  readonly form: (unique: string) => FormInput;
  readonly moves: readonly Move[];
  readonly ends: End;
  /** Numbers of the document's steps in the order in which they are done, loops included. */
  readonly steps: readonly string[];
  /** The execution that waits is killed at each human step and resumed. */
  readonly interrupted?: boolean;
}

/** Who is told, by which notice. */
export interface Told {
  readonly notice: NoticeId;
  readonly role: Role;
}

/** One visit to a human step. */
export interface Move {
  /** Number of the step, e.g. `4`. */
  readonly step: string;
  readonly status: Status;
  /** Notices that came with the task. */
  readonly told: readonly Told[];
  readonly by: Role;
  /** The n-th person with that role; the first if absent. */
  readonly person?: number;
  /** By the link of the mail, without sign-in. */
  readonly byLink?: boolean;
  readonly outcome: string;
  readonly reason?: string;
  readonly fields?: readonly { readonly field: string; readonly reason: string }[];
  readonly data?: FormInput;
  /** The form that is sent again, instead of `data`. */
  readonly form?: (unique: string) => FormInput;
}

export interface End {
  readonly status: Status;
  readonly told: readonly Told[];
  /** State of the relay afterwards; `none` when there is none. */
  readonly relay: RelayState | 'none';
}
