import { catalogue, type Procedure } from '../../schemas/catalogue.ts';
import type { AccountCategory } from '../../schemas/vocabulary.ts';

/** IPMS-4.3 for public servants (Jadual 3A), IPMS-4.4 for everybody else (Jadual 3B). */
export function registrationOf(category: AccountCategory): Procedure {
  return catalogue[category === 'OTHER' ? 'IPMS-4.4' : 'IPMS-4.3'];
}
