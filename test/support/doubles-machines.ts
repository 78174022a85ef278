import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonata from 'jsonata';
import type { MachineInput, Machines } from '../../functions/usecases/deps.ts';
import { procedureDefinition, type FunctionArns } from '../../infra/constructs/procedure-definition.ts';
import { catalogue, type ProcedureId } from '../../schemas/catalogue.ts';

/**
 * State machines in memory: they run the definitions that are deployed, with their retries and catches, and call the
 * functions of the test. Nothing moves before `settle`.
 */

export type TaskName = keyof FunctionArns;
export type TaskFunctions = Readonly<Record<TaskName, (payload: unknown) => Promise<unknown>>>;

interface State {
  readonly Type: 'Task' | 'Choice' | 'Pass' | 'Succeed' | 'Fail';
  readonly Resource?: string;
  readonly Arguments?: { readonly FunctionName: TaskName; readonly Payload: unknown };
  readonly Assign?: Readonly<Record<string, unknown>>;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Default?: string;
  readonly Next?: string;
  readonly End?: true;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts?: number }[];
  readonly Catch?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly Assign?: Readonly<Record<string, unknown>>;
    readonly Next: string;
  }[];
}

interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

type Answer = { readonly output: unknown } | { readonly error: string };

export interface Execution {
  readonly name: string;
  readonly procedure: ProcedureId;
  readonly input: MachineInput;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  state: string;
  variables: Record<string, unknown>;
  attempts: number;
  tokens: number;
  /** The token that is waited for. */
  token?: string;
  answer?: Answer;
  /** Every state it has entered, in order. */
  readonly visited: string[];
}

const functionNames: FunctionArns = {
  OpenTask: 'OpenTask',
  Notify: 'Notify',
  ProvisionRelay: 'ProvisionRelay',
  ProvisionAccount: 'ProvisionAccount',
  ProvisionDirectory: 'ProvisionDirectory',
  ProvisionAgency: 'ProvisionAgency',
  StartRequest: 'StartRequest',
  BulkSteps: 'BulkSteps',
  RecordFault: 'RecordFault',
};

function definitionOf(id: ProcedureId): Definition {
  const procedure = catalogue[id];
  const path = join(import.meta.dirname, `../../statemachines/${procedure.machine}.asl.yaml`);
  const definition: unknown = procedureDefinition(procedure, readFileSync(path, 'utf8'), functionNames);
  return definition as Definition;
}

const definitions = new Map<ProcedureId, Definition>();

export class MemoryMachines implements Machines {
  readonly executions: Execution[];
  private readonly tasks: TaskFunctions;

  constructor(tasks: TaskFunctions, executions: readonly Execution[] = []) {
    this.tasks = tasks;
    this.executions = structuredClone([...executions]);
  }

  start(id: string, input: MachineInput): Promise<void> {
    const procedure = id as ProcedureId;
    if (this.find(procedure, input) === undefined) {
      this.executions.push({
        name: nameOf(input),
        procedure,
        input,
        status: 'RUNNING',
        state: this.definition(procedure).StartAt,
        variables: {},
        attempts: 0,
        tokens: 0,
        visited: [],
      });
    }
    return Promise.resolve();
  }

  status(
    procedure: string,
    input: Pick<MachineInput, 'requestId' | 'generation'>,
  ): Promise<string | undefined> {
    return Promise.resolve(this.find(procedure, input)?.status);
  }

  stop(
    procedure: string,
    input: Pick<MachineInput, 'requestId' | 'generation'>,
  ): Promise<'stopped' | 'none'> {
    const execution = this.find(procedure, input);
    if (execution === undefined) return Promise.resolve('none');
    if (execution.status === 'RUNNING') execution.status = 'ABORTED';
    return Promise.resolve('stopped');
  }

  succeed(token: string, output: { readonly taskId: string; readonly outcome: string }) {
    return Promise.resolve(this.answer(token, { output }));
  }

  fail(token: string, error: 'Fault' | 'Ended') {
    return Promise.resolve(this.answer(token, { error }));
  }

  /** Runs until every execution waits for a person or has ended. */
  async settle(): Promise<void> {
    for (;;) {
      const next = this.executions.find(
        (each) => each.status === 'RUNNING' && (each.token === undefined || each.answer !== undefined),
      );
      if (next === undefined) return;
      await this.step(next);
    }
  }

  private find(
    procedure: string,
    input: Pick<MachineInput, 'requestId' | 'generation'>,
  ): Execution | undefined {
    return this.executions.find((each) => each.procedure === procedure && each.name === nameOf(input));
  }

  private definition(procedure: ProcedureId): Definition {
    const known = definitions.get(procedure) ?? definitionOf(procedure);
    definitions.set(procedure, known);
    return known;
  }

  private answer(token: string, answer: Answer): 'taken' | 'gone' {
    const waiting = this.executions.find((each) => each.token === token && each.status === 'RUNNING');
    if (waiting === undefined || waiting.answer !== undefined) return 'gone';
    waiting.answer = answer;
    return 'taken';
  }

  private async step(execution: Execution): Promise<void> {
    const state = this.definition(execution.procedure).States[execution.state];
    if (state === undefined) throw new Error(`There is no state ${execution.state}`);
    if (execution.answer === undefined) execution.visited.push(execution.state);
    switch (state.Type) {
      case 'Choice':
        go(execution, await chosen(execution, state));
        return;
      case 'Pass':
        await assign(execution, state.Assign, {});
        go(execution, state.Next);
        return;
      case 'Succeed':
        execution.status = 'SUCCEEDED';
        return;
      case 'Fail':
        execution.status = 'FAILED';
        return;
      case 'Task':
        return this.task(execution, state);
    }
  }

  private async task(execution: Execution, state: State): Promise<void> {
    const waits = state.Resource?.endsWith('.waitForTaskToken') === true;
    const { answer } = execution;
    if (answer !== undefined) {
      delete execution.token;
      delete execution.answer;
      return concluded(execution, state, answer);
    }
    execution.tokens += 1;
    const token = `${execution.name}/${execution.tokens}`;
    if (waits) execution.token = token;
    const { FunctionName, Payload } = state.Arguments!;
    const payload = await evaluated(Payload, bindings(execution, { context: { Task: { Token: token } } }));
    try {
      const result = await this.tasks[FunctionName](structuredClone(payload));
      if (!waits) await concluded(execution, state, { output: { Payload: result } });
    } catch {
      // A function that failed has failed the task, unless it answered for itself first.
      if (execution.answer !== undefined) return;
      delete execution.token;
      await concluded(execution, state, { error: 'Lambda.Unknown' });
    }
  }
}

async function concluded(execution: Execution, state: State, answer: Answer): Promise<void> {
  if ('output' in answer) {
    await assign(execution, state.Assign, { result: answer.output });
    if (state.End === true) execution.status = 'SUCCEEDED';
    else go(execution, state.Next);
    return;
  }
  const { error } = answer;
  const retrier = state.Retry?.find((each) => matches(each.ErrorEquals, error));
  if (retrier !== undefined && execution.attempts < (retrier.MaxAttempts ?? 3)) {
    execution.attempts += 1;
    return;
  }
  const catcher = state.Catch?.find((each) => matches(each.ErrorEquals, error));
  if (catcher === undefined) {
    execution.status = 'FAILED';
    return;
  }
  await assign(execution, catcher.Assign, { errorOutput: { Error: error } });
  go(execution, catcher.Next);
}

function matches(names: readonly string[], error: string): boolean {
  return names.includes(error) || names.includes('States.ALL') || names.includes('States.TaskFailed');
}

function go(execution: Execution, next: string | undefined): void {
  if (next === undefined) throw new Error(`${execution.state} leads nowhere`);
  execution.state = next;
  execution.attempts = 0;
}

async function chosen(execution: Execution, state: State): Promise<string | undefined> {
  for (const { Condition, Next } of state.Choices ?? []) {
    if ((await evaluated(Condition, bindings(execution, { input: execution.input }))) === true) return Next;
  }
  return state.Default;
}

async function assign(
  execution: Execution,
  values: Readonly<Record<string, unknown>> | undefined,
  states: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (values === undefined) return;
  const assigned = await evaluated(values, bindings(execution, states));
  execution.variables = { ...execution.variables, ...(assigned as Record<string, unknown>) };
}

function bindings(
  execution: Execution,
  states: { readonly context?: object; readonly [name: string]: unknown },
): Record<string, unknown> {
  const context = { Execution: { Input: execution.input }, ...states.context };
  return { ...execution.variables, states: { ...states, context } };
}

async function evaluated(value: unknown, names: Record<string, unknown>): Promise<unknown> {
  if (typeof value === 'string') {
    const expression = /^\{%(.*)%\}$/su.exec(value)?.[1];
    return expression === undefined ? value : jsonata(expression).evaluate(undefined, names);
  }
  if (Array.isArray(value)) return Promise.all(value.map((each) => evaluated(each, names)));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      async ([key, each]) => [key, await evaluated(each, names)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
  return value;
}

function nameOf({ requestId, generation }: Pick<MachineInput, 'requestId' | 'generation'>): string {
  return `${requestId}-${generation}`;
}
