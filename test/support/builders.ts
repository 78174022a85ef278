import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { catalogue, stepId } from '../../schemas/catalogue.ts';
import {
  requestSchema,
  roundSchema,
  taskSchema,
  type Request,
  type Round,
  type Task,
} from '../../schemas/cases/request.ts';
import {
  agencySchema,
  officerSchema,
  type Agency,
  type Officer,
  type Person,
} from '../../schemas/directory/officer.ts';
import { relaySchema, type Relay } from '../../schemas/directory/relay.ts';
import { isAgencyRole, type OfficerRole } from '../../schemas/vocabulary.ts';
import type { Caller } from '../../functions/usecases/types.ts';
import { aRelayForm } from './forms.ts';

/** Data as the system itself would have it: everything goes through the schemas of the stores. */

export const at = '2026-03-02T02:00:00.000Z';

export function anAgency(overrides: Partial<Agency> = {}): Agency {
  return agencySchema.parse({
    id: 'kpc',
    name: 'Kementerian Perkhidmatan Contoh',
    shortName: 'KPC',
    state: 'ACTIVE',
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...overrides,
  });
}

/** An officer with one role; `of` is his agency, which a central role does not have. */
export function anOfficer(id: string, role: OfficerRole, overrides: Partial<Officer> = {}): Officer {
  return officerSchema.parse({
    id,
    name: `Pegawai ${id}`,
    post: 'Penolong Pengarah',
    email: `${id}@contoh.example`,
    language: 'ms',
    ...(isAgencyRole(role) ? { agencyId: 'kpc' } : {}),
    roles: [role],
    state: 'ACTIVE',
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...overrides,
  });
}

export function aCaller(officer: Person, channel: Caller['channel'] = 'api'): Caller {
  return { person: officer, channel };
}

export function aRequest(overrides: Partial<Request> = {}): Request {
  return requestSchema.parse({
    id: 'RLY-2026-000001',
    procedure: 'RELAY-APPLY',
    agencyId: 'kpc',
    status: 'RECEIVED',
    rounds: 1,
    title: 'Sistem Notifikasi',
    createdBy: { officerId: 'admin', role: 'AGENCY_ADMIN' },
    createdAt: at,
    updatedAt: at,
    since: at,
    generation: 1,
    version: 2,
    lastHash: 'hash',
    visits: 0,
    ...overrides,
  });
}

export function aRound(overrides: Partial<Round> = {}): Round {
  return roundSchema.parse({
    requestId: 'RLY-2026-000001',
    no: 1,
    form: { type: 'NEW', ...aRelayForm('Contoh') },
    submittedBy: { officerId: 'admin', role: 'AGENCY_ADMIN' },
    submittedByName: 'Pegawai admin',
    submittedByPost: 'Penolong Pengarah',
    submittedAt: at,
    ...overrides,
  });
}

/** A task of RELAY-APPLY at a step, open unless it is given a decision. */
export function aTask(visit: number, no: string, overrides: Partial<Task> = {}): Task {
  const step = catalogue['RELAY-APPLY'].humanSteps.find((each) => each.no === no);
  if (step === undefined) throw new Error(`RELAY-APPLY has no human step ${no}`);
  return taskSchema.parse({
    id: `RLY-2026-000001.${visit}`,
    requestId: 'RLY-2026-000001',
    visit,
    procedure: 'RELAY-APPLY',
    step: stepId('RELAY-APPLY', no),
    agencyId: 'kpc',
    holder: { role: step.holder, scope: step.scope },
    title: 'Sistem Notifikasi',
    state: overrides.decision === undefined ? 'open' : 'decided',
    openedAt: at,
    generation: 1,
    version: 1,
    ...overrides,
  });
}

export function aDecision(outcome: string, overrides: Partial<Task['decision']> = {}): Task['decision'] {
  return {
    outcome,
    data: {},
    fieldReasons: [],
    by: { officerId: 'somebody', role: 'SERVICE_DESK' },
    byName: 'Pegawai somebody',
    byPost: 'Penolong Pengarah',
    at,
    channel: 'api',
    ...overrides,
  };
}

/** A relay with the settings that the form of a test would give it. */
export function aRelay(overrides: Partial<Relay> = {}): Relay {
  const names = new Set(
    fieldsOf(formOf('relay-terminate'))
      .filter((field) => field.fixed === true)
      .map(({ name }) => name),
  );
  const settings = Object.fromEntries(
    Object.entries(aRelayForm('Contoh')).filter(([name]) => names.has(name)),
  );
  return relaySchema.parse({
    id: 'R-RLY-2026-000900',
    agencyId: 'kpc',
    state: 'ACTIVE',
    settings,
    configurations: [{ requestId: 'RLY-2026-000900', at, note: 'Port 25' }],
    createdAt: at,
    updatedAt: at,
    activatedAt: at,
    version: 2,
    ...overrides,
  });
}
