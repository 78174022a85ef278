import type { Choice, ChoiceSource, Field } from '../../schemas/field.ts';
import { listAgencies } from '../store/officer-store.ts';
import { disableReasons } from '../store/reference-store.ts';
import type { Tables } from '../store/tables.ts';

const mostAgencies = 1000;

/**
 * The choices of fields that take them from the directory. `agencyId` is the agency of an officer or user: he chooses
 * no other.
 */
export async function choicesOf(
  tables: Tables,
  fields: readonly Field[],
  agencyId: string | undefined,
): Promise<Partial<Record<ChoiceSource, readonly Choice[]>>> {
  const sources = new Set(
    fields.flatMap(({ choicesFrom }) => (choicesFrom === undefined ? [] : [choicesFrom])),
  );
  const found = await Promise.all(
    [...sources].map(async (source) => [source, await readers[source](tables, agencyId)] as const),
  );
  return Object.fromEntries(found);
}

const readers: {
  readonly [Source in ChoiceSource]: (
    tables: Tables,
    agencyId: string | undefined,
  ) => Promise<readonly Choice[]>;
} = {
  async agencies(tables, agencyId) {
    const all = await listAgencies(tables, { limit: mostAgencies });
    return all
      .filter(({ id, state }) => state === 'ACTIVE' && (agencyId === undefined || id === agencyId))
      .map(({ id, name }) => ({ value: id, label: { ms: name, en: name } }));
  },
  'disable-reasons': (tables) => disableReasons(tables),
};
