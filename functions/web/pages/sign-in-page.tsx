import type { ComponentChildren, JSX } from 'preact';
import type { Text } from '../../../schemas/vocabulary.ts';
import { Input } from '../components/input.tsx';
import { Layout } from '../components/layout.tsx';
import { ErrorSummary, Panel } from '../components/messages.tsx';
import { fieldId, type ShownError } from '../field-errors.ts';
import { html, type WebResponse } from '../response.ts';
import type { Ui } from '../ui.ts';
import type { Visit } from '../visit.ts';

/** Signing in with a name and a password, of officers and of account holders. */

export interface SignInTexts {
  readonly title: Text;
  readonly lead: Text;
  readonly name: Text;
  readonly nameEmpty: Text;
  readonly password: Text;
  readonly passwordEmpty: Text;
  /** One answer for a wrong name, a wrong password and who cannot sign in: nobody learns which it was. */
  readonly wrong: Text;
  readonly button: Text;
}

export interface SignInPlace {
  readonly texts: SignInTexts;
  /** Where the form is posted to. */
  readonly action: string;
  /** Why one is here, by the query. */
  readonly notice: (query: URLSearchParams) => Text | undefined;
  /** Other ways, under the form. */
  readonly links: (ui: Ui) => ComponentChildren;
}

export interface PostedSignIn {
  readonly username: string;
  readonly password: string;
  /** What is left empty. */
  readonly errors: readonly ShownError[];
}

export function readSignIn({ ui, request }: Visit, { texts }: SignInPlace): PostedSignIn {
  const username = (request.form.get('username') ?? '').trim();
  const password = request.form.get('password') ?? '';
  const error = (field: string, label: Text, message: Text): ShownError => ({
    ...{ field, target: fieldId(field), label: ui.t(label), message: ui.t(message) },
  });
  return {
    username,
    password,
    errors: [
      ...(username === '' ? [error('username', texts.name, texts.nameEmpty)] : []),
      ...(password === '' ? [error('password', texts.password, texts.passwordEmpty)] : []),
    ],
  };
}

/** The form again, and that name and password do not match. */
export function showWrongSignIn(visit: Visit, place: SignInPlace): WebResponse {
  const message = visit.ui.t(place.texts.wrong);
  return showSignIn(visit, place, [{ field: 'username', target: fieldId('username'), label: '', message }]);
}

export function showSignIn(
  visit: Visit,
  place: SignInPlace,
  errors: readonly ShownError[] = [],
): WebResponse {
  return html(<SignInPage visit={visit} place={place} errors={errors} />, {
    status: errors.length === 0 ? 200 : 422,
  });
}

function SignInPage(props: {
  readonly visit: Visit;
  readonly place: SignInPlace;
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { visit, place, errors } = props;
  const { ui, request } = visit;
  const { t } = ui;
  const { texts, action } = place;
  const notice = errors.length > 0 ? undefined : place.notice(request.query);
  const next = request.form.get('next') ?? request.query.get('next') ?? '';
  return (
    <Layout ui={ui} title={t(texts.title)} hasErrors={errors.length > 0}>
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={errors} />
        {notice === undefined ? null : (
          <Panel tone="info">
            <p>{t(notice)}</p>
          </Panel>
        )}
        <h1>{t(texts.title)}</h1>
        <p>{t(texts.lead)}</p>
        <form method="post" action={action} novalidate>
          <input type="hidden" name="next" value={next} />
          <Input
            name="username"
            label={t(texts.name)}
            type="text"
            value={request.form.get('username') ?? ''}
            autocomplete="username"
            errors={errors}
          />
          <Input
            name="password"
            label={t(texts.password)}
            type="password"
            autocomplete="current-password"
            errors={errors}
          />
          <div class="actions">
            <button class="button" type="submit">
              {t(texts.button)}
            </button>
          </div>
        </form>
        {place.links(ui)}
      </div>
    </Layout>
  );
}
