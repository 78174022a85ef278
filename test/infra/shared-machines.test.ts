import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  functionPlaceholders,
  procedureDefinition,
  type FunctionArns,
} from '../../infra/constructs/procedure-definition.ts';
import { catalogue, type HumanStep, type Procedure } from '../../schemas/catalogue.ts';

/** Rows that share a file say what is different of them; a step that is passed over names outcomes that it has. */

const functions = Object.fromEntries(
  [...Object.keys(functionPlaceholders), 'RecordFault'].map((name) => [name, `arn:${name}`]),
) as FunctionArns;

function definitionOf(procedure: Procedure) {
  const path = join(import.meta.dirname, `../../statemachines/${procedure.machine}.asl.yaml`);
  return procedureDefinition(procedure, readFileSync(path, 'utf8'), functions);
}

/** Steps that states name, and notices that they send. */
function payloadsOf(procedure: Procedure): readonly string[] {
  const text = JSON.stringify(definitionOf(procedure).States);
  return [...text.matchAll(/"(?:step|notice)":"([^"]+)"/gu)].map(([, value]) => value ?? '');
}

describe('applications for BMT and for value-added services', () => {
  it('run one file, each with its own numbers and notice', () => {
    const [bmt, other] = [catalogue['BMT-APPLY'], catalogue['VALUE-ADDED']];
    expect(bmt.machine).toBe(other.machine);
    expect(new Set(payloadsOf(bmt))).toEqual(
      new Set(['BMT-APPLY.2', 'BMT-APPLY.2a', 'BMT-APPLY.3', 'BMT-APPLY.4', 'N-04', 'N-36']),
    );
    expect(new Set(payloadsOf(other))).toEqual(
      new Set(['VALUE-ADDED.2', 'VALUE-ADDED.3', 'VALUE-ADDED.4', 'VALUE-ADDED.5', 'N-36']),
    );
  });

  it('are not deployed when a row leaves a place open', () => {
    const { places: _places, ...bare } = catalogue['BMT-APPLY'];
    expect(() => definitionOf(bare)).toThrow('The placeholder ${Manager} is not known.');
  });
});

describe('tickets about contacts', () => {
  it('run one file, each with what becomes of the contact', () => {
    const [update, deletion] = [catalogue['IPMS-4.22'], catalogue['IPMS-4.23']];
    expect(update.machine).toBe(deletion.machine);
    const actions = (procedure: Procedure) =>
      [...JSON.stringify(definitionOf(procedure).States).matchAll(/"action":"([^"]+)"/gu)].map(
        ([, name]) => name,
      );
    expect([actions(update), actions(deletion)]).toEqual([['change-contact'], ['delete-contact']]);
  });
});

describe('a step that is passed over', () => {
  const changed = (change: (step: HumanStep) => HumanStep): Procedure => {
    const row = catalogue['BMT-APPLY'];
    const humanSteps = row.humanSteps.map((step) => (step.no === '2a' ? change(step) : step));
    return { ...row, humanSteps };
  };

  it('names no outcome that it does not have', () => {
    const wrong = changed((step) => ({
      ...step,
      passed: { when: 'manager-not-asked', outcomes: ['maybe'] },
    }));
    expect(() => definitionOf(wrong)).toThrow(
      'Passed over, BMT-APPLY.2a is given "maybe", which is no outcome of it.',
    );
  });

  it('is the only one that has an outcome of the system without a day', () => {
    const wrong = changed(({ passed: _passed, ...step }) => step);
    expect(() => definitionOf(wrong)).toThrow(
      'Outcome "not-asked" of BMT-APPLY.2a is for a sweep, but no day is due for it.',
    );
  });
});
