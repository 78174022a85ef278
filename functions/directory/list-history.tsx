import type { JSX } from 'preact';
import type { ListHistoryEntry } from '../usecases/lists.ts';
import { CaseLink } from '../web/components/case-link.tsx';
import { DataTable, withParameter } from '../web/components/lists.tsx';
import { listPath } from '../web/paths.ts';
import { listActionTexts } from '../web/texts/list-actions.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { ListPageProps } from './list-page.tsx';
import { listFieldTexts, listTexts as texts } from './texts/lists.ts';

/** What was done to the list, newest first, each with its case. */
export function History({ ui, view, history, historyFirst }: ListPageProps): JSX.Element {
  const { t } = ui;
  const path = listPath(view.list.id);
  return (
    <section>
      <h2 id="history">{t(texts.history)}</h2>
      {history.items.length === 0 ? (
        <p class="muted">{t(texts.noHistory)}</p>
      ) : (
        <DataTable
          caption={t(texts.history)}
          rows={history.items}
          keyOf={({ at, requestId, step, part }) => `${at} ${requestId} ${step} ${part}`}
          columns={[
            { title: t(texts.what), cell: (entry: ListHistoryEntry) => <Done ui={ui} entry={entry} /> },
            { title: t(texts.when), cell: ({ at }) => <At ui={ui} at={at} />, narrow: true },
            { title: t(texts.case), cell: ({ requestId }) => <CaseLink id={requestId} />, narrow: true },
          ]}
        />
      )}
      {historyFirst ? null : (
        <p>
          <a href={`${path}#history`}>{t(texts.newestHistory)}</a>
        </p>
      )}
      {history.cursor === undefined ? null : (
        <p>
          <a href={`${withParameter(path, 'older', history.cursor)}#history`}>{t(texts.olderHistory)}</a>
        </p>
      )}
    </section>
  );
}

function Done({ ui, entry }: { readonly ui: Ui; readonly entry: ListHistoryEntry }): JSX.Element {
  const { t } = ui;
  const { action, before, after, members = [], named } = entry;
  const names = action === 'update-list' ? Object.keys({ ...before, ...after }) : [];
  const fields = names.flatMap((name) =>
    Object.hasOwn(listFieldTexts, name) ? [t(listFieldTexts[name as keyof typeof listFieldTexts])] : [],
  );
  return (
    <>
      {t(listActionTexts[action])}
      {members.length === 0 ? null : (
        <span class="sub">
          {t(texts.count, { n: members.length })}
          {named.length === 0 ? '' : `: ${named.map(({ name }) => name).join(', ')}`}
          {members.length > named.length && named.length > 0 ? ', …' : ''}
        </span>
      )}
      {fields.length === 0 ? null : (
        <span class="sub">{t(texts.changed, { fields: [...new Set(fields)].join(', ') })}</span>
      )}
    </>
  );
}
