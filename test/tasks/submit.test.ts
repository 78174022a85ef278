import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  Forbidden,
  IdempotencyMismatch,
  IdempotentReplay,
  InvalidInput,
  NotFound,
} from '../../functions/domain/errors.ts';
import { deleteDraft, findDrafts, saveDraft } from '../../functions/usecases/drafts.ts';
import type { SubmitInput } from '../../functions/usecases/types.ts';
import { aRelay } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { aRelayForm, aTerminationForm } from '../support/forms.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const withPassword = aRelayForm('Contoh', { authUsername: 'relay', authPassword: 'Rahsia-1' });
const idempotency = { key: 'k', route: 'POST /requests', bodyHash: 'b' };

describe('submitting', () => {
  it('makes a request with its first round, a record for each step it is, and one machine', async () => {
    const id = await world.submit();
    expect(id).toBe('RLY-2026-000001');
    const { request, rounds } = await world.case(id);
    expect(request).toMatchObject({ status: 'RECEIVED', agencyId: 'kpc', generation: 1, version: 2 });
    expect(rounds).toMatchObject([{ no: 1, submittedByName: 'Pegawai admin', form: { type: 'NEW' } }]);
    expect((await world.records(id)).map(({ step }) => step)).toEqual(['RELAY-APPLY.1', 'RELAY-APPLY.2']);
    expect(world.machines.executions).toMatchObject([
      { input: { requestId: id, generation: 1, resumeAt: '' } },
    ]);
  });

  it('puts a password into the vault and nowhere else', async () => {
    const id = await world.submit({ form: withPassword });
    expect([...world.vault.secrets.values()]).toEqual(['Rahsia-1']);
    expect(JSON.stringify(await contentsOf(world.tables))).not.toContain('Rahsia-1');
    expect(JSON.stringify(world.machines.executions)).not.toContain('Rahsia-1');
    expect((await world.case(id)).rounds[0]?.form['authPassword']).toEqual({ supplied: true });
  });

  it('gives nothing of the form to the machine', async () => {
    await world.played();
    expect(JSON.stringify(world.machines.executions)).not.toContain('Contoh');
  });

  it('keeps names and free text apart from what is hashed', async () => {
    const [first] = await world.records(await world.submit());
    expect(JSON.stringify(first?.data)).not.toMatch(/Hafiz|Aisyah|hafiz@|Notifikasi kepada/u);
    expect(first?.personal).toMatchObject({ name: 'Pegawai admin', form: { appItAdmin: 'Hafiz bin Latif' } });
  });

  it.each<[string, Partial<SubmitInput>, string, new (...args: never[]) => Error]>([
    ['a wrong field', { form: { ...withPassword, appIp: '10.1.2.256' } }, 'admin', InvalidInput],
    ['half a character', { form: { ...withPassword, appName: 'a\ud800' } }, 'admin', InvalidInput],
    ['somebody who may not', { form: withPassword }, 'desk', Forbidden],
    [
      'a subject for a procedure that makes its own',
      { form: withPassword, subjectId: 'R-1' },
      'admin',
      Forbidden,
    ],
    [
      'no subject where one is needed',
      { procedure: 'RELAY-TERMINATE', form: aTerminationForm() },
      'admin',
      Forbidden,
    ],
    [
      'a relay of another agency',
      { procedure: 'RELAY-TERMINATE', subjectId: aRelay().id, form: aTerminationForm() },
      'stranger',
      NotFound,
    ],
  ])('with %s stores nothing and starts nothing', async (_, input, by, error) => {
    await world.putRelay(aRelay());
    const before = await contentsOf(world.tables);
    await expect(world.submit(input, by)).rejects.toThrow(error);
    expect(await contentsOf(world.tables)).toEqual(before);
    expect(world.machines.executions).toEqual([]);
    expect([...world.vault.secrets]).toEqual([]);
  });

  it.each(['CONFIGURED', 'TERMINATED'] as const)('to end a relay that is %s is refused', async (state) => {
    await world.putRelay(aRelay({ state }));
    const input = { procedure: 'RELAY-TERMINATE', subjectId: aRelay().id, form: aTerminationForm() } as const;
    await expect(world.submit(input)).rejects.toMatchObject({ rule: 'subject-state' });
  });
});

describe('an Idempotency-Key', () => {
  it('answers as before for 24 hours, and then is forgotten', async () => {
    const id = await world.submit({ idempotency });
    world.clock.advance(24 * 3600 - 1);
    await expect(world.submit({ idempotency })).rejects.toMatchObject({
      name: 'IdempotentReplay',
      result: id,
    });
    world.clock.advance(2);
    expect(await world.submit({ idempotency })).not.toBe(id);
  });

  it('is refused for another body, and free for another caller and another route', async () => {
    await world.submit({ idempotency });
    await expect(world.submit({ idempotency: { ...idempotency, bodyHash: 'c' } })).rejects.toThrow(
      IdempotencyMismatch,
    );
    await world.submit({ idempotency }, 'admin2');
    await world.submit({ idempotency: { ...idempotency, route: 'other' } });
    expect(world.machines.executions).toHaveLength(3);
  });

  it('of a submission that failed is free', async () => {
    await expect(world.submit({ idempotency, form: {} })).rejects.toThrow(InvalidInput);
    await world.submit({ idempotency });
    await expect(world.submit({ idempotency })).rejects.toThrow(IdempotentReplay);
  });
});

describe('a draft', () => {
  const input = { procedure: 'RELAY-APPLY', form: withPassword } as const;

  it('is the agency’s, without the password, and goes when it is sent', async () => {
    const draft = await saveDraft(world.deps, await world.caller('admin'), input);
    expect(JSON.stringify(draft)).not.toContain('Rahsia');
    const seenBy = async (id: string) =>
      (await findDrafts(world.deps, await world.caller(id))).map((each) => each.id);
    expect([await seenBy('admin2'), await seenBy('stranger')]).toEqual([[draft.id], []]);
    await world.submit({ draftId: draft.id });
    expect(await seenBy('admin')).toEqual([]);
  });

  it('of another agency is not deleted by who knows its name', async () => {
    const draft = await saveDraft(world.deps, await world.caller('admin'), input);
    await deleteDraft(world.deps, await world.caller('stranger'), draft.id);
    await world.submit({ draftId: draft.id }, 'stranger');
    expect(await findDrafts(world.deps, await world.caller('admin'))).toHaveLength(1);
  });

  it('that a colleague saved meanwhile is not overwritten', async () => {
    const admin = await world.caller('admin');
    const { id, version } = await saveDraft(world.deps, admin, input);
    await saveDraft(world.deps, await world.caller('admin2'), { ...input, id, version });
    await expect(saveDraft(world.deps, admin, { ...input, id, version })).rejects.toMatchObject({
      name: 'VersionConflict',
    });
  });

  it('is gone after 30 days', async () => {
    const admin = await world.caller('admin');
    await saveDraft(world.deps, admin, input);
    world.clock.advance(30 * 24 * 3600);
    expect(await findDrafts(world.deps, admin)).toEqual([]);
  });
});
