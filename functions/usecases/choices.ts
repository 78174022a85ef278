import type { Choice, ChoiceSource, Field } from '../../schemas/field.ts';
import { channelNames, channels } from '../../schemas/directory-words.ts';
import { defaultDisableReasons, packageChoices } from '../../schemas/policies/accounts.ts';
import { roomName } from '../domain/room-name.ts';
import { getAgency, listAgencies } from '../store/officer-store.ts';
import { getReference } from '../store/reference-store.ts';
import type { Tables } from '../store/tables.ts';

const mostAgencies = 1000;

/** Every channel: what came by one that the agency takes no more keeps its name. */
export const channelChoices: readonly Choice[] = channels.map((value) => ({
  value,
  label: channelNames[value],
}));

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
  agencies: ownOrAllAgencies,
  packages: describedPackages,
  'disable-reasons': reasons,
  channels: takenChannels,
  rooms,
};

async function ownOrAllAgencies(tables: Tables, agencyId: string | undefined): Promise<readonly Choice[]> {
  const offered =
    agencyId === undefined
      ? await listAgencies(tables, { limit: mostAgencies })
      : [await getAgency(tables, agencyId)].filter((agency) => agency !== undefined);
  return offered
    .filter(({ state }) => state === 'ACTIVE')
    .map(({ id, name }) => ({ value: id, label: { ms: name, en: name } }));
}

/** `Pakej A`, with what MAMPU says is in it: the documents do not (AMB-41). */
async function describedPackages(tables: Tables): Promise<readonly Choice[]> {
  const kept = await getReference(tables, 'packages');
  return packageChoices.map((choice) => {
    const said = kept.choices.find(({ value }) => value === choice.value)?.label;
    if (said === undefined) return choice;
    const { ms, en } = choice.label;
    return {
      value: choice.value,
      label: { ms: said.ms === '' ? ms : `${ms}: ${said.ms}`, en: said.en === '' ? en : `${en}: ${said.en}` },
    };
  });
}

/** The channels that the agency takes (AMB-20). */
async function takenChannels(tables: Tables, agencyId: string | undefined): Promise<readonly Choice[]> {
  const agency = agencyId === undefined ? undefined : await getAgency(tables, agencyId);
  return channelChoices.filter(({ value }) => agency?.channels?.some((each) => each === value) !== false);
}

/** What MAMPU has put on the list, and "other", which always stands last (AMB-55). */
async function reasons(tables: Tables): Promise<readonly Choice[]> {
  const kept = await getReference(tables, 'disable-reasons');
  return [...kept.choices.map(({ value, label }) => ({ value, label })), ...defaultDisableReasons];
}

/** The rooms that MAMPU has put on the list, with where they are. */
async function rooms(tables: Tables): Promise<readonly Choice[]> {
  const { choices } = await getReference(tables, 'rooms');
  return choices.map((room) => {
    const name = roomName(room);
    return { value: room.value, label: { ms: name, en: name } };
  });
}
