import type { JSX } from 'preact';
import {
  catalogue,
  changesIn,
  startedByOneOf,
  type Procedure,
  type SubjectKindName,
} from '../../../schemas/catalogue.ts';
import type { Role } from '../../../schemas/vocabulary.ts';
import { requestPath } from '../paths.ts';
import { subjectTexts as texts } from '../texts/subject.ts';
import type { Ui } from '../ui.ts';
import { Panel } from './messages.tsx';

/** What can be done with a subject: the procedures of the catalogue, one card each. */

/** The procedures that change a subject in this state and that one of these roles may start. */
export function proceduresFor(
  { kind, state }: { readonly kind: SubjectKindName; readonly state: string },
  roles: readonly Role[],
): readonly Procedure[] {
  return Object.values(catalogue).filter(
    (row) => row.subject.kind === kind && changesIn(row, state) && startedByOneOf(row, roles),
  );
}

/** One card a procedure, with the other names that the documents have for it. */
export function ProcedureCards(props: {
  readonly ui: Ui;
  readonly procedures: readonly Procedure[];
  readonly level: 2 | 3;
  readonly subjectId?: string;
}): JSX.Element {
  const { ui, procedures, level, subjectId } = props;
  const { t } = ui;
  const Heading = level === 2 ? 'h2' : 'h3';
  const query = subjectId === undefined ? '' : `?subject=${encodeURIComponent(subjectId)}`;
  return (
    <ul class="cards beside">
      {procedures.map((row) => (
        <li key={row.id}>
          <Heading>
            <a href={`/new/${row.id}${query}`}>{t(row.title)}</a>
          </Heading>
          <p>{t(row.summary)}</p>
          {row.aliases.length === 0 ? null : (
            <p class="hint">{t(texts.alsoCalled, { names: row.aliases.join(', ') })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Why nothing can be started now: an open request reserves the subject. */
export function ReservedBy({
  ui,
  id,
  text,
}: {
  readonly ui: Ui;
  readonly id: string;
  readonly text: string;
}): JSX.Element {
  return (
    <Panel tone="info">
      <p>{text}</p>
      <p>
        <a href={requestPath(id)}>{ui.t(texts.toRequest)}</a>
      </p>
    </Panel>
  );
}
