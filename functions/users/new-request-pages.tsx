import type { JSX } from 'preact';
import { services } from '../../schemas/policies/services.ts';
import type { OwnChoice, OwnChoices } from '../usecases/user-requests.ts';
import { usersArea } from '../web/area.ts';
import { Layout } from '../web/components/layout.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { Term } from '../web/components/term.tsx';
import { MessagePage } from '../web/pages/message-page.tsx';
import { html, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import { accountTexts } from './texts/account.ts';
import { newRequestTexts as texts } from './texts/new-request.ts';

/** Where everything that a user applies for begins. */
export const newPath = '/my/new';

/** The form of one choice. */
export function formPath({ procedure, service }: OwnChoice): string {
  const query = service === undefined ? '' : `?${String(new URLSearchParams({ service }))}`;
  return `${newPath}/${procedure.id}${query}`;
}

/** All that he can apply for, one card each. */
export function ChoosePage(props: { readonly ui: Ui; readonly own: OwnChoices }): JSX.Element {
  const { ui, own } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.title)} back={{ href: usersArea.home, text: t(accountTexts.back) }}>
      <h1>{t(texts.title)}</h1>
      {own.choices.length === 0 ? <EmptyState text={t(texts.none)} /> : <p>{t(texts.lead)}</p>}
      <ul class="cards beside">
        {own.choices.map((choice) => (
          <Choice key={formPath(choice)} ui={ui} choice={choice} />
        ))}
      </ul>
      {own.otherChannels ? (
        <Panel tone="info">
          <p>{t(texts.otherChannels)}</p>
        </Panel>
      ) : null}
    </Layout>
  );
}

function Choice({ ui, choice }: { readonly ui: Ui; readonly choice: OwnChoice }): JSX.Element {
  const { t } = ui;
  const { procedure, service } = choice;
  const about = service === undefined ? undefined : services[service];
  const { subject } = procedure;
  // A procedure of one service has its name.
  const named = subject.how === 'changes' && subject.services?.length === 1 ? undefined : about;
  return (
    <li>
      <h2>
        <a href={formPath(choice)}>
          {t(procedure.title)}
          {named === undefined ? '' : `: ${t(named.name)}`}
        </a>
      </h2>
      <p>{t(about === undefined ? procedure.summary : about.what)}</p>
    </li>
  );
}

/** Which service a form is about, and what the documents say of it. */
export function ServiceIntro({
  ui,
  choice,
}: {
  readonly ui: Ui;
  readonly choice: OwnChoice;
}): JSX.Element | null {
  const { service } = choice;
  if (service === undefined) return null;
  const { name, what, facts } = services[service];
  return (
    <Panel tone="info">
      <p>
        <strong>
          <Term ui={ui} text={name} />
        </strong>
        <span class="sub">{ui.t(what)}</span>
      </p>
      {facts.length === 0 ? null : (
        <ul>
          {facts.map(({ text }) => (
            <li key={text.en}>{ui.t(text)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Why a form is not filled in now. */
export function closedPage(ui: Ui, why: 'state' | 'channel' | { readonly lockedBy: string }): WebResponse {
  const action = { href: newPath, text: ui.t(texts.back) };
  const [title, text] =
    why === 'state'
      ? [texts.stateTitle, ui.t(texts.stateText)]
      : why === 'channel'
        ? [texts.otherChannelsTitle, ui.t(texts.otherChannels)]
        : [texts.lockedTitle, ui.t(texts.lockedText, { reference: why.lockedBy })];
  return html(<MessagePage ui={ui} title={ui.t(title)} text={text} action={action} />, { status: 409 });
}
