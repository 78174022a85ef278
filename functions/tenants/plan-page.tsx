import type { JSX } from 'preact';
import { plannedPhases, type PlannedPhase } from '../../schemas/directory/migration-plan.ts';
import { accountStateNames, accountStates, tenantStateNames } from '../../schemas/directory-words.ts';
import type { Person } from '../../schemas/directory/officer.ts';
import { isLater, progressOf } from '../domain/migration-plan.ts';
import type { MigrationView } from '../usecases/migration-plans.ts';
import { tenantState } from '../usecases/subjects/agency.ts';
import { Layout } from '../web/components/layout.tsx';
import { Facts } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import type { Ui } from '../web/ui.ts';
import { ContractPanel } from './contract-panel.tsx';
import { PhaseSection } from './phase-section.tsx';
import { migrationTexts as texts } from './texts/migrations.ts';

export interface PlanPageProps {
  readonly ui: Ui;
  readonly view: MigrationView;
  readonly person: Person;
  readonly saved: boolean;
}

/** The migration plan of an agency: its phases with their checklists, its accounts and its contract. */
export function PlanPage(props: PlanPageProps): JSX.Element {
  const { ui, view, person, saved } = props;
  const { t } = ui;
  const { agency, plan } = view;
  const title = t(texts.planTitle, { name: agency.name });
  return (
    <Layout
      ui={ui}
      title={title}
      {...(person.agencyId === undefined ? { back: { href: '/migrations', text: t(texts.back) } } : {})}
    >
      {saved ? (
        <Panel tone="success">
          <p>{t(texts.saved)}</p>
        </Panel>
      ) : null}
      <h1>{title}</h1>
      <p class="summary-line">
        <Tag ui={ui} text={tenantStateNames[tenantState(agency)]} tone="blue" />
        {plan === undefined ? null : (
          <span>
            {t(texts.progress)}: {t(texts.progressOf, progressOf(plan))}
          </span>
        )}
      </p>
      {plan === undefined ? (
        <NoPlan {...props} />
      ) : (
        <>
          {tenantState(agency) === 'LIVE' ? <p>{t(texts.live)}</p> : null}
          <ContractPanel ui={ui} view={view} person={person} />
          {plannedPhases.map((phase) => (
            <PhaseSection
              key={phase}
              {...{ ui, plan, phase }}
              place={placeOf(view, phase)}
              mayChange={view.mayChange && placeOf(view, phase) !== 'over'}
            />
          ))}
          <p class="sub">{t(texts.sop)}</p>
          <Inventory {...props} />
          <p>
            <a href={`/requests/${encodeURIComponent(plan.requestId)}`}>{t(texts.toRequest)}</a>
          </p>
        </>
      )}
    </Layout>
  );
}

function placeOf({ agency }: MigrationView, phase: PlannedPhase): 'over' | 'now' | 'coming' {
  const present = agency.phase ?? 'LIVE';
  if (present === phase) return 'now';
  return isLater(phase, present) ? 'coming' : 'over';
}

function NoPlan({ ui, view, person }: PlanPageProps): JSX.Element {
  const starts = view.agency.phase !== undefined && view.agency.phase !== 'LIVE';
  const may = person.roles.some((role) => role === 'AGENCY_ADMIN' || role === 'MAMPU_ADMIN');
  return (
    <EmptyState
      text={ui.t(texts.noPlan)}
      {...(starts && may
        ? {
            action: {
              href: `/new/AGENCY-MIGRATION?subject=${encodeURIComponent(view.agency.id)}`,
              text: ui.t(texts.start),
            },
          }
        : {})}
    />
  );
}

/** Accounts by state, and the way to bring them in: a file is checked before anything changes. */
function Inventory({ ui, view, person }: PlanPageProps): JSX.Element {
  const { t } = ui;
  const imports = view.mayChange && person.roles.includes('AGENCY_ADMIN');
  return (
    <section>
      <h2>{t(texts.inventory)}</h2>
      <p>{t(texts.inventoryLead)}</p>
      <Facts
        facts={accountStates.map((state) => ({
          label: t(accountStateNames[state]),
          value: view.accounts[state].toLocaleString('en-MY'),
        }))}
      />
      {imports ? (
        <p>
          <a class="button secondary" href="/accounts/bulk">
            {t(texts.importAccounts)}
          </a>
        </p>
      ) : null}
    </section>
  );
}
