import type { JSX } from 'preact';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import type { Choices } from '../domain/form.ts';
import { reach } from '../domain/permissions.ts';
import type { ServiceOfAccount } from '../usecases/account-services.ts';
import type { AccountView } from '../usecases/account-types.ts';
import type { CaseView, TaskView } from '../usecases/types.ts';
import { caseAbout, waitingTask } from '../web/case-about.ts';
import { Address } from '../web/components/address.tsx';
import { Layout } from '../web/components/layout.tsx';
import { AccountTag } from '../web/components/status-tag.tsx';
import { WhatBecame } from '../web/components/what-became.tsx';
import { accountPath } from '../web/paths.ts';
import { html, type WebResponse } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { disableReasonFields } from './account-fields.ts';
import { AccountActions, WaitingTasks } from './account-page-actions.tsx';
import { CasesAndHistory, Elsewhere } from './account-page-history.tsx';
import { ServicesOfAccount } from './account-page-services.tsx';
import { MemberOf } from './account-page-member-of.tsx';
import { General, MailboxAccount, MailFlows } from './account-page-sections.tsx';
import { PasswordManagement, StateOfAccount } from './account-page-state.tsx';
import { proceduresFor } from '../web/components/subject-actions.tsx';
import { accountTexts as texts } from './texts/account.ts';
import type { PortalDeps } from './use-cases.ts';

/** One account, as the tabs of the present service show it, and what can be done with it. */
export function accountPageRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get(
      '/accounts/{id}',
      signedIn((visit, { id }: { readonly id: string }) => showAccount(visit, useCases, id)),
    ),
  ];
}

async function showAccount(
  { ui, caller, request }: SignedInVisit,
  useCases: PortalDeps['useCases'],
  id: string,
): Promise<WebResponse> {
  const view = await useCases.readAccount(caller, id);
  const { account } = view;
  const [became, waiting, choices, services] = await Promise.all([
    caseAbout(useCases, caller, { kind: 'account', id }, request.query.get('case')),
    waitingTask(useCases, caller, account.termination?.requestId),
    account.disabled === undefined ? {} : choicesNow(useCases, ui, account.agencyId),
    useCases.readAccountServices(caller, account),
  ]);
  const reached = reach(caller.person, 'account.read');
  return html(
    <AccountPage
      ui={ui}
      view={view}
      roles={caller.person.roles}
      acrossAgencies={reached !== undefined && 'all' in reached}
      became={became}
      waiting={waiting}
      choices={choices}
      services={services}
    />,
  );
}

type UseCases = PortalDeps['useCases'];

async function choicesNow(useCases: UseCases, { now }: Ui, agencyId: string): Promise<Choices> {
  const of = { at: now, fields: disableReasonFields(), rules: [], agencyId, before: {}, fixed: {} };
  return (await useCases.fieldContext(of)).choices ?? {};
}

export interface AccountPageProps {
  readonly ui: Ui;
  readonly view: AccountView;
  readonly roles: readonly Role[];
  /** Whether the reader may open accounts of other agencies, too. */
  readonly acrossAgencies: boolean;
  readonly became: CaseView | undefined;
  readonly waiting: TaskView | undefined;
  readonly choices: Choices;
  /** The six value-added services. */
  readonly services: readonly ServiceOfAccount[];
}

function AccountPage(props: AccountPageProps): JSX.Element {
  const { ui, view, acrossAgencies } = props;
  const { t } = ui;
  const { account } = view;
  const { displayName, address, state, agencyId } = account;
  const query = new URLSearchParams({ ...(acrossAgencies ? { agency: agencyId } : {}), state });
  return (
    <Layout ui={ui} title={displayName} back={{ href: `/accounts?${query.toString()}`, text: t(texts.back) }}>
      <WhatBecame ui={ui} became={props.became} path={accountPath(account.id)} />
      <h1>{displayName}</h1>
      <p class="summary-line">
        <AccountTag ui={ui} state={state} />{' '}
        <span>
          <Address address={address} />
        </span>
        {acrossAgencies ? <span>{view.agencyName}</span> : null}
      </p>
      <StateOfAccount {...props} />
      <WaitingTasks {...props} />
      <SectionLinks ui={ui} />
      <AccountActions {...props} />
      <MailboxAccount {...props} />
      <ServicesOfAccount {...props} />
      <General {...props} />
      <MailFlows {...props} />
      <MemberOf {...props} />
      <PasswordManagement {...props} change={passwordProcedure(props)} />
      <CasesAndHistory {...props} />
      <Elsewhere {...props} />
    </Layout>
  );
}

/** The procedure by which this officer sets the account's password. */
function passwordProcedure({ view, roles }: AccountPageProps) {
  const { state } = view.account;
  return proceduresFor({ kind: 'account', state }, roles).find(({ form }) =>
    fieldsOf(formOf(form)).some(({ kind }) => kind === 'password'),
  );
}

/** The tabs of the present service: all of them stand on this one page. */
function SectionLinks({ ui }: { readonly ui: Ui }): JSX.Element {
  const sections = [
    ['actions', texts.actions],
    ['mailbox', texts.mailbox],
    ['services', texts.services],
    ['general', texts.general],
    ['mail-flows', texts.mailFlows],
    ['member-of', texts.memberOf],
    ['password', texts.password],
    ['history', texts.history],
  ] as const;
  return (
    <nav class="section-links no-print" aria-label={ui.t(texts.sections)}>
      <ul>
        {sections.map(([id, text]) => (
          <li key={id}>
            <a href={`#${id}`}>{ui.t(text)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
