import { stepId, type HumanStep, type Procedure } from '../../schemas/catalogue.ts';
import { isHumanState, outcomeOf, stepOf, type ProcedureFile, type State } from './procedure-file.ts';
import { numberOf, stepsNamedIn } from './step-ids.ts';

/**
 * Compares a machine with its row in the catalogue. Everything the documents say stands in one of the two; where
 * they say the same thing twice, this is where a difference comes to light.
 * @returns one sentence for each disagreement.
 */
export function problemsOf(file: ProcedureFile, procedure: Procedure): string[] {
  return [
    ...missingTargets(file),
    ...unknownSteps(file, procedure),
    ...startProblems(file, procedure),
    ...humanStateProblems(file, procedure),
    ...procedure.humanSteps.flatMap((step) => humanStepProblems(file, procedure, step)),
    ...unassignedVariables(file),
  ];
}

/** The human state for each human step of the row, by the step's number. */
export function humanStates(file: ProcedureFile, procedure: Procedure): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, state] of Object.entries(file.States)) {
    const step = stepOf(state);
    if (isHumanState(state) && step !== undefined) found.set(numberOf(step, procedure), name);
  }
  return found;
}

function missingTargets(file: ProcedureFile): string[] {
  const problems: string[] = [];
  const check = (from: string, to: string | undefined): void => {
    if (to !== undefined && !Object.hasOwn(file.States, to))
      problems.push(`${from} leads to "${to}", which does not exist.`);
  };
  check('StartAt', file.StartAt);
  for (const [name, state] of Object.entries(file.States)) {
    for (const target of targetsOf(state)) check(`"${name}"`, target);
    const ends = state.End === true || state.Type === 'Succeed';
    if (!ends && targetsOf(state).length === 0) problems.push(`"${name}" neither ends nor leads anywhere.`);
  }
  return problems;
}

function unknownSteps(file: ProcedureFile, procedure: Procedure): string[] {
  const known = new Set(procedure.steps.map(({ no }) => no));
  const problems: string[] = [];
  const mentioned = new Set<string>();
  for (const [name, state] of Object.entries(file.States)) {
    const quoted = stepsNamedIn(state.Comment ?? '', procedure);
    for (const id of new Set([...quoted, ...(stepOf(state) === undefined ? [] : [stepOf(state) ?? ''])])) {
      const no = numberOf(id, procedure);
      mentioned.add(no);
      if (!known.has(no)) problems.push(`"${name}" names step ${id}, which the catalogue does not have.`);
    }
    if (state.Type === 'Task' && quoted.length === 0)
      problems.push(`"${name}" names no step in its Comment.`);
  }
  for (const { no, by } of procedure.steps) {
    if (by !== 'submit' && by !== 'check' && !mentioned.has(no))
      problems.push(`Step ${stepId(procedure.id, no)} is done by no state.`);
  }
  return problems;
}

function humanStateProblems(file: ProcedureFile, procedure: Procedure): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const [name, state] of Object.entries(file.States)) {
    if (!isHumanState(state)) continue;
    const step = stepOf(state);
    if (step === undefined) {
      problems.push(`"${name}" waits for a person but its Payload names no step.`);
      continue;
    }
    if (!procedure.humanSteps.some(({ no }) => stepId(procedure.id, no) === step)) {
      problems.push(`"${name}" waits for a person at ${step}, which is no human step in the catalogue.`);
    }
    const other = seen.get(step);
    if (other !== undefined) problems.push(`"${other}" and "${name}" both wait for a person at ${step}.`);
    seen.set(step, name);
  }
  return problems;
}

function humanStepProblems(file: ProcedureFile, procedure: Procedure, step: HumanStep): string[] {
  const id = stepId(procedure.id, step.no);
  const name = humanStates(file, procedure).get(step.no);
  const state = name === undefined ? undefined : file.States[name];
  if (name === undefined || state === undefined) return [`No state waits for a person at ${id}.`];

  const uncovered = Object.values(step.outcomes)
    .flatMap(({ covers }) => covers.map((no) => stepId(procedure.id, no)))
    .filter((covered) => !stepsNamedIn(state.Comment ?? '', procedure).includes(covered));
  return [
    ...[...new Set(uncovered)].map(
      (covered) => `"${name}" completes ${covered}, but its Comment does not say so.`,
    ),
    ...Object.entries(step.outcomes)
      .filter(([, { leadsTo }]) => leadsTo.includes(step.no))
      .map(
        ([outcome]) =>
          `Outcome "${outcome}" of ${id} leads straight back to ${id}: its next visit could not be told from this one.`,
      ),
    ...dueProblems(id, step),
    ...outcomeProblems(file, procedure, step, name, state),
  ];
}

/**
 * A day and the outcome that a sweep chooses on it belong together. What awaits work ends by one outcome of the system,
 * what is passed over by those that it names.
 */
function dueProblems(id: string, { due, awaits, passed, outcomes }: HumanStep): string[] {
  const unknown = (passed?.outcomes ?? [])
    .filter((outcome) => !Object.hasOwn(outcomes, outcome))
    .map((outcome) => `Passed over, ${id} is given "${outcome}", which is no outcome of it.`);
  if (unknown.length > 0) return unknown;
  const bySystem = Object.entries(outcomes).filter(
    ([name, outcome]) => outcome.bySystem === true && passed?.outcomes.includes(name) !== true,
  );
  if (awaits !== undefined) {
    const one = due === undefined && bySystem.length === 1;
    return one ? [] : [`${id} awaits ${awaits}, so one outcome is the system's, and no day is due.`];
  }
  const undated = bySystem
    .filter(([outcome]) => outcome !== due?.outcome)
    .map(([outcome]) => `Outcome "${outcome}" of ${id} is for a sweep, but no day is due for it.`);
  if (due === undefined || bySystem.some(([outcome]) => outcome === due.outcome)) return undated;
  return [
    ...undated,
    Object.hasOwn(outcomes, due.outcome)
      ? `Outcome "${due.outcome}" of ${id} is due on a day, but not marked as a sweep's.`
      : `On its day ${id} is given "${due.outcome}", which is no outcome of it.`,
  ];
}

/** Where the machine goes from its start stands in the row: as such, or in the notice of the first task. */
function startProblems(file: ProcedureFile, procedure: Procedure): string[] {
  const first = procedure.humanSteps.filter(({ notices }) => Object.hasOwn(notices, '')).map(({ no }) => no);
  const said = procedure.leadsTo ?? first;
  if (said.length === 0)
    return [`${procedure.id} does not say where its machine goes from the start: no task is first.`];
  const reached = destinations(file, procedure, file.StartAt);
  return differ(reached, said)
    ? [`From its start the machine goes to ${list(reached)}, the catalogue says ${list(said)}.`]
    : [];
}

function outcomeProblems(
  file: ProcedureFile,
  procedure: Procedure,
  step: HumanStep,
  name: string,
  state: State,
): string[] {
  const id = stepId(procedure.id, step.no);
  const ways = waysOut(file, state);
  const outcomes = Object.entries(step.outcomes);
  if (ways === undefined) {
    return outcomes.length === 1
      ? outcomes.flatMap(([outcome, { leadsTo }]) =>
          leadsToProblems({ file, procedure, id }, outcome, state.Next, leadsTo),
        )
      : [`${id} has ${outcomes.length} outcomes, but no Choice follows "${name}".`];
  }
  const problems: string[] = [];
  for (const [outcome, { leadsTo }] of outcomes) {
    if (ways.has(outcome))
      problems.push(...leadsToProblems({ file, procedure, id }, outcome, ways.get(outcome), leadsTo));
    else problems.push(`Outcome "${outcome}" of ${id} has no branch in "${state.Next ?? ''}".`);
  }
  for (const outcome of ways.keys()) {
    if (!Object.hasOwn(step.outcomes, outcome)) {
      problems.push(`"${state.Next ?? ''}" branches on "${outcome}", which is no outcome of ${id}.`);
    }
  }
  return problems;
}

/** The branches of the Choice right behind a human state, by outcome; undefined when there is none. */
function waysOut(file: ProcedureFile, state: State): ReadonlyMap<string, string> | undefined {
  const next = state.Next === undefined ? undefined : file.States[state.Next];
  if (next?.Type !== 'Choice') return undefined;
  return new Map(
    (next.Choices ?? []).map(({ Condition, Next }) => [outcomeOf(Condition) ?? Condition, Next]),
  );
}

function leadsToProblems(
  { file, procedure, id }: { file: ProcedureFile; procedure: Procedure; id: string },
  outcome: string,
  start: string | undefined,
  leadsTo: readonly string[],
): string[] {
  const reached = destinations(file, procedure, start);
  return differ(reached, leadsTo)
    ? [
        `After "${outcome}" at ${id} the machine goes to ${list(reached)}, the catalogue says ${list(leadsTo)}.`,
      ]
    : [];
}

/** Numbers of the human steps, and end statuses, that are reached from a state without passing another person. */
export function destinations(
  file: ProcedureFile,
  procedure: Procedure,
  start: string | undefined,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const visited = new Set<string>();
  const walk = (name: string | undefined, status: string | undefined): void => {
    const state = name === undefined ? undefined : file.States[name];
    if (state === undefined || visited.has(`${name ?? ''} ${status ?? ''}`)) return;
    visited.add(`${name ?? ''} ${status ?? ''}`);
    if (isHumanState(state)) {
      reached.add(numberOf(stepOf(state) ?? '', procedure));
      return;
    }
    const ends = state.Arguments?.Payload['ends'];
    const now = typeof ends === 'string' ? ends : status;
    if (state.End === true || state.Type === 'Succeed') reached.add(now ?? 'an end without a status');
    for (const target of targetsOf(state)) walk(target, now);
  };
  walk(start, undefined);
  return reached;
}

/** Resuming at a human step is complete only if no later state needs what was assigned before it. */
function unassignedVariables(file: ProcedureFile): string[] {
  const problems = new Set<string>();
  const visited = new Set<string>();
  const walk = (name: string, known: ReadonlySet<string>, from: string): void => {
    const state = file.States[name];
    const key = `${name}|${[...known].sort().join()}`;
    if (state === undefined || visited.has(key)) return;
    visited.add(key);
    const before = isHumanState(state) ? new Set<string>() : known;
    const origin = isHumanState(state) ? name : from;
    for (const variable of variablesOf({ ...state, Assign: undefined })) {
      if (!before.has(variable)) {
        problems.add(
          `"${name}" reads $${variable}, which no state after "${origin}" has assigned: it could not be resumed.`,
        );
      }
    }
    const after = new Set([...before, ...Object.keys(state.Assign ?? {})]);
    for (const target of targetsOf(state)) walk(target, after, origin);
  };
  walk(file.StartAt, new Set(), file.StartAt);
  return [...problems];
}

function variablesOf(value: unknown): string[] {
  const expressions = [...JSON.stringify(value).matchAll(/\{%(.*?)%\}/gu)].map(
    ([, expression]) => expression ?? '',
  );
  return expressions.flatMap((expression) =>
    [...expression.matchAll(/\$(\w+)\b(?!\s*\()/gu)]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'states'),
  );
}

function targetsOf(state: State): string[] {
  return [state.Next, state.Default, ...(state.Choices ?? []).map(({ Next }) => Next)].filter(
    (each) => each !== undefined,
  );
}

function differ(reached: ReadonlySet<string>, said: readonly string[]): boolean {
  return [...reached].sort().join() !== [...new Set(said)].sort().join();
}

function list(items: Iterable<string>): string {
  return [...items].sort().join(' and ') || 'nowhere';
}
