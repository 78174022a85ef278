import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { IdempotentReplay, VersionConflict } from '../../functions/domain/errors.ts';
import { getAccount } from '../../functions/store/account-store.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { submitRequest } from '../../functions/usecases/submit-request.ts';
import type { DecisionInput } from '../../functions/usecases/types.ts';
import { personOf } from '../../functions/usecases/user-session.ts';
import type { ProcedureId } from '../../schemas/catalogue.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { writeUser } from '../support/account-cases.ts';
import { aSealed, writeAccount } from '../support/accounts.ts';
import { aCaller } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { aPassword } from '../support/forms-accounts.ts';
import type { FormInput } from '../support/forms.ts';
import { dropTables } from '../support/tables.ts';

afterAll(dropTables);

let world: World;
let account: Account;
beforeEach(async () => {
  world = await World.create();
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, domain: 'kpc.example', version: 2 });
  account = await writeUser(world, {
    privateEmail: 'aminah@rumah.example',
    identity: aSealed('850101145523'),
  });
});

const day = 24 * 3600;

async function submit(procedure: ProcedureId, form: FormInput, by = 'admin'): Promise<string> {
  const id = await world.submit({ procedure, subjectId: account.id, form }, by);
  await world.machines.settle();
  return id;
}
async function submitByUser(procedure: ProcedureId, form: FormInput): Promise<string> {
  const sent = await submitRequest(world.deps, aCaller(personOf(account), 'portal'), {
    ...{ procedure, subjectId: account.id, form },
  });
  await world.machines.settle();
  return sent.id;
}
async function sweep(): Promise<void> {
  await decideDated(world.deps);
  await world.machines.settle();
}
const now = async () => {
  const found = await getAccount(world.tables, account.id);
  if (found === undefined) throw new Error('The account is gone');
  return found;
};
const status = async (id: string) => (await world.case(id)).request.status;

async function deleted(): Promise<string> {
  const id = await submit('IPMS-4.11', { cause: 'RETIRE', effectiveOn: '2026-03-04' });
  world.clock.advance(2 * day);
  await sweep();
  return id;
}

/** The form of 4.7, filled in with the account as it is. */
const unchanged = (changes: FormInput = {}): FormInput => ({
  ...{ displayName: account.displayName, address: account.address, loginId: account.loginId },
  ...{ grade: '41', language: 'ms', serviceType: 'ORDINARY', package: 'B', storage: '1024' },
  ...changes,
});

describe('a form that was opened before somebody else changed the account', () => {
  it('is not saved: it would take back unseen what the other did', async () => {
    const opened = account.version;
    await submitByUser('USER-SELF-CARE', { mobilePhone: '012-3456789', language: 'ms' });
    const stale = { procedure: 'IPMS-4.7' as const, subjectId: account.id, ifVersion: opened };
    await expect(
      world.submit({ ...stale, form: unchanged({ unit: 'Unit Latihan' }) }),
    ).rejects.toBeInstanceOf(VersionConflict);
    expect((await now()).settings).toMatchObject({ mobilePhone: '012-3456789' });
    const fresh = { ...stale, ifVersion: (await now()).version };
    await world.submit({ ...fresh, form: unchanged({ unit: 'Unit Latihan', mobilePhone: '012-3456789' }) });
    await world.machines.settle();
    expect((await now()).settings).toMatchObject({ unit: 'Unit Latihan', mobilePhone: '012-3456789' });
  });

  it('and was sent by the first of two clicks is answered to the second as to the first', async () => {
    const idempotency = { key: 'nonce', route: 'portal /new/IPMS-4.7', bodyHash: 'b' };
    const click = () =>
      world.submit({
        ...{ procedure: 'IPMS-4.7', subjectId: account.id, ifVersion: 1, form: unchanged(), idempotency },
      });
    let id = '';
    const first = async () => {
      id = await click();
      await world.machines.settle();
    };
    // Between the second click's look at its key and its reading of the account.
    world.calls.before('GetCommand', () => {
      world.calls.before('GetCommand', first);
      return Promise.resolve();
    });
    const second = await click().catch((error: unknown) => error);
    expect(second).toMatchObject(new IdempotentReplay(id));
    expect(await status(id)).toBe('COMPLETED');
  });
});

describe('an identity number that is another person’s', () => {
  it('is refused at its field while he has an account in the agency, and taken when he has none', async () => {
    const identity = await world.deps.identities.seal('900115145566');
    await writeUser(world, { identity, agencyId: 'jrc' });
    const other = await writeUser(world, { identity });
    const form = unchanged({ identityNumber: '900115-14-5566', identityReason: 'Tersilap taip' });
    await expect(submit('IPMS-4.7', form)).rejects.toMatchObject({
      errors: [{ field: 'identityNumber', code: 'has-account' }],
    });
    await writeAccount(world.tables, other, { state: 'DELETED' });
    expect(await status(await submit('IPMS-4.7', form))).toBe('COMPLETED');
    expect((await now()).identity?.digest).toBe(identity.digest);
  });
});

describe('a reset that was asked for before the account ended', () => {
  it.each([0, 20])('sets no password %s days after its end, and can be refused', async (later) => {
    const reset = await submitByUser('IPMS-4.20', { kind: 'RESET' });
    const id = await deleted();
    if (later > 0) {
      world.clock.advance(later * day);
      await sweep();
      await world.next(id, 'desk', { outcome: 'confirmed' });
    }
    const before = world.pool.users.get(account.id);
    const decide = (input: DecisionInput) => world.next(reset, 'admin', input);
    await expect(decide({ outcome: 'reset', data: aPassword('z') })).rejects.toMatchObject({
      errors: [{ field: '', code: 'account-ended' }],
    });
    expect(world.pool.users.get(account.id)).toEqual(before);
    expect(await status(reset)).toBe('RESET_REQUESTED');
    await decide({ outcome: 'refused', reason: 'Akaun telah ditamatkan' });
    expect(await status(reset)).toBe('REFUSED');
  });
});
