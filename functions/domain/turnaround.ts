import { catalogue, isProcedureId, stepId, type ProcedureId } from '../../schemas/catalogue.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import { countsUnder, type Counts } from './counts.ts';

/** How long something took: how often, and seconds on average. */
export interface Taken {
  readonly count: number;
  readonly averageSeconds: number;
}

export interface StepTaken extends Taken {
  readonly step: string;
  readonly title: Text;
}

export interface ProcedureTaken extends Taken {
  readonly procedure: ProcedureId;
  readonly title: Text;
  /** Its human steps that somebody has decided, in the order of the document. */
  readonly steps: readonly StepTaken[];
}

/** From what months have counted: requests that have ended, and decisions of people. */
export function turnaroundOf(ended: Counts, taken: Counts): ProcedureTaken[] {
  const seconds = countsUnder(ended, 'took:');
  const counts = endedBy(ended);
  const [decisions, waited] = [countsUnder(taken, 'n:'), countsUnder(taken, 's:')];
  return Object.values(catalogue).flatMap(({ id, title, humanSteps }): ProcedureTaken[] => {
    if (!isProcedureId(id)) return [];
    const steps = humanSteps.flatMap((human): StepTaken[] => {
      const step = stepId(id, human.no);
      const count = decisions[step] ?? 0;
      return count === 0
        ? []
        : [{ step, title: human.title, count, averageSeconds: Math.round((waited[step] ?? 0) / count) }];
    });
    const count = counts[id] ?? 0;
    if (count === 0 && steps.length === 0) return [];
    const averageSeconds = count === 0 ? 0 : Math.round((seconds[id] ?? 0) / count);
    return [{ procedure: id, title, count, averageSeconds, steps }];
  });
}

function endedBy(counts: Counts): Counts {
  const by: Record<string, number> = {};
  for (const [name, value] of Object.entries(countsUnder(counts, 'ended:'))) {
    const procedure = name.slice(0, name.lastIndexOf(':'));
    by[procedure] = (by[procedure] ?? 0) + value;
  }
  return by;
}
