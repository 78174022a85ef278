import { stepId, type Procedure } from '../../schemas/catalogue.ts';

/** Step ids as a state machine file writes them, and as a row of the catalogue numbers them. */

/** The number under which the row knows a step; the id itself when the row does not. */
export function numberOf(id: string, procedure: Procedure): string {
  return numbersOf(procedure).find((no) => stepId(procedure.id, no) === id) ?? id;
}

/**
 * The step ids that a Comment names: those of the row, and whatever looks like one of the sections that the row has
 * steps of. Other words are prose.
 */
export function stepsNamedIn(comment: string, procedure: Procedure): string[] {
  const known = new Set(numbersOf(procedure).map((no) => stepId(procedure.id, no)));
  const sections = new Set([procedure.id, ...[...known].map(sectionOf)]);
  return comment
    .split(/[\s,;:()]+/u)
    .map((word) => word.replace(/\.$/u, ''))
    .filter((word) => known.has(word) || sections.has(sectionOf(word)));
}

function numbersOf({ steps, humanSteps }: Procedure): string[] {
  return [...steps, ...humanSteps].map(({ no }) => no);
}

/** `IPMS-4.2` of `IPMS-4.2.S3`. */
function sectionOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}
