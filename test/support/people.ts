import type { DemoUser, Endpoints } from '../../infra/local/endpoints.ts';
import { isAgencyRole, type Role } from '../../schemas/vocabulary.ts';

/** Who holds which role in the running system, as endpoints.json says. */
export class People {
  readonly users: DemoUser[];
  /** Agency whose requests are played. */
  readonly agency: string;

  constructor({ users }: Pick<Endpoints, 'users'>) {
    this.users = users;
    const agencies = users.filter((user) => user.roles.includes('AGENCY_ADMIN')).map((user) => user.agency);
    // The agency with two administrators, so that both can be told.
    const agency = agencies.find((each, index) => agencies.indexOf(each) !== index) ?? agencies[0];
    if (agency === undefined) throw new Error('endpoints.json names nobody with the role AGENCY_ADMIN');
    this.agency = agency;
  }

  /** Everybody with a role; of an agency role, those of the agency. */
  holders(role: Role, agency: string = this.agency): readonly DemoUser[] {
    return this.users.filter(
      (user) => user.roles.includes(role) && (!isAgencyRole(role) || user.agency === agency),
    );
  }

  /** The n-th person with a role, counted from 1. */
  holder(role: Role, nth = 1): DemoUser {
    const found = this.holders(role)[nth - 1];
    if (found === undefined) throw new Error(`endpoints.json names no person ${nth} with the role ${role}`);
    return found;
  }

  /** An agency administrator of another agency. */
  stranger(): DemoUser {
    const found = this.users.find(
      (user) => user.roles.includes('AGENCY_ADMIN') && user.agency !== this.agency,
    );
    if (found === undefined) throw new Error('endpoints.json names only one agency');
    return found;
  }
}
