import aslValidator from 'asl-validator';
import { describe, expect, it } from 'vitest';
import type { HumanStep, Outcome, Procedure } from '../../schemas/catalogue.ts';
import { procedureDefinition } from '../../infra/constructs/procedure-definition.ts';

/** A procedure of two human steps: .2 decides, .1 corrects; .3 is done by the machine. */
const procedure = aProcedure([
  aHumanStep('1', { sent: ['2'], withdrawn: ['WITHDRAWN'] }),
  aHumanStep('2', { approved: ['COMPLETED'], refused: ['1'] }, { notices: { '': null } }),
]);

const functions = {
  OpenTask: 'arn:open-task',
  Notify: 'arn:notify',
  ProvisionRelay: 'arn:provision-relay',
  ProvisionAccount: 'arn:provision-account',
  ProvisionAgency: 'arn:provision-agency',
  ProvisionDirectory: 'arn:provision-directory',
  StartRequest: 'arn:start-request',
  BulkSteps: 'arn:bulk-steps',
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

/** A machine that waits for nobody. */
const immediate = `
QueryLanguage: JSONata
StartAt: Change
States:
  Change:
    Type: Task
    Comment: \${Procedure}.1
    Resource: arn:aws:states:::lambda:invoke
    Arguments:
      FunctionName: \${ProvisionAccount}
      Payload: { step: "\${Procedure}.1" }
    Assign: { outcome: "{% $states.result.Payload.outcome %}" }
    Next: Changed?
  Changed?:
    Type: Choice
    Choices:
      - { Condition: "{% $outcome = 'applied' %}", Next: Tell }
      - { Condition: "{% $outcome = 'subject-changed' %}", Next: Refuse }
  Tell:
    Type: Task
    Comment: \${Procedure}.1
    Resource: arn:aws:states:::lambda:invoke
    Arguments:
      FunctionName: \${Notify}
      Payload: { ends: COMPLETED }
    End: true
  Refuse:
    Type: Task
    Comment: \${Procedure}.1
    Resource: arn:aws:states:::lambda:invoke
    Arguments:
      FunctionName: \${Notify}
      Payload: { ends: REFUSED }
    End: true
`;
const oneStep = [{ no: '1', title: { ms: '-', en: '-' }, actor: 'AGENCY_ADMIN', by: 'system' }] as const;

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
      aHumanStep('2', { approved: ['COMPLETED'], refused: ['2'] }, { notices: { '': null } }),
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

describe('where a machine goes from its start', () => {
  it('is compared with the task whose notice the row gives for the first visit', () => {
    expect(problems(file.replace('StartAt: Decide', 'StartAt: Correct'))).toContain(
      'From its start the machine goes to 1, the catalogue says 2.',
    );
  });

  it('is compared with what the row says, when it says more than that', () => {
    const row = (leadsTo: readonly string[]) => aProcedure(procedure.humanSteps, { leadsTo });
    expect(problems(file, row(['2', 'COMPLETED']))).toContain(
      'From its start the machine goes to 2, the catalogue says 2 and COMPLETED.',
    );
    expect(procedureDefinition(row(['2']), file, functions).StartAt).toBe('Resume?');
  });

  it('must stand in a row that has no first task', () => {
    expect(problems(immediate, aProcedure([], { steps: oneStep }))).toContain(
      'TEST-ONE does not say where its machine goes from the start',
    );
  });
});

describe('a machine that waits for nobody', () => {
  const row = aProcedure([], { steps: oneStep, leadsTo: ['COMPLETED', 'REFUSED'] });

  it('begins at its first state, and has no way back in and no end from outside', () => {
    const { StartAt, States } = procedureDefinition(row, immediate, functions);
    expect(StartAt).toBe('Change');
    expect(Object.keys(States)).toEqual([
      'Change',
      'Changed?',
      'Tell',
      'Refuse',
      'Unknown outcome',
      'Record fault',
      'Fault',
    ]);
  });

  it('names the last step of its row where several rows share it', () => {
    const shared = immediate.replaceAll('${Procedure}.1', '${LastStep}');
    const steps = oneStep.map((each) => ({ ...each, no: 'S3' }));
    for (const [numbered, last] of [
      [row, 'TEST-ONE.1'],
      [{ ...row, steps }, 'TEST-ONE.S3'],
    ] as const) {
      const { States } = procedureDefinition(numbered, shared, functions);
      expect(States['Change']).toMatchObject({ Comment: last, Arguments: { Payload: { step: last } } });
    }
  });

  it('is a valid state machine, also when nothing branches in it', () => {
    const straight = immediate
      .replace('Next: Changed?', 'Next: Tell')
      .replace(/ {2}Changed\?:[^]*?(?= {2}Tell)/u, '')
      .replace(/ {2}Refuse:[^]*$/u, '');
    for (const [text, leadsTo] of [
      [immediate, row.leadsTo],
      [straight, ['COMPLETED']],
    ] as const) {
      const definition = procedureDefinition({ ...row, leadsTo: leadsTo ?? [] }, text, functions);
      const { isValid, errorsText } = aslValidator(structuredClone(definition));
      expect(isValid, errorsText('\n')).toBe(true);
    }
  });
});

describe('steps of another section of the document', () => {
  const other = 'TEST-0.1.S4';
  const row = aProcedure(
    [
      aHumanStep('1', { sent: [other], withdrawn: ['WITHDRAWN'] }),
      aHumanStep(other, { approved: ['COMPLETED'], refused: ['1'] }, { notices: { '': null } }),
    ],
    { steps: procedure.steps.map((step) => (step.no === '2' ? { ...step, no: other } : step)) },
  );
  const text = file.replaceAll('${Procedure}.2', other);

  it('are waited at, resumed at and led to by their full id', () => {
    expect(procedureDefinition(row, text, functions).States['Resume?']).toMatchObject({
      Choices: [
        { Condition: "{% $states.input.resumeAt = 'TEST-0.1.S4' %}", Next: 'Decide' },
        { Condition: "{% $states.input.resumeAt = 'TEST-ONE.1' %}", Next: 'Correct' },
      ],
    });
  });

  it.each([
    [
      'an unknown step of that section in a Comment',
      [`Comment: ${other}`, `Comment: ${other} TEST-0.1.S5`],
      'names step TEST-0.1.S5',
    ],
    [
      'a completed step of it that the Comment conceals',
      [`Comment: ${other}`, 'Comment: ${Procedure}.3'],
      `"Decide" completes ${other}, but`,
    ],
    [
      'a person who is waited for at an unknown step of it',
      [`step: "${other}"`, 'step: TEST-0.1.S5'],
      'waits for a person at TEST-0.1.S5, which is no human step',
    ],
  ])('are checked: %s', (_, [from, to], sentence) => {
    expect(problems(text.replace(from ?? '', to ?? ''), row)).toContain(sentence);
  });

  it('are told from words and from sections that begin alike', () => {
    const comment = `Comment: "${other}, see section TEST-0.1 and TEST-0.10.S4. Done"`;
    expect(() =>
      procedureDefinition(row, text.replace(`Comment: ${other}`, comment), functions),
    ).not.toThrow();
  });
});

describe('a task that is due on a day', () => {
  const due = { outcome: 'withdrawn', field: 'until' };
  const row = (more: Partial<HumanStep>, bySystem: readonly string[]) => {
    const step = aHumanStep('1', { sent: ['2'], withdrawn: ['WITHDRAWN'] }, more);
    const outcomes = Object.fromEntries(
      Object.entries(step.outcomes).map(([id, outcome]) => [
        id,
        bySystem.includes(id) ? { ...outcome, bySystem: true } : outcome,
      ]),
    );
    return aProcedure([{ ...step, outcomes }, ...procedure.humanSteps.slice(1)]);
  };

  it('has an outcome of its own, which only a sweep chooses', () => {
    expect(() => procedureDefinition(row({ due }, ['withdrawn']), file, functions)).not.toThrow();
  });

  it.each([
    [
      'a day without an outcome of that name',
      row({ due: { ...due, outcome: 'expired' } }, []),
      'On its day TEST-ONE.1 is given "expired", which is no outcome of it.',
    ],
    [
      'a day whose outcome people choose',
      row({ due }, []),
      'Outcome "withdrawn" of TEST-ONE.1 is due on a day, but not marked as a sweep\'s.',
    ],
    [
      'an outcome for a sweep without a day',
      row({}, ['withdrawn']),
      'Outcome "withdrawn" of TEST-ONE.1 is for a sweep, but no day is due for it.',
    ],
    [
      'a second outcome for a sweep',
      row({ due }, ['withdrawn', 'sent']),
      'Outcome "sent" of TEST-ONE.1 is for a sweep, but no day is due for it.',
    ],
  ])('refuses %s', (_, wrong, sentence) => {
    expect(problems(file, wrong)).toContain(sentence);
  });
});

function aHumanStep(
  no: string,
  outcomes: Record<string, Outcome['leadsTo']>,
  more: Partial<HumanStep> = {},
): HumanStep {
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
    ...more,
  };
}

function aProcedure(humanSteps: readonly HumanStep[], more: Partial<Procedure> = {}): Procedure {
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
    ...more,
  };
}
