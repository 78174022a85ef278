import type * as z from 'zod/mini';
import { procedurePageSchema, procedureSchema, type stepSchema } from '../../schemas/api/procedures.ts';
import {
  catalogue,
  isProcedureId,
  procedureIds,
  stepId,
  type HumanStep,
  type Outcome,
  type Procedure,
  type Step,
} from '../../schemas/catalogue.ts';
import { formOf } from '../../schemas/forms.ts';
import { isEndStatus, type Status } from '../../schemas/vocabulary.ts';
import { jsonSchemaOfForm, jsonSchemaOfOutcome, reasonOf } from '../domain/form-schema.ts';
import { NotFound } from '../domain/errors.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { param, signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

export function procedureOperations(
  useCases: Pick<UseCases, 'callerOf'>,
): Pick<Operations<'api'>, 'findProcedures' | 'readProcedure'> {
  return {
    findProcedures: signedIn(useCases, async () =>
      answer(200, procedurePageSchema, { items: procedureIds.map((id) => summarize(catalogue[id])) }),
    ),
    readProcedure: signedIn(useCases, async (call) => {
      const id = param(call, 'id');
      if (!isProcedureId(id)) throw new NotFound('No such procedure');
      return answer(200, procedureSchema, describe(catalogue[id]));
    }),
  };
}

function summarize({ id, source, title, aliases, summary, startedBy }: Procedure) {
  return { id, source, title, aliases: [...aliases], summary, startedBy: [...startedBy] };
}

function describe(procedure: Procedure): z.input<typeof procedureSchema> {
  const { subject } = procedure;
  return {
    ...summarize(procedure),
    subject: {
      kind: subject.kind,
      how: subject.how,
      ...(subject.how === 'changes' ? { states: [...subject.states] } : {}),
    },
    steps: procedure.steps.map((step) => describeStep(procedure, step)),
    form: jsonSchemaOfForm(formOf(procedure.form)),
  };
}

function describeStep(procedure: Procedure, step: Step): z.input<typeof stepSchema> {
  const human = procedure.humanSteps.find((each) => each.no === step.no);
  return {
    ...step,
    id: stepId(procedure.id, step.no),
    ...(human === undefined ? {} : { task: describeTask(procedure, human) }),
  };
}

function describeTask(procedure: Procedure, human: HumanStep) {
  return {
    title: human.title,
    ask: human.ask,
    holder: { role: human.holder, scope: human.scope },
    status: human.status,
    ...(human.receives === undefined ? {} : { receives: stepId(procedure.id, human.receives) }),
    byLink: human.byLink,
    outcomes: Object.entries(human.outcomes).map(([id, outcome]) => describeOutcome(procedure, id, outcome)),
  };
}

function describeOutcome(procedure: Procedure, id: string, outcome: Outcome) {
  return {
    id,
    label: outcome.label,
    consequence: outcome.consequence,
    data: jsonSchemaOfOutcome(outcome, formOf(procedure.form)),
    reason: reasonOf(outcome),
    fieldReasons: outcome.fieldReasons === true,
    covers: outcome.covers.map((no) => stepId(procedure.id, no)),
    ...(outcome.onlyAfter === undefined ? {} : { onlyAfter: outcome.onlyAfter }),
    ...(outcome.notAfter === undefined ? {} : { notAfter: outcome.notAfter }),
    leadsTo: outcome.leadsTo.map((to) => (isEndStatus(to as Status) ? to : stepId(procedure.id, to))),
  };
}
