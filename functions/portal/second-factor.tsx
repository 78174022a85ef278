import type { JSX } from 'preact';
import type { Text } from '../../schemas/vocabulary.ts';
import { InvalidInput, NotSignedIn } from '../domain/errors.ts';
import type { SecondFactorView } from '../usecases/sign-in-code.ts';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary, Panel } from '../web/components/messages.tsx';
import { noPendingSignInCookie, pendingSignInToken, sessionCookie } from '../web/cookies.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, postToSignIn } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Ui } from '../web/ui.ts';
import type { Visit } from '../web/visit.ts';
import { QrCode } from './qr-code.tsx';
import { endReplacedSession, nextPage } from './sign-in.tsx';
import { signInTexts as texts } from './texts/sign-in.ts';
import type { PortalDeps } from './use-cases.ts';

/** The second half of the sign-in: the code of an authenticator app, and how the app gets its key. */
export function secondFactorRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get('/sign-in/code', (visit) =>
      visit.session === undefined ? showForm(visit, useCases) : redirect(nextOf(visit)),
    ),
    postToSignIn('/sign-in/code', (visit) => confirm(visit, useCases)),
  ];
}

const codeErrors: Readonly<Record<string, Text>> = {
  required: texts.codeEmpty,
  'code-digits': texts.codeDigits,
  'code-wrong': texts.codeWrong,
};

async function confirm(visit: Visit, useCases: PortalDeps['useCases']): Promise<WebResponse> {
  const { form, address } = visit.request;
  const pending = pendingSignInToken(visit.request);
  if (pending === undefined) return signInAgain(visit);
  try {
    const { token } = await useCases.confirmSecondFactor({
      token: pending,
      code: form.get('code') ?? '',
      address,
    });
    await endReplacedSession(visit, useCases);
    return redirect(nextOf(visit), [sessionCookie(token), noPendingSignInCookie]);
  } catch (problem) {
    if (problem instanceof NotSignedIn) return signInAgain(visit);
    if (!(problem instanceof InvalidInput)) throw problem;
    return showForm(visit, useCases, codeErrors[problem.errors[0]?.code ?? ''] ?? texts.codeWrong);
  }
}

async function showForm(visit: Visit, useCases: PortalDeps['useCases'], error?: Text): Promise<WebResponse> {
  const token = pendingSignInToken(visit.request);
  const view = token === undefined ? undefined : await useCases.readSecondFactor(token);
  if (view === undefined) return signInAgain(visit);
  const { ui } = visit;
  const page = { ui, next: nextOf(visit), error: error === undefined ? undefined : ui.t(error) };
  return html(view.step === 'code' ? <CodePage {...page} /> : <SetupPage {...page} view={view} />, {
    status: error === undefined ? 200 : 422,
  });
}

/** Used, over, or never begun: all of it again. */
function signInAgain(visit: Visit): WebResponse {
  const query = new URLSearchParams({ over: '1', next: nextOf(visit) });
  return redirect(`/sign-in?${query.toString()}`, [noPendingSignInCookie]);
}

function nextOf({ request }: Visit): string {
  return nextPage(request.query.get('next'));
}

interface PageProps {
  readonly ui: Ui;
  readonly next: string;
  readonly error: string | undefined;
}

function CodePage({ ui, next, error }: PageProps): JSX.Element {
  const { t } = ui;
  return (
    <Frame ui={ui} title={t(texts.codeTitle)} error={error}>
      <p>{t(texts.codeLead)}</p>
      <CodeForm ui={ui} next={next} error={error} />
      <p class="hint">{t(texts.appLost)}</p>
    </Frame>
  );
}

function SetupPage(props: PageProps & { readonly view: SecondFactorView & { step: 'setup' } }): JSX.Element {
  const { ui, next, error, view } = props;
  const { t } = ui;
  const address = otpauthAddress(view);
  return (
    <Frame ui={ui} title={t(texts.setupTitle)} error={error}>
      <p>{t(texts.setupLead)}</p>
      <Panel tone="info">
        <p>{t(texts.setupTime)}</p>
      </Panel>
      <h2>{t(texts.setupInstall)}</h2>
      <p>{t(texts.setupInstallText)}</p>
      <h2>{t(texts.setupAdd)}</h2>
      <p>{t(texts.setupScan)}</p>
      <QrCode content={address} label={t(texts.setupQr)} />
      <p>
        <a class="button secondary" href={address}>
          {t(texts.setupOpen)}
        </a>
      </p>
      <p>
        {t(texts.setupKey)}
        <br />
        <strong class="secret" translate={false}>
          {inGroupsOfFour(view.secretKey)}
        </strong>
      </p>
      <p class="hint">{t(texts.setupSecret)}</p>
      <h2>{t(texts.setupEnter)}</h2>
      <CodeForm ui={ui} next={next} error={error} />
    </Frame>
  );
}

function Frame(props: {
  readonly ui: Ui;
  readonly title: string;
  readonly error: string | undefined;
  readonly children: JSX.Element | JSX.Element[];
}): JSX.Element {
  const { ui, title, error, children } = props;
  const errors =
    error === undefined ? [] : [{ field: 'code', target: 'code', label: ui.t(texts.code), message: error }];
  return (
    <Layout
      ui={ui}
      title={title}
      hasErrors={error !== undefined}
      back={{ href: '/sign-in', text: ui.t(texts.startAgain) }}
    >
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={errors} />
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  );
}

/** Nothing typed is shown again: the next code is another one. */
function CodeForm({ ui, next, error }: PageProps): JSX.Element {
  const { t } = ui;
  return (
    <form method="post" action={`/sign-in/code?${new URLSearchParams({ next }).toString()}`} novalidate>
      <div class={error === undefined ? 'field' : 'field has-error'}>
        <label class="label" for="code">
          {t(texts.code)}
        </label>
        <span class="hint" id="code-hint">
          {t(texts.codeHint)}
        </span>
        {error === undefined ? null : (
          <span class="error-message" id="code-error">
            {error}
          </span>
        )}
        <input
          id="code"
          name="code"
          type="text"
          class="width-date"
          inputMode="numeric"
          autocomplete="one-time-code"
          aria-describedby={error === undefined ? 'code-hint' : 'code-error code-hint'}
          {...(error === undefined ? {} : { 'aria-invalid': 'true' as const })}
        />
      </div>
      <div class="actions">
        <button class="button" type="submit">
          {t(texts.codeButton)}
        </button>
      </div>
    </form>
  );
}

const ISSUER = 'GovUC';

/** The address by which authenticator apps take a key over. */
function otpauthAddress({ officerId, secretKey }: SecondFactorView & { step: 'setup' }): string {
  const query = new URLSearchParams({ secret: secretKey, issuer: ISSUER });
  return `otpauth://totp/${ISSUER}:${encodeURIComponent(officerId)}?${query.toString()}`;
}

function inGroupsOfFour(key: string): string {
  return (key.match(/.{1,4}/gu) ?? []).join(' ');
}
