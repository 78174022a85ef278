import type {
  MigrationPlan,
  PhasePlan,
  PlanItem,
  PlannedPhase,
} from '../../schemas/directory/migration-plan.ts';
import { plannedPhases } from '../../schemas/directory/migration-plan.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { migrationPhases, type MigrationPhase } from '../../schemas/directory-words.ts';
import type { ReferenceEntry } from '../../schemas/policies/reference-initial.ts';
import type { Language } from '../../schemas/vocabulary.ts';

/** The plan of a migration: what it is made of, what a phase lacks, which phase follows (S4 G¶8 to 10). Pure. */

/** The plan with which a migration begins: the checklist as it is now. One that was begun before goes on. */
export function begunPlan(
  before: MigrationPlan | undefined,
  { agencyId, requestId, checklist, at }: Begun,
): MigrationPlan {
  if (before !== undefined) return { ...before, requestId, updatedAt: at, version: before.version + 1 };
  return { agencyId, requestId, phases: {}, items: itemsOf(checklist), updatedAt: at, version: 1 };
}

interface Begun {
  readonly agencyId: string;
  readonly requestId: string;
  readonly checklist: readonly ReferenceEntry[];
  readonly at: string;
}

/** Entries of the checklist that name a phase; one that names none is no item of any. */
function itemsOf(checklist: readonly ReferenceEntry[]): PlanItem[] {
  return plannedPhases.flatMap((phase) =>
    checklist
      .filter(({ details }) => details?.['phase'] === phase)
      .map(({ value, label }) => ({ id: value, phase, label: { ...label } })),
  );
}

/** Items of a phase, each with what it is called by: its numeral in the circular, or its place in the phase. */
export function phaseItems(
  { items }: Pick<MigrationPlan, 'items'>,
  phase: PlannedPhase,
): readonly { readonly mark: string; readonly item: PlanItem }[] {
  return items
    .filter((each) => each.phase === phase)
    .map((item, index) => ({ mark: numeralOf(item) ?? String(index + 1), item }));
}

/** `(iii)`, with which the text of an item begins. */
function numeralOf({ label }: PlanItem): string | undefined {
  return /^\([ivx]+\)/u.exec(label.ms)?.[0];
}

/** What an item is, with what it is called by. */
export function itemText({ mark, item }: ReturnType<typeof phaseItems>[number], language: Language): string {
  const text = item.label[language];
  return text.startsWith(mark) ? text : `${mark}. ${text}`;
}

/** By what the items of a phase are called that are not done. */
export function openItems(plan: Pick<MigrationPlan, 'items'>, phase: PlannedPhase): readonly string[] {
  return phaseItems(plan, phase)
    .filter(({ item }) => item.done === undefined)
    .map(({ mark }) => mark);
}

/** How much of a plan is done. */
export function progressOf({ items }: Pick<MigrationPlan, 'items'>): {
  readonly done: number;
  readonly all: number;
} {
  return { done: items.filter(({ done }) => done !== undefined).length, all: items.length };
}

/** The plan with dates and responsible person of a phase. */
export function withPhase(
  plan: MigrationPlan,
  phase: PlannedPhase,
  planned: PhasePlan,
  at: string,
): MigrationPlan {
  return {
    ...plan,
    phases: { ...plan.phases, [phase]: planned },
    updatedAt: at,
    version: plan.version + 1,
  };
}

/** The plan with an item ticked, or no longer so. */
export function withItem(
  plan: MigrationPlan,
  itemId: string,
  done: PlanItem['done'],
  at: string,
): MigrationPlan {
  const items = plan.items.map((item): PlanItem => {
    if (item.id !== itemId) return item;
    const { done: _before, ...rest } = item;
    return done === undefined ? rest : { ...rest, done };
  });
  return { ...plan, items, updatedAt: at, version: plan.version + 1 };
}

/** The phase in which an agency is, of those that are carried out; undefined before and after them. */
export function presentPhase({ state, phase }: Pick<Agency, 'state' | 'phase'>): PlannedPhase | undefined {
  return state === 'ACTIVE' ? plannedPhases.find((each) => each === phase) : undefined;
}

/** Whether a phase comes after the one in which the agency is. */
export function isLater(phase: MigrationPhase, present: MigrationPhase): boolean {
  return migrationPhases.indexOf(phase) > migrationPhases.indexOf(present);
}

/** Until when the e-mail contract keeps an agency from going live; undefined when nothing does (S4 G¶7, AMB-88). */
export function boundUntil({ contract }: Pick<Agency, 'contract'>, today: string): string | undefined {
  if (contract === undefined || contract.endsOn < today) return undefined;
  return contract.releasedOn !== undefined && contract.releasedOn <= today ? undefined : contract.endsOn;
}
