import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainStart, nextRecord, verifyChain } from '../../../functions/domain/record-chain.ts';
import type { CaseRecord } from '../../../schemas/cases/request.ts';

const values = fc.dictionary(
  fc.string(),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
  {
    maxKeys: 4,
  },
);
const entries = fc.array(
  fc.record({
    step: fc.string(),
    kind: fc.string(),
    data: values,
    personal: fc.option(values, { nil: undefined }),
  }),
  { minLength: 1, maxLength: 8 },
);

function chainOf(
  of: readonly { step: string; kind: string; data: object; personal?: object | undefined }[],
): CaseRecord[] {
  const records: CaseRecord[] = [];
  for (const [index, { personal, data, ...rest }] of of.entries()) {
    const entry = {
      ...rest,
      data: { ...data },
      actor: 'SYSTEM' as const,
      ...(personal === undefined ? {} : { personal: { ...personal } }),
    };
    const hash = records.at(-1)?.hash ?? chainStart;
    records.push(
      nextRecord({ requestId: 'R', seq: index, hash }, entry, '2026-03-02T02:00:00.000Z', `salt${index}`),
    );
  }
  return records;
}

function erased({ personal: _values, salt: _salt, ...rest }: CaseRecord): CaseRecord {
  return rest;
}

const person = [
  { step: 'RELAY-APPLY.1', kind: 'submitted', data: { round: 1 }, personal: { name: 'Aisyah' } },
  { step: 'RELAY-APPLY.4', kind: 'decided', data: { outcome: 'complete' }, personal: { name: 'Devi' } },
  { step: 'RELAY-APPLY.6', kind: 'decided', data: { outcome: 'approved' }, personal: { name: 'Lim' } },
];

describe('a chain of records', () => {
  it('verifies as it was written, whatever it says', () => {
    fc.assert(fc.property(entries, (of) => verifyChain(chainOf(of))));
  });

  it('still verifies when the values about any persons are erased', () => {
    fc.assert(
      fc.property(entries, fc.func(fc.boolean()), (of, chosen) => {
        const records = chainOf(of).map((record) => (chosen(record.seq) ? erased(record) : record));
        expect(verifyChain(records)).toBe(true);
      }),
    );
  });

  it('does not verify when a record before the last is left out, or two change places', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (of, one, other) => {
        const records = chainOf([...of, ...of]);
        const dropped = records.toSpliced(one % (records.length - 1), 1);
        expect(verifyChain(dropped)).toBe(false);
        const [a, b] = [one % records.length, other % records.length];
        const swapped = records.with(a, records[b]!).with(b, records[a]!);
        expect(verifyChain(swapped)).toBe(a === b);
      }),
    );
  });

  it.each<[string, (record: CaseRecord) => CaseRecord]>([
    ['its outcome', (record) => ({ ...record, data: { outcome: 'refused' } })],
    ['its time', (record) => ({ ...record, at: '2026-03-03T00:00:00.000Z' })],
    ['its step', (record) => ({ ...record, step: 'RELAY-APPLY.7' })],
    ['its actor', (record) => ({ ...record, actor: { officerId: 'x', role: 'MAMPU_ADMIN' } })],
    ['its request', (record) => ({ ...record, requestId: 'S' })],
    ['its name', (record) => ({ ...record, personal: { name: 'Lain' } })],
    [
      'its name, with the salt taken away',
      ({ salt: _gone, ...record }) => ({ ...record, personal: { name: 'Lain' } }),
    ],
    ['its salt alone', ({ personal: _gone, ...record }) => record],
    ['its digest', (record) => ({ ...record, personalDigest: 'x' })],
    ['its name and digest together', ({ personalDigest: _gone, ...record }) => record],
    ['its hash', (record) => ({ ...record, hash: 'x' })],
  ])('does not verify when somebody changes %s', (_, change) => {
    const records = chainOf(person);
    expect(verifyChain(records.with(1, change(records[1]!)))).toBe(false);
  });

  it('does not depend on the order in which values were put', () => {
    const end = { requestId: 'R', seq: 0, hash: chainStart };
    const hash = (data: Record<string, unknown>) =>
      nextRecord(end, { step: 's', kind: 'k', actor: 'SYSTEM', data }, 't', 'salt').hash;
    expect(hash({ a: 1, b: { c: 2, d: 3 } })).toBe(hash({ b: { d: 3, c: 2 }, a: 1 }));
  });
});
