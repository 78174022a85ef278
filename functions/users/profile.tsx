import { fieldsOf, type FormDefinition } from '../../schemas/field.ts';
import { settingsOf } from '../domain/account-data.ts';
import type { FieldError } from '../domain/errors.ts';
import { maskedValues, type ShownValues } from '../domain/shown-values.ts';
import { mayChangeProfile, profileForm } from '../usecases/user-profile.ts';
import { usersArea } from '../web/area.ts';
import { showErrors } from '../web/field-errors.ts';
import { readPostedForm } from '../web/form-values.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { EditPage } from '../web/pages/form-pages.tsx';
import { MessagePage } from '../web/pages/message-page.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import { versionOf } from '../web/version.ts';
import { refusedBy } from '../web/field-errors.ts';
import { userPage, type UserVisit } from './signed-in-page.ts';
import { accountTexts as texts } from './texts/account.ts';
import type { UserDeps } from './use-cases.ts';

const path = '/my/profile';

/** Pengurusan Profil: the fields that are the user's own (USER-SELF-CARE.1, AMB-102). */
export function profileRoutes(deps: UserDeps): readonly WebRoute[] {
  return [
    get(
      path,
      userPage(deps.useCases, (visit) => open(deps, visit)),
    ),
    post(
      path,
      userPage(deps.useCases, (visit) => save(deps, visit)),
    ),
  ];
}

async function open(deps: UserDeps, visit: UserVisit): Promise<WebResponse> {
  const { ui, account, caller } = visit;
  if (!mayChangeProfile(account)) {
    const action = { href: usersArea.home, text: ui.t(texts.back) };
    return html(<MessagePage ui={ui} title={ui.t(texts.profile)} text={ui.t(texts.fixed)} action={action} />);
  }
  await deps.useCases.assertProfileFree(caller);
  return edit(deps, visit, { values: presentValues(visit) });
}

function formOfUser({ account }: UserVisit): FormDefinition {
  return profileForm(account.category);
}

function presentValues(visit: UserVisit): ShownValues {
  const settings = maskedValues(settingsOf(visit.account));
  return Object.fromEntries(
    fieldsOf(formOfUser(visit)).flatMap(({ name }) => {
      const value = settings[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

async function save(deps: UserDeps, visit: UserVisit): Promise<WebResponse> {
  const { useCases } = deps;
  const { request, caller } = visit;
  const posted = readPostedForm(request.form, { fields: fieldsOf(formOfUser(visit)) });
  // Another language was chosen: nothing is sent, and nothing typed is lost.
  if (request.form.get('action') !== 'save') return edit(deps, visit, { values: posted.shown });
  let id = '';
  const errors = await refusedBy(async () => {
    ({ id } = await useCases.saveProfile(caller, {
      form: posted.raw,
      ifVersion: versionOf(request.form),
      ...idempotencyOf(request.form, `users ${path}`, posted.shown),
    }));
  });
  if (errors !== undefined) return edit(deps, visit, { values: posted.shown, errors });
  await useCases.awaitEnd(id);
  return redirect(`${usersArea.requests}/${encodeURIComponent(id)}`);
}

function edit(
  { newNonce }: UserDeps,
  visit: UserVisit,
  { values, errors = [] }: { readonly values: ShownValues; readonly errors?: readonly FieldError[] },
): WebResponse {
  const { ui, account, request } = visit;
  const form = formOfUser(visit);
  return html(
    <EditPage
      ui={ui}
      title={ui.t(texts.profile)}
      // A number of the paper form would say nothing to its reader: there is none.
      form={{ ...form, number: '' }}
      values={values}
      sealed={{}}
      action={path}
      nonce={newNonce()}
      hidden={<input type="hidden" name="version" value={request.form.get('version') ?? account.version} />}
      back={{ href: usersArea.home, text: ui.t(texts.back) }}
      errors={showErrors(errors, fieldsOf(form), ui.t)}
      intro={<p>{ui.t(texts.adminOnly)}</p>}
      submit={{ action: 'save', text: ui.t(texts.save) }}
    />,
    { status: errors.length === 0 ? 200 : 422 },
  );
}
