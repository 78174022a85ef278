import { catalogue, stepId, type Procedure } from '../../schemas/catalogue.ts';
import type { AccountCategory } from '../../schemas/directory-words.ts';

/** IPMS-4.3 for public servants (Jadual 3A), IPMS-4.4 for everybody else (Jadual 3B). */
export function registrationOf(category: AccountCategory): Procedure {
  return catalogue[category === 'OTHER' ? 'IPMS-4.4' : 'IPMS-4.3'];
}

/** Where an administrator says what a new account is made with, as the registration of its category asks for it. */
export function allocationOf(category: AccountCategory) {
  const procedure = registrationOf(category);
  for (const { no, outcomes } of procedure.humanSteps) {
    const found = Object.entries(outcomes).find(([, { allocates }]) => allocates === true);
    if (found === undefined) continue;
    const [outcome, { fields, rules = [] }] = found;
    return { step: stepId(procedure.id, no), outcome, fields, rules };
  }
  throw new Error(`${procedure.id} has no allocation`);
}
