import type { JSX } from 'preact';
import type { ShownError } from '../web/field-errors.ts';
import type { Ui } from '../web/ui.ts';
import { Input } from '../web/components/input.tsx';
import { passwordTexts as texts } from './texts/password.ts';

/** Names of the inputs as the summary of errors calls them. */
export function passwordLabels({ t }: Ui) {
  return { password: t(texts.password), passwordAgain: t(texts.passwordAgain) };
}

/** A new password, and the same again (BR-29). */
export function NewPasswordInputs(props: {
  readonly ui: Ui;
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { ui, errors } = props;
  const labels = passwordLabels(ui);
  const shared = { type: 'password', autocomplete: 'new-password', errors } as const;
  return (
    <>
      <Input name="password" label={labels.password} hint={ui.t(texts.rules)} {...shared} />
      <Input name="passwordAgain" label={labels.passwordAgain} {...shared} />
    </>
  );
}
