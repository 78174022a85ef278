import { catalogue, procedureIds, type ProcedureId, type SubjectKindName } from '../../schemas/catalogue.ts';
import type { Person } from '../../schemas/directory/officer.ts';
import { isAgencyRole, type Role } from '../../schemas/vocabulary.ts';

/**
 * Who may do what (spec part B, architecture 8): role × action × scope. What is not here is denied.
 * `own-agency`: only what belongs to the officer's agency. `own-relays`: of that, only what is about relays;
 * `own-services`: about relays and the value-added services that wait for the ICT Manager, and the submissions that did
 * nothing but start requests about services.
 * `acting`: only procedures in which the role has a step. `self`: only what is about himself.
 */
export type Action =
  | 'request.submit'
  | 'request.read'
  | 'draft.manage'
  | 'relay.read'
  | 'account.read'
  | 'account.manage'
  | 'list.read'
  | 'contact.read'
  | 'service.read'
  | 'reference.read'
  | 'reference.manage'
  | 'agency.read'
  | 'agency.manage'
  | 'agency.settings'
  | 'officer.read'
  | 'officer.manage'
  | 'migration.manage'
  | 'booking.read'
  | 'usage.read'
  | 'usage.ingest'
  | 'report.read'
  | 'check.read'
  | 'availability.manage'
  | 'library.manage'
  | 'mail-flow.read'
  | 'mail-flow.ingest';

type Scope = 'all' | 'own-agency' | 'own-relays' | 'own-services' | 'acting' | 'self';

const table: Readonly<Record<Action, Readonly<Partial<Record<Role, Scope>>>>> = {
  'request.submit': {
    AGENCY_ADMIN: 'own-agency',
    USER: 'own-agency',
    SERVICE_DESK: 'acting',
    MAMPU_HELPDESK: 'acting',
    MAMPU_ADMIN: 'acting',
  },
  'request.read': {
    AGENCY_ADMIN: 'own-agency',
    APP_OWNER: 'own-relays',
    ICT_MANAGER: 'own-services',
    SERVICE_DESK: 'acting',
    MAMPU_HELPDESK: 'acting',
    MAMPU_ADMIN: 'acting',
    RELAY_TECH: 'acting',
    TM: 'acting',
    AUDITOR: 'all',
    USER: 'self',
  },
  'draft.manage': { AGENCY_ADMIN: 'own-agency' },
  'relay.read': {
    AGENCY_ADMIN: 'own-agency',
    APP_OWNER: 'own-agency',
    SERVICE_DESK: 'all',
    MAMPU_ADMIN: 'all',
    RELAY_TECH: 'all',
    TM: 'all',
    AUDITOR: 'all',
  },
  'account.read': {
    AGENCY_ADMIN: 'own-agency',
    ICT_MANAGER: 'own-agency',
    SERVICE_DESK: 'all',
    MAMPU_ADMIN: 'all',
    AUDITOR: 'all',
    USER: 'self',
  },
  'account.manage': { AGENCY_ADMIN: 'own-agency' },
  'list.read': {
    AGENCY_ADMIN: 'own-agency',
    ICT_MANAGER: 'own-agency',
    SERVICE_DESK: 'all',
    MAMPU_ADMIN: 'all',
    AUDITOR: 'all',
    USER: 'self',
  },
  'contact.read': { AGENCY_ADMIN: 'all', SERVICE_DESK: 'all', MAMPU_ADMIN: 'all', AUDITOR: 'all' },
  'service.read': {
    AGENCY_ADMIN: 'own-agency',
    ICT_MANAGER: 'own-agency',
    SERVICE_DESK: 'all',
    MAMPU_ADMIN: 'all',
    AUDITOR: 'all',
    USER: 'self',
  },
  'reference.read': { MAMPU_ADMIN: 'all', AUDITOR: 'all' },
  'reference.manage': { MAMPU_ADMIN: 'all' },
  'agency.read': { SYSTEM_ADMIN: 'all', AUDITOR: 'all', MAMPU_ADMIN: 'all', AGENCY_ADMIN: 'own-agency' },
  'agency.manage': { SYSTEM_ADMIN: 'all' },
  'agency.settings': { SYSTEM_ADMIN: 'all', AGENCY_ADMIN: 'own-agency' },
  'officer.read': { SYSTEM_ADMIN: 'all', AUDITOR: 'all', MAMPU_ADMIN: 'all', AGENCY_ADMIN: 'own-agency' },
  'officer.manage': { SYSTEM_ADMIN: 'all', AGENCY_ADMIN: 'own-agency' },
  'migration.manage': { AGENCY_ADMIN: 'own-agency', MAMPU_ADMIN: 'all' },
  'booking.read': { AGENCY_ADMIN: 'own-agency', MAMPU_ADMIN: 'all', AUDITOR: 'all' },
  'usage.read': { AGENCY_ADMIN: 'own-agency', ICT_MANAGER: 'own-agency', MAMPU_ADMIN: 'all', AUDITOR: 'all' },
  'usage.ingest': { SERVICE_DESK: 'all', TM: 'all', MAMPU_ADMIN: 'all' },
  'report.read': {
    AGENCY_ADMIN: 'own-agency',
    ICT_MANAGER: 'own-agency',
    MAMPU_ADMIN: 'all',
    AUDITOR: 'all',
  },
  'check.read': { MAMPU_ADMIN: 'all', SYSTEM_ADMIN: 'all', AUDITOR: 'all' },
  'availability.manage': { SERVICE_DESK: 'all', TM: 'all', MAMPU_ADMIN: 'all' },
  'library.manage': { MAMPU_ADMIN: 'all' },
  'mail-flow.read': {
    AGENCY_ADMIN: 'own-agency',
    SERVICE_DESK: 'all',
    MAMPU_ADMIN: 'all',
    AUDITOR: 'all',
  },
  'mail-flow.ingest': { SERVICE_DESK: 'all', TM: 'all', MAMPU_ADMIN: 'all' },
};

/** Roles that may do this to something; to what, `may` and `reach` say. */
export function rolesThatMay(action: Action): ReadonlySet<string> {
  return new Set(Object.keys(table[action]));
}

/** What an action touches. */
export interface Target {
  readonly agencyId?: string | undefined;
  readonly procedure?: ProcedureId;
  /** Instead of one procedure: all those about this kind of subject. */
  readonly about?: SubjectKindName;
  /** Whose it is: who asked, or the account itself. */
  readonly persons?: readonly string[];
  /** Of a case, the decision made last: what the centre considers about an agency, its officers may not see yet. */
  readonly lastDecision?: { readonly outcome: string } | undefined;
}

/** Whether an officer may do this to that. An officer who has ended may do nothing. */
export function may(officer: Person, action: Action, target: Target): boolean {
  if (officer.state === 'ENDED') return false;
  if (action === 'request.read' && officer.agencyId !== undefined && isInternal(target)) return false;
  return officer.roles.some((role) => {
    const scope = table[action][role];
    switch (scope) {
      case 'all':
        return true;
      case 'own-agency':
        return officer.agencyId !== undefined && officer.agencyId === target.agencyId;
      case 'own-relays':
        return (
          officer.agencyId !== undefined && officer.agencyId === target.agencyId && isAbout(target, ['relay'])
        );
      case 'own-services':
        return (
          officer.agencyId !== undefined &&
          officer.agencyId === target.agencyId &&
          (isAbout(target, ['relay', 'service']) || startsOnly(target, 'service'))
        );
      case 'self':
        return target.persons?.includes(officer.id) === true;
      case 'acting':
        return actsInAll(action, role, target);
      default:
        return false;
    }
  });
}

/** Whether a case is still the centre's own: the agency that it is about was not told of it (`internalUntil`). */
function isInternal({ procedure, lastDecision }: Target): boolean {
  const until = procedure === undefined ? undefined : catalogue[procedure].internalUntil;
  return until?.includes(lastDecision?.outcome ?? '') === false;
}

/** How far a list may reach: everything, one agency, or certain procedures; undefined when it may not be seen. */
export function reach(
  officer: Person,
  action: Action,
):
  | { readonly all: true }
  | { readonly agencyId: string }
  | { readonly procedures: ProcedureId[] }
  | undefined {
  if (officer.state === 'ENDED') return undefined;
  const held = officer.roles.flatMap((role) => {
    const scope = table[action][role];
    return scope === undefined ? [] : [{ role, scope }];
  });
  if (held.some(({ scope }) => scope === 'all')) return { all: true };
  if (
    held.some(({ scope }) => scope === 'own-agency' || scope === 'own-relays' || scope === 'own-services') &&
    officer.agencyId !== undefined
  ) {
    return { agencyId: officer.agencyId };
  }
  const procedures = (Object.keys(catalogue) as ProcedureId[]).filter((procedure) =>
    held.some(({ role, scope }) => scope === 'acting' && actsOrReads(action, role, procedure)),
  );
  return procedures.length === 0 ? undefined : { procedures };
}

function isAbout({ procedure, about }: Target, kinds: readonly SubjectKindName[]): boolean {
  const kind = procedure === undefined ? about : catalogue[procedure].subject.kind;
  return kind === undefined || kinds.includes(kind);
}

/** A submission for several at once: nobody decides it, and all that it starts is about this kind of subject. */
function startsOnly({ procedure }: Target, kind: SubjectKindName): boolean {
  if (procedure === undefined) return false;
  const { children = [], humanSteps } = catalogue[procedure];
  const started = children.map((child) => procedureIds.find((id) => id === child.procedure));
  return (
    started.length > 0 &&
    humanSteps.length === 0 &&
    started.every((id) => id !== undefined && catalogue[id].subject.kind === kind)
  );
}

/** Of a kind of subject, who acts in some procedures only does not see the cases of all. */
function actsInAll(action: Action, role: Role, { procedure, about }: Target): boolean {
  if (procedure !== undefined) return actsOrReads(action, role, procedure);
  const all = procedureIds.filter((id) => catalogue[id].subject.kind === about);
  return all.length > 0 && all.every((id) => actsOrReads(action, role, id));
}

/** Some cases are read by roles that do nothing in them: MAMPU reads all reports (AMB-101). */
function actsOrReads(action: Action, role: Role, procedure: ProcedureId): boolean {
  const reads = action === 'request.read' && catalogue[procedure].readBy?.includes(role) === true;
  return reads || actsIn(role, procedure);
}

/**
 * TM has no step of its own but signs the form (AMB-08), so it sees what the Service Desk checks. Who starts a procedure
 * acts in it, too: MAMPU starts a migration that the agency then carries out.
 */
function actsIn(role: Role, procedure: ProcedureId): boolean {
  const { steps, humanSteps, startedBy } = catalogue[procedure];
  const signs = humanSteps.some(({ outcomes }) =>
    Object.values(outcomes).some((each) => each.signs?.by === role),
  );
  return (
    signs ||
    startedBy.includes(role) ||
    steps.some((step) => step.actor === role) ||
    humanSteps.some((step) => step.holder === role)
  );
}

/** Whether an officer holds a role for an agency. Roles of the centre hold for every agency. */
export function holds(officer: Person, role: Role, agencyId: string): boolean {
  if (officer.state === 'ENDED' || !officer.roles.includes(role)) return false;
  return !isAgencyRole(role) || officer.agencyId === agencyId;
}

/** Whether a holder of this role decides something in a procedure: the last of them is not removed unnoticed. */
export function decides(role: Role): boolean {
  return Object.values(catalogue).some(({ humanSteps }) => humanSteps.some(({ holder }) => holder === role));
}
