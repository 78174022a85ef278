import type { DirectoryRule, Field, FormRule } from './field.ts';
import { rows } from './procedures/rows.ts';
import type { ServiceCode } from './directory-words.ts';
import type { CaseNoticeId } from './notice-ids.ts';
import type { OfficerRole, OpenStatus, Role, Text } from './vocabulary.ts';

/**
 * The catalogue: one row per procedure of the documents. A procedure is data; infra, API, portal, tests and docs
 * iterate over these rows. This file and what it imports hold plain data only.
 */

/** One numbered step of the document. */
export interface Step {
  /**
   * Number in the document, e.g. `4`. The step id is `<procedure>.<no>`. A step of another section of the document is
   * named in full, e.g. `IPMS-4.2.S3` in IPMS-4.1.
   */
  readonly no: string;
  readonly title: Text;
  readonly actor: Role;
  /**
   * `submit`: done when the form is sent, before the machine starts. `task`: done within a human step.
   * `system`: done by the machine. `check`: ticked by the actor once the request has ended, if he likes; nothing waits
   * for it (AMB-64, AMB-66).
   */
  readonly by: 'submit' | 'task' | 'system' | 'check';
}

/** What a person can choose at a human step. */
export interface Outcome {
  /** Written on the button. */
  readonly label: Text;
  /** Said afterwards, in records and timelines: "returned to the agency". */
  readonly done: Text;
  readonly tone: 'primary' | 'secondary' | 'danger';
  /** What happens next, shown on the confirm page. */
  readonly consequence: Text;
  /** Numbered steps that this outcome completes, in the document's order. */
  readonly covers: readonly string[];
  readonly fields: readonly Field[];
  /** Rules over those fields. */
  readonly rules?: readonly FormRule[];
  /** Rules over them that only the directory can answer. */
  readonly directoryRules?: readonly DirectoryRule[];
  /** For officers with this role alone, signed in, whoever holds the task: an agency takes back what waits for MAMPU. */
  readonly by?: OfficerRole;
  /** Not for people: the system chooses it when the task is due, or what it awaits is done. */
  readonly bySystem?: boolean;
  /** The person names fields of the form, each with what is lacking. */
  readonly fieldReasons?: boolean;
  /** The person sends the form again: a new round. */
  readonly resubmits?: boolean;
  /** Offered only when the task was reached in this way. */
  readonly onlyAfter?: Reached;
  /** Not offered when the task was reached in this way. */
  readonly notAfter?: Reached;
  /** Number of the human step, or the end status, that this outcome leads to. Checked against the machine. */
  readonly leadsTo: readonly string[];
  /** The sign-off of the paper form that this outcome gives. */
  readonly signs?: GivenSignOff;
  /** Not approved: the reason goes back with the task, and whoever sends it on again answers it. */
  readonly refuses?: boolean;
  /** Field that answers the refusal by which the task was reached. */
  readonly answers?: string;
  /** Field whose text the next notice gives as the reason; `reason` when absent. */
  readonly explains?: string;
  /** What is filled in here is what a new account is made with. */
  readonly allocates?: boolean;
  /** The procedure about the same subject that whoever chose this starts next, if he does: a link leads there. */
  readonly goesOnWith?: string;
  /** What must hold of the account, whatever is filled in: said before it is decided, and seen to when it is written. */
  readonly needs?: readonly AccountNeed[];
}

/**
 * `living`: it has not ended. `only`: its person has no other account in the agency. `ict-manager`: somebody can be asked
 * where the agency asks its ICT Manager (AMB-95). `agency`: its agency has not ended, and is not about to.
 */
export type AccountNeed = 'living' | 'only' | 'ict-manager' | 'agency';

/** A block "Disahkan oleh" of the paper form. */
export interface GivenSignOff {
  readonly by: Role;
  readonly label: Text;
  /** Fields of the decision with name, post and date; absent when the deciding officer signs himself. */
  readonly fields?: { readonly name: string; readonly post: string; readonly date: string };
}

/** How a task was reached: by this outcome of the task before it, with this flag in its data. */
export interface Reached {
  readonly outcome: string;
  readonly flag?: string;
}

/** A step at which the machine waits for a person. */
export interface HumanStep {
  /** The numbered step that the task stands for, e.g. `4`. */
  readonly no: string;
  readonly title: Text;
  /** What the holder is asked to do, in one sentence. */
  readonly ask: Text;
  readonly holder: Role;
  readonly scope: HolderScope;
  /** Officers with this role, of the agency or of the centre, may decide it too, signed in. */
  readonly alsoBy?: OfficerRole;
  readonly status: OpenStatus;
  /**
   * The notice to the holders, by the outcome that led here; `''` is the first visit. `null`: the task is found in the
   * inbox, and no mail brings it.
   */
  readonly notices: Readonly<Record<string, TaskNotice | null>>;
  /** The task waits for a day; on it, a sweep chooses the outcome. Nobody is reminded. */
  readonly due?: DueDay;
  /** The task waits for work that goes on by itself; with the last of it, the system chooses the outcome. Nobody is reminded. */
  readonly awaits?: 'rows';
  /** With four eyes, the agency's setting, nobody decides here who decided that step, or sent the form (AMB-49). */
  readonly fourEyesWith?: string;
  /** The numbered step that is done as soon as the task stands in the inbox: "receive the form". */
  readonly receives?: string;
  /**
   * Fields of the form, and of the decisions since, that a person of the case is shown by his link, and nothing else of
   * the case. The whole of it when absent.
   */
  readonly shows?: readonly string[];
  /**
   * The step is passed over: opened and decided by the system at once, and nobody is told. The outcome is the first of
   * these that fits the way the task was reached.
   */
  readonly passed?: {
    /** A reason, or the answer in the newest form that leaves nothing to decide here. */
    readonly when: PassReason | { readonly field: string; readonly is: string };
    readonly outcomes: readonly string[];
  };
  /** Pages of the directory that the holder looks at before he decides. */
  readonly looksAt?: readonly LookedAt[];
  /** What a reminder of it says, in place of the general one. */
  readonly remindsWith?: CaseNoticeId;
  /** May a mail link decide, without sign-in? */
  readonly byLink: boolean;
  /** May the person who submitted the request decide? (`separation: not-requester` otherwise) */
  readonly requesterMayDecide: boolean;
  /** The holder may reveal the supplied credentials once, by POST. */
  readonly revealsSecret?: boolean;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** `migration`: the plan of the agency that the request is about. */
type LookedAt = 'accounts' | 'lists' | 'services' | 'relays' | 'migration';

/**
 * `agency`: holders of the role in the request's agency. `all`: everybody who holds the role. `person`: the person of
 * the case who has this part in it, by his address (`Request.contacts`).
 */
export type HolderScope = 'agency' | 'all' | 'person';

/**
 * `reviewed-before`: the parent's decision was the review (D-15). `manager-not-asked`: the agency does not ask its ICT
 * Manager about this service (D-06). `told-by-mail`: the agency tells statuses by e-mail, which the system has sent (BR-13).
 * `no-contract`: the agency that applies has no e-mail contract that still runs (BR-53). `started-by-other`: the request
 * was started in another role than the holder's (AMB-98).
 */
export type PassReason =
  'reviewed-before' | 'manager-not-asked' | 'told-by-mail' | 'no-contract' | 'started-by-other';

/**
 * The day is a date of the form, as a later decision may have corrected it, or the one behind it (`isOver`); or so many
 * days (a setting of the stage) after the task was opened.
 */
export type DueDay = { readonly outcome: string } & (
  | { readonly field: string; readonly isOver?: boolean }
  | { readonly daysAfter: 'accessCodeDays' | 'restoreDays' }
);

/** The mail that brings a task, and the numbered step that it belongs to (D-14: step 8 is the mail of step 10). */
export interface TaskNotice {
  readonly id: CaseNoticeId;
  readonly step: string;
  /** The mail carries a fresh access code, which voids the one before (N-08). */
  readonly issuesCode?: boolean;
  /** Fields of the form that the mail names, e.g. the data of a contact (N-24). */
  readonly fields?: readonly string[];
}

/** Who gets a notice: officers by their role, or the persons of the case. */
export interface NoticeRecipients {
  readonly role: Role;
  readonly scope: HolderScope;
  /**
   * Field of the decision that led here with an address of this person's own: he is told there, when the case itself
   * reaches him at another one.
   */
  readonly ownAddress?: string;
  /** Only who started the request in this role; his colleagues when he is there no more. */
  readonly starter?: boolean;
  /**
   * Accounts by their place in the list that the request is about: those named in the form who are in it by this
   * request (`joined`), those named who are out of it (`left`), or all of them (`of-list`). There may be thousands: the
   * notice goes out in parts, and `Notify` answers `more` until all have it.
   */
  readonly members?: 'joined' | 'left' | 'of-list';
  /** Everybody whom the booking of the request invites now, or invites no longer. */
  readonly invited?: 'now' | 'no-longer';
  /** The mail names the lists of the form that the account is in by this request, or is out of; with none it is not sent. */
  readonly lists?: 'joined' | 'left';
  /** The addresses in a field of kind `emails`, in place of one person of the case. */
  readonly emails?: EmailRecipients;
}

/**
 * Participants, as the decisions up to now name them: all of them, those whom the last decision added, kept or left out.
 */
export interface EmailRecipients {
  readonly field: string;
  readonly which: 'all' | 'added' | 'kept' | 'left';
  /** Only when the last decision changed one of these fields. */
  readonly changed?: readonly string[];
}

/** A notice that the machine sends by itself. */
export interface MachineNotice {
  readonly step: string;
  readonly notice: CaseNoticeId;
  readonly to: readonly NoticeRecipients[];
  /** Fields of the form that the mail names, e.g. the date until which an account is disabled. */
  readonly fields?: readonly string[];
  /** The mail carries a calendar invitation to the conference, or withdraws it. */
  readonly calendar?: 'REQUEST' | 'CANCEL';
  /** The mail carries a one-time link to the first sign-in (N-41). */
  readonly firstSignIn?: boolean;
  /** The mail names the requests that this step has ended with its subject. */
  readonly namesEnded?: true;
}

export interface Procedure {
  readonly id: string;
  /** First letters of the reference number. */
  readonly prefix: string;
  /** Section of the document. */
  readonly source: string;
  readonly title: Text;
  /** Other names the documents use, for search (AMB-03). */
  readonly aliases: readonly string[];
  readonly summary: Text;
  readonly startedBy: readonly Role[];
  /** Its machine compiles figures, which its cases keep and show; `judged`: with what the thresholds say of them. */
  readonly keepsFigures?: 'counted' | 'judged';
  /** Roles of the centre that read its cases although they have no step in it. */
  readonly readBy?: readonly Role[];
  /** Anybody may start it, without sign-in, on a public page: at once, with an access code, or with a link sent to him. */
  readonly open?: 'public' | 'with-access-code' | 'with-proven-address';
  /** The document knows only a Save: the screen waits a moment for the result (architecture 6). */
  readonly immediate?: boolean;
  /** The act is asked about once more, on a page that spells out what it does. */
  readonly confirms?: Text;
  /** Its form is filled in, and its work is shown, on pages of its own: here, and below it under the reference. */
  readonly page?: string;
  /** The same for users: where in their module the form stands that is not among those of new applications. */
  readonly userPage?: string;
  /**
   * What the centre considers about an agency: its officers see a case only while its last decision is one of these
   * outcomes, by which they were told of it. Before, it does not exist for them.
   */
  readonly internalUntil?: readonly string[];
  /** Id of the form in `schemas/forms.ts`. */
  readonly form: string;
  readonly subject: Subject;
  /** File in statemachines/, without its ending. */
  readonly machine: string;
  /** What the file says differently of this row, where several rows share it: `${Manager}` in the file, say. */
  readonly places?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly humanSteps: readonly HumanStep[];
  readonly notices: readonly MachineNotice[];
  /** Requests that its machine starts, all in one state. */
  readonly children?: readonly Child[];
  /** Requests that the same state starts by what was decided. */
  readonly followUps?: readonly FollowUp[];
  /**
   * Where the machine goes from its start, as `leadsTo` of an outcome. Left out when the first task is all: its notice
   * for `''` says so.
   */
  readonly leadsTo?: readonly string[];
}

/** A request that another one starts, about a service of the parent's account or about the parent's agency. */
export type Child = ServiceChild | AgencyChild;

/** Started when a flag of what was entered in the parent is ticked (D-15). */
export interface ServiceChild extends AnyChild {
  /** Flag of the parent's form, or of a decision since. */
  readonly field: string;
  /** The service of the parent's account that the child is about. */
  readonly service: ServiceCode;
}

/** About the agency that the parent is about; started whenever the machine comes there, or with a flag. */
export interface AgencyChild extends AnyChild {
  readonly field?: string;
  readonly service?: undefined;
}

/** What goes on elsewhere: started in the name of who decided so, when the parent came here by this outcome (AMB-98). */
export interface FollowUp {
  readonly outcome: string;
  /** Makes its own subject, or none. */
  readonly procedure: string;
  /** Fields of the child's form, each with the field of the parent that it takes over, its title, or a value of its own. */
  readonly says: Readonly<
    Record<string, { readonly from: string } | { readonly fromTitle: true } | { readonly value: string }>
  >;
}

interface AnyChild {
  readonly procedure: string;
  /** What the child's form says beside the fields of the same name in the parent's. */
  readonly values?: Readonly<Record<string, string>>;
  /** The parent was reviewed: the child is not reviewed again. */
  readonly reviewed?: boolean;
}

/**
 * `booking`: of conference rooms. `agency`: a tenant as a whole. `duty`: what an agency does under paragraph 18, of which
 * nothing stands in the Directory: the case is all there is.
 */
export const subjectKindNames = [
  'relay',
  'account',
  'list',
  'contact',
  'service',
  'booking',
  'agency',
  'duty',
] as const;
export type SubjectKindName = (typeof subjectKindNames)[number];

export type Subject =
  | { readonly kind: SubjectKindName; readonly how: 'creates' }
  | {
      readonly kind: SubjectKindName;
      readonly how: 'changes';
      /** The subject must be in one of these states when the form is sent. */
      readonly states: readonly string[];
      /** Not reserved while the request is open: it waits for a day, and other changes go on (IPMS-4.11). */
      readonly shared?: boolean;
      /** Of the services, only these. */
      readonly services?: readonly ServiceCode[];
    };

export type ProcedureId = keyof typeof rows;
export const catalogue: Readonly<Record<ProcedureId, Procedure>> = rows;
export const procedureIds = Object.keys(rows) as [ProcedureId, ...ProcedureId[]];

export function isProcedureId(id: string): id is ProcedureId {
  return Object.hasOwn(rows, id);
}

/** The step id as records carry it, e.g. `RELAY-APPLY.4`. A number written in full is one already. */
export function stepId(procedure: string, no: string): string {
  return no.includes('.') ? no : `${procedure}.${no}`;
}

/** Whether a procedure changes subjects that are in this state. */
export function changesIn({ subject }: Procedure, state: string): boolean {
  return subject.how === 'changes' && subject.states.includes(state);
}

/** Whether a procedure is about this value-added service; one that names none is about all. */
export function concernsService({ subject }: Procedure, service: ServiceCode): boolean {
  return subject.how !== 'changes' || subject.services?.includes(service) !== false;
}

/** Whether one of these roles may start a procedure. */
export function startedByOneOf({ startedBy }: Procedure, roles: readonly Role[]): boolean {
  return startedBy.some((role) => roles.includes(role));
}

/** Where a person first decides; undefined when the machine needs nobody. */
export function firstHumanStep(procedure: Procedure): HumanStep | undefined {
  return procedure.humanSteps.find((each) => each.notices[''] !== undefined);
}

/** The human step that a step id names, or undefined. */
export function humanStep(procedure: Procedure, step: string): HumanStep | undefined {
  return procedure.humanSteps.find((each) => stepId(procedure.id, each.no) === step);
}

/** What a decision at a step was, in the words of the catalogue. */
export function outcomeOf(
  procedure: Procedure,
  decided: { readonly step: string; readonly outcome?: string | undefined } | undefined,
): Outcome | undefined {
  if (decided?.outcome === undefined) return undefined;
  return humanStep(procedure, decided.step)?.outcomes[decided.outcome];
}
