import type { JSX } from 'preact';
import type { BulkAction } from '../../schemas/cases/bulk-row.ts';
import type { Field } from '../../schemas/field.ts';
import { bulkActionTable } from '../../schemas/procedures/bulk-actions.ts';
import { bulkColumns } from '../domain/bulk-columns.ts';
import { maxLength } from '../domain/field-text.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import type { Ui } from '../web/ui.ts';
import { templatePath } from './start-page.tsx';
import { bulkTexts as texts } from './texts/bulk.ts';

/** The columns of a file, what goes into each, and its template. */
export function ColumnsPage({ ui, action }: { readonly ui: Ui; readonly action: BulkAction }): JSX.Element {
  const { t } = ui;
  const work = bulkActionTable[action];
  const title = t(texts.columnsTitle, { action: t(work.title) });
  return (
    <Layout ui={ui} title={title} back={{ href: '/accounts/bulk', text: t(texts.backToBulk) }}>
      <h1>{title}</h1>
      <p>{t(texts.columnsLead)}</p>
      <p>
        <a class="button secondary" href={`${templatePath(action)}/columns.csv`}>
          {t(texts.downloadTemplate)}
        </a>
      </p>
      <p class="hint">{t(texts.templateNote)}</p>
      <h2>{t(texts.notes)}</h2>
      <ul>
        {work.fills === 'changes' ? <li>{t(texts.updateNote)}</li> : null}
        <li>{t(texts.noteRepeated)}</li>
        <li>{t(texts.noteFormula)}</li>
      </ul>
      <DataTable
        caption={title}
        rows={bulkColumns(action)}
        keyOf={({ name }) => name}
        columns={[
          { title: t(texts.column), cell: (field: Field) => t(field.label) },
          { title: t(texts.required), cell: (field) => needOf(ui, field, bulkColumns(action)) },
          { title: t(texts.content), cell: (field) => <Content ui={ui} field={field} /> },
        ]}
      />
      <p>
        <a href={`/accounts/bulk?action=${action.toLowerCase()}`}>{t(texts.upload)}</a>
      </p>
    </Layout>
  );
}

function needOf({ t }: Ui, field: Field, columns: readonly Field[]): string {
  if (field.required === true) return t(texts.required);
  const { requiredWhen } = field;
  const other = columns.find(({ name }) => name === requiredWhen?.field);
  const choice = other?.choices?.find(({ value }) => value === requiredWhen?.is);
  if (other === undefined || choice === undefined) return t(texts.optional);
  return t(texts.requiredIf, { field: t(other.label), choice: t(choice.label) });
}

function Content({ ui, field }: { readonly ui: Ui; readonly field: Field }): JSX.Element {
  return (
    <>
      {contentOf(ui, field)}
      {field.hint === undefined || field.kind === 'date' ? null : <span class="sub">{ui.t(field.hint)}</span>}
    </>
  );
}

const MOST_CHOICES = 15;

function contentOf({ t }: Ui, field: Field): string {
  switch (field.kind) {
    case 'date':
      return t(texts.contentDate);
    case 'flag':
      return t(texts.contentFlag);
    case 'identity':
      return t(texts.contentIdentity);
    case 'email':
      return t(texts.contentEmail);
    case 'choice': {
      const choices = field.choices ?? [];
      if (choices.length === 0) return t(field.label);
      if (choices.length > MOST_CHOICES) return t(texts.contentGrade);
      return t(texts.contentChoices, { choices: choices.map(({ label }) => t(label)).join('; ') });
    }
    default:
      return t(texts.contentText, { max: maxLength(field) });
  }
}
