import { saveAgency } from '../../functions/store/officer-store.ts';
import type { DemoUser, Endpoints } from '../../infra/local/endpoints.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { agencyRoles } from '../../schemas/vocabulary.ts';
import { clientOf } from './client.ts';
import type { Setting } from './scenarios/scenario.ts';
import { anOfficer, password, tablesOf } from './temporary-officers.ts';

/** An agency that is there for one play only, with two administrators: what is done to it, no other test feels. */

export function ownAgencyId(unique: string): string {
  return `ujian-${unique.toLowerCase()}`;
}

export function ownAgency(changes: Partial<Agency> = {}) {
  return async (unique: string, endpoints: Endpoints): Promise<DemoUser[]> => {
    const id = ownAgencyId(unique);
    const now = new Date().toISOString();
    await saveAgency(tablesOf(endpoints), undefined, {
      ...{ id, name: `Agensi Ujian ${unique}`, shortName: id.toUpperCase(), state: 'ACTIVE' },
      ...{ domain: `${id}.example`, createdAt: now, updatedAt: now, version: 1 },
      headquarters: { name: 'Ibu Pejabat Ujian', ...headquarters(unique) },
      ...changes,
    });
    const admins = await Promise.all(
      [1, 2].map(async (): Promise<DemoUser> => {
        const { id: username, name, email, language } = await anOfficer(endpoints, 'AGENCY_ADMIN', id);
        return { username, password, name, email, language, roles: ['AGENCY_ADMIN'], agency: id };
      }),
    );
    return [
      ...admins,
      ...endpoints.users.filter(({ roles }) => !agencyRoles.some((role) => roles.includes(role))),
    ];
  };
}

/** Who speaks for the headquarters of that agency. */
export function headquarters(unique: string) {
  return { email: `hq.${unique}@ibupejabat.example`, language: 'ms' } as const;
}

/** MAMPU sends a request about that agency. */
export function aboutOwnAgency(procedure: string) {
  return async ({ endpoints, people, unique, form }: Setting): Promise<string> => {
    const mampu = await clientOf(endpoints, people.holder('MAMPU_ADMIN'));
    const { id } = await mampu.post(
      'CreatedRequest',
      '/requests',
      { procedure, subject: people.agency, form },
      { 'idempotency-key': `submit-${procedure}-${unique}` },
    );
    return id;
  };
}
