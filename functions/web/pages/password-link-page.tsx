import type { ComponentChildren, JSX } from 'preact';
import type { Text } from '../../../schemas/vocabulary.ts';
import { LinkUnusable } from '../../domain/errors.ts';
import { FormGuard } from '../components/hidden-values.tsx';
import { Layout } from '../components/layout.tsx';
import { ErrorSummary } from '../components/messages.tsx';
import type { ShownError } from '../field-errors.ts';
import { html, secretAddress, type WebResponse } from '../response.ts';
import type { Ui } from '../ui.ts';
import { MessagePage } from './message-page.tsx';

/** Setting a password by a one-time link: nobody is signed in, the link is the proof. Its address is a secret. */

export interface PasswordLinkPageProps {
  readonly ui: Ui;
  readonly title: string;
  /** Whose password it is, and how long the link is valid. */
  readonly intro: ComponentChildren;
  readonly action: string;
  /** What browsers keep the password under. */
  readonly username: string;
  readonly inputs: ComponentChildren;
  readonly button: string;
  readonly errors: readonly ShownError[];
}

export function passwordLinkPage(props: PasswordLinkPageProps): WebResponse {
  return html(<PasswordLinkPage {...props} />, {
    status: props.errors.length === 0 ? 200 : 422,
    headers: secretAddress,
  });
}

function PasswordLinkPage(props: PasswordLinkPageProps): JSX.Element {
  const { ui, title, intro, action, username, inputs, button, errors } = props;
  return (
    <Layout ui={ui} title={title} hasErrors={errors.length > 0}>
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={errors} />
        <h1>{title}</h1>
        {intro}
        <form method="post" action={action} id="main-form" novalidate>
          <FormGuard ui={ui} />
          <input type="text" name="username" value={username} autocomplete="username" readonly hidden />
          {inputs}
          <div class="actions">
            <button class="button" type="submit">
              {button}
            </button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

/** The answer, or the page that says that the link is of no use, with where to go instead. */
export async function withUsableLink(
  ui: Ui,
  otherwise: {
    readonly texts: { readonly unusableTitle: Text; readonly unusable: Text };
    readonly action: { readonly href: string; readonly text: string };
  },
  answer: () => Promise<WebResponse>,
): Promise<WebResponse> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof LinkUnusable)) throw error;
    const { texts, action } = otherwise;
    return html(
      <MessagePage ui={ui} title={ui.t(texts.unusableTitle)} text={ui.t(texts.unusable)} action={action} />,
      { status: error.why === 'unknown' ? 404 : 410, headers: secretAddress },
    );
  }
}
