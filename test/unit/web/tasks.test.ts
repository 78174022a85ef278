import { describe, expect, test } from 'vitest';
import { AlreadyDecided, Forbidden, IdempotencyMismatch } from '../../../functions/domain/errors.ts';
import type { DecisionInput, TaskView } from '../../../functions/usecases/types.ts';
import type { Officer } from '../../../schemas/directory/officer.ts';
import type { PortalUseCases } from '../../../functions/portal/use-cases.ts';
import { aCase, aTaskView, anOfficer, relayForm, twoRounds, visits } from './samples.ts';
import { portal } from './use-cases.ts';
import { allHidden, Browser } from './visits.ts';

const desk = anOfficer('SERVICE_DESK');
const admin = anOfficer('AGENCY_ADMIN');
const tech = anOfficer('RELAY_TECH');

function facing(view: TaskView, officer: Officer, given: Partial<PortalUseCases> = {}) {
  const seen: DecisionInput[] = [];
  const routes = portal({
    readTask: () => Promise.resolve(view),
    findTasks: () => Promise.resolve({ items: [] }),
    decideTask: (_, taskId, input) => {
      seen.push(input);
      const decision = {
        outcome: input.outcome,
        data: {},
        fieldReasons: [],
        by: { officerId: officer.id, role: 'SERVICE_DESK' as const },
        byName: '',
        byPost: '',
        at: '',
        channel: 'portal' as const,
      };
      return Promise.resolve({ taskId, requestId: view.request.id, decision });
    },
    ...given,
  });
  return { seen, path: `/tasks/${view.task.id}`, browser: new Browser(routes, officer) };
}

const checking = aTaskView(aCase({ status: 'RECEIVED', visits: [visits.checkOpen] }), desk);

describe('the task to check a form', () => {
  test('marks what changed since the round before', async () => {
    const again = aCase({
      status: 'RECEIVED',
      visits: [visits.returned, visits.corrected, visits.checkAgain],
      forms: twoRounds,
    });
    const { browser, path } = facing(aTaskView(again, desk), desk);
    const { body } = await browser.get(path);
    expect(body).toContain('<del>10.23.4.17</del>');
    expect(body).toContain('What changed since round 1 is marked at each item (2).');
  });

  test('asks for TM’s sign-off before a complete form goes on', async () => {
    const { browser, path, seen } = facing(checking, desk);
    const answer = await browser.post(path, { outcome: 'complete', action: 'review' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('href="#complete-tmName"');
    expect(seen).toEqual([]);
  });

  test('is decided only from the confirm page', async () => {
    const { browser, path, seen } = facing(checking, desk);
    const tm = { 'complete.tmName': 'Tan', 'complete.tmPost': 'Pengurus', 'complete.tmDate': '20/11/2026' };
    const confirm = await browser.post(path, { outcome: 'complete', action: 'review', ...tm });
    expect(confirm.body).toContain('The form goes to MAMPU for approval.');
    expect(seen).toEqual([]);

    const done = await browser.post(path, { ...allHidden(confirm), action: 'confirm' });
    expect(done.headers['location']).toBe(`${path}/decided`);
    expect(seen[0]).toMatchObject({
      outcome: 'complete',
      data: { tmName: 'Tan', tmPost: 'Pengurus', tmDate: '2026-11-20' },
    });
  });

  test('returns a form with a reason for each field, and wants at least one', async () => {
    const { browser, path, seen } = facing(checking, desk);
    const without = await browser.post(path, { outcome: 'incomplete', action: 'review' });
    expect(without.statusCode).toBe(422);
    expect(without.body).toContain('Give at least one reason');

    const confirm = await browser.post(path, {
      outcome: 'incomplete',
      'reasons.appIp': 'Tidak wujud',
      action: 'review',
    });
    await browser.post(path, { ...allHidden(confirm), action: 'confirm' });
    expect(seen[0]).toMatchObject({ fields: [{ field: 'appIp', reason: 'Tidak wujud' }] });
  });

  test('tells who came second that he did', async () => {
    const lost = new AlreadyDecided({ outcome: 'complete', byName: 'Lain', at: '2026-11-20T00:00:00.000Z' });
    const { browser, path } = facing(checking, desk, { decideTask: () => Promise.reject(lost) });
    const answer = await browser.post(path, {
      outcome: 'incomplete',
      'reasons.appIp': 'x',
      action: 'confirm',
    });
    expect(answer.headers['location']).toBe(`${path}/decided?lost=1`);
  });

  test('shows itself to others without a decision', async () => {
    const { browser, path } = facing(aTaskView(checking, tech), tech);
    const { body } = await browser.get(path);
    expect(body).toContain('This task waits for 1GovUC Service Desk');
    expect(body).not.toContain('name="outcome"');
  });

  test('tells who did the step before that another officer decides', async () => {
    const view: TaskView = { ...checking, offered: [], mayNotDecide: 'four-eyes' };
    const { browser, path } = facing(view, desk);
    const { body } = await browser.get(path);
    expect(body).toContain('Your agency wants two officers');
    expect(body).not.toContain('This task waits for');
  });

  test('names nobody when its day decided it', async () => {
    const decision = {
      ...{
        outcome: 'complete',
        data: {},
        fieldReasons: [],
        byName: '',
        byPost: '',
        channel: 'system' as const,
      },
      ...{ by: { officerId: 'SYSTEM', role: 'SYSTEM' as const }, at: '2026-11-20T00:00:00.000Z' },
    };
    const { task } = checking;
    const view: TaskView = {
      ...{ ...checking, offered: [], mayNotDecide: 'decided' },
      task: { ...task, state: 'decided', decision },
    };
    const { browser, path } = facing(view, desk);
    const { body } = await browser.get(path);
    expect(body).toContain('<p>Complete, sent to MAMPU, 20 Nov 2026, 08:00.</p>');
  });
});

describe('a returned form', () => {
  const view = aTaskView(aCase({ status: 'DRAFT', visits: [visits.returned, visits.correctOpen] }), admin);

  test('can be filled in again, with the reasons beside the fields', async () => {
    const { browser, path } = facing(view, admin);
    const { body } = await browser.get(path);
    expect(body).toContain('id="f-appIp-reason"');
    expect(body).toContain('Alamat ini tidak wujud dalam julat rangkaian kementerian.');
    expect(body).toContain('value="10.23.4.17"');
    expect(body).toContain(`${path}/outcomes/withdrawn`);
  });

  test('is checked with what changed, and sent with the password kept', async () => {
    const { browser, path, seen } = facing(view, admin);
    const fields = Object.fromEntries(
      Object.entries({ ...relayForm, appIp: '10.1.1.1' }).flatMap(([name, value]) =>
        name === 'type' || typeof value !== 'string' ? [] : [[`f.${name}`, value] as const],
      ),
    );
    const check = await browser.post(path, { ...fields, action: 'check' });
    expect(check.body).toContain('<del>10.23.4.17</del>');
    await browser.post(path, { ...allHidden(check), action: 'submit' });
    expect(seen[0]?.outcome).toBe('resubmitted');
    expect(seen[0]?.data).toMatchObject({ appIp: '10.1.1.1', authPassword: { supplied: true } });
  });

  test('that was sent, changed and sent once more says so, and leads to the request', async () => {
    const mismatch = () => Promise.reject(new IdempotencyMismatch('another body'));
    const { browser, path } = facing(view, admin, { decideTask: mismatch });
    const answer = await browser.post(path, { 'f.appName': 'Sistem', action: 'submit' });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('You have sent this form');
    expect(answer.body).toContain(`<a class="button" href="/requests/${view.request.id}">`);
  });

  test('shows a password as removed when the user name beside it was cleared', async () => {
    const { browser, path, seen } = facing(view, admin);
    expect((await browser.get(path)).body).toContain('To remove both, clear the user name too.');
    const fields = Object.fromEntries(
      Object.entries(relayForm).flatMap(([name, value]) =>
        name === 'type' || name === 'authUsername' || typeof value !== 'string'
          ? []
          : [[`f.${name}`, value] as const],
      ),
    );
    const check = await browser.post(path, { ...fields, action: 'check' });
    expect(check.body).toContain('<del>eperolehan-relay</del>');
    expect(check.body).toContain('<del>Supplied (not shown)</del>');
    expect(check.body.match(/Supplied \(not shown\)/gu)).toHaveLength(1);
    await browser.post(path, { ...allHidden(check), action: 'submit' });
    expect(seen[0]?.data).not.toHaveProperty('authUsername');
  });

  test('is withdrawn on a page of its own with the consequence spelled out', async () => {
    const { browser, path, seen } = facing(view, admin);
    const page = await browser.get(`${path}/outcomes/withdrawn`);
    expect(page.body).toContain('This cannot be undone.');
    await browser.post(`${path}/outcomes/withdrawn`, { ...allHidden(page), action: 'confirm' });
    expect(seen[0]).toMatchObject({ outcome: 'withdrawn' });
  });
});

describe('supplied credentials', () => {
  const view = aTaskView(
    aCase({ status: 'CONFIGURING', visits: [visits.complete, visits.approved, visits.configureOpen] }),
    tech,
  );

  test('are shown by POST alone, on a page that is stored nowhere', async () => {
    const { browser, path } = facing(view, tech, {
      revealSecret: () => Promise.resolve({ authPassword: 'S3krit' }),
    });
    expect((await browser.get(path)).body).not.toContain('S3krit');
    expect((await browser.get(`${path}/credentials`)).statusCode).toBe(405);
    const shown = await browser.post(`${path}/credentials`);
    expect(shown.body).toContain('S3krit');
    expect(shown.body).toContain('eperolehan-relay');
    expect(shown.headers['cache-control']).toBe('no-store');
  });

  test('are shown once', async () => {
    const shownBefore = new Forbidden('revealed', 'Shown before');
    const { browser, path } = facing(view, tech, { revealSecret: () => Promise.reject(shownBefore) });
    const answer = await browser.post(`${path}/credentials`);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('cannot be shown again');
  });
});
