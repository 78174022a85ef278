import {
  AlreadyDecided,
  IdempotentReplay,
  InvalidInput,
  LinkUnusable,
  type FieldError,
} from '../../domain/errors.ts';
import type { LinkView } from '../../usecases/decide-by-link.ts';
import type { OfferedOutcome } from '../../usecases/types.ts';
import { ConfirmDecision } from '../../web/components/decision-form.tsx';
import {
  checkDecision,
  decisionInput,
  readDecision,
  showDecisionErrors,
  type PostedDecision,
} from '../../web/decision-input.ts';
import { downloadBytes } from '../../web/download-bytes.ts';
import { idempotencyOf } from '../../web/nonce.ts';
import { MessagePage } from '../../web/pages/message-page.tsx';
import { html, redirect, secretAddress, type WebResponse } from '../../web/response.ts';
import { get, post } from '../../web/router.ts';
import type { WebRoute } from '../../web/serve.ts';
import { translator } from '../../web/translate.ts';
import type { Ui } from '../../web/ui.ts';
import type { Visit } from '../../web/visit.ts';
import type { LinkUseCases } from '../use-cases.ts';
import { ExpiredPage, LinkPage } from './link-pages.tsx';
import { openReturned, resendOf, takeReturned, type ReturnedByLink } from './returned-form.tsx';
import { linkTexts as texts } from './texts.ts';

export interface LinkPageDeps {
  readonly useCases: LinkUseCases;
  /** A fresh value for a form's hidden nonce. */
  readonly newNonce: () => string;
}

interface Params {
  readonly token: string;
}

type LinkVisit = Visit & Params;

/** `/l/{token}`: reading shows, only a confirmed POST decides. */
export function linkPageRoutes(deps: LinkPageDeps): readonly WebRoute[] {
  return [
    get('/l/{token}', (visit, { token }: Params) =>
      usable(visit, async () => {
        const link = await deps.useCases.readLink(token);
        return show(deps, { ...visit, token }, link);
      }),
    ),
    get('/l/{token}/files/{field}', (visit, { token, field }: Params & { readonly field: string }) =>
      usable(visit, async () => {
        const link = await deps.useCases.readLink(token);
        const id = visit.request.query.get('id');
        return downloadBytes(await deps.useCases.readFileOfLink(link, { field, id }));
      }),
    ),
    post('/l/{token}', (visit, { token }: Params) =>
      usable(visit, () =>
        visit.request.form.get('action') === 'renew'
          ? renew(deps, visit, token)
          : take(deps, { ...visit, token }),
      ),
    ),
  ];
}

/** A link that cannot be used gets a plain page, never an error. */
async function usable(visit: Visit, answer: () => Promise<WebResponse>): Promise<WebResponse> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof LinkUnusable)) throw error;
    const { ui, request } = visit;
    if (error.why === 'expired') {
      return html(<ExpiredPage ui={ui} action={request.path} />, { status: 410, headers: secretAddress });
    }
    return error.why === 'role-ended'
      ? message(ui, texts.roleEndedTitle, texts.roleEnded, 410)
      : message(ui, texts.unknownTitle, texts.unknown, 404);
  }
}

async function renew({ useCases }: LinkPageDeps, { ui }: Visit, token: string): Promise<WebResponse> {
  await useCases.renewLink(token);
  return message(ui, texts.renewedTitle, texts.renewed, 200);
}

function message(
  ui: Ui,
  title: (typeof texts)[keyof typeof texts],
  text: (typeof texts)[keyof typeof texts],
  status: number,
): WebResponse {
  return html(<MessagePage ui={ui} title={ui.t(title)} text={ui.t(text)} />, {
    status,
    headers: secretAddress,
  });
}

async function take(deps: LinkPageDeps, visit: LinkVisit): Promise<WebResponse> {
  const { request, token } = visit;
  const link = await deps.useCases.readLink(token);
  const { view } = link;
  if (view.offered.length === 0 || !view.step.byLink) return show(deps, visit, link);
  const resend = resendOf(link);
  if (resend !== undefined && otherOutcome(visit, link) === undefined) {
    return takeReturned(returned(deps, visit, link), resend);
  }
  const posted = readDecision(request.form, view, token);
  switch (request.form.get('action') ?? request.form.get('view')) {
    case 'review':
      return review(deps, visit, link, posted);
    case 'confirm':
      return decide(deps, visit, link, posted);
    default:
      return show(deps, visit, link, { posted });
  }
}

function review(deps: LinkPageDeps, visit: LinkVisit, link: LinkView, posted: PostedDecision): WebResponse {
  const ui = readerUi(visit, link);
  const errors = checkDecision(posted, link.view, ui);
  if (errors.length > 0 || posted.offered === undefined) return show(deps, visit, link, { posted, errors });
  return html(
    <ConfirmDecision
      ui={ui}
      view={link.view}
      offered={posted.offered}
      posted={posted}
      action={visit.request.path}
      nonce={visit.request.form.get('nonce') ?? deps.newNonce()}
    />,
    { headers: secretAddress },
  );
}

async function decide(
  deps: LinkPageDeps,
  visit: LinkVisit,
  link: LinkView,
  posted: PostedDecision,
): Promise<WebResponse> {
  const { request, token } = visit;
  try {
    await deps.useCases.decideByLink(token, {
      ...decisionInput(posted),
      // The task, not the address: the address is a secret.
      ...idempotencyOf(request.form, `link ${link.view.task.id}`, posted.shown),
    });
  } catch (error) {
    if (error instanceof InvalidInput) return show(deps, visit, link, { posted, errors: error.errors });
    // Decided meanwhile, by the same click or by somebody else: the page says by whom and when.
    if (!(error instanceof IdempotentReplay || error instanceof AlreadyDecided)) throw error;
  }
  return backToLink(visit);
}

function backToLink({ request }: Visit): WebResponse {
  const response = redirect(request.path);
  return { ...response, headers: { ...response.headers, ...secretAddress } };
}

/** What was chosen instead of sending the form again. */
function otherOutcome({ request }: Visit, { view }: LinkView): OfferedOutcome | undefined {
  const wanted = request.form.get('outcome') ?? request.query.get('outcome');
  return view.offered.find(({ id, outcome }) => id === wanted && outcome.resubmits !== true);
}

function returned(deps: LinkPageDeps, visit: LinkVisit, link: LinkView): ReturnedByLink {
  return {
    ...{ useCases: deps.useCases, newNonce: deps.newNonce, visit, link, token: visit.token },
    ui: readerUi(visit, link),
    done: () => backToLink(visit),
  };
}

function show(
  deps: LinkPageDeps,
  visit: LinkVisit,
  link: LinkView,
  { posted, errors = [] }: { readonly posted?: PostedDecision; readonly errors?: readonly FieldError[] } = {},
): WebResponse {
  const ui = readerUi(visit, link);
  const other = otherOutcome(visit, link);
  const resends = resendOf(link) !== undefined;
  if (resends && other === undefined) return openReturned(returned(deps, visit, link));
  const view = resends && other !== undefined ? { ...link.view, offered: [other] } : link.view;
  return html(
    <LinkPage
      ui={{ ...ui, filesAt: `${visit.request.path}/files` }}
      link={{ ...link, view }}
      posted={posted}
      errors={posted === undefined ? [] : showDecisionErrors(errors, posted, link.view, ui)}
      action={visit.request.path}
      nonce={visit.request.form.get('nonce') ?? deps.newNonce()}
    />,
    { status: errors.length > 0 ? 422 : 200, headers: secretAddress },
  );
}

/** In the language of the officer whom the link was sent to, unless the reader chose another. */
function readerUi({ ui, chosenLanguage }: Visit, { officer }: LinkView): Ui {
  const language = chosenLanguage ?? officer.language;
  // No menu and no session here: a link shows one case and nothing around it.
  return { language, t: translator(language), now: ui.now, address: ui.address };
}
