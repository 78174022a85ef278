import type { Link, Request } from '../../schemas/cases/request.ts';
import type { Person } from '../../schemas/directory/officer.ts';
import { Forbidden, IdempotentReplay, LinkUnusable } from '../domain/errors.ts';
import { holds } from '../domain/permissions.ts';
import { hashToken } from '../platform/random.ts';
import { getCase, type Case } from '../store/case-store.ts';
import { parseTaskId } from '../store/keys/cases.ts';
import { getLink } from '../store/link-store.ts';
import { getOfficer } from '../store/officer-store.ts';
import type { Task } from '../../schemas/cases/request.ts';
import { humanStepOf, procedureOf } from './case-access.ts';
import { noticeFacts } from './case-notice.ts';
import { personAs } from './case-person.ts';
import { decideTask, type DecideDeps, type Decided } from './decide-task.ts';
import type { Basics, WithMail } from './deps.ts';
import { taskLink } from './open-task.ts';
import { viewOfPerson } from './person-view.ts';
import { taskView } from './read-task.ts';
import { sendCaseNotice } from './send-notice.ts';
import type { Caller, DecisionInput, TaskView } from './types.ts';

/** Deciding by the link of a mail, without sign-in (architecture 8). A link is bound to one task and one officer. */

export interface LinkView {
  readonly view: TaskView;
  readonly officer: Person;
}

/**
 * What a link shows: while the task waits, the whole case as its officer may see it; afterwards only who decided, when
 * and with what outcome. A link needs no sign-in, and old mails lie about.
 * @throws LinkUnusable `unknown`, `expired` (a new one can be sent) or `role-ended` (somebody else holds the role now)
 */
export async function readLink({ tables, clock }: Basics, token: string): Promise<LinkView> {
  const { found, officer } = await openLink({ tables, clock }, token);
  const view = await taskView(tables, callerBy(found, officer), found);
  return { view: viewOfPerson(found, view), officer };
}

/** A person of the case may see and decide this one task; an officer what his role may. */
function callerBy({ task }: { readonly task: Task }, officer: Person): Caller {
  return {
    person: officer,
    channel: 'link',
    ...(task.holder.scope === 'person' ? { onlyTask: task.id } : {}),
  };
}

/** The same as `decideTask`, as the officer of the link. @throws LinkUnusable and what `decideTask` throws but IdempotentReplay */
export async function decideByLink(deps: DecideDeps, token: string, input: DecisionInput): Promise<Decided> {
  const { found, officer } = await openLink(deps, token);
  const caller = callerBy(found, officer);
  if (!humanStepOf(procedureOf(found.request), found.task).byLink) {
    throw new Forbidden('link', 'This step is not decided by link');
  }
  try {
    return await decideTask(deps, caller, found.task.id, input);
  } catch (error) {
    if (!(error instanceof IdempotentReplay)) throw error;
    // The same call under the same key is answered as the first time.
    const { task } = (await openLink(deps, token)).found;
    if (task.decision === undefined) throw error;
    return { taskId: task.id, requestId: task.requestId, decision: task.decision };
  }
}

/**
 * Sends a new link to the address of the officer of an old one, when the task still waits for him. Says nothing of
 * whether it did: whoever found an old mail learns nothing.
 */
export async function renewLink(deps: Basics & WithMail, token: string): Promise<void> {
  const { tables, clock } = deps;
  const link = await getLink(tables, hashToken(token));
  if (link === undefined) return;
  const target = await linkTarget({ tables }, link);
  if (target === undefined || target.found.task.state !== 'open') return;
  const { found, officer } = target;
  const { task } = found;
  const step = humanStepOf(procedureOf(found.request), task);
  await sendCaseNotice(deps, {
    notice: 'fresh-link',
    request: found.request,
    // One new link an hour and officer: a page that is loaded again sends no second mail. Each has its own record.
    marker: `${task.id}#fresh-link#${clock.now().slice(0, 13)}#${officer.id}`,
    step: task.step,
    taskId: task.id,
    to: [task.holder],
    asks: true,
    only: officer.id,
    facts: await noticeFacts(tables, found, task),
    linkFor: (reader) => taskLink(deps, task, step, reader),
  });
}

interface Target {
  readonly found: Case & { readonly task: Task };
  readonly officer: Person;
}

async function openLink({ tables, clock }: Pick<Basics, 'tables' | 'clock'>, token: string): Promise<Target> {
  const link = await getLink(tables, hashToken(token));
  if (link === undefined) throw new LinkUnusable('unknown');
  const target = await linkTarget({ tables }, link);
  if (target === undefined) throw new LinkUnusable('role-ended');
  if (link.expiresAt <= clock.now()) throw new LinkUnusable('expired');
  return target;
}

/** Undefined when the officer no longer holds the role that the task waits for. */
async function linkTarget({ tables }: Pick<Basics, 'tables'>, link: Link): Promise<Target | undefined> {
  const key = parseTaskId(link.taskId);
  const found = key === undefined ? undefined : await getCase(tables, key.requestId);
  const task = found?.tasks.find((each) => each.id === link.taskId);
  if (found === undefined || task === undefined) return undefined;
  const officer =
    task.holder.scope === 'person'
      ? personOf(found.request, task, link)
      : await getOfficer(tables, link.officerId);
  if (officer?.state !== 'ACTIVE') return undefined;
  return holds(officer, task.holder.role, task.agencyId) ? { found: { ...found, task }, officer } : undefined;
}

/** The person of the case whose link it is; undefined when he is reached at another address by now. */
function personOf(request: Request, { holder }: Task, link: Link): Person | undefined {
  const contact = request.contacts?.[holder.role];
  if (contact?.email === undefined || contact.email !== link.email || link.officerId !== holder.role) {
    return undefined;
  }
  return personAs(holder.role, contact, request.agencyId);
}
