import { describe, expect, it } from 'vitest';
import { flagsOf, offeredOutcomes, parseOutcome } from '../../../functions/domain/decision.ts';
import { InvalidInput } from '../../../functions/domain/errors.ts';
import { approve, checkForm } from '../../../schemas/procedures/relay-steps.ts';
import { relayApplyForm } from '../../../schemas/forms/relay.ts';
import type { Outcome } from '../../../schemas/catalogue.ts';
import type { ReachedBy } from '../../../schemas/cases/request.ts';
import { tmSignOff } from '../../support/forms.ts';

function reached(outcome: string, ...flags: string[]): ReachedBy {
  return { taskId: 'RLY-2026-000001.1', step: 'RELAY-APPLY.6', outcome, flags };
}

describe('what the service desk is offered', () => {
  it.each<[string, ReachedBy | undefined, string[]]>([
    ['a new form', undefined, ['complete', 'incomplete']],
    ['a form sent again', reached('resubmitted'), ['complete', 'incomplete']],
    ['a refusal', reached('refused'), ['complete', 'incomplete']],
    ['a final refusal', reached('refused', 'final'), ['closed']],
  ])('after %s', (_, by, ids) => {
    expect(offeredOutcomes(checkForm, by).map(({ id }) => id)).toEqual(ids);
  });
});

const context = { today: '2026-03-02', supplied: new Set<string>(), fixed: {} };
const complete = checkForm.outcomes['complete'] as Outcome;
const incomplete = checkForm.outcomes['incomplete'] as Outcome;
const refused = approve.outcomes['refused'] as Outcome;

function errors(outcome: Outcome, input: Parameters<typeof parseOutcome>[1], reachedBy?: string): string[] {
  try {
    parseOutcome(outcome, input, relayApplyForm, { ...context, reachedBy });
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors.map(({ field, code }) => `${field} ${code}`);
    throw error;
  }
  return [];
}

describe('a decision', () => {
  it('that sends the form to MAMPU needs the sign-off of TM', () => {
    expect(errors(complete, {})).toEqual(['tmName required', 'tmPost required', 'tmDate required']);
    expect(errors(complete, { data: tmSignOff })).toEqual([]);
  });

  it('that sends a refused form again needs an answer, which is unknown otherwise', () => {
    expect(errors(complete, { data: tmSignOff }, 'refused')).toEqual(['answer required']);
    expect(errors(complete, { data: { ...tmSignOff, answer: 'Sebab' } }, 'refused')).toEqual([]);
    expect(errors(complete, { data: { ...tmSignOff, answer: 'Sebab' } })).toEqual(['answer unknown-field']);
  });

  it('that refuses needs a reason, beside the data or in it', () => {
    expect(errors(refused, {})).toEqual(['reason required']);
    const beside = parseOutcome(refused, { reason: 'Sebab', data: { final: true } }, relayApplyForm, context);
    expect(beside.data).toEqual({ reason: 'Sebab', final: true });
    expect(flagsOf(refused, beside.data)).toEqual(['final']);
    expect(parseOutcome(refused, { data: { reason: 'Sebab' } }, relayApplyForm, context).data).toEqual({
      reason: 'Sebab',
    });
  });

  it('that approves takes nothing along', () => {
    const approved = approve.outcomes['approved'] as Outcome;
    expect(errors(approved, { reason: 'Baik', fields: [{ field: 'appIp', reason: 'x' }] })).toEqual([
      'reason unknown-field',
      'fields unknown-field',
    ]);
  });
});

describe('a form that is returned', () => {
  it('names the fields, each with its reason', () => {
    const fields = [
      { field: 'appIp', reason: '  Tidak dapat dicapai ' },
      { field: 'note1', reason: 'Kosong' },
    ];
    const { fieldReasons } = parseOutcome(incomplete, { fields }, relayApplyForm, context);
    expect(fieldReasons).toEqual([
      { field: 'appIp', reason: 'Tidak dapat dicapai' },
      { field: 'note1', reason: 'Kosong' },
    ]);
  });

  it.each<[string, { field: string; reason: string }[], string[]]>([
    ['no field', [], ['fields reason-required']],
    ['a field that the form does not have', [{ field: 'lain', reason: 'x' }], ['fields.lain unknown-field']],
    ['a field without a reason', [{ field: 'appIp', reason: ' ' }], ['fields.appIp required']],
    ['a reason that is too long', [{ field: 'appIp', reason: 'x'.repeat(1001) }], ['fields.appIp too-long']],
    ['a null byte', [{ field: 'appIp', reason: 'a\0' }], ['fields.appIp control-characters']],
    [
      'a field twice',
      [
        { field: 'appIp', reason: 'a' },
        { field: 'appIp', reason: 'b' },
      ],
      ['fields.appIp twice'],
    ],
  ])('is refused with %s', (_, fields, expected) => {
    expect(errors(incomplete, { fields })).toEqual(expected);
  });
});
