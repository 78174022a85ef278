import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { listAddressOperation, listOperation } from '../../functions/store/list-store.ts';
import { membershipOperation } from '../../functions/store/membership-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transaction.ts';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import type { Endpoints } from '../../infra/local/endpoints.ts';
import type { MemberKind } from '../../schemas/directory-words.ts';
import { listHandler } from './list-handler.ts';
import { contactRegistered } from './scenarios/contact-register.ts';
import { archiveApply } from './scenarios/archive.ts';
import { bmtApply } from './scenarios/bmt.ts';
import { ipmsRegistered, ipmsUnserved } from './scenarios/ipms-allocation-approval.ts';
import { ipmsDisable } from './scenarios/ipms-disable-enable.ts';
import { listAddMembers } from './scenarios/list-members.ts';
import { listCreate } from './scenarios/list-create.ts';
import { memberOfAdd } from './scenarios/member-of.ts';
import { relayApply } from './scenarios/relay-apply.ts';
import type { Need, Scenario } from './scenarios/scenario.ts';

const before: Readonly<Record<Need, Scenario>> = {
  relay: relayApply,
  account: ipmsRegistered,
  'listed-account': ipmsRegistered,
  'disabled-account': ipmsDisable,
  contact: contactRegistered,
  'listed-contact': contactRegistered,
  'unserved-account': ipmsUnserved,
  bmt: bmtApply,
  archive: archiveApply,
  list: listCreate,
  'list-with-members': listAddMembers,
  'account-and-list': ipmsRegistered,
  'account-in-list': memberOfAdd,
};

/** Needs whose making belongs to what is shown: first in, then out. */
const shown = new Set<Need>(['disabled-account', 'list-with-members', 'account-in-list']);

/** What must be there before a scenario: made by the procedures themselves. @returns its id */
export async function subjectFor(
  { needs, service }: Scenario,
  endpoints: Endpoints,
  unique: string,
  /** Plays another scenario; `isPart` when it belongs to what is shown. */
  play: (scenario: Scenario, isPart: boolean) => Promise<string | undefined>,
): Promise<string | undefined> {
  if (needs === undefined) return undefined;
  const id = await play(before[needs], shown.has(needs));
  if (id === undefined) throw new Error(`The procedure ended without ${needs}`);
  if (needs === 'account-and-list') await play(listCreate, false);
  if (needs === 'listed-account') await putInList(endpoints, 'account', id, unique);
  if (needs === 'listed-contact') await putInList(endpoints, 'contact', id, unique);
  // A service that is on is named by the one that switched it on.
  return service === undefined || id.endsWith(`.${service}`) ? id : `${id}.${service}`;
}

/** Lists have no procedure of their own yet: the list and the place in it are written as the store writes them. */
async function putInList(
  endpoints: Endpoints,
  memberKind: MemberKind,
  memberId: string,
  unique: string,
): Promise<void> {
  const tables: Tables = {
    ...endpoints.tables,
    client: DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings(endpoints)), {
      marshallOptions: { removeUndefinedValues: true },
    }),
  };
  const since = new Date().toISOString();
  const { id } = listHandler(endpoints);
  const list = {
    ...{ id: `list-${unique}`, agencyId: 'kpc', displayName: `Senarai ${unique}` },
    ...{ address: `senarai.${unique}@kpc.example`, state: 'ACTIVE' as const, ownerId: id, handlerId: id },
    ...{ createdAt: since, updatedAt: since, version: 1 },
  };
  const place = { memberKind, memberId, listId: list.id, state: 'ACTIVE' as const, since };
  await transact(tables, [
    listOperation(tables, list),
    listAddressOperation(tables, list),
    membershipOperation(tables, undefined, place),
  ]);
}
