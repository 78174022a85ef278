import { taskSchema, type Task } from '../../schemas/cases/request.ts';
import { Overtaken } from '../domain/errors.ts';
import { plusSeconds } from '../platform/clock.ts';
import { getCase } from '../store/case-store.ts';
import { putTask } from '../store/task-store.ts';
import { parseItem, type Item } from '../store/tables.ts';
import { humanStepOf, procedureOf } from './case-access.ts';
import { noticeFacts } from './case-notice.ts';
import type { Basics, WithMail } from './deps.ts';
import { forEachDue } from './due-work.ts';
import { taskLink } from './open-task.ts';
import { sendCaseNotice } from './send-notice.ts';

export type RemindDeps = Basics &
  WithMail & {
    readonly reminderDays: number;
    readonly preview: boolean;
    readonly entries?: object[] | undefined;
  };

export interface ReminderEntry {
  readonly taskId: string;
  readonly did: 'reminded';
  readonly why: string;
}

/**
 * Reminds the holders of tasks that wait longer than the stage's number of days, and again after as many (spec
 * SCHED-WAIT-REMINDER). The documents give no limit: nothing expires.
 */
export async function remind(deps: RemindDeps): Promise<ReminderEntry[]> {
  const { tables, clock, reminderDays, preview } = deps;
  const now = clock.now();
  const entries: ReminderEntry[] = [];
  const remindWaiting = async (item: Item): Promise<void> => {
    const task = parseItem(taskSchema, item);
    const entry = { taskId: task.id, did: 'reminded', why: `waits since ${task.openedAt}` } as const;
    if (!preview) await remindTask(deps, task, now);
    entries.push(entry);
    deps.entries?.push(entry);
  };
  await forEachDue(tables, plusSeconds(now, -reminderDays * 24 * 3600), { WAITING: remindWaiting });
  return entries;
}

async function remindTask(deps: RemindDeps, listed: Task, now: string): Promise<void> {
  const { tables } = deps;
  const found = await getCase(tables, listed.requestId);
  const task = found?.tasks.find((each) => each.id === listed.id);
  if (found === undefined || task?.state !== 'open') return;
  const step = humanStepOf(procedureOf(found.request), task);
  await sendCaseNotice(deps, {
    notice: step.remindsWith ?? 'reminder',
    request: found.request,
    // The reminder before it makes this one: a run that was broken off sends to nobody twice.
    marker: `${task.id}#reminder#${task.remindedAt ?? task.openedAt}`,
    step: task.step,
    taskId: task.id,
    to: [task.holder],
    asks: true,
    facts: await noticeFacts(tables, found, task),
    linkFor: (reader) => taskLink(deps, task, step, reader),
  });
  try {
    await putTask(tables, { ...task, remindedAt: now, version: task.version + 1 });
  } catch (error) {
    // Decided or resumed meanwhile: the next run sees what is so then.
    if (!(error instanceof Overtaken)) throw error;
  }
}
