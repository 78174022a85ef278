import { describe, expect, it } from 'vitest';
import type { HumanStep, Outcome, Procedure } from '../../schemas/catalogue.ts';
import { procedureDefinition } from '../../infra/constructs/procedure-definition.ts';

/** A procedure of two human steps: .2 decides, .1 corrects; .3 is done by the machine. */
const procedure = aProcedure([
  aHumanStep('1', { sent: ['2'], withdrawn: ['WITHDRAWN'] }),
  aHumanStep('2', { approved: ['COMPLETED'], refused: ['1'] }),
]);

const functions = {
  OpenTask: 'arn:open-task',
  Notify: 'arn:notify',
  ProvisionRelay: 'arn:provision-relay',
  StartRequest: 'arn:start-request',
  RecordFault: 'arn:record-fault',
};

const file = `
QueryLanguage: JSONata
StartAt: Decide
States:
  Decide:
    Type: Task
    Comment: \${Procedure}.2
    Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
    Arguments:
      FunctionName: \${OpenTask}
      Payload: { step: "\${Procedure}.2", token: "{% $states.context.Task.Token %}" }
    Assign: { taskId: "{% $states.result.taskId %}", outcome: "{% $states.result.outcome %}" }
    Next: Approved?
  Approved?:
    Type: Choice
    Choices:
      - { Condition: "{% $outcome = 'approved' %}", Next: Tell }
      - { Condition: "{% $outcome = 'refused' %}", Next: Correct }
  Correct:
    Type: Task
    Comment: \${Procedure}.1
    Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
    Arguments:
      FunctionName: \${OpenTask}
      Payload: { step: "\${Procedure}.1", token: "{% $states.context.Task.Token %}" }
    Assign: { taskId: "{% $states.result.taskId %}", outcome: "{% $states.result.outcome %}" }
    Next: Sent?
  Sent?:
    Type: Choice
    Choices:
      - { Condition: "{% $outcome = 'sent' %}", Next: Decide }
      - { Condition: "{% $outcome = 'withdrawn' %}", Next: Withdraw }
  Tell:
    Type: Task
    Comment: \${Procedure}.3
    Resource: arn:aws:states:::lambda:invoke
    Arguments:
      FunctionName: \${Notify}
      Payload: { taskId: "{% $taskId %}", ends: COMPLETED }
    End: true
  Withdraw:
    Type: Task
    Comment: \${Procedure}.1
    Resource: arn:aws:states:::lambda:invoke
    Arguments:
      FunctionName: \${Notify}
      Payload: { taskId: "{% $taskId %}", ends: WITHDRAWN }
    End: true
`;

function states(text = file): Record<string, Record<string, unknown>> {
  return procedureDefinition(procedure, text, functions).States as Record<string, Record<string, unknown>>;
}

function problems(text: string, row = procedure): string {
  try {
    procedureDefinition(row, text, functions);
  } catch (error) {
    return String(error);
  }
  throw new Error('The definition was accepted.');
}

describe('what a machine is given beyond its file', () => {
  it('puts in the procedure and the functions', () => {
    expect(states()['Decide']?.['Arguments']).toEqual({
      FunctionName: 'arn:open-task',
      Payload: { step: 'TEST-ONE.2', token: '{% $states.context.Task.Token %}' },
    });
  });

  it('begins where it stood when it is resumed, and at the first state otherwise', () => {
    const definition = procedureDefinition(procedure, file, functions);
    expect(definition.StartAt).toBe('Resume?');
    expect(definition.States['Resume?']).toMatchObject({
      Choices: [
        { Condition: "{% $states.input.resumeAt = 'TEST-ONE.2' %}", Next: 'Decide' },
        { Condition: "{% $states.input.resumeAt = 'TEST-ONE.1' %}", Next: 'Correct' },
      ],
      Default: 'Decide',
    });
  });

  it('waits for a person up to 300 days, then renews the wait', () => {
    expect(states()['Decide']).toMatchObject({ TimeoutSeconds: 25_920_000 });
    expect(states()['Decide']?.['Catch']).toMatchObject([
      { ErrorEquals: ['Ended'], Next: 'Ended' },
      { ErrorEquals: ['States.Timeout'], Next: 'Decide' },
      { ErrorEquals: ['States.ALL'], Next: 'Record fault' },
    ]);
  });

  it('opens a task again only after a fault, never after an answer', () => {
    const [retry] = states()['Decide']?.['Retry'] as { ErrorEquals: string[] }[];
    expect(retry?.ErrorEquals).toContain('Fault');
    expect(retry?.ErrorEquals.filter((each) => each.startsWith('States.'))).toEqual([]);
  });

  it('tries other tasks again after any failure, then records the fault without its cause', () => {
    expect(states()['Tell']).toMatchObject({
      Retry: [{ ErrorEquals: ['States.TaskFailed', 'States.Timeout'] }],
      Catch: [
        {
          ErrorEquals: ['States.ALL'],
          Assign: { fault: { state: 'Tell', error: '{% $states.errorOutput.Error %}' } },
          Next: 'Record fault',
        },
      ],
    });
  });

  it('takes an answer without a branch for a fault', () => {
    expect(states()['Approved?']).toMatchObject({ Default: 'Unknown outcome' });
  });
});

describe('file and catalogue disagree', () => {
  it('names a human step that the file lacks', () => {
    const row = aProcedure([...procedure.humanSteps, aHumanStep('3', { done: ['COMPLETED'] })]);
    expect(problems(file, row)).toContain('No state waits for a person at TEST-ONE.3.');
  });

  it('names a state that waits where the catalogue knows no human step', () => {
    const row = aProcedure(procedure.humanSteps.filter(({ no }) => no !== '1'));
    expect(problems(file, row)).toContain(
      '"Correct" waits for a person at TEST-ONE.1, which is no human step',
    );
  });

  it('names an outcome without a branch', () => {
    const text = file.replace(/ +- \{ Condition: "\{% \$outcome = 'refused' .*\n/u, '');
    expect(problems(text)).toContain('Outcome "refused" of TEST-ONE.2 has no branch in "Approved?".');
  });

  it('names a branch that is no outcome', () => {
    expect(problems(file.replace("'refused'", "'rejected'"))).toContain(
      '"Approved?" branches on "rejected", which is no outcome of TEST-ONE.2.',
    );
  });

  it('asks for a Choice where a person has a choice', () => {
    expect(problems(file.replace('Next: Approved?', 'Next: Tell'))).toContain(
      'TEST-ONE.2 has 2 outcomes, but no Choice follows "Decide".',
    );
  });

  it('compares where an outcome leads with what the catalogue says', () => {
    expect(
      problems(file.replace("'refused' %}\", Next: Correct", "'refused' %}\", Next: Withdraw")),
    ).toContain('After "refused" at TEST-ONE.2 the machine goes to WITHDRAWN, the catalogue says 1.');
  });

  it('refuses an outcome that leads back to its own step: the two visits would look the same', () => {
    const row = aProcedure([
      aHumanStep('1', { sent: ['2'], withdrawn: ['WITHDRAWN'] }),
      aHumanStep('2', { approved: ['COMPLETED'], refused: ['2'] }),
    ]);
    const text = file.replace("'refused' %}\", Next: Correct", "'refused' %}\", Next: Decide");
    expect(problems(text, row)).toContain(
      'Outcome "refused" of TEST-ONE.2 leads straight back to TEST-ONE.2',
    );
  });

  it('asks for a status at every end', () => {
    expect(problems(file.replace(', ends: WITHDRAWN', ''))).toContain(
      'the machine goes to an end without a status, the catalogue says WITHDRAWN.',
    );
  });

  it.each([
    [
      'an unknown step in a Comment',
      ['Comment: ${Procedure}.3', 'Comment: ${Procedure}.9'],
      'names step TEST-ONE.9',
    ],
    [
      'a step that nothing does',
      ['Comment: ${Procedure}.3', 'Comment: ${Procedure}.2'],
      'Step TEST-ONE.3 is done by no state.',
    ],
    [
      'a completed step that the Comment conceals',
      ['Comment: ${Procedure}.2', 'Comment: ${Procedure}.1'],
      '"Decide" completes TEST-ONE.2, but its Comment does not say so.',
    ],
    [
      'a task that names no step',
      ['Comment: ${Procedure}.3', 'Comment: the end'],
      '"Tell" names no step in its Comment.',
    ],
    ['an unknown placeholder', ['${Notify}', '${Notifies}'], 'The placeholder ${Notifies} is not known.'],
    [
      'a state that does not exist',
      ['Next: Withdraw }', 'Next: Nowhere }'],
      '"Sent?" leads to "Nowhere", which does not exist.',
    ],
    ['a name that is taken', ['StartAt: Decide', 'StartAt: Fault'], '"StartAt" leads to "Fault"'],
    [
      'a field that people do not write',
      ['    End: true', '    Retry: []\n    End: true'],
      'Unrecognized key',
    ],
  ])('refuses %s', (_, [from, to], sentence) => {
    expect(problems(file.replace(from ?? '', to ?? ''))).toContain(sentence.replace('"StartAt"', 'StartAt'));
  });

  it('refuses what could not be resumed: a variable from before the last person', () => {
    const text = file.replace(
      'Payload: { step: "${Procedure}.1",',
      'Payload: { step: "${Procedure}.1", before: "{% $taskId %}",',
    );
    expect(problems(text)).toContain('"Correct" reads $taskId, which no state after "Correct" has assigned');
  });
});

function aHumanStep(no: string, outcomes: Record<string, Outcome['leadsTo']>): HumanStep {
  const text = { ms: '-', en: '-' };
  return {
    no,
    title: text,
    ask: text,
    holder: 'SERVICE_DESK',
    scope: 'all',
    status: 'RECEIVED',
    notices: {},
    byLink: false,
    requesterMayDecide: false,
    outcomes: Object.fromEntries(
      Object.entries(outcomes).map(([id, leadsTo]) => [
        id,
        {
          label: text,
          done: text,
          tone: 'primary' as const,
          consequence: text,
          covers: [no],
          fields: [],
          leadsTo,
        },
      ]),
    ),
  };
}

function aProcedure(humanSteps: readonly HumanStep[]): Procedure {
  const text = { ms: '-', en: '-' };
  return {
    id: 'TEST-ONE',
    prefix: 'TST',
    source: 'S0 §1',
    title: text,
    aliases: [],
    summary: text,
    startedBy: ['AGENCY_ADMIN'],
    form: 'none',
    subject: { kind: 'relay', how: 'creates' },
    machine: 'test/one',
    steps: [
      { no: '1', title: text, actor: 'AGENCY_ADMIN', by: 'submit' },
      { no: '2', title: text, actor: 'SERVICE_DESK', by: 'task' },
      { no: '3', title: text, actor: 'SERVICE_DESK', by: 'system' },
    ],
    humanSteps,
    notices: [],
  };
}
