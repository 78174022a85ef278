import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { InvalidInput, LinkUnusable, NotFound } from '../../functions/domain/errors.ts';
import { saveOfficer } from '../../functions/store/officer-store.ts';
import { getRelay } from '../../functions/store/relay-store.ts';
import { listInbox } from '../../functions/store/task-store.ts';
import { decideByLink, readLink, renewLink } from '../../functions/usecases/decide-by-link.ts';
import { revealSecret } from '../../functions/usecases/reveal-secret.ts';
import { readRecords } from '../../functions/usecases/read-case.ts';
import type { DecisionInput } from '../../functions/usecases/types.ts';
import { decisions, World } from '../support/doubles-world.ts';
import { aRelayForm, tmSignOff } from '../support/forms.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const { complete, incomplete, approved, configured, refusedForGood } = decisions;
const withPassword = aRelayForm('Contoh', { authUsername: 'relay', authPassword: 'Rahsia-1' });

describe('deciding', () => {
  it('stores the decision with a record for each step it covers, empties the inbox, and tells the machine', async () => {
    const id = await world.played();
    const task = await world.openTask(id);
    await world.decide(task.id, ...complete);
    const { tasks, request } = await world.case(id);
    expect(tasks[0]).toMatchObject({
      state: 'decided',
      decision: { outcome: 'complete', byName: 'Pegawai desk' },
    });
    expect(tasks[0]).toHaveProperty('deliveredAt');
    expect(request.lastDecision).toEqual({
      taskId: task.id,
      step: task.step,
      outcome: 'complete',
      flags: [],
    });
    expect(await listInbox(world.tables, { role: 'SERVICE_DESK' }, { limit: 5 })).toEqual([]);
    const decided = (await world.records(id)).filter(({ kind }) => kind === 'decided');
    expect(decided.map(({ step }) => step)).toEqual(['RELAY-APPLY.4', 'RELAY-APPLY.5']);
    const { verified } = await readRecords(world.deps, await world.caller('admin'), id);
    expect(verified).toBe(true);
  });

  it.each<[string, string, DecisionInput, object]>([
    ['by who does not hold the role', 'mampu1', complete[1], { rule: 'not-holder' }],
    ['by the requester, who does not hold it either', 'admin', complete[1], { rule: 'not-holder' }],
    ['by another agency', 'stranger', complete[1], { name: 'NotFound' }],
    [
      'with an outcome that is not offered',
      'desk',
      { outcome: 'closed' },
      { errors: [{ field: 'outcome', code: 'choice' }] },
    ],
    [
      'with an outcome of another step',
      'desk',
      { outcome: 'approved' },
      { errors: [{ field: 'outcome', code: 'choice' }] },
    ],
    [
      'with a name of an object',
      'desk',
      { outcome: 'constructor' },
      { errors: [{ field: 'outcome', code: 'choice' }] },
    ],
    ['without what is needed', 'desk', { outcome: 'complete' }, { name: 'InvalidInput' }],
    ['with a version that is old', 'desk', { ...complete[1], ifVersion: 9 }, { name: 'VersionConflict' }],
  ])('%s changes nothing', async (_, by, input, error) => {
    const id = await world.played();
    const { id: taskId } = await world.openTask(id);
    const before = await contentsOf(world.tables);
    await expect(world.decide(taskId, by, input)).rejects.toMatchObject(error);
    expect(await contentsOf(world.tables)).toEqual(before);
  });

  it.each(['RLY-2026-000001.9', 'RLY-2026-000002.1', 'x', ''])(
    'the task %j, which does not exist, is not found',
    async (id) => {
      await world.played();
      await expect(world.decide(id, ...complete)).rejects.toThrow(NotFound);
    },
  );

  it('is not for an officer whose role has ended, from that second on', async () => {
    const task = await world.openTask(await world.played());
    const officer = await world.officer('desk');
    await saveOfficer(world.tables, officer, { ...officer, state: 'ENDED', version: 2 });
    await expect(world.decide(task.id, ...complete)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('after a final refusal is only closing', async () => {
    const id = await world.played([complete, refusedForGood]);
    const { id: taskId } = await world.openTask(id);
    await expect(world.decide(taskId, 'desk', { outcome: 'complete', data: tmSignOff })).rejects.toThrow(
      InvalidInput,
    );
    await world.next(id, ...decisions.closed);
    expect((await world.case(id)).request.status).toBe('REFUSED');
  });

  it('sends a form again as a new round and leaves the old one as it was', async () => {
    const id = await world.played([incomplete]);
    await world.next(id, 'admin2', { outcome: 'resubmitted', data: aRelayForm('Lain') });
    const { request, rounds } = await world.case(id);
    expect(request).toMatchObject({ status: 'RECEIVED', rounds: 2, title: 'Sistem Notifikasi Lain' });
    expect(rounds.map(({ no, form, submittedByName }) => [no, form['appName'], submittedByName])).toEqual([
      [1, 'Sistem Notifikasi Contoh', 'Pegawai admin'],
      [2, 'Sistem Notifikasi Lain', 'Pegawai admin2'],
    ]);
  });
});

describe('a supplied password', () => {
  it('is shown once to the technician of the open task, on record, and never by link', async () => {
    const id = await world.played([complete, approved], { form: withPassword });
    const { id: taskId } = await world.openTask(id);
    const tech = await world.caller('tech');
    await expect(revealSecret(world.deps, { ...tech, channel: 'link' }, taskId)).rejects.toMatchObject({
      rule: 'link',
    });
    await expect(revealSecret(world.deps, await world.caller('desk'), taskId)).rejects.toMatchObject({
      rule: 'not-holder',
    });
    expect(await revealSecret(world.deps, tech, taskId)).toEqual({ authPassword: 'Rahsia-1' });
    await expect(revealSecret(world.deps, tech, taskId)).rejects.toMatchObject({ rule: 'revealed' });
    expect((await world.records(id)).at(-1)).toMatchObject({
      kind: 'credentials-revealed',
      actor: { officerId: 'tech' },
    });
    expect(JSON.stringify(await world.records(id))).not.toContain('Rahsia');
  });

  it('that is replaced in a later round is deleted, and the new one goes with the relay', async () => {
    const id = await world.played([incomplete], { form: withPassword });
    await world.next(id, 'admin', {
      outcome: 'resubmitted',
      data: { ...withPassword, authPassword: 'Rahsia-2' },
    });
    await world.sweepSecrets();
    expect([...world.vault.secrets.values()]).toEqual(['Rahsia-2']);
    for (const [by, decision] of [complete, approved, configured]) await world.next(id, by, decision);
    const relay = await getRelay(world.tables, `R-${id}`);
    expect(await world.vault.reveal(relay!.secrets!['authPassword']!)).toBe('Rahsia-2');
  });

  it('that is taken out of the form is dropped and deleted at once', async () => {
    const id = await world.played([incomplete], { form: withPassword });
    await world.next(id, 'admin', { outcome: 'resubmitted', data: aRelayForm('Contoh') });
    expect((await world.case(id)).request).not.toHaveProperty('secrets');
    await world.sweepSecrets();
    expect([...world.vault.secrets]).toEqual([]);
  });

  it('that is taken out of the form stays while the relay runs with it', async () => {
    const id = await world.played([complete, approved, configured], { form: withPassword });
    const relay = (await getRelay(world.tables, `R-${id}`))!;
    await world.next(id, ...decisions.failed);
    await world.putRelay({ ...relay, version: 2 }, 2);
    await world.next(id, ...configured);
    await world.next(id, 'admin', { outcome: 'resubmitted', data: aRelayForm('Contoh') });
    await world.sweepSecrets();
    expect([...world.vault.secrets.values()]).toEqual(['Rahsia-1']);
    for (const [by, decision] of [complete, approved, configured]) await world.next(id, by, decision);
    expect([...world.vault.secrets]).toEqual([]);
  });
});

describe('a decision link', () => {
  const linkOf = (address: string, nth = -1) => {
    const mail = world.mailer.sent
      .filter(({ to, text }) => to.startsWith(address) && text.includes('/l/'))
      .at(nth);
    return /\/l\/(\w+)/u.exec(mail!.text)![1]!;
  };
  let requestId: string;
  beforeEach(async () => {
    requestId = await world.played([complete]);
  });

  it('is each officer’s own, hashed at rest, and reading it changes nothing', async () => {
    expect(linkOf('mampu1')).not.toBe(linkOf('mampu2'));
    const before = await contentsOf(world.tables);
    expect(JSON.stringify(before)).not.toContain(linkOf('mampu1'));
    const { view, officer } = await readLink(world.deps, linkOf('mampu1'));
    expect([view.request.id, officer.id, view.offered.length]).toEqual([requestId, 'mampu1', 2]);
    expect(await contentsOf(world.tables)).toEqual(before);
  });

  it('decides as its officer, and the other’s shows by whom', async () => {
    const { decision } = await decideByLink(world.deps, linkOf('mampu2'), approved[1]);
    expect(decision).toMatchObject({ byName: 'Pegawai mampu2', channel: 'link' });
    await expect(decideByLink(world.deps, linkOf('mampu1'), approved[1])).rejects.toMatchObject({
      byName: 'Pegawai mampu2',
    });
  });

  it('shows only who decided, when and with what outcome, once it is decided', async () => {
    await world.next(requestId, 'mampu2', { outcome: 'refused', reason: 'Tidak jelas' });
    for (const [by, decision] of [decisions.answered, approved]) await world.next(requestId, by, decision);
    const { view } = await readLink(world.deps, linkOf('mampu1', 0));
    expect(view.task.decision).toMatchObject({ outcome: 'refused', byName: 'Pegawai mampu2', data: {} });
    expect(view).toMatchObject({
      rounds: [],
      tasks: [],
      timeline: [],
      offered: [],
      procedure: { id: 'RELAY-APPLY' },
    });
    expect(view.request.id).toBe(requestId);
    const { procedure: _, step: __, agency: ___, form: ____, ...rest } = view;
    const shown = JSON.stringify(rest);
    for (const said of [
      'Sistem Notifikasi',
      'Tidak jelas',
      'Telah dijelaskan',
      String(tmSignOff['tmName']),
      '/1"',
    ])
      expect(shown).not.toContain(said);
    expect(view).not.toHaveProperty('previous');
  });

  it('shows nothing after its life, decided or not', async () => {
    await decideByLink(world.deps, linkOf('mampu2'), approved[1]);
    world.clock.advance(14 * 24 * 3600);
    await expect(readLink(world.deps, linkOf('mampu1'))).rejects.toMatchObject({ why: 'expired' });
  });

  it('answers the same call under the same key as the first time', async () => {
    const input = {
      outcome: 'refused',
      reason: 'Tidak jelas',
      idempotency: { key: 'k', route: 'link', bodyHash: 'b' },
    };
    const first = await decideByLink(world.deps, linkOf('mampu2'), input);
    expect(await decideByLink(world.deps, linkOf('mampu2'), input)).toEqual(first);
    expect(first.decision.data).toEqual({ reason: 'Tidak jelas' });
  });

  it('that is forged, or whose role has ended, decides nothing', async () => {
    await expect(decideByLink(world.deps, 'x', approved[1])).rejects.toThrow(LinkUnusable);
    const officer = await world.officer('mampu1');
    await saveOfficer(world.tables, officer, { ...officer, roles: ['AUDITOR'], version: 2 });
    await expect(decideByLink(world.deps, linkOf('mampu1'), approved[1])).rejects.toMatchObject({
      why: 'role-ended',
    });
  });

  it('that has expired is renewed by mail, once an hour, to its officer alone', async () => {
    const old = linkOf('mampu1');
    world.clock.advance(15 * 24 * 3600);
    await expect(decideByLink(world.deps, old, approved[1])).rejects.toMatchObject({ why: 'expired' });
    const sent = world.mailer.sent.length;
    await renewLink(world.deps, old);
    await renewLink(world.deps, old);
    await renewLink(world.deps, 'forged');
    expect(world.mailer.sent.slice(sent).map(({ to }) => to)).toEqual(['mampu1@contoh.example']);
    await renewLink(world.deps, linkOf('mampu2'));
    const renewals = (await world.records(requestId)).filter(({ data }) => data['notice'] === 'fresh-link');
    expect(renewals.map(({ data }) => data['recipients'])).toEqual([['mampu1'], ['mampu2']]);
    await decideByLink(world.deps, linkOf('mampu1'), approved[1]);
  });

  it('is not given for a step that is decided in the portal only', async () => {
    await world.next(requestId, ...approved);
    expect(world.mailer.sent.at(-1)).toMatchObject({ to: 'tech@contoh.example' });
    expect(world.mailer.sent.at(-1)?.text).toContain(`/tasks/${requestId}.3`);
    expect(world.mailer.sent.at(-1)?.text).not.toContain('/l/');
  });
});
