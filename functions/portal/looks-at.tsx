import type { JSX } from 'preact';
import type { HumanStep } from '../../schemas/catalogue.ts';
import { migrationPath } from '../web/paths.ts';
import { layoutTexts } from '../web/texts/layout.ts';
import type { Ui } from '../web/ui.ts';
import { taskTexts as texts } from './texts/task.ts';

/** Pages that the holder of a task looks at before he decides, and where he starts corrections (USAGE-CONFIRMATION.2). */
export function LooksAt({
  ui,
  step,
  agencyId,
}: {
  readonly ui: Ui;
  readonly step: HumanStep;
  /** The agency of the request. */
  readonly agencyId: string;
}): JSX.Element | null {
  const { looksAt = [] } = step;
  if (looksAt.length === 0) return null;
  return (
    <>
      <h2>{ui.t(texts.looksAt)}</h2>
      <ul>
        {looksAt.map((place) => (
          <li key={place}>
            {place === 'migration' ? (
              <a href={migrationPath(agencyId)}>{ui.t(texts.plan)}</a>
            ) : (
              <a href={`/${place}`}>{ui.t(layoutTexts[place])}</a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
