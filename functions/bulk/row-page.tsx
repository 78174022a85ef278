import type { JSX } from 'preact';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { bulkPath } from './request-page.tsx';
import { Errors, labelOf, RowStateTag, valueOf, type RowProps } from './row-parts.tsx';
import { bulkTexts as texts } from './texts/bulk.ts';

/** Everything about one row: what is wrong with it, and each value before and after. */
export function RowPage(props: RowProps): JSX.Element {
  const { ui, view, row } = props;
  const { t } = ui;
  const title = t(texts.row, { no: row.no });
  const { changes = [], lists = 0, child } = row;
  return (
    <Layout ui={ui} title={title} back={{ href: bulkPath(view.request.id), text: view.request.title }}>
      <h1>{title}</h1>
      {row.errors === undefined ? null : (
        <Panel tone="warning">
          <Errors {...props} />
        </Panel>
      )}
      <Facts
        facts={[
          { label: t(texts.account), value: row.name === undefined ? row.key : `${row.name} · ${row.key}` },
          { label: t(texts.state), value: <RowStateTag ui={ui} state={row.state} /> },
        ]}
      />
      {lists > 0 ? <p>{t(texts.listsLeft, { n: lists })}</p> : null}
      {child === undefined ? null : (
        <p>
          <a href={`/requests/${encodeURIComponent(child)}`}>{t(texts.child, { id: child })}</a>
        </p>
      )}
      {changes.length === 0 ? null : (
        <DataTable
          caption={title}
          rows={changes}
          keyOf={({ field }) => field}
          columns={[
            { title: t(texts.item), cell: ({ field }) => labelOf(ui, view, field) },
            { title: t(texts.before), cell: (change) => valueOf(ui, view, change, 'before') },
            { title: t(texts.after), cell: (change) => valueOf(ui, view, change, 'after') },
          ]}
        />
      )}
    </Layout>
  );
}
