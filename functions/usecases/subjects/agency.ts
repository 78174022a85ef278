import { catalogue } from '../../../schemas/catalogue.ts';
import type { Agency } from '../../../schemas/directory/officer.ts';
import type { TenantState } from '../../../schemas/directory-words.ts';
import { agencyUnchanged, getAgency } from '../../store/officer-store.ts';
import { agencyRef, applying, dropped } from '../applicant-agency.ts';
import type { SubjectStore } from './subject.ts';

/** What an agency is as the subject of a request. */
export function tenantState({ state, phase }: Pick<Agency, 'state' | 'phase'>): TenantState {
  return state === 'ACTIVE' ? (phase ?? 'LIVE') : state;
}

/** Agencies as subjects of requests: their migration, the review of their use, their end. */
export const agencySubject: SubjectStore = {
  readAction: 'agency.read',
  async read(tables, id) {
    const agency = await getAgency(tables, id);
    if (agency === undefined) return undefined;
    const { version, name, shortName, headquarters } = agency;
    const settings = { agencyName: name, shortName };
    return {
      ...{ kind: 'agency', id, version, agencyId: id, state: tenantState(agency), title: name, settings },
      ...(headquarters === undefined ? {} : { contacts: { AGENCY_HQ: headquarters } }),
    };
  },
  target: ({ agencyId }) => ({ agencyId }),
  unchanged: (tables, { id, version }) => agencyUnchanged(tables, { id, version }),
  async sent(tables, { subject, values, at }) {
    const before = subject === undefined ? undefined : await getAgency(tables, subject.id);
    // Only an application makes an agency, or says anew what it is.
    if (before !== undefined && before.state !== 'APPLYING') return undefined;
    const { agency, operations } = await applying(tables, values, {
      at,
      ...(before === undefined ? {} : { before }),
    });
    return { operations, subject: agencyRef(agency) };
  },
  async ended(tables, id, { procedure }, at) {
    const before = await getAgency(tables, id);
    if (before?.state !== 'APPLYING' || catalogue[procedure].subject.how !== 'creates') return undefined;
    const { agency, operations } = dropped(tables, before, at);
    return {
      ...{ operations, version: agency.version, secrets: [] },
      record: { agency: id, before: { state: before.state }, after: { state: agency.state } },
    };
  },
};
