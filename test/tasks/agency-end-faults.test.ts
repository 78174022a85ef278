import { afterAll, describe, expect, it } from 'vitest';
import { getAccount } from '../../functions/store/account-store.ts';
import { getRelay } from '../../functions/store/relay-store.ts';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { provisionAgency } from '../../functions/usecases/provision-agency.ts';
import { writeUser } from '../support/account-cases.ts';
import { approvedEnd } from '../support/agency-cases.ts';
import { aRelay } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { writeList } from '../support/list-cases.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

/** AGENCY-TERMINATION.4 is killed again and again: it goes on where it stopped, and does nothing twice. */

afterAll(dropTables);

/** After so many calls to AWS the process dies; the last of them lets it live. */
const deaths = [2, 5, 9, 14, 23, 1000];

describe('the end of an agency whose process dies in the middle', () => {
  it('ends each thing by one case or record, and tells nobody twice', { timeout: 120_000 }, async () => {
    const world = await World.create();
    const accounts = [await writeUser(world), await writeUser(world, { state: 'DISABLED' })];
    const list = await writeList(world);
    const relay = aRelay();
    await world.putRelay(relay);
    const open = await world.submit();
    await world.machines.settle();
    const id = await approvedEnd(world);
    world.clock.advance(11 * 24 * 3600);
    await decideDated({ ...world.deps, preview: false });

    const input = {
      request: { requestId: id, generation: 1, resumeAt: '' },
      ...{ step: 'AGENCY-TERMINATION.4', taskId: `${id}.2`, action: 'end-agency' as const },
    };
    let killed = 0;
    for (let call = 0, outcome = 'more'; outcome !== 'applied'; call += 1) {
      world.calls.inject({ at: deaths[call % deaths.length] ?? 1000, when: 'after', how: 'crash' });
      outcome = await provisionAgency(world.deps, input).then(
        (result) => result.outcome,
        () => 'killed',
      );
      killed += outcome === 'killed' ? 1 : 0;
      world.calls.restart();
    }
    world.calls.inject(undefined);
    expect(killed).toBeGreaterThan(4);
    await world.machines.settle();

    const { cases } = await contentsOf(world.tables);
    const children = cases
      .filter(({ sk, parentId }) => sk === 'REQUEST' && parentId === id)
      .map(({ subject }) => (subject as { readonly id: string }).id);
    expect(children.toSorted()).toEqual([...accounts.map((each) => each.id), list.id].toSorted());
    for (const account of accounts)
      expect(await getAccount(world.tables, account.id)).toMatchObject({ state: 'DELETED' });
    expect(await getRelay(world.tables, relay.id)).toMatchObject({ state: 'TERMINATED' });
    const ofRelay = (await world.records(id)).filter(({ data }) => data['relay'] === relay.id);
    expect(ofRelay).toHaveLength(1);
    expect((await world.case(open)).request.status).toBe('ENDED');
    const told = world.mailer.sent.filter(({ subject }) => subject.includes(open));
    const ends = told.filter(({ subject }) => /ditamatkan|has ended/u.test(subject));
    // Twice only for whom the process died between the mail and its note.
    expect(new Set(ends.map(({ to }) => to)).size).toBe(2);
    expect(ends.length).toBeLessThanOrEqual(3);
    expect(await world.officer('admin')).toMatchObject({ state: 'ENDED' });
  });
});
