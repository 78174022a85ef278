import type { JSX } from 'preact';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { Layout } from '../web/components/layout.tsx';
import { Panel } from '../web/components/messages.tsx';
import { MessagePage } from '../web/pages/message-page.tsx';
import { html, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import { passwordPath, type UserVisit } from './signed-in-page.ts';
import { passwordTexts as texts } from './texts/password.ts';
import type { UserUseCases } from './use-cases.ts';

/** What became of a change, and the test that comes next (IPMS-4.20.S4 to S6). @throws NotFound */
export async function passwordDone(
  useCases: Pick<UserUseCases, 'readOwnCase'>,
  { ui, caller }: UserVisit,
  requestId: string,
): Promise<WebResponse> {
  const { request } = await useCases.readOwnCase(caller, requestId);
  if (request.status === 'COMPLETED') return html(<DonePage ui={ui} />);
  const { t } = ui;
  // It ended without a change, or waits for the administrator since the pool did not take the password.
  if (isEndStatus(request.status) || request.currentTask !== undefined) {
    const action = { href: passwordPath, text: t(texts.button) };
    return html(
      <MessagePage ui={ui} title={t(texts.notChangedTitle)} text={t(texts.notChanged)} action={action} />,
    );
  }
  const action = { href: ui.address, text: t(texts.look) };
  return html(<MessagePage ui={ui} title={t(texts.savingTitle)} text={t(texts.saving)} action={action} />);
}

function DonePage({ ui }: { readonly ui: Ui }): JSX.Element {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.doneTitle)}>
      <h1>{t(texts.doneTitle)}</h1>
      <Panel tone="success">
        <p>{t(texts.test)}</p>
        <p>{t(texts.testRight)}</p>
      </Panel>
      <p>{t(texts.testWrong)}</p>
      <p>
        <a class="button secondary" href={`${passwordPath}/reset`}>
          {t(texts.askReset)}
        </a>
      </p>
    </Layout>
  );
}
