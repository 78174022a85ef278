import { ConfirmPage } from '../web/pages/confirm-page.tsx';
import { MessagePage } from '../web/pages/message-page.tsx';
import { html, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import { anyUserPage, passwordPath, type UserVisit } from './signed-in-page.ts';
import { accountTexts } from './texts/account.ts';
import { passwordTexts as texts } from './texts/password.ts';
import type { UserDeps } from './use-cases.ts';

const path = `${passwordPath}/reset`;

/** The test through OWA failed: the user asks for a reset while he is signed in (IPMS-4.20.S6, AMB-70). */
export function resetRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    get(
      path,
      anyUserPage(useCases, (visit) => confirm(visit)),
    ),
    post(
      path,
      anyUserPage(useCases, (visit) => ask(visit, useCases)),
    ),
  ];
}

function confirm({ ui: { t }, ui }: UserVisit): WebResponse {
  return html(
    <ConfirmPage
      ui={ui}
      title={t(texts.resetTitle)}
      consequence={t(texts.resetText)}
      action={path}
      button={t(texts.askReset)}
      back={{ href: passwordPath }}
    />,
  );
}

async function ask(visit: UserVisit, useCases: UserDeps['useCases']): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  // Another language was chosen, and nothing confirmed.
  if (request.form.get('action') !== 'confirm') return confirm(visit);
  const { t } = ui;
  const sent = await useCases.askForOwnReset(caller);
  const action = { href: '/my', text: t(accountTexts.back) };
  return html(
    sent === undefined ? (
      <MessagePage ui={ui} title={t(texts.resetBeforeTitle)} text={t(texts.resetBefore)} action={action} />
    ) : (
      <MessagePage
        ui={ui}
        title={t(texts.resetSentTitle)}
        text={t(texts.resetSent, { reference: sent.id })}
        action={action}
      />
    ),
  );
}
