import type { Role, Text } from './vocabulary.ts';

/**
 * What one field of a form or of a decision is. Plain data: pages, JSON Schema and validation are made from it.
 * `secret` values never reach a table: they are taken out before anything is written.
 */
export interface Field {
  readonly name: string;
  readonly label: Text;
  readonly kind: FieldKind;
  /** What a good answer looks like, shown under the label. */
  readonly hint?: Text;
  readonly required?: boolean;
  /** Required only when the task was reached by this outcome (AMB-06: the desk answers MAMPU's reason). */
  readonly requiredAfter?: string;
  /** Offered only when the task was reached by this outcome. */
  readonly onlyAfter?: string;
  /** Characters; the default is 200, for `multiline` 2000. */
  readonly maxLength?: number;
  readonly choices?: readonly Choice[];
  readonly prefill?: Prefill;
  /** The value comes from the subject and cannot be edited (AMB-15). */
  readonly fixed?: boolean;
  /** The values that matter are about a person; they stand apart from the record's hash. */
  readonly personal?: boolean;
  /** A date that must not lie in the future. */
  readonly notAfterToday?: boolean;
  /** A date that must lie in the future. */
  readonly afterToday?: boolean;
  /** A date that must not lie in the past. */
  readonly fromToday?: boolean;
  /** The least and the most that a `number` may be. */
  readonly min?: number;
  readonly max?: number;
  /** A date that must not lie more years ahead than these. */
  readonly withinYears?: number;
  /** Required only while another field has this value; shown beside that choice. */
  readonly requiredWhen?: { readonly field: string; readonly is: string };
  /**
   * Not asked of the user who sends the form himself: this is its value then. `today` in a date is the day on which he
   * sends it; empty means none.
   */
  readonly byUser?: string;
  /** Asked of those alone who send the form in one of these roles; unknown to all others. */
  readonly onlyBy?: readonly Role[];
  /** The choices come from the directory and are put in where the form is shown and checked. */
  readonly choicesFrom?: ChoiceSource;
  /** A list to open, however few the choices are: what was chosen can be taken back. */
  readonly asList?: boolean;
  /** Nobody else may have this value: it is reserved in the transaction that stores it (BR-20, AMB-40). */
  readonly unique?: UniqueName;
  /** It is as it is, not chosen: whether it is free is said when the form is sent, and no other is proposed. */
  readonly given?: boolean;
  /** The value says how a person of the case is reached (`email`), or his name. */
  readonly contacts?: readonly ContactPart[];
  /** On a decision: filled in from the newest form, or from how a person of the case is reached. */
  readonly prefillFrom?: { readonly form: string } | { readonly contact: Role };
}

export interface ContactPart {
  readonly role: Role;
  readonly part: 'email' | 'name';
  /** Only while another field has this value. */
  readonly when?: { readonly field: string; readonly is: string };
}

/**
 * `identity`: an identity card or passport number; stored encrypted, with a keyed digest, shown masked.
 * `members`: addresses, one a line once parsed; pasted with commas, semicolons or as CSV. At most `membersAtOnce`.
 * `emails`: addresses of anybody, written in the same ways. `number`: a whole number, kept as its digits. `time`: of a
 * Malaysian day, `hh:mm`. `password`: goes to the user pool and nowhere else; of it only is kept that it was given.
 * `file`: names an uploaded file, kept with its size and its name (domain/case-file.ts).
 */
export type FieldKind =
  | 'text'
  | 'multiline'
  | 'email'
  | 'ip'
  | 'domain'
  | 'date'
  | 'choice'
  | 'flag'
  | 'secret'
  | 'identity'
  | 'password'
  | 'members'
  | 'emails'
  | 'number'
  | 'time'
  | 'file';
export type Prefill = 'agency-name' | 'officer-name' | 'officer-post' | 'officer-email' | 'today';
export type ChoiceSource = 'agencies' | 'packages' | 'disable-reasons' | 'channels' | 'rooms';
/** `address`: over accounts, lists and contacts, also deleted and scheduled ones. `login`: over accounts. */
export type UniqueName = 'address' | 'login';

export interface Choice {
  readonly value: string;
  readonly label: Text;
}

/** One numbered row of a paper form: its fields and its "Nota" column. */
export interface FormRow {
  /** Number on the paper form, e.g. `8`. */
  readonly item?: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly fields: readonly Field[];
  /** Field of the row's "Nota" column. */
  readonly note?: Field;
}

export interface FormSection {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly FormRow[];
}

/**
 * A rule over one or several fields, with the paragraph it comes from. Each rule is a function in `domain/rules.ts`;
 * the fields stand in the order in which that function takes them.
 */
export interface FormRule {
  readonly rule: RuleName;
  readonly fields: readonly string[];
  readonly source: string;
}

export type RuleName =
  /** At least one of the fields is filled in. */
  | 'at-least-one'
  /** All of the fields, or none. */
  | 'all-or-none'
  /** Password, and the same again: equal, under the policy, not the printed example (BR-28, BR-29, AMB-52). */
  | 'password'
  /** Grade, storage, reason: within the minimum of the grade and 10 GB; below only with a reason (BR-23, BR-24, D-07). */
  | 'storage'
  /** The address is of the agency's own domain (BR-71). */
  | 'agency-domain'
  /** At least one of the fields of the form differs from the subject as it is (BR-40: already updated ends it). */
  | 'something-changes'
  /** Form of a login id. */
  | 'login-id'
  /** A number of things, from 1 on. */
  | 'whole-number'
  /** Who registers as category Lain-lain signs in with his address, so it must be known (AMB-33). */
  | 'email-for-other'
  /** Those of the fields that are filled in differ from each other, whatever their case. */
  | 'different'
  /** What was said before stays, e.g. an address that was proven. */
  | 'stays'
  /** Whether a contract runs, supplier, end, latest date to plan: the last is computed, and goes with the others (AMB-88). */
  | 'contract'
  /** Plan, end of the contract, reason: later than the latest date only with the reason (BR-53, AMB-88). */
  | 'contract-plan'
  /** Fields that may change only with the reason, which is the last of them (D-04, AMB-50). */
  | 'reason-for-change'
  /** A date that lies so many days ahead that MAMPU can still prepare; one that stays as it is, is not judged anew (BR-55). */
  | 'days-ahead'
  /** Two times of one day: the second is later (a conference does not go over midnight). */
  | 'ends-later'
  /** Times on the hour or half past it. */
  | 'half-hours'
  /** No two of the fields have the same value. */
  | 'all-different'
  /** Two dates or times: the second is not before the first. */
  | 'in-order'
  /** Addresses, each of them one of those with which the field was filled in. */
  | 'among-prefilled';

/** A rule that only the directory can answer, about the subject as it is: a function of `usecases/directory-rules.ts`. */
export interface DirectoryRule {
  readonly rule: DirectoryRuleName;
  readonly field: string;
  readonly source: string;
}

export type DirectoryRuleName =
  /** The phase of the agency's migration has its dates and its responsible person, and all its items are done. */
  | 'phase-planned'
  | 'phase-complete'
  /** The agency's e-mail contract has ended, or its supplier has let it go (AMB-88). */
  | 'contract-over'
  /** No other request carries out the migration of the agency. */
  | 'no-open-migration'
  /** Nobody has proposed to end the agency's service yet. */
  | 'no-open-end'
  /** Nothing of an agency is left that its end has not ended. */
  | 'agency-clear'
  /** Who owns or handles lists says which account of his agency takes them over. */
  | 'successor'
  /** A person has one account in an agency. */
  | 'one-account'
  /** Nobody holds an office under this address yet (AGENCY-ONBOARDING.5). */
  | 'new-officer'
  /** No agency, and no open application, has this short name, or this domain. */
  | 'short-name-free'
  | 'domain-free'
  /** The address is that of an active account of the agency (owner and handler of a list). */
  | 'own-account'
  /** The address is that of another active account of the agency that does not forward back (S4 G¶10(vii), AMB-91). */
  | 'can-forward'
  /** Each address is an account, contact or list of the agency that can become a member, and is none yet; no cycle. */
  | 'can-join'
  /** Each address is a member now. */
  | 'is-member'
  /** Each address is an active list of the agency that the account is not in yet, or is in. */
  | 'can-join-lists'
  | 'in-lists'
  /** No other contact, account or list has this address: what is there already ends the application (BR-40). */
  | 'no-contact-yet'
  /** The agency has an ICT Manager, where it asks him about this service (AMB-95, D-06). */
  | 'ict-manager'
  /** The account that the service is of is in use. */
  | 'account-in-use'
  /** A service that is ticked: the account does not have it, and nobody has asked for it yet. */
  | 'service-free'
  /** Nobody else has one of the rooms at that time. */
  | 'rooms-free'
  /** The conference has not begun: what was booked can still be confirmed, changed or given up. */
  | 'not-begun';

export interface FormDefinition {
  readonly id: string;
  /** The number printed on the paper form. */
  readonly number: string;
  readonly title: Text;
  /** The form's own choice, fixed by the procedure, e.g. `type: NEW`. */
  readonly constants: Readonly<Record<string, string>>;
  readonly constantNames: Readonly<
    Record<string, { readonly label: Text; readonly choices: readonly Choice[] }>
  >;
  /** The field that lists show as the title of a case. */
  readonly titleField: string;
  readonly sections: readonly FormSection[];
  readonly rules: readonly FormRule[];
  readonly directoryRules?: readonly DirectoryRule[];
}

export function fieldsOf(form: FormDefinition): readonly Field[] {
  return form.sections.flatMap((section) =>
    section.rows.flatMap((row) => (row.note === undefined ? row.fields : [...row.fields, row.note])),
  );
}

/** The fields of the numbered rows, without notes and sign-offs: what a subject is made of. */
export function itemFieldsOf(form: FormDefinition): readonly Field[] {
  return form.sections.flatMap((section) =>
    section.rows.flatMap((row) => (row.item === undefined ? [] : row.fields)),
  );
}
