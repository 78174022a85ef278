import type { JSX } from 'preact';
import type { AgencyFigures } from '../../../schemas/directory/figures.ts';
import { formatMonth } from '../../domain/format-month.ts';
import { formatDateTime } from '../../domain/format.ts';
import {
  gradeRows,
  packageRows,
  presentRows,
  procedureRows,
  serviceRows,
  spanRows,
  type FigureRow,
} from '../figure-rows.ts';
import { figureTexts as texts } from '../texts/figures.ts';
import type { Ui } from '../ui.ts';
import { DataTable } from './lists.tsx';

/** All figures of an agency, as a report or a case keeps them. */
export function Figures({ ui, figures }: { readonly ui: Ui; readonly figures: AgencyFigures }): JSX.Element {
  const { t, language } = ui;
  const { present, span, from, to, at } = figures;
  const period = { from: formatMonth(from, language), to: formatMonth(to, language) };
  return (
    <section>
      <h2>{t(texts.title)}</h2>
      <p class="hint">{t(texts.countedAt, { at: formatDateTime(at, language) })}</p>
      <FigureTable
        ui={ui}
        title={t(from === to ? texts.oneMonth : texts.period, period)}
        rows={spanRows(t, span)}
      />
      <FigureTable ui={ui} title={t(texts.createdBy)} rows={procedureRows(t, span.created)} />
      <FigureTable ui={ui} title={t(texts.present)} rows={presentRows(t, present)} />
      <FigureTable ui={ui} title={t(texts.byPackage)} rows={packageRows(t, present)} />
      <FigureTable ui={ui} title={t(texts.byGrade)} rows={gradeRows(t, present)} />
      <FigureTable ui={ui} title={t(texts.byService)} rows={serviceRows(t, present)} />
    </section>
  );
}

/** Names and numbers under a title; nothing when there are none. */
export function FigureTable({
  ui,
  title,
  rows,
}: {
  readonly ui: Ui;
  readonly title: string;
  readonly rows: readonly FigureRow[];
}): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <NumberTable ui={ui} caption={title} rows={rows} />
    </>
  );
}

export function NumberTable({
  ui,
  caption,
  rows,
}: {
  readonly ui: Ui;
  readonly caption: string;
  readonly rows: readonly FigureRow[];
}): JSX.Element {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { title: ui.t(texts.figure), cell: ({ name }) => name },
        { title: ui.t(texts.value), cell: ({ value }) => value, narrow: true },
      ]}
    />
  );
}
