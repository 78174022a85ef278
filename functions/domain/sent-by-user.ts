import type { Field } from '../../schemas/field.ts';

/**
 * What a user who sends a form himself is not asked: his own page is the channel, today the day (AMB-20). `today` is
 * `yyyy-mm-dd`.
 */
export function sentByUser(fields: readonly Field[], today: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind, byUser }) => {
      if (byUser === undefined) return [];
      return [[name, kind === 'date' && byUser === 'today' ? today : byUser] as const];
    }),
  );
}
