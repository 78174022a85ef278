import aslValidator from 'asl-validator';
import jsonata from 'jsonata';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { procedureDefinition } from '../../infra/constructs/procedure-definition.ts';
import { catalogue } from '../../schemas/catalogue.ts';

const folder = new URL('../../statemachines/', import.meta.url);
const functions = {
  OpenTask: 'arn:aws:lambda:ap-southeast-5:000000000000:function:open-task',
  Notify: 'arn:aws:lambda:ap-southeast-5:000000000000:function:notify',
  ProvisionRelay: 'arn:aws:lambda:ap-southeast-5:000000000000:function:provision-relay',
  ProvisionAccount: 'arn:aws:lambda:ap-southeast-5:000000000000:function:provision-account',
  ProvisionAgency: 'arn:aws:lambda:ap-southeast-5:000000000000:function:provision-agency',
  ProvisionDirectory: 'arn:aws:lambda:ap-southeast-5:000000000000:function:provision-directory',
  StartRequest: 'arn:aws:lambda:ap-southeast-5:000000000000:function:start-request',
  BulkSteps: 'arn:aws:lambda:ap-southeast-5:000000000000:function:bulk-steps',
  RecordFault: 'arn:aws:lambda:ap-southeast-5:000000000000:function:record-fault',
};

describe.each(Object.values(catalogue))('the machine of $id', (procedure) => {
  const text = readFileSync(new URL(`${procedure.machine}.asl.yaml`, folder), 'utf8');
  const definition = procedureDefinition(procedure, text, functions);

  it('is a valid state machine', () => {
    const { isValid, errorsText } = aslValidator(structuredClone(definition));
    expect(isValid, errorsText('\n')).toBe(true);
  });

  it('has only expressions that the reference engine can read', () => {
    for (const expression of expressionsOf(definition)) {
      expect(() => jsonata(expression), expression).not.toThrow();
    }
  });

  it('carries references and decisions only: no value of a form is named in it', () => {
    for (const expression of expressionsOf(definition)) {
      expect(expression).toMatch(
        /^\$(states\.(context\.(Execution\.Input(\.requestId)?|Task\.Token)|input\.resumeAt( = '[\w.-]+')?|result(\.Payload)?\.(taskId|outcome)|errorOutput\.Error)|taskId|outcome( = '[\w-]+')?|fault)$/u,
      );
    }
  });
});

describe('state machine files', () => {
  it('belong each to a row of the catalogue', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
      each.endsWith('.asl.yaml'),
    );
    const machines = new Set(Object.values(catalogue).map(({ machine }) => `${machine}.asl.yaml`));
    expect(files.sort()).toEqual([...machines].sort());
  });
});

function expressionsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    const found = /^\{%(.*)%\}$/su.exec(value);
    return found === null ? [] : [(found[1] ?? '').trim()];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(expressionsOf);
}
