import type { ComponentChildren, JSX } from 'preact';
import type { BulkChange, BulkRow, BulkRowState } from '../../schemas/cases/bulk-row.ts';
import type { Field } from '../../schemas/field.ts';
import { bulkRowFields } from '../domain/bulk-columns.ts';
import type { BulkView } from '../usecases/bulk.ts';
import { bulkErrorText } from '../web/bulk-errors.ts';
import { shownValue } from '../web/components/form-answers.tsx';
import { Tag, type Tone } from '../web/components/status-tag.tsx';
import { bulkRowStateTexts } from '../web/texts/bulk-rows.ts';
import type { Ui } from '../web/ui.ts';
import { bulkTexts as texts } from './texts/bulk.ts';

const tones: Readonly<Record<BulkRowState, Tone>> = {
  LEFT_OUT: 'red',
  WAITING: 'blue',
  WRITTEN: 'purple',
  APPLIED: 'green',
  REFUSED: 'yellow',
  FAILED: 'red',
  STOPPED: 'grey',
};

export function RowStateTag({ ui, state }: { readonly ui: Ui; readonly state: BulkRowState }): JSX.Element {
  return <Tag ui={ui} text={bulkRowStateTexts[state]} tone={tones[state]} />;
}

export interface RowProps {
  readonly ui: Ui;
  readonly view: BulkView;
  readonly row: BulkRow;
}

/** What is wrong with a row, or what it changes: the first of it where there is much. */
export function ErrorsOrEffects(props: RowProps & { readonly most: number }): JSX.Element {
  const { ui, view, row, most } = props;
  const { t } = ui;
  if (row.errors !== undefined) return <Errors ui={ui} view={view} row={row} />;
  const { changes = [], lists = 0, child } = row;
  return (
    <ul class="plain">
      {changes.slice(0, most).map((change) => (
        <li key={change.field}>
          {labelOf(ui, view, change.field)}: <Values ui={ui} view={view} change={change} />
        </li>
      ))}
      {changes.length > most ? <li>{t(texts.moreEffects, { n: changes.length - most })}</li> : null}
      {lists > 0 ? <li>{t(texts.listsLeft, { n: lists })}</li> : null}
      {child === undefined ? null : (
        <li>
          <a href={`/requests/${encodeURIComponent(child)}`}>{t(texts.child, { id: child })}</a>
        </li>
      )}
    </ul>
  );
}

export function Errors({ ui, view, row }: RowProps): JSX.Element {
  return (
    <ul class="plain">
      {(row.errors ?? []).map((error) => (
        <li key={`${error.field} ${error.code}`}>{bulkErrorText(error, ui.t, view.columns)}</li>
      ))}
    </ul>
  );
}

function Values({ ui, view, change }: Omit<RowProps, 'row'> & { readonly change: BulkChange }): JSX.Element {
  const after = valueOf(ui, view, change, 'after');
  if (change.before === undefined) return <>{after}</>;
  return (
    <>
      <del>{valueOf(ui, view, change, 'before')}</del> → {after}
    </>
  );
}

/** A value as people read it. */
export function valueOf(
  ui: Ui,
  view: BulkView,
  change: BulkChange,
  which: 'before' | 'after',
): ComponentChildren {
  const field = fieldOf(view, change.field);
  const value = change[which];
  if (field === undefined || value === undefined) return ui.t(texts.none);
  return shownValue(ui, field, value);
}

export function labelOf(ui: Ui, view: BulkView, name: string): string {
  const field = fieldOf(view, name);
  return field === undefined ? '' : ui.t(field.label);
}

/** A change names a field of the form, which may have another name in the file. */
function fieldOf({ action, columns }: BulkView, name: string): Field | undefined {
  return [...columns, ...bulkRowFields(action)].find((field) => field.name === name);
}
