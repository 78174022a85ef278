import type { JSX } from 'preact';
import { formatDate } from '../domain/format.ts';
import { Panel } from '../web/components/messages.tsx';
import type { AccountPageProps } from './account-page.tsx';
import { ProcedureCards, proceduresFor, ReservedBy } from '../web/components/subject-actions.tsx';
import { taskPath } from './task-pages.tsx';
import { accountTexts as texts } from './texts/account.ts';

/** Manage Account → Command: the procedures of the catalogue that this officer may start now. */
export function AccountActions({ ui, view, roles }: AccountPageProps): JSX.Element {
  const { t } = ui;
  const { account, lockedBy } = view;
  const possible = proceduresFor({ kind: 'account', state: account.state }, roles);
  return (
    <section>
      <h2 id="actions">{t(texts.actions)}</h2>
      {lockedBy === undefined ? (
        possible.length === 0 ? (
          <p class="muted">{t(texts.noActions)}</p>
        ) : (
          <ProcedureCards ui={ui} procedures={possible} level={3} subjectId={account.id} />
        )
      ) : (
        <ReservedBy ui={ui} id={lockedBy} text={t(texts.locked, { id: lockedBy })} />
      )}
    </section>
  );
}

/** What waits for a day and can still be turned: "cancel the termination", "restore". */
export function WaitingTasks({ ui, waiting }: AccountPageProps): JSX.Element | null {
  const { t } = ui;
  if (waiting === undefined || waiting.offered.length === 0) return null;
  const { task, step, offered } = waiting;
  return (
    <Panel tone="warning" title={t(texts.pendingTitle)}>
      <p>
        <strong>{t(step.title)}</strong>{' '}
        {task.decidesAt === undefined
          ? ''
          : t(texts.waitsUntil, { date: formatDate(task.decidesAt, ui.language) })}
      </p>
      <div class="actions">
        {offered.map(({ id, outcome }) => (
          <a
            key={id}
            class="button secondary"
            href={`${taskPath(task.id)}/outcomes/${encodeURIComponent(id)}`}
          >
            {t(outcome.label)}
          </a>
        ))}
      </div>
    </Panel>
  );
}
