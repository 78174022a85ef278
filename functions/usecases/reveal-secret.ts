import { Forbidden, NotFound } from '../domain/errors.ts';
import { isSuppliedMark } from '../domain/form.ts';
import { CaseChange } from '../store/case-change.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { actorOf, hindrance, humanStepOf, procedureOf, visibleTask } from './case-access.ts';
import type { Basics, WithVault } from './deps.ts';
import { subjectOfRequest } from './subjects/registry.ts';
import type { Caller } from './types.ts';

/**
 * Reveals the supplied credentials to the holder of the open task, once for each visit, recorded (architecture 7).
 * What is shown is recorded first: a reveal that fails afterwards counts as shown.
 * @throws NotFound, Forbidden (`not-holder`, `decided`, `revealed`, `nothing-supplied`, `link`)
 */
export async function revealSecret(
  deps: Basics & WithVault,
  caller: Caller,
  taskId: string,
): Promise<Record<string, string>> {
  if (caller.channel === 'link')
    throw new Forbidden('link', 'Credentials are shown only to who is signed in');
  const names = await onConflictRetry(() => recordReveal(deps, caller, taskId));
  const values = await Promise.all(
    Object.entries(names).map(async ([field, name]) => [field, await deps.vault.reveal(name)] as const),
  );
  return Object.fromEntries(values);
}

async function recordReveal(
  { tables, clock, random }: Basics,
  caller: Caller,
  taskId: string,
): Promise<Record<string, string>> {
  const found = await visibleTask(tables, caller, taskId);
  const { request, task } = found;
  const step = humanStepOf(procedureOf(request), task);
  const hindered = hindrance(caller, step, found, undefined);
  if (hindered !== undefined) throw new Forbidden(hindered, 'Only the holder of the task sees credentials');
  if (step.revealsSecret !== true) throw new NotFound(`${taskId} has nothing to reveal`);
  if (task.state !== 'open') throw new Forbidden('decided', 'The task is decided');
  if (task.revealedAt !== undefined) throw new Forbidden('revealed', 'The credentials were shown before');
  const subject = await subjectOfRequest(tables, request);
  const form = found.rounds.at(-1)?.form ?? {};
  const all = { ...subject?.secrets, ...request.secrets };
  const supplied = Object.fromEntries(Object.entries(all).filter(([field]) => isSuppliedMark(form[field])));
  if (Object.keys(supplied).length === 0)
    throw new Forbidden('nothing-supplied', 'No credentials were supplied');

  const at = clock.now();
  const actor = actorOf(caller, step.holder);
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.task({ ...task, revealedAt: at, revealedBy: actor, version: task.version + 1 });
  change.record({
    step: task.step,
    kind: 'credentials-revealed',
    actor,
    data: { taskId: task.id, fields: Object.keys(supplied) },
    personal: { name: caller.person.name },
  });
  await change.commit();
  return supplied;
}
