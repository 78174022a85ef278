import { applicationStartFields as fields } from '../../../schemas/forms/application-start.ts';
import { InvalidInput, type FieldError } from '../../domain/errors.ts';
import { showErrors } from '../../web/field-errors.ts';
import { readPostedForm, type PostedForm } from '../../web/form-values.ts';
import { MessagePage } from '../../web/pages/message-page.tsx';
import { html, redirect, type WebResponse } from '../../web/response.ts';
import { get, postToSignIn } from '../../web/router.ts';
import type { WebRoute } from '../../web/serve.ts';
import { withFormToken, type AnonymousVisit } from '../register/form-token.ts';
import { formRoutes } from './form-routes.tsx';
import { StartPage } from './start-page.tsx';
import { applyTexts as texts } from './texts.ts';
import type { ApplyDeps } from './use-cases.ts';

/** `/apply`: an agency that is not in the system yet asks to use 1GovUC. */
export function applyRoutes(deps: ApplyDeps): readonly WebRoute[] {
  return [
    get(
      '/apply',
      withFormToken(deps.newToken, (visit) => start(visit, nothing, [])),
    ),
    postToSignIn(
      '/apply',
      withFormToken(deps.newToken, (visit) => ask(deps, visit)),
    ),
    get('/apply/sent', ({ ui }) =>
      html(<MessagePage ui={ui} title={ui.t(texts.mailTitle)} text={ui.t(texts.mail)} />),
    ),
    ...formRoutes(deps),
  ];
}

const nothing: PostedForm = { raw: {}, shown: {}, sealed: {} };

async function ask({ useCases }: ApplyDeps, visit: AnonymousVisit): Promise<WebResponse> {
  const { request, token, ui } = visit;
  const answers = readPostedForm(request.form, { fields, sessionToken: token, purpose: '/apply' });
  if (request.form.get('action') !== 'ask') return start(visit, answers, []);
  try {
    await useCases.askToApply({ form: answers.raw, language: ui.language, address: request.address });
    return redirect('/apply/sent');
  } catch (error) {
    if (error instanceof InvalidInput) return start(visit, answers, error.errors);
    throw error;
  }
}

function start({ ui }: AnonymousVisit, answers: PostedForm, errors: readonly FieldError[]): WebResponse {
  return html(<StartPage ui={ui} values={answers.shown} errors={showErrors(errors, fields, ui.t)} />, {
    status: errors.length > 0 ? 422 : 200,
  });
}
