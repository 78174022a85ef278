import { stepId, type Procedure } from '../../schemas/catalogue.ts';
import { Overtaken } from '../domain/errors.ts';
import type { CaseChange } from '../store/case-change.ts';
import { markerOperation } from '../store/marker-store.ts';
import type { Tables } from '../store/tables.ts';

/** A case that another one starts, and what makes it one among those of its parent. */
export interface ChildNote {
  readonly id: string;
  readonly procedure: Procedure;
  readonly parent: string;
  readonly marker: string;
  readonly at: string;
}

/**
 * Notes where a child comes from, in the transaction that writes it: the parent's marker names it, so that a second run
 * finds the same one, and its first record names the parent. @throws Overtaken in the transaction
 */
export function noteChild(
  change: CaseChange,
  tables: Tables,
  { id, procedure, parent, marker, at }: ChildNote,
): void {
  change.write(
    markerOperation(tables, parent, marker, { child: id, at }, () => new Overtaken('Started meanwhile')),
  );
  change.record({
    step: stepId(procedure.id, procedure.steps[0]?.no ?? '1'),
    kind: 'child-started',
    actor: 'SYSTEM',
    data: { parent },
  });
}
