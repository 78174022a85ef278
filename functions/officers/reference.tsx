import type { JSX } from 'preact';
import type { Field } from '../../schemas/field.ts';
import type { ReferenceEntry } from '../../schemas/policies/reference-initial.ts';
import { referenceLists } from '../../schemas/policies/reference.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import { packageChoices } from '../../schemas/policies/accounts.ts';
import type { FieldError } from '../domain/errors.ts';
import { Forbidden, NotFound } from '../domain/errors.ts';
import { may } from '../domain/permissions.ts';
import { referenceFields, referenceNames, referenceValues, type ReferenceName } from '../domain/reference.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import { changeReference, readReference, type ReferenceView } from '../usecases/reference.ts';
import { FieldInputs } from '../web/components/field-inputs.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { readPostedForm } from '../web/form-values.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { versionOf } from '../web/version.ts';
import type { OfficersDeps } from './deps.ts';
import { formErrors, FormPage, isSent, labelsOf, shownErrors } from './form.tsx';
import { History } from './history.tsx';
import { FixedLists } from './reference-fixed.tsx';
import { referenceTexts as texts } from './texts/reference.ts';

/** Lists of values that MAMPU keeps (AMB-41, AMB-55, AMB-93, REQ-GEN-05). */

export function showReferences({ ui, caller }: SignedInVisit): WebResponse {
  if (!may(caller.person, 'reference.read', {})) throw new Forbidden('reference-read', 'May not read');
  const { t } = ui;
  return html(
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      <ul class="cards">
        {referenceNames.map((name) => (
          <li key={name}>
            <h2>
              <a href={`/reference/${name}`}>{t(referenceLists[name].title)}</a>
            </h2>
            <p>{t(referenceLists[name].lead)}</p>
          </li>
        ))}
      </ul>
      <FixedLists ui={ui} />
    </Layout>,
  );
}

function nameOf(id: string): ReferenceName {
  const name = referenceNames.find((each) => each === id);
  if (name === undefined) throw new NotFound(`There is no list ${id}`);
  return name;
}

export async function showReference(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const name = nameOf(id);
  const view = await readReference(deps, caller, name);
  const manages = may(caller.person, 'reference.manage', {});
  const justDone = request.query.get('done') === 'changed';
  return html(<ReferencePage {...{ ui, name, view, manages, justDone }} />);
}

interface ReferencePageProps {
  readonly ui: Ui;
  readonly name: ReferenceName;
  readonly view: ReferenceView;
  readonly manages: boolean;
  readonly justDone: boolean;
}

function ReferencePage(props: ReferencePageProps): JSX.Element {
  const { ui, name, view, manages, justDone } = props;
  const { t } = ui;
  const { title, lead } = referenceLists[name];
  return (
    <Layout ui={ui} title={t(title)} back={{ href: '/reference', text: t(texts.back) }} wide>
      {justDone ? (
        <Panel tone="success">
          <p>{t(texts.done)}</p>
        </Panel>
      ) : null}
      <div class="title-row">
        <h1>{t(title)}</h1>
        {manages && referenceLists[name].open ? (
          <a class="button" href={`/reference/${name}/edit`}>
            {t(texts.addTitle)}
          </a>
        ) : null}
      </div>
      <p>{t(lead)}</p>
      {view.choices.length === 0 ? <EmptyState text={t(texts.none)} /> : <Choices {...props} />}
      <History ui={ui} rows={view.history} />
    </Layout>
  );
}

function Choices({ ui, name, view, manages }: ReferencePageProps): JSX.Element {
  const { t } = ui;
  const { open, fields, title } = referenceLists[name];
  const address = ({ value }: ReferenceEntry) => `/reference/${name}/edit?value=${encodeURIComponent(value)}`;
  const columns = fields.map((field) => ({
    title: columnTitle(ui, field),
    cell: (entry: ReferenceEntry) => cellOf(ui, field, entry),
  }));
  const actions = {
    title: t(texts.actions),
    cell: (entry: ReferenceEntry) => (
      <div class="actions">
        <a class="button secondary" href={address(entry)}>
          {t(texts.change)}
        </a>
        {open ? <TakeAway {...{ ui, name, view, entry }} /> : null}
      </div>
    ),
  };
  const named = {
    title: t(texts.value),
    cell: (entry: ReferenceEntry) => t(fixedName(entry)),
  };
  return (
    <DataTable
      caption={t(title)}
      rows={view.choices}
      keyOf={({ value }) => value}
      columns={[...(open ? [] : [named]), ...columns, ...(manages ? [actions] : [])]}
    />
  );
}

function columnTitle({ t }: Ui, { name, label }: Field): string {
  if (name === 'ms') return t(texts.malay);
  return name === 'en' ? t(texts.english) : t(label);
}

function cellOf({ t }: Ui, { name, choices }: Field, entry: ReferenceEntry): string {
  const value = referenceValues(entry)[name] ?? '';
  const choice = choices?.find((each) => each.value === value);
  if (choice !== undefined) return t(choice.label);
  if (name === 'amount' && value === '') return t(texts.unset);
  return value === '' ? '–' : value;
}

/** Of an entry that is always there. */
function fixedName({ value, label }: ReferenceEntry): Text {
  return packageChoices.find((each) => each.value === value)?.label ?? label;
}

function TakeAway(props: {
  readonly ui: Ui;
  readonly name: ReferenceName;
  readonly view: ReferenceView;
  readonly entry: ReferenceEntry;
}): JSX.Element {
  const { ui, name, view, entry } = props;
  const said = referenceValues(entry)['host'] ?? ui.t(entry.label);
  return (
    <form method="post" action={`/reference/${name}/remove`}>
      <FormGuard ui={ui} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="value" value={entry.value} />
      <button class="button danger" type="submit" aria-label={`${ui.t(texts.take)}: ${said}`}>
        {ui.t(texts.take)}
      </button>
    </form>
  );
}

export async function showEditReference(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const name = nameOf(id);
  const view = await readReference(deps, caller, name);
  const value = request.query.get('value') ?? undefined;
  const entry = view.choices.find((each) => each.value === value);
  if (value !== undefined && entry === undefined) throw new NotFound('There is no such value');
  const values = entry === undefined ? {} : referenceValues(entry);
  return editForm(ui, name, { value, values, version: view.version });
}

export async function saveReference(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const name = nameOf(id);
  const { form } = request;
  const value = form.get('value') ?? undefined;
  const { raw, shown } = readPostedForm(form, { fields: fieldsFor(name, value) });
  const state = { value, values: shown, version: versionOf(form) };
  if (!isSent(form)) return editForm(ui, name, state);
  try {
    await changeReference(deps, caller, name, { value, given: raw, ifVersion: state.version });
    return redirect(`/reference/${name}?done=changed`);
  } catch (error) {
    const errors = formErrors(error);
    if (errors === undefined) throw error;
    return editForm(ui, name, state, errors);
  }
}

export async function removeReference(
  { caller, request }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const name = nameOf(id);
  const { form } = request;
  await changeReference(deps, caller, name, {
    value: form.get('value') ?? undefined,
    ifVersion: versionOf(form),
  });
  return redirect(`/reference/${name}?done=changed`);
}

function fieldsFor(name: ReferenceName, value: string | undefined): readonly Field[] {
  return referenceFields(name, value === undefined ? undefined : { value });
}

function editForm(
  ui: Ui,
  name: ReferenceName,
  state: { readonly value: string | undefined; readonly values: ShownValues; readonly version: number },
  errors: readonly FieldError[] = [],
): WebResponse {
  const { t } = ui;
  const fields = fieldsFor(name, state.value);
  const shown = shownErrors(ui, errors, labelsOf(ui, fields));
  return html(
    <FormPage
      ui={ui}
      title={t(state.value === undefined ? texts.addTitle : texts.changeTitle)}
      back={{ href: `/reference/${name}`, text: t(referenceLists[name].title) }}
      action={`/reference/${name}/edit`}
      button={t(state.value === undefined ? texts.add : texts.save)}
      errors={shown}
      version={state.version}
    >
      {state.value === undefined ? null : <input type="hidden" name="value" value={state.value} />}
      <FieldInputs ui={ui} fields={fields} values={state.values} errors={shown} />
    </FormPage>,
    { status: errors.length === 0 ? 200 : 422 },
  );
}
