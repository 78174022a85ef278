import { describe, expect, it } from 'vitest';
import { decides, holds, may, reach, type Action } from '../../../functions/domain/permissions.ts';
import {
  catalogue,
  procedureIds,
  subjectKindNames,
  type ProcedureId,
  type SubjectKindName,
} from '../../../schemas/catalogue.ts';
import { isAgencyRole, officerRoles as roles, type OfficerRole } from '../../../schemas/vocabulary.ts';
import { anOfficer } from '../../support/builders.ts';

/**
 * The whole matrix, written out by hand from spec part B: `all`, `own` agency, of that only `relays`, or relays and `services`, procedures the
 * role acts in, or `-`.
 * A role or an action that is added without a line here does not compile.
 */
type Reach = 'all' | 'own' | 'relays' | 'services' | 'acting' | '-';
const columns = [
  'request.submit',
  'request.read',
  'draft.manage',
  'relay.read',
  'account.read',
  'account.manage',
  'list.read',
  'contact.read',
  'service.read',
  'reference.read',
  'reference.manage',
  'agency.read',
  'agency.manage',
  'agency.settings',
  'officer.read',
  'officer.manage',
  'migration.manage',
  'booking.read',
  'usage.read',
  'usage.ingest',
  'report.read',
  'check.read',
  'availability.manage',
  'library.manage',
  'mail-flow.read',
  'mail-flow.ingest',
] as const satisfies readonly Action[];
type Missing = Exclude<Action, (typeof columns)[number]>;
const nothingMissing: [Missing] extends [never] ? true : never = true;

const matrix: Readonly<Record<OfficerRole, string>> = {
  AGENCY_ADMIN: 'own own own own own own own all own - - own - own own own | own own own - own - - - own -',
  APP_OWNER: '- relays - own - - - - - - - - - - - - | - - - - - - - - - -',
  ICT_MANAGER: '- services - - own - own - own - - - - - - - | - - own - own - - - - -',
  SERVICE_DESK: 'acting acting - all all - all all all - - - - - - - | - - - all - - all - all all',
  MAMPU_HELPDESK: 'acting acting - - - - - - - - - - - - - - | - - - - - - - - - -',
  MAMPU_ADMIN:
    'acting acting - all all - all all all all all all - - all - | all all all all all all all all all all',
  RELAY_TECH: '- acting - all - - - - - - - - - - - - | - - - - - - - - - -',
  TM: '- acting - all - - - - - - - - - - - - | - - - all - - all - - all',
  SYSTEM_ADMIN: '- - - - - - - - - - - all all all all all | - - - - - all - - - -',
  AUDITOR: '- all - all all - all all all all - all - - all - | - all all - all all - - all -',
};

const cells = roles.flatMap((role) =>
  columns.map((action, index) => [role, action, rowOf(role)[index] ?? '-'] as const),
);

function rowOf(role: OfficerRole): readonly Reach[] {
  return matrix[role].replace('|', '').split(/ +/u) as Reach[];
}

const relays = procedureIds.filter(
  (id) => catalogue[id].subject.kind === 'relay' && id !== 'RELAY-MONITORING',
);

/**
 * Spec part B: the desk confirms what a termination removes (4.11, D-03) and writes contacts (D-17); the other roles of
 * the centre act on relays. MAMPU and its help desk act in what the circular gives them (parts C.6 and C.8).
 */
const alsoActed: Readonly<Partial<Record<OfficerRole, readonly string[]>>> = {
  SERVICE_DESK: [
    ...['IPMS-4.11', 'IPMS-4.21', 'IPMS-4.22', 'IPMS-4.23'],
    ...['HELPDESK-INCIDENT', 'SPAM-COORDINATION'],
  ],
  MAMPU_HELPDESK: ['HELPDESK-INCIDENT'],
  MAMPU_ADMIN: [
    ...['SPAM-COORDINATION', 'TELEPRESENCE-BOOKING', 'AGENCY-MIGRATION', 'AGENCY-ONBOARDING'],
    ...['SERVICE-MONITORING', 'AGENCY-TERMINATION'],
  ],
};
/** Cases that a role reads although it has no step in them: reviews of relays; what MAMPU reads of all agencies (AMB-101). */
const onlyRead: Readonly<Partial<Record<OfficerRole, readonly string[]>>> = {
  SERVICE_DESK: ['RELAY-MONITORING'],
  MAMPU_ADMIN: ['RELAY-MONITORING', 'USAGE-REPORT', 'USAGE-CONFIRMATION'],
  RELAY_TECH: ['RELAY-MONITORING'],
  TM: ['RELAY-MONITORING'],
};
const actsOnRelays: readonly OfficerRole[] = ['SERVICE_DESK', 'MAMPU_ADMIN', 'RELAY_TECH', 'TM'];

function actedIn(role: OfficerRole, action: Action): readonly ProcedureId[] {
  const also = [...(alsoActed[role] ?? []), ...(action === 'request.read' ? (onlyRead[role] ?? []) : [])];
  return procedureIds.filter(
    (id) => (actsOnRelays.includes(role) && relays.includes(id)) || also.includes(id),
  );
}

describe('who may do what', () => {
  it('is written out for every role and action', () => {
    expect(nothingMissing).toBe(true);
    expect(roles.every((role) => rowOf(role).length === columns.length)).toBe(true);
  });

  it.each(cells)('%s %s: %s', (role, action, expected) => {
    const officer = anOfficer('x', role);
    const acted = actedIn(role, action)[0];
    const procedure = acted ?? procedureIds[0];
    const targets = [{ agencyId: 'kpc', procedure }, { agencyId: 'jrc', procedure }, { agencyId: 'jrc' }, {}];
    const allowed = {
      all: [true, true, true, true],
      own: [true, false, false, false],
      relays: [true, false, false, false],
      services: [true, false, false, false],
      acting: [acted !== undefined, acted !== undefined, false, false],
      '-': [false, false, false, false],
    };
    expect(targets.map((target) => may(officer, action, target))).toEqual(allowed[expected]);
  });

  it.each(cells)('%s %s, for lists: %s', (role, action, expected) => {
    const wanted = {
      all: { all: true },
      own: { agencyId: 'kpc' },
      relays: { agencyId: 'kpc' },
      services: { agencyId: 'kpc' },
      acting: actedIn(role, action).length === 0 ? undefined : { procedures: actedIn(role, action) },
      '-': undefined,
    };
    expect(reach(anOfficer('x', role), action)).toEqual(wanted[expected]);
  });

  it.each(cells)('%s %s ends with the officer', (role, action) => {
    const ended = anOfficer('x', role, { state: 'ENDED' });
    expect(may(ended, action, { agencyId: 'kpc', procedure: procedureIds[0] })).toBe(false);
    expect(reach(ended, action)).toBeUndefined();
  });

  it.each(columns)('nobody without a role may %s', (action) => {
    const nobody = anOfficer('x', 'AGENCY_ADMIN', { roles: [] });
    expect(may(nobody, action, { agencyId: 'kpc', procedure: procedureIds[0] })).toBe(false);
    expect(reach(nobody, action)).toBeUndefined();
  });

  it.each(['APP_OWNER', 'ICT_MANAGER'] as const)('%s sees no case about an account', (role) => {
    const target = { agencyId: 'kpc', procedure: 'IPMS-4.1' } as const;
    expect(may(anOfficer('x', role), 'request.read', target)).toBe(false);
    expect(may(anOfficer('x', 'AGENCY_ADMIN'), 'request.read', target)).toBe(true);
  });

  it('lets an ICT Manager of the agency read the submission that started what he decides, and no allocation', () => {
    const reads = (procedure: ProcedureId, role: OfficerRole = 'ICT_MANAGER', agencyId = 'kpc') =>
      may(anOfficer('x', role), 'request.read', { agencyId, procedure });
    expect(procedureIds.filter((id) => catalogue[id].children !== undefined && reads(id))).toEqual([
      'SERVICE-REQUEST',
    ]);
    expect([reads('SERVICE-REQUEST', 'APP_OWNER'), reads('SERVICE-REQUEST', 'ICT_MANAGER', 'jrc')]).toEqual([
      ...[false, false],
    ]);
    const target = { agencyId: 'kpc', procedure: 'SERVICE-REQUEST' } as const;
    expect(may(anOfficer('x', 'ICT_MANAGER'), 'request.submit', target)).toBe(false);
  });

  it.each([
    ['SERVICE_DESK', ['relay', 'contact']],
    ['MAMPU_ADMIN', ['relay', 'booking', 'agency']],
    ['RELAY_TECH', ['relay']],
    ['APP_OWNER', ['relay']],
    ['ICT_MANAGER', ['relay', 'service']],
    ['AGENCY_ADMIN', subjectKindNames],
  ] as const)('%s sees all cases about %j', (role, kinds) => {
    const sees = (about: SubjectKindName) =>
      may(anOfficer('x', role), 'request.read', { agencyId: 'kpc', about });
    expect(subjectKindNames.filter(sees)).toEqual(kinds);
  });

  it('lets a user see his own account and what he asked for, and nothing else', () => {
    const user = { ...anOfficer('acc-1', 'AGENCY_ADMIN'), roles: ['USER'] as const };
    const own = { agencyId: 'kpc', procedure: 'IPMS-4.1', persons: ['acc-1'] } as const;
    expect([may(user, 'request.read', own), may(user, 'account.read', own)]).toEqual([true, true]);
    for (const target of [{ ...own, persons: ['acc-2'] }, { agencyId: 'kpc' }, {}]) {
      expect(columns.filter((action) => may(user, action, target))).toEqual(
        'agencyId' in target ? ['request.submit'] : [],
      );
    }
    expect(columns.filter((action) => reach(user, action) !== undefined)).toEqual(['request.submit']);
  });

  it('is the widest of what several roles give', () => {
    const both = anOfficer('x', 'APP_OWNER', { roles: ['APP_OWNER', 'AGENCY_ADMIN'] });
    expect(may(both, 'request.submit', { agencyId: 'kpc' })).toBe(true);
    expect(reach(anOfficer('x', 'AUDITOR', { roles: ['AUDITOR', 'TM'] }), 'request.read')).toEqual({
      all: true,
    });
  });

  it('is nothing for an agency role without an agency', () => {
    const { agencyId: _none, ...central } = anOfficer('x', 'AGENCY_ADMIN');
    expect(may(central, 'request.read', {})).toBe(false);
    expect(may(central, 'request.read', { agencyId: undefined })).toBe(false);
    expect(reach(central, 'request.read')).toBeUndefined();
  });
});

describe('who holds a role', () => {
  it.each(roles)('%s: an agency role for its own agency, a central one for all', (role) => {
    const officer = anOfficer('x', role);
    expect(holds(officer, role, 'kpc')).toBe(true);
    expect(holds(officer, role, 'jrc')).toBe(!isAgencyRole(role));
    expect(roles.filter((other) => holds(officer, other, 'kpc'))).toEqual([role]);
    expect(holds({ ...officer, state: 'ENDED' }, role, 'kpc')).toBe(false);
  });

  it('and decides something is known', () => {
    expect(roles.filter((role) => decides(role))).toEqual([
      'AGENCY_ADMIN',
      'ICT_MANAGER',
      'SERVICE_DESK',
      'MAMPU_HELPDESK',
      'MAMPU_ADMIN',
      'RELAY_TECH',
    ]);
  });
});
