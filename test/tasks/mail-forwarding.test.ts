import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidInput } from '../../functions/domain/errors.ts';
import { forwardingOperations } from '../../functions/store/forwarding-store.ts';
import { forwardingOf } from '../../functions/usecases/forwarding.ts';
import { submitOwnRequest } from '../../functions/usecases/user-requests.ts';
import { readOwnMailbox, tickUpkeep } from '../../functions/usecases/user-upkeep.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { mostForwardedTo } from '../../schemas/policies/mailbox.ts';
import { played } from '../support/account-cases.ts';
import { World } from '../support/doubles-world.ts';
import { unique } from '../support/system.ts';
import { dropTables } from '../support/tables.ts';
import { failure, UserOfModule } from '../support/user-module.ts';

/** MAILBOX-POLICY.2: forwarding inside the agency (REQ-CIR-12, REQ-CIR-57, AMB-91); USER-SELF-CARE.4. */

afterAll(dropTables);

let world: World;
beforeAll(async () => {
  world = await World.create();
});

/** Each with an address of its own. */
const user = (more: Partial<Account> = {}) => {
  const name = `u${unique()}`;
  return UserOfModule.in(world, { id: `a-${name}`, loginId: name, address: `${name}@kpc.example`, ...more });
};

async function forward(from: UserOfModule, form: Record<string, unknown>) {
  const { version } = await from.now();
  const { id } = await submitOwnRequest(from.deps, from.caller, {
    procedure: 'MAILBOX-POLICY',
    service: undefined,
    form,
    ifVersion: version,
  });
  await world.machines.settle();
  return (await world.case(id)).request.status;
}
const on = (to: Pick<UserOfModule, 'account'>) => ({ forwarding: 'ON', forwardTo: to.account.address });
const shown = async (of: UserOfModule) => (await forwardingOf(world.tables, await of.now()))?.address;
const refused = async (promise: Promise<unknown>) => {
  const error = await failure(promise);
  return error instanceof InvalidInput ? error.errors : error;
};

describe('forwarding to a user of the same agency', () => {
  it('is set, changed and ended by the user himself', async () => {
    const [aina, lim, siti] = [await user(), await user(), await user()];
    expect(await forward(aina, on(lim))).toBe('COMPLETED');
    expect(await shown(aina)).toBe(lim.account.address);
    expect(await forward(aina, on(siti))).toBe('COMPLETED');
    expect(await shown(aina)).toBe(siti.account.address);
    expect(await forward(aina, { forwarding: 'OFF' })).toBe('COMPLETED');
    expect(await shown(aina)).toBeUndefined();
  });

  it('ends for good with the account that got the mail: disabled, and enabled again', async () => {
    const [aina, lim] = [await user(), await user()];
    await forward(aina, on(lim));
    const form = { reason: 'OTHER', until: '2026-12-31', description: 'Cuti' };
    const id = `NYA-${unique()}`;
    const account = await lim.now();
    expect(await played(world, 'disable', { id, procedure: 'IPMS-4.9', account, form })).toEqual(['applied']);
    expect(await shown(aina)).toBeUndefined();
    const now = await lim.now();
    await played(world, 'enable', { id: `AKT-${unique()}`, procedure: 'IPMS-4.10', account: now, form: {} });
    expect(await shown(aina)).toBeUndefined();
    expect(await forward(aina, on(lim))).toBe('COMPLETED');
  });

  it('ends in parts where many forward to one account', async () => {
    const lim = await user();
    const many = await Promise.all(Array.from({ length: 17 }, () => user()));
    for (const each of many) await forward(each, on(lim));
    const form = { reason: 'OTHER', until: '2026-12-31', description: 'Cuti' };
    const of = { id: `NYA-${unique()}`, procedure: 'IPMS-4.9' as const, account: await lim.now(), form };
    expect((await played(world, 'disable', of)).at(-1)).toBe('applied');
    for (const each of many) expect(await shown(each)).toBeUndefined();
  });
});

describe('forwarding is refused, with the paragraph', () => {
  const source = 'S4 G¶10(vii)';
  it('to nobody of 1GovUC, and to a user of another agency under the same domain', async () => {
    const [aina, other] = [await user(), await user({ agencyId: 'jrc' })];
    const wrong = [{ field: 'forwardTo', code: 'forward-agency', source }];
    expect(await refused(forward(aina, on(other)))).toEqual(wrong);
    const nobody = { forwarding: 'ON', forwardTo: 'tiada@gmail.com' };
    expect(await refused(forward(aina, nobody))).toEqual(wrong);
    expect(await shown(aina)).toBeUndefined();
  });

  it('to an account that is disabled or has ended', async () => {
    const aina = await user();
    for (const state of ['DISABLED', 'DELETED'] as const) {
      const gone = await user({ state, signIn: 'OFF' });
      expect(await refused(forward(aina, on(gone)))).toMatchObject([{ code: 'forward-agency' }]);
    }
  });

  it('to himself, and in a circle', async () => {
    const [aina, lim, siti] = [await user(), await user(), await user()];
    expect(await refused(forward(aina, on(aina)))).toMatchObject([{ code: 'forward-itself' }]);
    await forward(aina, on(lim));
    await forward(lim, on(siti));
    expect(await refused(forward(siti, on(aina)))).toMatchObject([{ code: 'forward-loop' }]);
  });

  it('without an address', async () => {
    const aina = await user();
    expect(await refused(forward(aina, { forwarding: 'ON' }))).toMatchObject([
      { field: 'forwardTo', code: 'required' },
    ]);
  });

  it('when the receiver is disabled between the form and the saving', async () => {
    const [aina, lim] = [await user(), await user()];
    const { version } = await aina.now();
    const { id } = await submitOwnRequest(aina.deps, aina.caller, {
      ...{ procedure: 'MAILBOX-POLICY', service: undefined, form: on(lim), ifVersion: version },
    });
    const form = { reason: 'OTHER', until: '2026-12-31', description: 'Cuti' };
    const of = { id: `NYA-${unique()}`, procedure: 'IPMS-4.9' as const, account: await lim.now(), form };
    await played(world, 'disable', of);
    await world.machines.settle();
    expect((await world.case(id)).request.status).toBe('REFUSED');
    expect(await shown(aina)).toBeUndefined();
  });

  it('to an account that a hundred others forward to', async () => {
    const [aina, lim] = [await user(), await user()];
    const given = { targetId: lim.account.id, requestId: 'PME-2026-000001', since: world.clock.now() };
    for (let no = 1; no <= mostForwardedTo; no += 1)
      await world.write(
        ...forwardingOperations(world.tables, undefined, { ...given, accountId: `a-${unique()}` }),
      );
    expect(await refused(forward(aina, on(lim)))).toMatchObject([
      { code: 'forward-full', params: { max: mostForwardedTo } },
    ]);
  });
});

describe('the upkeep of the mailbox (REQ-CIR-44)', () => {
  it('is ticked with its date, once a day, each task for itself', async () => {
    const aina = await user();
    await tickUpkeep(aina.deps, aina.caller, 'backup');
    const first = (await readOwnMailbox(aina.deps, aina.caller)).upkeep.backup;
    world.clock.advance(60);
    await tickUpkeep(aina.deps, aina.caller, 'backup');
    await tickUpkeep(aina.deps, aina.caller, 'mailbox');
    const { upkeep } = await readOwnMailbox(aina.deps, aina.caller);
    expect(upkeep).toEqual({ backup: first, mailbox: world.clock.now() });
  });

  it('is none of anything else', async () => {
    const aina = await user();
    expect(await refused(tickUpkeep(aina.deps, aina.caller, '__proto__'))).toEqual([
      { field: 'task', code: 'choice' },
    ]);
  });
});
