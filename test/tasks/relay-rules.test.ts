import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden, NotFound, VersionConflict } from '../../functions/domain/errors.ts';
import { lockHolder } from '../../functions/store/lock-store.ts';
import { getRelay } from '../../functions/store/relay-store.ts';
import { addedNotices } from '../../schemas/notice-ids.ts';
import { aRelay } from '../support/builders.ts';
import { decisions, World, type Step } from '../support/doubles-world.ts';
import { aRelayForm, aTerminationForm } from '../support/forms.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

/** Rules of the relay procedures that hold over a whole case. */

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

describe('the password of item 8', () => {
  const password = 'Rahsia-Butiran-8';

  it('stands in no table, no mail and no execution, whatever happens to the form', async () => {
    const form = aRelayForm('Contoh', { authUsername: 'relay', authPassword: password });
    const resent: Step = [
      'admin',
      { outcome: 'resubmitted', data: { ...form, authPassword: `${password}-baharu` } },
    ];
    await world.played(
      [
        decisions.incomplete,
        resent,
        decisions.complete,
        decisions.approved,
        decisions.configured,
        decisions.passed,
      ],
      { form },
    );
    expect([...world.vault.secrets.values()].join()).toContain(password);
    const everything = [await contentsOf(world.tables), world.mailer.sent, world.machines.executions];
    expect(JSON.stringify(everything)).not.toContain(password);
  });
});

describe('the termination of a relay', () => {
  const terminate = (subjectId: string) =>
    ({ procedure: 'RELAY-TERMINATE', subjectId, form: aTerminationForm() }) as const;

  it('goes back like an application: returned, refused and answered; and it has no test', async () => {
    const relay = aRelay();
    await world.putRelay(relay);
    const resent: Step = ['admin', { outcome: 'resubmitted', data: aTerminationForm() }];
    const id = await world.played([decisions.incomplete], terminate(relay.id));
    expect((await world.case(id)).request.status).toBe('DRAFT');
    await world.next(id, ...resent);
    await world.next(id, ...decisions.complete);
    expect((await world.case(id)).request.status).toBe('AWAITING_MAMPU');
    await world.next(id, ...decisions.refused);
    expect((await world.case(id)).request.status).toBe('RECEIVED');
    await world.next(id, ...decisions.answered);
    await world.next(id, ...decisions.approved);
    expect((await getRelay(world.tables, relay.id))?.state).toBe('ACTIVE');
    await world.next(id, ...decisions.configured);
    expect((await world.case(id)).request.status).toBe('COMPLETED');
    expect((await getRelay(world.tables, relay.id))?.state).toBe('TERMINATED');
  });

  it('is for an active relay of the same agency only', async () => {
    const [theirs, tested] = [
      aRelay({ id: 'R-RLY-2026-000901', agencyId: 'jrc' }),
      aRelay({ id: 'R-RLY-2026-000902', state: 'CONFIGURED' }),
    ];
    await world.putRelay(theirs);
    await world.putRelay(tested);
    await expect(world.submit(terminate(theirs.id))).rejects.toThrow(NotFound);
    await expect(world.submit(terminate(tested.id))).rejects.toThrow(Forbidden);
    await expect(world.submit({ procedure: 'RELAY-TERMINATE', form: aTerminationForm() })).rejects.toThrow(
      Forbidden,
    );
  });

  it('is not taken for a relay that changed since its form was checked', async () => {
    const relay = aRelay();
    await world.putRelay(relay);
    world.calls.before('TransactWriteCommand', () => world.putRelay({ ...relay, version: 3 }, 3));
    await expect(world.submit(terminate(relay.id))).rejects.toThrow(VersionConflict);
    expect(await lockHolder(world.tables, 'relay', relay.id)).toBeUndefined();
  });
});

describe('a stage that switches off every notice that no document states', () => {
  it('sends those of the documents, and the case takes its way all the same', async () => {
    for (const notice of addedNotices) world.deps.mail.noticesOff.add(notice);
    const id = await world.played([
      decisions.incomplete,
      decisions.resubmitted,
      decisions.complete,
      decisions.refused,
      decisions.answered,
      decisions.approved,
      decisions.configured,
      decisions.failed,
      decisions.configured,
      decisions.passed,
    ]);
    expect((await world.case(id)).request.status).toBe('COMPLETED');
    const sent = (await world.records(id))
      .filter(({ kind }) => kind === 'notice-sent')
      .map(({ data }) => data['notice']);
    expect(sent).toEqual(['N-28', 'N-28', 'N-29', 'N-29', 'N-01', 'N-01', 'N-02']);
  });
});
