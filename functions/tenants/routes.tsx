import { plannedPhases, type PlannedPhase } from '../../schemas/directory/migration-plan.ts';
import type { Field } from '../../schemas/field.ts';
import { evidenceField, phaseFields, releaseField } from '../../schemas/forms/migration-plan-fields.ts';
import { NotFound } from '../domain/errors.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import type { Basics } from '../usecases/deps.ts';
import { planPhase, releaseContract, tickItem, untickItem } from '../usecases/migration-plan-change.ts';
import { findMigrations, readMigration, type MigrationView } from '../usecases/migration-plans.ts';
import { refusedBy, showErrors } from '../web/field-errors.ts';
import { readPostedForm } from '../web/form-values.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { versionOf } from '../web/version.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { MigrationsPage } from './migrations-page.tsx';
import { PlanFormPage, type PlanForm } from './plan-form.tsx';
import { PlanPage } from './plan-page.tsx';
import { migrationPath } from '../web/paths.ts';

/** Migration plans: how far all agencies are, the plan of one, and its small forms. */
export function tenantRoutes(deps: Basics): readonly WebRoute[] {
  type OfAgency = { readonly agency: string };
  type OfPhase = OfAgency & { readonly phase: string };
  type OfItem = OfAgency & { readonly item: string };
  return [
    get(
      '/migrations',
      signedIn((visit) => showAll(deps, visit)),
    ),
    get(
      '/migrations/{agency}',
      signedIn((visit, { agency }: OfAgency) => showPlan(deps, visit, agency)),
    ),
    get(
      '/migrations/{agency}/phases/{phase}',
      signedIn((visit, params: OfPhase) => showForm(deps, visit, params.agency, phaseForm(params.phase))),
    ),
    post(
      '/migrations/{agency}/phases/{phase}',
      signedIn((visit, params: OfPhase) => takeForm(deps, visit, params.agency, phaseForm(params.phase))),
    ),
    get(
      '/migrations/{agency}/items/{item}',
      signedIn((visit, params: OfItem) => showForm(deps, visit, params.agency, itemForm(params.item))),
    ),
    post(
      '/migrations/{agency}/items/{item}',
      signedIn((visit, params: OfItem) => takeForm(deps, visit, params.agency, itemForm(params.item))),
    ),
    get(
      '/migrations/{agency}/release',
      signedIn((visit, { agency }: OfAgency) => showForm(deps, visit, agency, releaseForm)),
    ),
    post(
      '/migrations/{agency}/release',
      signedIn((visit, { agency }: OfAgency) => takeForm(deps, visit, agency, releaseForm)),
    ),
  ];
}

async function showAll(deps: Basics, { ui, caller }: SignedInVisit): Promise<WebResponse> {
  const { agencyId } = caller.person;
  if (agencyId !== undefined) return redirect(migrationPath(agencyId));
  const rows = await findMigrations(deps, caller);
  return html(<MigrationsPage ui={ui} rows={rows} roles={caller.person.roles} />);
}

async function showPlan(deps: Basics, visit: SignedInVisit, agencyId: string): Promise<WebResponse> {
  const view = await readMigration(deps, visit.caller, agencyId);
  const saved = visit.request.query.get('done') === 'saved';
  return html(<PlanPage ui={visit.ui} view={view} person={visit.caller.person} saved={saved} />);
}

/** One of the small forms of a plan. */
interface SmallForm {
  readonly path: (agencyId: string) => string;
  readonly fields: readonly Field[];
  /** What it shows of the plan. @throws NotFound when the plan has no such part */
  readonly open: (
    view: MigrationView,
  ) => Pick<PlanForm, 'kind' | 'version'> & { readonly values: ShownValues };
  readonly save: (
    deps: Basics,
    visit: SignedInVisit,
    input: {
      readonly agencyId: string;
      readonly given: Readonly<Record<string, unknown>>;
      readonly ifVersion: number;
    },
  ) => Promise<void>;
}

function phaseForm(name: string): SmallForm {
  const phase: PlannedPhase | undefined = plannedPhases.find((each) => each === name);
  if (phase === undefined) throw new NotFound(`There is no phase ${name}`);
  return {
    path: (agencyId) => `${migrationPath(agencyId)}/phases/${phase}`,
    fields: phaseFields,
    open: ({ plan }) => ({
      kind: { phase },
      version: plan?.version ?? 0,
      values: { ...plan?.phases[phase] },
    }),
    save: (deps, { caller }, input) => planPhase(deps, caller, { ...input, phase }),
  };
}

function itemForm(itemId: string): SmallForm {
  return {
    path: (agencyId) => `${migrationPath(agencyId)}/items/${encodeURIComponent(itemId)}`,
    fields: [evidenceField],
    open: ({ plan }) => {
      const item = plan?.items.find(({ id }) => id === itemId);
      if (item === undefined) throw new NotFound(`The plan has no item ${itemId}`);
      const values = item.done === undefined ? {} : { evidence: item.done.evidence };
      return { kind: { item }, version: plan?.version ?? 0, values };
    },
    save: (deps, { caller, request }, { agencyId, ifVersion, given }) =>
      request.form.get('action') === 'untick'
        ? untickItem(deps, caller, { agencyId, ifVersion, itemId })
        : tickItem(deps, caller, { agencyId, ifVersion, given, itemId }),
  };
}

const releaseForm: SmallForm = {
  path: (agencyId) => `${migrationPath(agencyId)}/release`,
  fields: [releaseField],
  open: ({ agency }) => {
    if (agency.contract === undefined) throw new NotFound(`${agency.id} has no contract`);
    const { releasedOn } = agency.contract;
    return {
      kind: 'release',
      version: agency.version,
      values: releasedOn === undefined ? {} : { releasedOn },
    };
  },
  save: (deps, { caller }, input) => releaseContract(deps, caller, input),
};

async function showForm(
  deps: Basics,
  visit: SignedInVisit,
  agencyId: string,
  form: SmallForm,
): Promise<WebResponse> {
  const view = await changeable(deps, visit, agencyId);
  return html(<PlanFormPage ui={visit.ui} view={view} {...partOf(form, view)} errors={[]} />);
}

async function takeForm(
  deps: Basics,
  visit: SignedInVisit,
  agencyId: string,
  form: SmallForm,
): Promise<WebResponse> {
  const view = await changeable(deps, visit, agencyId);
  const { form: posted } = visit.request;
  const { raw, shown } = readPostedForm(posted, { fields: form.fields });
  const part = { ...partOf(form, view), values: shown, version: versionOf(posted) };
  if (posted.has('lang') || !posted.has('action')) {
    return html(<PlanFormPage ui={visit.ui} view={view} {...part} errors={[]} />);
  }
  const errors = await refusedBy(() =>
    form.save(deps, visit, { agencyId, given: raw, ifVersion: part.version }),
  );
  if (errors === undefined) return redirect(`${migrationPath(agencyId)}?done=saved`);
  const shownErrors = showErrors(errors, form.fields, visit.ui.t);
  return html(<PlanFormPage ui={visit.ui} view={view} {...part} errors={shownErrors} />, { status: 422 });
}

function partOf(form: SmallForm, view: MigrationView) {
  return { ...form.open(view), fields: form.fields, action: form.path(view.agency.id) };
}

/** Who may not change the plan learns nothing of its forms. */
async function changeable(deps: Basics, { caller }: SignedInVisit, agencyId: string): Promise<MigrationView> {
  const view = await readMigration(deps, caller, agencyId);
  if (!view.mayChange) throw new NotFound('No such page for this officer');
  return view;
}
