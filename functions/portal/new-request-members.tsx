import type { JSX } from 'preact';
import { fieldsOf, type DirectoryRuleName, type Field } from '../../schemas/field.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import { InvalidInput, type FieldError } from '../domain/errors.ts';
import { parseForm, type ParsedFields } from '../domain/form.ts';
import { RefusedMembers } from '../web/components/members-input.tsx';
import type { PostedForm } from '../web/form-values.ts';
import { withoutRefused } from '../web/members.ts';
import { listPath } from '../web/paths.ts';
import { membersTexts as texts } from '../web/texts/members.ts';
import type { Ui } from '../web/ui.ts';
import type { NewFormContext } from './new-request-context.ts';

/** Forms that take addresses of members: what of them is refused, and the way on without them (4.15, 4.16, 4.18, 4.19). */

/** What the form comes to, after all that can be asked before it is sent. @throws InvalidInput */
export async function parseAndAsk(
  { deps, visit, form, subject, against }: NewFormContext,
  { raw }: PostedForm,
): Promise<ParsedFields> {
  const parsed = parseForm(form, raw, against);
  const of = { subject, values: parsed.values };
  const errors = await deps.useCases.refusedByDirectory(visit.caller, form, of);
  if (errors.length > 0) throw new InvalidInput(errors);
  return parsed;
}

/** The answers without the addresses that are refused now. */
export async function droppingRefused(context: NewFormContext, answers: PostedForm): Promise<PostedForm> {
  try {
    await parseAndAsk(context, answers);
    return answers;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const kept = Object.fromEntries(
      memberFields(context).map(({ name }) => [name, leftOf(answers, name, error.errors).join('\n')]),
    );
    return { ...answers, raw: { ...answers.raw, ...kept }, shown: { ...answers.shown, ...kept } };
  }
}

/** Above a form that takes addresses: those that were refused, and the way to the page that searches for others. */
export function MembersIntro(props: {
  readonly ui: Ui;
  readonly context: NewFormContext;
  readonly answers: PostedForm;
  readonly errors: readonly FieldError[];
}): JSX.Element {
  const { ui, context, answers, errors } = props;
  const search = searchPage(context);
  return (
    <>
      {search === undefined ? null : (
        <p>
          <button
            class="button secondary"
            type="submit"
            form="main-form"
            formaction={search.path}
            name="action"
            value="search"
          >
            {ui.t(search.text)}
          </button>
        </p>
      )}
      {memberFields(context).map(({ name }) => {
        const refused = refusedOf(errors, name);
        const left = leftOf(answers, name, errors).length;
        return refused.length === 0 ? null : (
          <RefusedMembers key={name} ui={ui} refused={refused} left={left} />
        );
      })}
    </>
  );
}

/** Where members are searched for and ticked; what is typed goes along. */
function searchPage({
  form,
  subject,
}: NewFormContext): { readonly path: string; readonly text: Text } | undefined {
  const asks = (wanted: DirectoryRuleName) => form.directoryRules?.some(({ rule }) => rule === wanted);
  if (subject === undefined) return undefined;
  if (asks('can-join') === true) return { path: `${listPath(subject.id)}/add`, text: texts.searchMembers };
  if (asks('can-join-lists') !== true) return undefined;
  return { path: `/lists/member-of/${encodeURIComponent(subject.id)}`, text: texts.searchLists };
}

function memberFields({ form }: NewFormContext): readonly Field[] {
  return fieldsOf(form).filter(({ kind }) => kind === 'members');
}

function refusedOf(errors: readonly FieldError[], name: string) {
  return errors.filter(({ field }) => field === name).flatMap(({ refused = [] }) => refused);
}

/** The addresses of a field that are not refused. */
function leftOf({ shown }: PostedForm, name: string, errors: readonly FieldError[]): readonly string[] {
  const text = shown[name];
  const lines = typeof text === 'string' ? text.split('\n') : [];
  return withoutRefused(lines, refusedOf(errors, name));
}
