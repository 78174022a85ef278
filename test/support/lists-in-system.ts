import type { ApiClient, Body } from './client.ts';
import { unique, type System } from './system.ts';
import { waitFor } from './wait.ts';

/** Mailing lists of the running system that are there for one test only. */

export type TemporaryList = Pick<Body<'List'>, 'id' | 'displayName' | 'address'>;

const owner = 'zulkarnain.hassan@kpc.example';

/** A list without members, made as an administrator makes one. */
export async function aTemporaryList(
  system: System,
  displayName = `Ujian ${unique()}`,
): Promise<TemporaryList> {
  const agency = await system.as('AGENCY_ADMIN');
  const address = `ujian.${unique()}@kpc.example`;
  await agency.post('CreatedRequest', '/requests', {
    procedure: 'IPMS-4.13',
    form: { displayName, address, owner },
  });
  return waitFor(`the list ${address}`, async () => {
    const { items } = await agency.get('ListPage', `/lists?query=${encodeURIComponent(address)}`);
    return items.find((each) => each.address === address);
  });
}

/** Puts addresses on a list, or takes them off, and waits until it is done. */
export async function changeMembers(
  agency: ApiClient,
  procedure: 'IPMS-4.15' | 'IPMS-4.16',
  { id }: Pick<TemporaryList, 'id'>,
  addresses: readonly string[],
): Promise<void> {
  const body = { procedure, subject: id, form: { members: addresses.join('\n') } };
  const request = await agency.post('CreatedRequest', '/requests', body);
  await waitFor(`${procedure} of ${id} is done`, async () => {
    const { status } = await agency.get('Request', `/requests/${request.id}`);
    return status === 'COMPLETED' ? status : undefined;
  });
}

/** Every member of a list, over all pages of so many. */
export async function allMembers(
  agency: ApiClient,
  { id }: Pick<TemporaryList, 'id'>,
  limit = 100,
): Promise<readonly Body<'ListMember'>[]> {
  const members: Body<'ListMember'>[] = [];
  let cursor: string | undefined;
  do {
    const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await agency.get('ListMemberPage', `/lists/${id}/members?limit=${limit}${after}`);
    members.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined && members.length < 5000);
  return members;
}
