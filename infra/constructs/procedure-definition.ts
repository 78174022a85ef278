import { stepId, type Procedure } from '../../schemas/catalogue.ts';
import { humanStates, problemsOf } from './procedure-check.ts';
import {
  DefinitionError,
  isHumanState,
  readProcedureFile,
  substitute,
  type ProcedureFile,
  type State,
} from './procedure-file.ts';

/** Placeholders for functions in a state machine file, and the functions they stand for. */
export const functionPlaceholders = {
  OpenTask: 'open-task',
  Notify: 'notify',
  ProvisionRelay: 'provision-relay',
  ProvisionAccount: 'provision-account',
  ProvisionDirectory: 'provision-directory',
  ProvisionAgency: 'provision-agency',
  StartRequest: 'start-request',
  BulkSteps: 'bulk-steps',
} as const;

export type FunctionPlaceholder = keyof typeof functionPlaceholders;

export type FunctionArns = Readonly<Record<FunctionPlaceholder | 'RecordFault', string>>;

/** What a machine has beyond its file. Readers of the file need not know it. */
const added = {
  resume: 'Resume?',
  unknownOutcome: 'Unknown outcome',
  recordFault: 'Record fault',
  fault: 'Fault',
  ended: 'Ended',
} as const;

/** A token lives for one year at most. The wait is renewed before that; it does not end a request. */
const tokenSeconds = 300 * 24 * 60 * 60;
const taskSeconds = 120;

const backoff = {
  IntervalSeconds: 1,
  BackoffRate: 2,
  MaxAttempts: 5,
  MaxDelaySeconds: 60,
  JitterStrategy: 'FULL',
};
const serviceErrors = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];

/** A complete definition in the Amazon States Language. */
export interface Definition {
  readonly Comment: string;
  readonly QueryLanguage: 'JSONata';
  readonly StartAt: string;
  readonly States: Readonly<Record<string, object>>;
}

/**
 * Makes the definition of one procedure from its file and its row in the catalogue: placeholders are put in, both
 * are compared, and what every machine needs is added.
 * @throws DefinitionError when file and catalogue disagree.
 */
export function procedureDefinition(procedure: Procedure, text: string, functions: FunctionArns): Definition {
  const raw = readProcedureFile(procedure.machine, text);
  const unknown = new Set<string>();
  const names = Object.fromEntries(Object.keys(functionPlaceholders).map((name) => [name, `\${${name}}`]));
  const file = substitute(raw, { ...names, ...placesIn(procedure) }, (placeholder) =>
    unknown.add(placeholder),
  );
  const problems = [
    ...[...unknown].map((placeholder) => `The placeholder ${placeholder} is not known.`),
    ...Object.values(added)
      .filter((name) => Object.hasOwn(file.States, name))
      .map((name) => `"${name}" is a state that every machine is given; use another name.`),
    ...problemsOf(file, procedure),
  ];
  if (problems.length > 0) throw new DefinitionError(procedure.machine, problems);

  const waits = humanStates(file, procedure);
  return {
    Comment: `${procedure.id}: ${procedure.title.en} (${procedure.source})`,
    QueryLanguage: 'JSONata',
    // Without a wait there is one way in, and nobody who could end it from outside.
    StartAt: waits.size === 0 ? file.StartAt : added.resume,
    States: {
      ...(waits.size === 0 ? {} : { [added.resume]: resume(file, procedure, waits), ...endedPath }),
      ...Object.fromEntries(
        Object.entries(file.States).map(([name, state]) => [
          name,
          substitute(complete(name, state), { ...functions }, () => undefined),
        ]),
      ),
      ...(branches(file) ? unknownOutcomePath : {}),
      ...faultPath(functions),
    },
  };
}

/** What a file that several rows share says of a row: its id, the step that ends it, and what the row adds. */
function placesIn({ id, steps, places }: Procedure): Readonly<Record<string, string>> {
  // A check follows the last step that anything waits for.
  const last = steps.findLast(({ by }) => by !== 'check');
  return { Procedure: id, ...(last === undefined ? {} : { LastStep: stepId(id, last.no) }), ...places };
}

/** The way back in: an execution can begin at any step where a person decides. */
function resume(file: ProcedureFile, procedure: Procedure, waits: ReadonlyMap<string, string>): object {
  return {
    Type: 'Choice',
    Comment: 'A resumed request continues where it stood',
    Choices: [...waits].map(([no, name]) => ({
      Condition: `{% $states.input.resumeAt = '${stepId(procedure.id, no)}' %}`,
      Next: name,
    })),
    Default: file.StartAt,
  };
}

function complete(name: string, state: State): object {
  if (state.Type === 'Choice') return { ...state, Default: state.Default ?? added.unknownOutcome };
  if (state.Type !== 'Task') return state;
  const faults = {
    ErrorEquals: ['States.ALL'],
    Assign: { fault: fault(name, '$states.errorOutput.Error') },
    Next: added.recordFault,
  };
  if (!isHumanState(state)) {
    return {
      ...state,
      TimeoutSeconds: taskSeconds,
      // These tasks are idempotent, so any failure may be tried again.
      Retry: [{ ErrorEquals: ['States.TaskFailed', 'States.Timeout'], ...backoff }],
      Catch: [faults],
    };
  }
  return {
    ...state,
    TimeoutSeconds: tokenSeconds,
    // Not on any failure: an outcome that comes back as one must not open the task again.
    Retry: [{ ErrorEquals: [...serviceErrors, 'Fault'], ...backoff }],
    Catch: [
      { ErrorEquals: ['Ended'], Next: added.ended },
      { ErrorEquals: ['States.Timeout'], Next: name },
      faults,
    ],
  };
}

const unknownOutcomePath = {
  [added.unknownOutcome]: {
    Type: 'Pass',
    Comment: 'A task answered what no branch is for',
    Assign: { fault: { state: added.unknownOutcome, error: 'UnknownOutcome' } },
    Next: added.recordFault,
  },
};

/** Does any branch need a way out for an answer that it does not know? */
function branches({ States }: ProcedureFile): boolean {
  return Object.values(States).some(({ Type, Default }) => Type === 'Choice' && Default === undefined);
}

function faultPath(functions: FunctionArns): Record<string, object> {
  return {
    [added.recordFault]: {
      Type: 'Task',
      Comment: 'The request is marked, so that an operator resumes it',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: {
        FunctionName: functions.RecordFault,
        Payload: { request: '{% $states.context.Execution.Input %}', fault: '{% $fault %}' },
      },
      TimeoutSeconds: taskSeconds,
      Retry: [{ ErrorEquals: ['States.TaskFailed', 'States.Timeout'], ...backoff }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: added.fault }],
      Next: added.fault,
    },
    [added.fault]: {
      Type: 'Fail',
      Error: 'Fault',
      Cause: 'See the logs of the task, then resume the request.',
    },
  };
}

const endedPath = { [added.ended]: { Type: 'Succeed', Comment: 'The request was ended from outside' } };

/** Only names, never the cause: that may quote what a person wrote. */
function fault(state: string, error: string): object {
  return { state, error: `{% ${error} %}` };
}
