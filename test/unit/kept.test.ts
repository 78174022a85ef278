import { expect, it } from 'vitest';
import { keptFor } from '../../functions/platform/kept.ts';
import { plusSeconds } from '../../functions/platform/clock.ts';

let now = '2026-03-02T02:00:00.000Z';
const clock = { now: () => now };

/** Counts how often something is looked for. */
function counted(find: (key: string, time: number) => Promise<string>) {
  const asked: string[] = [];
  const kept = keptFor(60, clock, (key: string) => {
    asked.push(key);
    return find(key, asked.length);
  });
  return { asked, kept };
}

it('finds a thing once in its seconds, and anew after them', async () => {
  const { asked, kept } = counted((key, time) => Promise.resolve(`${key} ${time}`));
  expect([await kept('a'), await kept('a')]).toEqual(['a 1', 'a 1']);
  now = plusSeconds(now, 59);
  expect([await kept('a'), await kept('b')]).toEqual(['a 1', 'b 2']);
  now = plusSeconds(now, 1);
  expect(await kept('a')).toBe('a 3');
  expect(asked).toEqual(['a', 'b', 'a']);
});

it('finds it once for many who ask at the same moment', async () => {
  const { asked, kept } = counted((key) => Promise.resolve(key));
  await Promise.all(Array.from({ length: 50 }, () => kept('a')));
  expect(asked).toEqual(['a']);
});

it('keeps no failure', async () => {
  const { kept } = counted((_, time) =>
    time === 1 ? Promise.reject(new Error('The table is away')) : Promise.resolve('there'),
  );
  await expect(kept('a')).rejects.toThrow('away');
  expect(await kept('a')).toBe('there');
});
