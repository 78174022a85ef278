import { fieldsOf } from '../../schemas/field.ts';
import { Forbidden } from '../domain/errors.ts';
import type { TaskView } from '../usecases/types.ts';
import { MessagePage } from '../web/pages/message-page.tsx';
import { html, type WebResponse } from '../web/response.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { CredentialsPage, taskPath } from './task-pages.tsx';
import { taskTexts as texts } from './texts/task.ts';
import type { PortalDeps } from './use-cases.ts';

/** Shows once what the applicant wrote in secret; says so when it was shown before or never written. */
export async function revealCredentials(
  { useCases }: PortalDeps,
  { ui, caller }: SignedInVisit,
  id: string,
): Promise<WebResponse> {
  const view = await useCases.readTask(caller, id);
  try {
    const secrets = await useCases.revealSecret(caller, id);
    return html(<CredentialsPage ui={ui} view={view} credentials={credentialsOf(view, secrets, ui.t)} />);
  } catch (error) {
    const nothing = error instanceof Forbidden && error.rule === 'nothing-supplied';
    if (!nothing && !(error instanceof Forbidden && error.rule === 'revealed')) throw error;
    return html(
      <MessagePage
        ui={ui}
        title={ui.t(nothing ? texts.credentials : texts.revealedBeforeTitle)}
        text={nothing ? ui.t(texts.notSupplied) : ui.t(texts.revealedBefore)}
        action={{ href: taskPath(id), text: ui.t(texts.backToTask) }}
      />,
      { status: 409 },
    );
  }
}

/** The row of the form with its secrets in clear: a password is of no use without its user name. */
function credentialsOf(
  view: TaskView,
  secrets: Readonly<Record<string, string>>,
  t: SignedInVisit['ui']['t'],
): { readonly label: string; readonly value: string }[] {
  const form = view.rounds.at(-1)?.form ?? {};
  const rows = view.form.sections.flatMap((section) => section.rows);
  const fields = rows.filter((row) => row.fields.some((field) => secrets[field.name] !== undefined));
  const shown = fields.flatMap((row) => row.fields);
  const known = new Set(fieldsOf(view.form).map((field) => field.name));
  return [
    ...shown.flatMap((field) => {
      const value = secrets[field.name] ?? form[field.name];
      return typeof value === 'string' ? [{ label: t(field.label), value }] : [];
    }),
    ...Object.entries(secrets)
      .filter(([name]) => !known.has(name))
      .map(([name, value]) => ({ label: name, value })),
  ];
}
