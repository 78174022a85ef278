import type { ListState } from '../../schemas/directory-words.ts';
import { clientOf } from './client.ts';
import type { FormInput } from './forms.ts';
import type { End } from './scenarios/scenario.ts';
import { waitFor } from './wait.ts';

/** Mailing lists of scenarios, with users of the demo. */

export const owner = { email: 'zulkarnain.hassan@kpc.example', language: 'ms' } as const;
export const handler = { email: 'kavitha@kpc.example', language: 'ms' } as const;
/** A user who is nothing but a member, and reads English. */
export const member = { email: 'lim.kokwai@kpc.example', language: 'en' } as const;

/** What an administrator fills in (4.13). */
export function aList(unique: string) {
  return {
    displayName: `Senarai Bahagian ${unique}`,
    address: `bahagian.${unique}@kpc.example`,
    owner: owner.email,
    handler: handler.email,
  } satisfies FormInput;
}

type Expected = Readonly<Record<keyof ReturnType<typeof aList>, string>> & {
  readonly state: ListState;
  readonly members: readonly string[];
};

/** Afterwards the list is found by its address, and stands as it should, with these members. */
export function listOf(expected: (unique: string) => Expected): NonNullable<End['also']> {
  return async ({ endpoints, people, unique }) => {
    const wanted = expected(unique);
    const agency = await clientOf(endpoints, people.holder('AGENCY_ADMIN'));
    const query = `state=${wanted.state}&query=${encodeURIComponent(wanted.address)}`;
    const id = await waitFor(`${wanted.address} among the lists that are ${wanted.state}`, async () => {
      const { items } = await agency.get('ListPage', `/lists?${query}`);
      return items.find(({ address }) => address === wanted.address)?.id;
    });
    const list = await agency.get('List', `/lists/${id}`);
    const { displayName, address, state } = list;
    const heads = { owner: list.owner?.address, handler: list.handler?.address };
    const wantedMembers = wanted.members.toSorted();
    await waitFor(`the members of ${address}`, async () => {
      const { items } = await agency.get('ListMemberPage', `/lists/${id}/members?limit=100`);
      const found = items.map((each) => each.address ?? each.id).toSorted();
      return JSON.stringify(found) === JSON.stringify(wantedMembers) || undefined;
    });
    const { members: _read, ...rest } = wanted;
    const found = JSON.stringify({ displayName, address, ...heads, state });
    if (found !== JSON.stringify(rest)) throw new Error(`The list is ${found}, not ${JSON.stringify(rest)}`);
  };
}
