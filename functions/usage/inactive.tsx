import { InvalidInput, type FieldError } from '../domain/errors.ts';
import { may } from '../domain/permissions.ts';
import { parseForm } from '../domain/form.ts';
import { formOf } from '../../schemas/forms.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { fieldContext } from '../usecases/field-context.ts';
import {
  chosenSilent,
  endSilent,
  keepFields,
  keepSilent,
  openReview,
  reviewAgency,
} from '../usecases/usage/inactive.ts';
import { findUsage } from '../usecases/usage/overview.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import { readPostedForm } from '../web/form-values.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { addressOf } from './address.ts';
import type { UsagePageDeps } from './deps.ts';
import { ConfirmEndPage, EndedPage } from './inactive-end-page.tsx';
import { endFields, InactivePage, inactivePath } from './inactive-page.tsx';
import { whereOf } from './overview.tsx';

const PAGE = 50;

/** Decide about silent accounts: choose, see what it does, end or keep. */
export function inactiveRoutes(deps: UsagePageDeps): readonly WebRoute[] {
  return [
    get(
      inactivePath,
      signedIn((visit) => list(deps, visit, nothingSent)),
    ),
    post(
      inactivePath,
      signedIn((visit) => decide(deps, visit)),
    ),
    // The request in which an agency is asked leads here.
    get(
      '/usage/inactive/{id}',
      signedIn(async ({ caller }, { id }: { readonly id: string }) => {
        const agencyId = await reviewAgency(deps, caller, id);
        return redirect(
          addressOf(inactivePath, { agency: caller.person.agencyId === undefined ? agencyId : undefined }),
        );
      }),
    ),
  ];
}

interface Sent {
  readonly errors: readonly FieldError[];
  readonly failed?: 'end' | 'keep';
  readonly values: ShownValues;
  readonly ticked: readonly string[];
}
const nothingSent: Sent = { errors: [], values: {}, ticked: [] };

async function list(deps: UsagePageDeps, visit: SignedInVisit, sent: Sent): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const { agency, agencies, mayAsk } = await whereOf(deps, visit);
  const agencyId = agency?.id ?? caller.person.agencyId;
  const cursor = request.query.get('cursor') ?? undefined;
  const [page, review] = mayAsk
    ? await Promise.all([
        findUsage(deps, caller, { list: 'inactive', agencyId: agency?.id, limit: PAGE, cursor }),
        agencyId === undefined ? undefined : openReview(deps, agencyId),
      ])
    : [];
  const kept = /^\d{1,3}$/u.exec(request.query.get('kept') ?? '')?.[0];
  const decides = caller.person.agencyId !== undefined && may(caller.person, 'account.manage', { agencyId });
  return html(
    <InactivePage
      ui={ui}
      page={page}
      isFirst={cursor === undefined}
      agency={agency}
      agencies={agencies}
      decides={decides}
      review={decides ? review : undefined}
      kept={kept === undefined ? undefined : Number(kept)}
      {...sent}
    />,
    sent.errors.length === 0 ? {} : { status: 422 },
  );
}

async function decide(deps: UsagePageDeps, visit: SignedInVisit): Promise<WebResponse> {
  const { form } = visit.request;
  const ticked = form.getAll('account');
  const which = form.get('action') === 'keep' ? 'keep' : 'end';
  const fields = which === 'keep' ? keepFields : endFields;
  const { raw, shown } = readPostedForm(form, { fields, prefix: which });
  try {
    if (which === 'keep') return await keep(deps, visit, ticked, raw);
    return form.get('action') === 'confirmed'
      ? await end(deps, visit, ticked, raw)
      : await confirm(deps, visit, { ticked, raw, shown });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return list(deps, visit, { errors: error.errors, failed: which, values: shown, ticked });
  }
}

async function keep(
  deps: UsagePageDeps,
  { caller }: SignedInVisit,
  ids: readonly string[],
  { until, reason }: Readonly<Record<string, unknown>>,
): Promise<WebResponse> {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const kept = await keepSilent(deps, caller, { ids, until: text(until), reason: text(reason) });
  return redirect(addressOf(inactivePath, { kept: String(kept) }));
}

/** What is wrong with the date is said before anything is asked about. */
async function confirm(
  deps: UsagePageDeps,
  { ui, caller }: SignedInVisit,
  {
    ticked,
    raw,
    shown,
  }: {
    readonly ticked: readonly string[];
    readonly raw: Readonly<Record<string, unknown>>;
    readonly shown: ShownValues;
  },
): Promise<WebResponse> {
  const chosen = await chosenSilent(deps, caller, ticked);
  const definition = formOf('account-terminate');
  const against = {
    ...{ at: deps.clock.now(), fields: fieldsOf(definition), rules: definition.rules },
    ...{ agencyId: caller.person.agencyId ?? '', before: {}, fixed: {} },
  };
  parseForm(definition, { ...raw, cause: 'INACTIVE_90' }, await fieldContext(deps.tables, against));
  return html(<ConfirmEndPage ui={ui} chosen={chosen} values={shown} nonce={deps.newNonce()} />);
}

async function end(
  deps: UsagePageDeps,
  { ui, caller, request }: SignedInVisit,
  ids: readonly string[],
  form: Readonly<Record<string, unknown>>,
): Promise<WebResponse> {
  const nonce = request.form.get('nonce') ?? '';
  if (!/^[\w-]{16,100}$/u.test(nonce)) return redirect(inactivePath);
  const decided = await endSilent(deps, caller, { ids, form, nonce });
  return html(<EndedPage ui={ui} decided={decided} />);
}
