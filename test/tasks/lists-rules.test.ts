import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { InvalidInput, type RefusedMember } from '../../functions/domain/errors.ts';
import { brokenDirectoryRules } from '../../functions/usecases/directory-rules.ts';
import { readSubject } from '../../functions/usecases/subjects/registry.ts';
import type { MailingList } from '../../schemas/directory/list.ts';
import type { DirectoryRuleName } from '../../schemas/field.ts';
import { writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { at } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { writeContact, writeList, writePlaces } from '../support/list-cases.ts';
import { writeManyAccounts } from '../support/many-accounts.ts';
import { dropTables } from '../support/tables.ts';

/** What is said of addresses before anything is sent (4.15, 4.16, 4.18, 4.19). */

afterAll(dropTables);

let world: World;
let list: MailingList;
beforeEach(async () => {
  world = await World.create();
  list = await writeList(world, { displayName: 'Satu', address: 'satu@kpc.example' });
});

async function judged(
  rule: DirectoryRuleName,
  addresses: readonly { readonly address: string }[],
  subject: { readonly kind: 'list' | 'account'; readonly id: string } = { kind: 'list', id: list.id },
): Promise<readonly RefusedMember[]> {
  const [error] = await brokenDirectoryRules([{ rule, field: 'members', source: 'ujian' }], {
    tables: world.deps.tables,
    at: world.deps.clock.now(),
    agencyId: 'kpc',
    subject: await readSubject(world.tables, await world.caller('admin'), subject.kind, subject.id),
    values: { members: addresses.map(({ address }) => address).join('\n') },
  });
  if (error !== undefined)
    expect(error).toMatchObject({ field: 'members', code: 'members', source: 'ujian' });
  return error?.refused ?? [];
}

const why = (refused: readonly RefusedMember[]) => refused.map((each) => each.why);

describe('who is to join a list', () => {
  it('is an account, a contact or a list of the agency that is in use and not in it yet', async () => {
    const fit = [await writeUser(world), await writeContact(world), await writeList(world)];
    expect(await judged('can-join', fit)).toEqual([]);
  });

  it('and is refused with its reason, each; what another agency has is as unknown as what nobody has', async () => {
    const there = await writeUser(world);
    await writePlaces(world, list, [{ kind: 'account', id: there.id }]);
    const renamed = await writeUser(world);
    await writeAccount(world.tables, renamed, { address: 'nama.baharu@kpc.example' });
    const refused = [
      { address: 'tiada@kpc.example' },
      await writeUser(world, { agencyId: 'jrc' }),
      await writeList(world, { agencyId: 'jrc' }),
      await writeContact(world, { agencyId: 'jrc' }),
      await writeUser(world, { state: 'DISABLED', signIn: 'OFF' }),
      await writeUser(world, { state: 'DELETED', signIn: 'OFF', deletedAt: at }),
      await writeList(world, { state: 'ENDED' }),
      there,
      list,
      renamed,
    ];
    const answer = await judged('can-join', refused);
    expect(answer.map(({ address }) => address)).toEqual(refused.map(({ address }) => address));
    expect(why(answer)).toEqual([
      ...['unknown', 'unknown', 'unknown', 'other-agency', 'disabled', 'ended', 'ended'],
      ...['member-already', 'itself', 'unknown'],
    ]);
  });

  it('is no list that contains it: the path is named', async () => {
    const two = await writeList(world, { displayName: 'Dua' });
    const three = await writeList(world, { displayName: 'Tiga' });
    await writePlaces(world, two, [{ kind: 'list', id: list.id }]);
    await writePlaces(world, three, [{ kind: 'list', id: two.id }]);
    expect(await judged('can-join', [three, two])).toEqual([
      { address: three.address, why: 'cycle', path: ['Satu', 'Tiga', 'Dua', 'Satu'] },
      { address: two.address, why: 'cycle', path: ['Satu', 'Dua', 'Satu'] },
    ]);
  });

  it('is judged by a bounded number of calls, however many there are', async () => {
    const accounts = await writeManyAccounts(world.tables, 1000);
    const before = world.calls.log.length;
    expect(await judged('can-join', accounts)).toEqual([]);
    expect(world.calls.log.slice(before)).toEqual(Array.from({ length: 30 }, () => 'BatchGetCommand'));
  });
});

describe('who is to leave a list', () => {
  it('is in it, also when he has ended since', async () => {
    const [account, contact] = [await writeUser(world), await writeContact(world)];
    await writePlaces(world, list, [
      { kind: 'account', id: account.id },
      { kind: 'contact', id: contact.id },
    ]);
    await writeAccount(world.tables, account, { state: 'DISABLED', signIn: 'OFF' });
    expect(await judged('is-member', [account, contact])).toEqual([]);
  });

  it('and is refused when he is not', async () => {
    const others = [
      await writeUser(world),
      await writeUser(world, { agencyId: 'jrc' }),
      { address: 'tiada@kpc.example' },
    ];
    expect(why(await judged('is-member', others))).toEqual(['not-a-member', 'unknown', 'unknown']);
  });
});

describe('the lists of an account', () => {
  it('that it is to join are in use and do not have it yet', async () => {
    const account = await writeUser(world);
    const there = await writeList(world);
    await writePlaces(world, there, [{ kind: 'account', id: account.id }]);
    const asked = [
      list,
      there,
      await writeList(world, { state: 'ENDED' }),
      await writeList(world, { agencyId: 'jrc' }),
      await writeContact(world),
    ];
    const subject = { kind: 'account' as const, id: account.id };
    expect(why(await judged('can-join-lists', asked, subject))).toEqual([
      ...['member-already', 'ended', 'unknown', 'unknown'],
    ]);
    expect(why(await judged('in-lists', [there, list], subject))).toEqual(['not-a-member']);
  });

  it('are a hundred at most', async () => {
    const account = await writeUser(world);
    const values = { lists: Array.from({ length: 101 }, (_, no) => `senarai${no}@kpc.example`).join('\n') };
    const subject = await readSubject(world.tables, await world.caller('admin'), 'account', account.id);
    const asked = { tables: world.tables, at: world.deps.clock.now(), agencyId: 'kpc', subject, values };
    expect(
      await brokenDirectoryRules([{ rule: 'can-join-lists', field: 'lists', source: 'ujian' }], asked),
    ).toEqual([
      { field: 'lists', source: 'ujian', code: 'too-many-members', params: { count: 101, max: 100 } },
    ]);
  });
});

describe('a form that is sent', () => {
  const send = (members: string, by = 'admin') =>
    world.submit({ procedure: 'IPMS-4.15', subjectId: list.id, form: { members } }, by);

  it('with ten thousand addresses is refused with their number, and nothing is stored', async () => {
    const many = Array.from({ length: 10_000 }, (_, no) => `ahli${no}@kpc.example`).join('\n');
    const refused = send(many);
    await expect(refused).rejects.toThrow(InvalidInput);
    await expect(refused).rejects.toMatchObject({
      errors: [{ field: 'members', code: 'too-many-members', params: { count: 10_000, max: 1000 } }],
    });
  });

  it('about the list of another agency is about nothing', async () => {
    await expect(send('ahli@kpc.example', 'stranger')).rejects.toMatchObject({ name: 'NotFound' });
  });
});
