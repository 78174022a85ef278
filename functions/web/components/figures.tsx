import type { JSX } from 'preact';
import type { AgencyFigures } from '../../../schemas/directory/figures.ts';
import { initialThresholds } from '../../../schemas/policies/reference-initial.ts';
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
import { Tag } from './status-tag.tsx';

/** All figures of an agency, as a report or a case keeps them. */
export function Figures({ ui, figures }: { readonly ui: Ui; readonly figures: AgencyFigures }): JSX.Element {
  const { t, language } = ui;
  const { present, span, from, to, at } = figures;
  const period = { from: formatMonth(from, language), to: formatMonth(to, language) };
  return (
    <section>
      <h2>{t(texts.title)}</h2>
      <p class="hint">{t(texts.countedAt, { at: formatDateTime(at, language) })}</p>
      <Judged ui={ui} judged={figures.judged} />
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

/** What MAMPU has set of the wanted level of use, and where the agency stands. */
function Judged({
  ui,
  judged,
}: {
  readonly ui: Ui;
  readonly judged: AgencyFigures['judged'];
}): JSX.Element | null {
  const { t } = ui;
  if (judged === undefined) return null;
  if (judged.length === 0) return <p>{t(texts.noThresholds)}</p>;
  const nameOf = (value: string) => initialThresholds.find((each) => each.value === value)?.label;
  return (
    <>
      <h3>{t(texts.judged)}</h3>
      <DataTable
        caption={t(texts.judged)}
        rows={judged}
        keyOf={({ threshold }) => threshold}
        columns={[
          { title: t(texts.figure), cell: ({ threshold }) => t(nameOf(threshold) ?? texts.judged) },
          { title: t(texts.wanted), cell: ({ wanted }) => `${String(wanted)} %`, narrow: true },
          { title: t(texts.found), cell: ({ found }) => `${String(found)} %`, narrow: true },
          {
            title: t(texts.result),
            cell: ({ met }) => (
              <Tag ui={ui} text={met ? texts.met : texts.notMet} tone={met ? 'green' : 'yellow'} />
            ),
          },
        ]}
      />
    </>
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
