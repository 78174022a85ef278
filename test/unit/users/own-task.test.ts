import { describe, expect, it } from 'vitest';
import { NotFound } from '../../../functions/domain/errors.ts';
import type { UserUseCases } from '../../../functions/users/use-cases.ts';
import type { DecisionInput, TaskView } from '../../../functions/usecases/types.ts';
import { catalogue, humanStep } from '../../../schemas/catalogue.ts';
import type { Task } from '../../../schemas/cases/request.ts';
import { aCaseAbout } from '../web/account-samples.ts';
import { NOW } from '../web/samples.ts';
import { userWith } from './user-pages.ts';

/** The page of a request in which something waits for the user himself. */

const id = 'ARK-2026-000042';
const taskId = `${id}.4`;
const step = setUp();

function setUp() {
  const found = humanStep(catalogue['ARCHIVE-APPLY'], 'ARCHIVE-APPLY.5');
  if (found === undefined) throw new Error('There is no step 5');
  return found;
}

function waiting(patch: Partial<TaskView> = {}, task: Partial<Task> = {}): TaskView {
  const view = aCaseAbout('ARCHIVE-APPLY', 'AWAITING_USER_SETUP');
  return {
    ...view,
    task: {
      ...{ id: taskId, requestId: id, procedure: 'ARCHIVE-APPLY', step: 'ARCHIVE-APPLY.5', visit: 4 },
      ...{ holder: { role: 'USER', scope: 'person' }, state: 'open', openedAt: NOW, title: id },
      ...{ agencyId: 'kpdn', generation: 1, version: 1 },
      ...task,
    },
    step,
    offered: Object.entries(step.outcomes).map(([key, outcome]) => ({ id: key, outcome })),
    shown: { archivingAge: '12', archivingUnit: 'MONTHS' },
    ...patch,
  };
}

function browser(task: TaskView | undefined, given: Partial<UserUseCases> = {}) {
  return userWith({
    readOwnCase: () => Promise.reject(new NotFound('Sent by others')),
    readOwnTask: () => Promise.resolve(task),
    ...given,
  });
}

const path = `/my/requests/${id}/tasks/${taskId}`;
const ticked = { outcome: 'set-up', 'set-up.addOnInstalled': 'true', 'set-up.outlookConfigured': 'true' };

describe('a request that others sent, in which something waits for the user', () => {
  it('shows him what is asked, the values that he may see, and the decision', async () => {
    const { body, statusCode } = await browser(waiting()).get(`/my/requests/${id}`);
    expect(statusCode).toBe(200);
    expect(body).toContain('Install the archiving add-on and configure Outlook, then confirm it.');
    expect(body).toContain('Months');
    expect(body).toContain(`action="${path}"`);
    expect(body).toContain('Confirm the set-up');
  });

  it('does not exist when nothing in it is his', async () => {
    expect((await browser(undefined).get(`/my/requests/${id}`)).statusCode).toBe(404);
    const posted = await browser(undefined).post(path, { ...ticked, action: 'confirm' });
    expect(posted.statusCode).toBe(404);
  });

  it('is looked at once more, and decided by the last click alone', async () => {
    const decided: [string, DecisionInput][] = [];
    const visit = browser(waiting(), {
      decideOwnTask: (_, of, input) => Promise.resolve(decided.push([of, input])),
    });
    const review = await visit.post(path, { ...ticked, action: 'review' });
    expect(review.body).toContain('The application is complete.');
    expect(decided).toEqual([]);
    const done = await visit.post(path, { ...ticked, action: 'confirm' });
    expect(done.headers['location']).toBe(`/my/requests/${id}`);
    expect(decided).toMatchObject([
      [taskId, { outcome: 'set-up', data: { addOnInstalled: true, outlookConfigured: true } }],
    ]);
  });

  it('says beside the tick what is missing, and decides nothing', async () => {
    const page = await browser(waiting()).post(path, { outcome: 'set-up', action: 'review' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('error-summary');
    expect(page.body).toContain('The archiving add-on for Outlook is installed');
  });

  it('takes nothing for a task that is not the one that waits', async () => {
    const visit = browser(waiting({}, { id: `${id}.6` }));
    expect((await visit.post(path, { ...ticked, action: 'confirm' })).statusCode).toBe(303);
  });

  it('says what he decided, and of what his administrator did in his place only the status', async () => {
    const by = (role: 'USER' | 'AGENCY_ADMIN', byName: string) =>
      waiting(
        { offered: [] },
        {
          state: 'decided',
          decision: {
            ...{ outcome: 'set-up', data: {}, fieldReasons: [], at: NOW, byName, byPost: '' },
            ...{ by: { officerId: 'x', role }, channel: 'portal' },
          },
        },
      );
    const own = await browser(by('USER', 'Zulkarnain bin Hassan')).get(`/my/requests/${id}`);
    expect(own.body).toContain('Set up by Zulkarnain bin Hassan');
    const other = await browser(by('AGENCY_ADMIN', 'Puan Pentadbir')).get(`/my/requests/${id}`);
    expect(other.statusCode).toBe(200);
    expect(other.body).not.toContain('Puan Pentadbir');
  });
});
