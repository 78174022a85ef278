import type { JSX } from 'preact';
import {
  accountStateNames,
  relayStateNames,
  serviceStateNames,
  type AccountState,
  type RelayState,
  type ServiceState,
} from '../../../schemas/directory-words.ts';
import { statusNames, type Status, type Text } from '../../../schemas/vocabulary.ts';
import type { Ui } from '../ui.ts';

export type Tone = 'blue' | 'yellow' | 'green' | 'red' | 'grey' | 'purple';

/** A word on a colour; the colour never stands alone. */
export function Tag({
  ui,
  text,
  tone,
}: {
  readonly ui: Ui;
  readonly text: Text;
  readonly tone: Tone;
}): JSX.Element {
  return <span class={`tag ${tone}`}>{ui.t(text)}</span>;
}

const statusTones: Readonly<Record<Status, Tone>> = {
  DRAFT: 'yellow',
  RECEIVED: 'blue',
  AWAITING_MAMPU: 'purple',
  CONFIGURING: 'blue',
  TESTING: 'blue',
  SAVING: 'blue',
  CODE_REQUESTED: 'blue',
  CODE_ISSUED: 'purple',
  REQUESTED: 'blue',
  RETURNED: 'yellow',
  ALLOCATED: 'purple',
  INFORMING: 'blue',
  RESET_REQUESTED: 'blue',
  TERMINATION_SCHEDULED: 'yellow',
  RESTORABLE: 'grey',
  AWAITING_REMOVAL: 'red',
  AWAITING_ICT_MANAGER: 'purple',
  AWAITING_USER_SETUP: 'purple',
  STARTING: 'blue',
  TICKET_REQUESTED: 'blue',
  TICKET_OPEN: 'blue',
  AWAITING_CONFIRMATION: 'purple',
  CHECKING: 'blue',
  APPLYING: 'purple',
  AWAITING_ENDORSEMENT: 'purple',
  UNDER_CONSIDERATION: 'purple',
  PLANNING_MOVE: 'purple',
  APPOINTING: 'purple',
  PRE_MIGRATION: 'blue',
  MIGRATION: 'blue',
  POST_MIGRATION: 'blue',
  BOOKED_REQUESTED: 'purple',
  CONFIRMED: 'green',
  HELD: 'yellow',
  REVIEWING: 'blue',
  PROPOSED: 'purple',
  SCHEDULED: 'yellow',
  ENDING: 'red',
  PLANNED: 'blue',
  IN_PROGRESS: 'blue',
  AWAITING_ANSWER: 'purple',
  COMPLETED: 'green',
  WITHDRAWN: 'grey',
  REFUSED: 'red',
  ENDED: 'grey',
  EXPIRED: 'grey',
  CANCELLED: 'grey',
};

export function StatusTag({ ui, status }: { readonly ui: Ui; readonly status: Status }): JSX.Element {
  return <Tag ui={ui} text={statusNames[status]} tone={statusTones[status]} />;
}

const relayTones: Readonly<Record<RelayState, Tone>> = {
  CONFIGURED: 'blue',
  ACTIVE: 'green',
  TERMINATED: 'grey',
};

export function RelayTag({ ui, state }: { readonly ui: Ui; readonly state: RelayState }): JSX.Element {
  return <Tag ui={ui} text={relayStateNames[state]} tone={relayTones[state]} />;
}

const accountTones: Readonly<Record<AccountState, Tone>> = {
  ACTIVE: 'green',
  DISABLED: 'yellow',
  TERMINATION_SCHEDULED: 'red',
  DELETED: 'grey',
};

export function AccountTag({ ui, state }: { readonly ui: Ui; readonly state: AccountState }): JSX.Element {
  return <Tag ui={ui} text={accountStateNames[state]} tone={accountTones[state]} />;
}

const serviceTones: Readonly<Record<ServiceState, Tone>> = {
  NONE: 'grey',
  ACTIVE: 'green',
  TERMINATED: 'grey',
};

export function ServiceTag({ ui, state }: { readonly ui: Ui; readonly state: ServiceState }): JSX.Element {
  return <Tag ui={ui} text={serviceStateNames[state]} tone={serviceTones[state]} />;
}
