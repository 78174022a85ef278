import type { SubjectKindName } from '../../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../../schemas/cases/request.ts';
import type { Action, Target } from '../../domain/permissions.ts';
import type { Tables } from '../../store/tables.ts';
import type { Operation } from '../../store/transaction.ts';

/** A directory object that a request is about, whatever its kind. */
export interface SubjectView {
  readonly kind: SubjectKindName;
  readonly id: string;
  readonly version: number;
  readonly agencyId: string;
  readonly state: string;
  /** What lists show of it. */
  readonly title: string;
  /** Its values by the names of the form's fields. */
  readonly settings: FormValues;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Persons whom a request about it concerns. */
  readonly contacts?: Request['contacts'];
}

/** A request that is ended from outside, as its subject needs to know it. */
export type EndingRequest = Pick<Request, 'id' | 'procedure' | 'currentTask'>;

/** What becomes of a subject when a request is ended from outside. */
export interface EndedSubject {
  readonly operations: readonly Operation[];
  readonly version: number;
  /** Secrets that nothing needs any more. */
  readonly secrets: readonly string[];
  /** For the record, without anything about persons. */
  readonly record: Readonly<Record<string, unknown>>;
}

/** A form as it is sent, for the first time or again. */
export interface SentForm {
  readonly requestId: string;
  readonly agencyId: string;
  readonly values: FormValues;
  readonly at: string;
  /** What the form was sent for before. */
  readonly subject: SubjectView | undefined;
}

/** What a form writes beside its case, and what the request is about from then on. */
export interface SentSubject {
  readonly operations: readonly Operation[];
  readonly subject: NonNullable<Request['subject']>;
}

/** What a request needs to know of a kind of subject. */
export interface SubjectStore {
  /** Who may see one. */
  readonly readAction: Action;
  read(tables: Tables, id: string): Promise<SubjectView | undefined>;
  /** As permissions see it. */
  target(subject: SubjectView): Target;
  /** Holds only while it is as it was read: what is reserved is what the form was checked against. */
  unchanged(tables: Tables, subject: SubjectView): Operation;
  /** In the transaction that stores a form: what is made or kept by asking for it. */
  sent?(tables: Tables, of: SentForm): Promise<SentSubject | undefined>;
  /** Undefined when it stays as it is. */
  ended(tables: Tables, id: string, by: EndingRequest, at: string): Promise<EndedSubject | undefined>;
}
