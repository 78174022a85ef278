import type { HumanStep, Outcome, Procedure, ProcedureId } from '../../schemas/catalogue.ts';
import type {
  CaseRecord,
  Decision,
  FieldReason,
  FormValues,
  Request,
  Round,
  Task,
} from '../../schemas/cases/request.ts';
import type { AgencyFigures } from '../../schemas/directory/figures.ts';
import type { Agency, Person } from '../../schemas/directory/officer.ts';
import type { FormDefinition } from '../../schemas/field.ts';
import type { TimelineStep } from '../domain/timeline.ts';

/** Shapes that use cases take and give. Pages and the JSON API are written against these. */

/** Who calls, read from Directory on this very call. */
export interface Caller {
  readonly person: Person;
  readonly channel: 'portal' | 'api' | 'link';
  /** Bound to this one task: by the link of a person of its case, who may see nothing else. */
  readonly onlyTask?: string;
}

/** A caller's Idempotency-Key with the route it was used on and a hash of the body (secrets left out). */
export interface IdempotencyKey {
  readonly key: string;
  readonly route: string;
  readonly bodyHash: string;
}

export interface SubmitInput {
  readonly procedure: ProcedureId;
  /** Id of the subject, for procedures that change one. */
  readonly subjectId?: string;
  /** Version of the subject that the form was filled in against (If-Match). */
  readonly ifVersion?: number | undefined;
  /** Raw form, as it came in; checked against the procedure's form. */
  readonly form: Readonly<Record<string, unknown>>;
  /** The draft this was; it is removed in the same transaction. */
  readonly draftId?: string;
  readonly idempotency?: IdempotencyKey;
}

export interface DecisionInput {
  readonly outcome: string;
  /** Values of the outcome's fields; for an outcome that `resubmits`, the form. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly fields?: readonly FieldReason[];
  /** Version of the task that the caller saw (If-Match). */
  readonly ifVersion?: number;
  readonly idempotency?: IdempotencyKey;
}

/** A page of a list; `cursor` is opaque and absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

export interface RequestFilter {
  readonly status?: string;
  readonly procedure?: string;
  readonly agencyId?: string;
  /** Only requests that have not ended. */
  readonly open?: boolean;
  /** Sent on this Malaysian date (`yyyy-mm-dd`) or later, or earlier; both included. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
}

export interface CaseView {
  readonly procedure: Procedure;
  /** The procedure's form, with the choices of the directory put in, so that a value is shown by its name. */
  readonly form: FormDefinition;
  readonly request: Request;
  readonly agency: Agency;
  readonly rounds: readonly Round[];
  readonly tasks: readonly Task[];
  readonly timeline: readonly TimelineStep[];
  /** Name of the officer who created the request. */
  readonly createdByName: string;
  /** Figures that the case keeps (`Procedure.keepsFigures`). */
  readonly figures?: AgencyFigures;
}

/** An outcome as this task offers it now. */
export interface OfferedOutcome {
  readonly id: string;
  readonly outcome: Outcome;
}

export interface TaskView extends CaseView {
  readonly task: Task;
  readonly step: HumanStep;
  /** Empty when the caller may not decide. */
  readonly offered: readonly OfferedOutcome[];
  /** Why the caller may not decide, as a stable code. */
  readonly mayNotDecide?: 'not-holder' | 'requester' | 'four-eyes' | 'decided';
  /** The decision that led here. */
  readonly previous?: Decision;
  /** The newest return of the form, with its reasons. */
  readonly returned?: Decision;
  /** All that a person of the case is shown of it (`HumanStep.shows`). */
  readonly shown?: FormValues;
  /** The newest refusal by MAMPU, and the desk's newest answer. */
  readonly refusal?: Decision;
  readonly answer?: Decision;
}

export interface TaskRow {
  readonly task: Task;
  readonly procedure: Procedure;
  readonly step: HumanStep;
  readonly agencyName: string;
}

export interface OpenTaskFilter {
  readonly procedures: readonly ProcedureId[];
  readonly agencyId?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** One open request of a queue, by the task that is open in it. */
export interface OpenTaskRow {
  readonly task: Task;
  readonly procedure: Procedure;
  readonly step: HumanStep;
  /** Whether the caller is one of those who decide here. */
  readonly mine: boolean;
}

export interface RecordView {
  readonly records: readonly CaseRecord[];
  /** Whether the chain of hashes verifies. */
  readonly verified: boolean;
}
