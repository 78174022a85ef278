import { afterAll, describe, expect, it } from 'vitest';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { doRows } from '../../functions/usecases/bulk-batch.ts';
import { resumeRequest } from '../../functions/usecases/resume-request.ts';
import type { BulkAction } from '../../schemas/cases/bulk-row.ts';
import { writeLists, writeMembers, writeUser } from '../support/account-cases.ts';
import { aRegistration, fates, sent, uploaded } from '../support/bulk.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

afterAll(dropTables);

const reference = 'PKL-2026-000001';

async function withDomain(world: World): Promise<void> {
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, domain: 'kpc.example', version: agency.version + 1 });
}

/** The sweep, and what an operator does with a request that a fault has stopped. */
async function operated(world: World): Promise<void> {
  await world.repaired();
  const { request } = await world.case(reference);
  if (request.faulted === undefined) return;
  await resumeRequest(world.deps, reference, 'operator');
  await world.machines.settle();
}

/** The message of the one row, as the queue brings it, however often. */
async function work(world: World): Promise<void> {
  const failed = await doRows(world.deps, [{ requestId: reference, no: 2, id: 'm', lost: false }]);
  for (const error of failed.values()) throw error;
}

const arrangements: Readonly<
  Record<string, { action: BulkAction; row: (world: World) => Promise<Readonly<Record<string, string>>> }>
> = {
  'an account is registered': { action: 'REGISTER', row: () => Promise.resolve(aRegistration('satu')) },
  'an account is changed': {
    action: 'UPDATE',
    row: async (world) => ({ address: (await writeUser(world)).address, package: 'C' }),
  },
  'an account in many lists is disabled': {
    action: 'DISABLE',
    row: async (world) => {
      const account = await writeUser(world);
      await writeMembers(world, await writeLists(world, 50), account);
      return { address: account.address, reason: 'OTHER', until: '2026-12-31', description: 'Cuti' };
    },
  },
  'a termination is started': {
    action: 'TERMINATE',
    row: async (world) => ({
      address: (await writeUser(world)).address,
      cause: 'RETIRE',
      effectiveOn: '2026-03-10',
    }),
  },
};

describe('one call to AWS fails, or the function dies there, at every call one after the other', () => {
  it.each(Object.entries(arrangements))(
    'while %s by a row: done once, and the request comes to its end',
    async (_, { action, row }) => {
      const calls = await survivesEveryFault({
        arrange: async (world) => {
          await withDomain(world);
          await uploaded(world, action, [await row(world)]);
          await sent(world, reference);
        },
        act: work,
        recover: async (world, failed) => {
          if (failed) world.calls.restart();
          // The queue brings it again until it is done, and sometimes once more.
          await work(world);
          await world.repaired();
          expect(await fates(world, reference)).toEqual(['2 APPLIED']);
          expect((await world.case(reference)).request.status).toBe('COMPLETED');
        },
      });
      expect(calls).toContain('TransactWriteCommand');
    },
  );

  it('while a file is checked and its rows are queued: each row stands once', async () => {
    await survivesEveryFault({
      arrange: async (world) => {
        await withDomain(world);
        const rows = [aRegistration('satu'), aRegistration('dua', { package: 'Z' })];
        await uploaded(world, 'REGISTER', rows);
      },
      act: (world) => sent(world, reference),
      recover: async (world, failed) => {
        world.calls.restart();
        const { tasks } = await world.case(reference);
        if (failed && tasks.some(({ step, state }) => step.endsWith('.S3') && state === 'open'))
          await sent(world, reference);
        await operated(world);
        expect(await fates(world, reference)).toEqual(['2 WAITING', '3 LEFT_OUT package:choice']);
      },
    });
  });
});
