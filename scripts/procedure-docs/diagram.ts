import type { Procedure } from '../../schemas/catalogue.ts';
import {
  isEndStatus,
  statusNames,
  statuses,
  type EndStatus,
  type Language,
} from '../../schemas/vocabulary.ts';

/** The state diagram of a procedure: a state for each step at which a person decides, an arrow for each outcome. */
export function stateDiagram({ humanSteps, leadsTo: starts }: Procedure, language: Language): string {
  const first = humanSteps.filter((step) => '' in step.notices).map(({ no }) => no);
  const ends = new Set<EndStatus>();
  const begins = (starts ?? first).map((where) => {
    const end = endStatus(where);
    if (end !== undefined) ends.add(end);
    return `  [*] --> ${end ?? stateId(where)}`;
  });
  const arrows = humanSteps.flatMap(({ no, outcomes }) =>
    Object.values(outcomes).flatMap(({ label, leadsTo }) =>
      leadsTo.map((where) => {
        const end = endStatus(where);
        if (end !== undefined) ends.add(end);
        return `  ${stateId(no)} --> ${end ?? stateId(where)}: ${plain(label[language])}`;
      }),
    ),
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...humanSteps.map(({ no, title }) => `  state "${no}. ${plain(title[language])}" as ${stateId(no)}`),
    ...[...ends].map((end) => `  state "${plain(statusNames[end][language])}" as ${end}`),
    ...begins,
    ...arrows,
    ...[...ends].map((end) => `  ${end} --> [*]`),
    '```',
  ].join('\n');
}

/** Step numbers of other sections hold characters that no name of a state may have. */
function stateId(no: string): string {
  return `s${no.replaceAll(/\W/gu, '_')}`;
}

/** The end status that an outcome leads to; undefined for a step. */
export function endStatus(where: string): EndStatus | undefined {
  const status = statuses.find((each) => each === where);
  return status !== undefined && isEndStatus(status) ? status : undefined;
}

/** Without the characters that have a meaning in a diagram. */
function plain(text: string): string {
  return text
    .replaceAll(/["#:;]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
