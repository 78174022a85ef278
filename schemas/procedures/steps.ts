import type { Step } from '../catalogue.ts';
import type { Field } from '../field.ts';
import type { Role } from '../vocabulary.ts';

/** What the rows of all procedures are made of. */

/** One numbered step of the document, in its words. */
export function step(no: string, ms: string, en: string, actor: Role, by: Step['by']): Step {
  return { no, title: { ms, en }, actor, by };
}

/** Why: for an outcome that has to be justified. */
export const reasonField: Field = {
  name: 'reason',
  label: { ms: 'Sebab', en: 'Reason' },
  kind: 'multiline',
  required: true,
  maxLength: 2000,
};
