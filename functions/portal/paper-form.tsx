import type { JSX } from 'preact';
import { outcomeOf, type GivenSignOff, type Procedure } from '../../schemas/catalogue.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import type { FormDefinition, FormRow } from '../../schemas/field.ts';
import type { CaseView } from '../usecases/types.ts';
import { shownValue } from '../web/components/form-answers.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { Term } from '../web/components/term.tsx';
import { commonTexts } from '../web/texts/common.ts';
import { On, dateOf } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { recordTexts as texts } from './texts/record.ts';

interface Props {
  readonly ui: Ui;
  readonly view: CaseView;
  readonly form: FormDefinition;
}

/** The form as the paper lays it out: type, numbered items with their notes, sign-offs. */
export function PaperForm({ ui, view, form }: Props): JSX.Element {
  const values = view.rounds.at(-1)?.form ?? {};
  return (
    <>
      <TypeOfApplication ui={ui} form={form} />
      {form.sections
        .filter((section) => section.rows.some((row) => !isSignOff(row)))
        .map((section) => (
          <section key={section.id}>
            <h2>
              <Term ui={ui} text={section.title} />
            </h2>
            <ItemsTable ui={ui} rows={section.rows.filter((row) => !isSignOff(row))} values={values} />
          </section>
        ))}
      <SignOffs ui={ui} view={view} form={form} />
    </>
  );
}

/** All choices of the form with the chosen one ticked. */
function TypeOfApplication({ ui, form }: Pick<Props, 'ui' | 'form'>): JSX.Element {
  return (
    <>
      {Object.entries(form.constants).map(([name, value]) => {
        const about = form.constantNames[name];
        return about === undefined ? null : (
          <section key={name}>
            <h2>
              <Term ui={ui} text={about.label} />
            </h2>
            <p>
              {about.choices.map((choice) => (
                <span key={choice.value} class={choice.value === value ? 'tick on' : 'tick'}>
                  {ui.t(choice.label)}
                </span>
              ))}
            </p>
          </section>
        );
      })}
    </>
  );
}

function ItemsTable(props: {
  readonly ui: Ui;
  readonly rows: readonly FormRow[];
  readonly values: FormValues;
}): JSX.Element {
  const { ui, rows, values } = props;
  const { t } = ui;
  return (
    <DataTable
      paper
      caption={t(commonTexts.information)}
      header={1}
      rows={rows}
      keyOf={(_, index) => index}
      columns={[
        { title: t(commonTexts.item), cell: (row) => row.item ?? '' },
        { title: t(commonTexts.description), cell: (row) => <Term ui={ui} text={row.label} /> },
        {
          title: t(commonTexts.information),
          cell: (row) =>
            row.fields.map((field) => (
              <div key={field.name}>
                {row.fields.length > 1 ? `${t(field.label)}: ` : ''}
                {shownValue(ui, field, values[field.name])}
              </div>
            )),
        },
        {
          title: t(commonTexts.note),
          cell: (row) => (row.note === undefined ? '' : text(values, row.note.name)),
        },
      ]}
    />
  );
}

/** Rows with a name, a post and a date. */
function isSignOff(row: FormRow): boolean {
  return row.item === undefined && ['Name', 'Post', 'Date'].every((part) => partOf(row, part) !== undefined);
}

function partOf(row: FormRow, part: string): string | undefined {
  return row.fields.find((field) => field.name.endsWith(part))?.name;
}

interface SignOff {
  readonly label: JSX.Element;
  readonly name: string;
  readonly post: string;
  /** ISO date; empty while nobody has signed. */
  readonly date: string;
}

/** The sign-offs: those of the form, then those that decisions give (TM's with the desk's, MAMPU's approval). */
function SignOffs({ ui, view, form }: Props): JSX.Element {
  const { t } = ui;
  const rows = [
    ...formSignOffs(ui, view, form),
    ...signOffsOf(view.procedure).map((signs) => decidedSignOff(ui, view, signs)),
  ];
  return (
    <section class="keep-together">
      <h2>{t(texts.signOffs)}</h2>
      <DataTable
        paper
        caption={t(texts.signOffs)}
        rows={rows}
        keyOf={(_, index) => index}
        columns={[
          { title: t(texts.signOff), cell: (row) => row.label },
          { title: t(texts.name), cell: (row) => (row.date === '' ? t(texts.pending) : row.name) },
          { title: t(texts.post), cell: (row) => row.post },
          { title: t(texts.date), cell: (row) => (row.date === '' ? '' : <On ui={ui} date={row.date} />) },
        ]}
      />
    </section>
  );
}

function formSignOffs(ui: Ui, view: CaseView, form: FormDefinition): readonly SignOff[] {
  const values = view.rounds.at(-1)?.form ?? {};
  return form.sections
    .flatMap((section) => section.rows)
    .filter(isSignOff)
    .map((row) => ({
      label: <Term ui={ui} text={row.label} />,
      name: text(values, partOf(row, 'Name')),
      post: text(values, partOf(row, 'Post')),
      date: text(values, partOf(row, 'Date')),
    }));
}

/** The sign-offs that decisions of this procedure give, each with the outcome's words for it. */
function signOffsOf({ humanSteps }: Procedure): readonly GivenSignOff[] {
  return humanSteps.flatMap(({ outcomes }) =>
    Object.values(outcomes).flatMap(({ signs }) => (signs === undefined ? [] : [signs])),
  );
}

/** From the newest decision that gives this sign-off and still stands: a form that went back is signed anew. */
function decidedSignOff(ui: Ui, view: CaseView, signs: GivenSignOff): SignOff {
  const label = <Term ui={ui} text={signs.label} />;
  const newestRound = view.rounds.at(-1)?.submittedAt ?? '';
  const decision = view.tasks.findLast(
    ({ step, decision: made }) =>
      outcomeOf(view.procedure, { step, outcome: made?.outcome })?.signs?.by === signs.by,
  )?.decision;
  if (decision === undefined || decision.at < newestRound) return { label, name: '', post: '', date: '' };
  if (signs.fields === undefined) {
    return { label, name: decision.byName, post: decision.byPost, date: dateOf(decision.at) };
  }
  const { data } = decision;
  const { name, post, date } = signs.fields;
  return { label, name: text(data, name), post: text(data, post), date: text(data, date) };
}

function text(values: FormValues, name: string | undefined): string {
  const value = name === undefined ? undefined : values[name];
  return typeof value === 'string' ? value : '';
}
