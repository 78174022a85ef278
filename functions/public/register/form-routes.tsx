import { fieldsOf } from '../../../schemas/field.ts';
import { InvalidInput, type FieldError } from '../../domain/errors.ts';
import { formatDateTime } from '../../domain/format.ts';
import { maskedValues } from '../../domain/shown-values.ts';
import type { RegistrationView } from '../../usecases/registration.ts';
import { labelOf } from '../../web/components/decision-view.tsx';
import { Panel } from '../../web/components/messages.tsx';
import { showErrors } from '../../web/field-errors.ts';
import { readPostedForm, type PostedForm } from '../../web/form-values.ts';
import { EditPage } from '../../web/pages/form-pages.tsx';
import { html, redirect, type WebResponse } from '../../web/response.ts';
import { get, post } from '../../web/router.ts';
import { signedIn, type WebRoute } from '../../web/serve.ts';
import type { SignedInVisit } from '../../web/visit.ts';
import { paths, registrationArea } from './area.ts';
import { SentPage } from './sent-page.tsx';
import { registerTexts as texts } from './texts.ts';
import type { RegisterDeps } from './use-cases.ts';

/** Jadual 3A or 3B, kept or registered (IPMS-4.3.S2 and S3, IPMS-4.4.S2 and S3). */
export function formRoutes(deps: RegisterDeps): readonly WebRoute[] {
  const { useCases } = deps;
  return [
    get(
      paths.form,
      signedIn(async (visit) => {
        const view = await useCases.readRegistration(visit.session.token);
        if (view.registeredId !== undefined) return redirect(paths.sent);
        return show({ deps, visit, view }, undefined, []);
      }),
    ),
    post(
      paths.form,
      signedIn(async (visit) => {
        const view = await useCases.readRegistration(visit.session.token);
        return take({ deps, visit, view });
      }),
    ),
    get(
      paths.sent,
      signedIn(async ({ ui, session }) => {
        const { registeredId } = await useCases.readRegistration(session.token);
        if (registeredId === undefined) return redirect(paths.form);
        return html(
          <SentPage
            ui={ui}
            title={ui.t(texts.sentTitle)}
            reference={registeredId}
            next={ui.t(texts.sentNext)}
          >
            <p>{ui.t(texts.codeUsed)}</p>
          </SentPage>,
        );
      }),
    ),
    post(paths.leave, async ({ session }) => {
      if (session !== undefined) await useCases.leaveRegistration(session.token);
      return redirect(`${paths.signIn}?left=1`, [registrationArea.cookie.gone]);
    }),
  ];
}

interface Context {
  readonly deps: RegisterDeps;
  readonly visit: SignedInVisit;
  readonly view: RegistrationView;
}

async function take(context: Context): Promise<WebResponse> {
  const { deps, visit, view } = context;
  const { request, session, ui } = visit;
  const answers = readPostedForm(request.form, { fields: fieldsOf(view.form) });
  try {
    switch (request.form.get('action')) {
      case 'register':
        await deps.useCases.submitRegistration(session.token, { form: answers.raw, language: ui.language });
        return redirect(paths.sent);
      case 'save':
        await deps.useCases.keepRegistration(session.token, answers.raw);
        return redirect(`${paths.form}?saved=1`);
      default:
        return show(context, answers, []);
    }
  } catch (error) {
    if (error instanceof InvalidInput) return show(context, answers, error.errors);
    throw error;
  }
}

function show(
  { deps, visit, view }: Context,
  answers: PostedForm | undefined,
  errors: readonly FieldError[],
): WebResponse {
  const { ui, request } = visit;
  const { form, procedure, agencyName, codeExpiresAt } = view;
  const until = formatDateTime(codeExpiresAt, ui.language);
  return html(
    <EditPage
      ui={ui}
      title={ui.t(procedure.title)}
      form={form}
      values={answers?.shown ?? maskedValues(view.values)}
      sealed={{}}
      action={paths.form}
      nonce={deps.newToken()}
      back={{ href: paths.start, text: ui.t(texts.backToStart) }}
      errors={showErrors(errors, fieldsOf(form), ui.t, (field) => labelOf(ui, form, field.name))}
      submit={{ action: 'register', text: ui.t(texts.register) }}
      save={{ text: ui.t(texts.save), note: ui.t(texts.saveNote, { until }) }}
      intro={
        <>
          {request.query.has('saved') ? (
            <Panel tone="success">
              <p>{ui.t(texts.saved, { until })}</p>
            </Panel>
          ) : null}
          <p>{ui.t(texts.formAgency, { agency: agencyName })}</p>
        </>
      }
    />,
    { status: errors.length > 0 ? 422 : 200 },
  );
}
