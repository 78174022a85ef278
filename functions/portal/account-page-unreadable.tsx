import type { JSX } from 'preact';
import type { AccountView, UnreadablePart } from '../usecases/account-types.ts';
import { Panel } from '../web/components/messages.tsx';
import type { Ui } from '../web/ui.ts';
import { accountTexts as texts } from './texts/account.ts';

/** Says of a part of the account's page that something of it could not be read. */
export function Unreadable(props: {
  readonly ui: Ui;
  readonly view: AccountView;
  readonly part: UnreadablePart;
}): JSX.Element | null {
  if (props.view.unreadable?.includes(props.part) !== true) return null;
  return (
    <Panel tone="danger">
      <p>{props.ui.t(texts.unreadable)}</p>
    </Panel>
  );
}
