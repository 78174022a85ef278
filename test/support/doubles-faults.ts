import { expect } from 'vitest';
import { verifyChain } from '../../functions/domain/record-chain.ts';
import { recordSchema } from '../../schemas/cases/request.ts';
import type { Item } from '../../functions/store/tables.ts';
import type { Fault } from './doubles.ts';
import { World } from './doubles-world.ts';
import { contentsOf } from './tables.ts';

/**
 * Runs one act again and again, each time with another call to AWS going wrong, lets the system recover as it would,
 * and compares what then stands everywhere with a run in which nothing went wrong.
 */
export interface FaultyAct {
  /** Everything before the act; without faults. */
  readonly arrange: (world: World) => Promise<void>;
  /** What the fault falls into. */
  readonly act: (world: World) => Promise<unknown>;
  /** What people, machines and sweeps do anyway, with and without a fault. `failed`: the act threw. */
  readonly recover: (world: World, failed: boolean) => Promise<void>;
}

/** Dying after one write is dying before the next. */
const kinds: readonly Omit<Fault, 'at'>[] = [
  { when: 'before', how: 'error' },
  { when: 'after', how: 'error' },
  { when: 'before', how: 'crash' },
];

/** What changes nothing: whatever fails there, fails between the same two writes. */
const reads = new Set(['GetCommand', 'QueryCommand', 'BatchGetCommand', 'status', 'reveal', 'check']);

function faultsOf(calls: readonly string[]): Fault[] {
  return calls.flatMap((call, index) =>
    reads.has(call) ? [] : kinds.map((kind): Fault => ({ at: index + 1, ...kind })),
  );
}

/** @returns the calls of the act, in the order of the run without a fault */
export async function survivesEveryFault(test: FaultyAct): Promise<readonly string[]> {
  const start = await World.create();
  await test.arrange(start);
  const snapshot = await start.snapshot();

  const sound = await World.from(snapshot);
  sound.calls.inject(undefined);
  await test.act(sound);
  const calls = [...sound.calls.log];
  sound.calls.inject(undefined);
  await test.recover(sound, false);
  const wanted = await stateOf(sound);

  for (const fault of faultsOf(calls)) {
    const what = `${fault.how} ${fault.when} call ${fault.at}, ${calls[fault.at - 1] ?? ''}`;
    const world = await World.from(snapshot);
    world.calls.inject(fault);
    const failed = await test.act(world).then(
      () => false,
      () => true,
    );
    world.calls.inject(undefined);
    await test.recover(world, failed);
    const { mails, ...state } = await stateOf(world);
    expect({ ...state, mails: sorted(mails) }, what).toEqual({ ...wanted, mails: sorted(wanted.mails) });
    expect(mails.length - wanted.mails.length, `mails sent again: ${what}`).toBeLessThanOrEqual(1);
  }
  return calls;
}

/** What stands everywhere, without what a second try may differ in: numbers drawn, versions, tokens, salts. */
async function stateOf(world: World) {
  const { cases, directory } = await contentsOf(world.tables);
  verifyChains(cases);
  const sameNumbers = renamed(cases);
  return {
    items: sorted(
      sameNumbers(
        [...addedUp(cases), ...addedUp(directory)]
          .filter(counts)
          .map((item) => JSON.stringify(comparable(item))),
      ),
    ).map((text) => JSON.parse(text) as unknown),
    secrets: sorted(sameNumbers([...world.vault.secrets].map((each) => each.join('=')))),
    users: sorted(sameNumbers([...world.pool.users].map((each) => JSON.stringify(each)))),
    machines: sorted(
      sameNumbers(
        world.machines.executions
          .filter(({ status }) => status === 'RUNNING' || status === 'SUCCEEDED')
          .map(({ status, state, name }) => `${name.slice(0, 15)} ${status} ${state}`),
      ),
    ),
    mails: sameNumbers(world.mailer.sent.map(({ to, subject }) => `${to} ${subject}`)),
  };
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** Counts without their shards, which follow from ids that are drawn, and without the seconds that something took. */
function addedUp(items: readonly Item[]): Item[] {
  const isCount = ({ pk }: Item) => String(pk).startsWith('COUNTS#');
  const sums = new Map<string, Record<string, unknown>>();
  for (const { pk, sk, ...rest } of items.filter(isCount)) {
    const of = `${String(pk)} ${String(sk).slice(0, -2)}`;
    const sum = sums.get(of) ?? { pk, sk: String(sk).slice(0, -2) };
    for (const [name, value] of Object.entries(rest)) {
      if (!/^(?:s|took):/u.test(name)) sum[name] = Number(sum[name] ?? 0) + Number(value);
    }
    sums.set(of, sum);
  }
  const zeroless = [...sums.values()].map((sum) =>
    Object.fromEntries(
      Object.entries(sum)
        .filter(([, value]) => value !== 0)
        .sort(([one], [other]) => one.localeCompare(other)),
    ),
  );
  return [...items.filter((item) => !isCount(item)), ...zeroless];
}

/** Gaps in the numbers are allowed, and what an operator or a sweep did to recover is on record. */
function counts(item: Item): boolean {
  if (String(item['pk']).startsWith('COUNTER#')) return false;
  return item['kind'] !== 'faulted' && item['kind'] !== 'resumed';
}

const never = new Set([
  ...['version', 'seq', 'generation', 'token', 'salt', 'hash', 'prevHash', 'lastHash', 'personalDigest'],
]);

function comparable(item: Item): Item {
  const kept = Object.entries(item).filter(([name]) => !never.has(name));
  const { pk, sk, ...rest } = Object.fromEntries<unknown>(kept);
  // A link whose mail was never sent is known to nobody.
  if (/^(?:LINK|FIRST-SIGN-IN)#/u.test(String(pk))) return rest;
  return { pk, sk: String(sk).startsWith('RECORD#') ? 'RECORD' : sk, ...rest };
}

/** The n-th request is called the same in every run, and so are secrets; the shard follows from the number. */
function renamed(items: readonly Item[]): (texts: readonly string[]) => string[] {
  const ids = items
    .filter((item) => item['sk'] === 'REQUEST')
    .map((item) => String(item['id']))
    .sort();
  return (texts) =>
    texts.map((text) =>
      ids
        .reduce((all, id, index) => all.replaceAll(id, `REQUEST-${index}`), text)
        .replaceAll(/random\d{6}/gu, 'RANDOM')
        // A file that names a request by its number.
        .replaceAll(/"resultHash":"[\da-f]{64}"/gu, '"resultHash":""')
        .replaceAll(/"dueKey":"([A-Z]+)#\d"/gu, '"dueKey":"$1"'),
    );
}

function verifyChains(items: readonly Item[]): void {
  for (const request of items.filter((item) => item['sk'] === 'REQUEST')) {
    const records = items
      .filter((item) => item['pk'] === request['pk'] && String(item['sk']).startsWith('RECORD#'))
      .sort((one, other) => String(one['sk']).localeCompare(String(other['sk'])))
      .map((item) => recordSchema.parse(item));
    expect(verifyChain(records), `the records of ${String(request['id'])}`).toBe(true);
    expect(records.length).toBe(request['version']);
    expect(records.at(-1)?.hash).toBe(request['lastHash']);
  }
}
