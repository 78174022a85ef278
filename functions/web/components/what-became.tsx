import type { JSX } from 'preact';
import type { CaseView } from '../../usecases/types.ts';
import { requestPath } from '../paths.ts';
import { subjectTexts as texts } from '../texts/subject.ts';
import type { Ui } from '../ui.ts';
import { Panel } from './messages.tsx';

/** What became of the immediate procedure that led to the page of its subject. */
export function WhatBecame(props: {
  readonly ui: Ui;
  readonly became: CaseView | undefined;
  /** Address of the subject's page. */
  readonly path: string;
}): JSX.Element | null {
  const { ui, became } = props;
  const { t } = ui;
  if (became === undefined) return null;
  const { request, procedure } = became;
  const path = `${props.path}?case=${encodeURIComponent(request.id)}`;
  const done = request.status === 'COMPLETED' || request.currentTask !== undefined;
  const [tone, title, text] = done
    ? (['success', texts.doneTitle, texts.doneText] as const)
    : request.endedAt === undefined
      ? (['info', texts.goesOnTitle, texts.goesOnText] as const)
      : (['warning', texts.refusedTitle, texts.refusedText] as const);
  return (
    <Panel tone={tone} title={t(title, { procedure: t(procedure.title) })}>
      <p>{t(text)}</p>
      <p>
        {t(texts.reference)}: <a href={requestPath(request.id)}>{request.id}</a>
      </p>
      {tone === 'info' ? (
        <p>
          <a class="button secondary" href={path}>
            {t(texts.refresh)}
          </a>
        </p>
      ) : null}
    </Panel>
  );
}
