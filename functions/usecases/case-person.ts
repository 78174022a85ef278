import type { Contact } from '../../schemas/cases/request.ts';
import type { Person } from '../../schemas/directory/officer.ts';
import type { Role } from '../../schemas/vocabulary.ts';

/**
 * A person of a case as the one who acts: without a post or an account, known only by his part in the case, which no
 * officer's id can be.
 */
export function personAs(
  role: Role,
  { name = '', email = '', language }: Contact,
  agencyId: string | undefined,
): Person {
  return {
    id: role,
    name,
    post: '',
    email,
    language,
    ...(agencyId === undefined ? {} : { agencyId }),
    roles: [role],
    state: 'ACTIVE',
  };
}
