import type { ComponentChildren, JSX } from 'preact';
import { catalogue } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { fieldsOf, type Choice } from '../../schemas/field.ts';
import { gradeChoices, packageChoices, serviceTypeChoices } from '../../schemas/policies/accounts.ts';
import { services } from '../../schemas/policies/services.ts';
import { accountCategoryNames } from '../../schemas/directory-words.ts';
import { parseServiceId } from '../usecases/subjects/service.ts';
import type { OwnAccount, OwnPlace } from '../usecases/user-module.ts';
import type { OwnMailbox } from '../usecases/user-upkeep.ts';
import { mayChangeProfile, profileForm } from '../usecases/user-profile.ts';
import { hasValue, shownValue } from '../web/components/form-answers.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { AccountTag, StatusTag, Tag } from '../web/components/status-tag.tsx';
import { html } from '../web/response.ts';
import { get } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import { Ago, shownDate } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { QuotaSection, QuotaWarning } from './quota.tsx';
import { ForwardingSection, UpkeepSection } from './mailbox.tsx';
import { listPath } from './list-page.tsx';
import { newPath } from './new-request-pages.tsx';
import { ServicesSection } from './services.tsx';
import { userPage } from './signed-in-page.ts';
import { accountTexts as texts } from './texts/account.ts';
import { newRequestTexts } from './texts/new-request.ts';
import type { UserDeps } from './use-cases.ts';

/** The user's information (IPMS-4.20.S1): the modules of D.15 on one page. */
export function homeRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    get(
      '/my',
      userPage(useCases, async ({ ui, caller }) => {
        const [own, mailbox] = await Promise.all([
          useCases.readOwnAccount(caller),
          useCases.readOwnMailbox(caller),
        ]);
        return html(<HomePage ui={ui} own={own} mailbox={mailbox} />);
      }),
    ),
  ];
}

interface Props {
  readonly ui: Ui;
  readonly own: OwnAccount;
}

function HomePage({ ui, own, mailbox }: Props & { readonly mailbox: OwnMailbox }): JSX.Element {
  const { t } = ui;
  const { account } = own;
  const inUse = account.state === 'ACTIVE';
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{account.displayName}</h1>
      <p class="summary-line">
        <AccountTag ui={ui} state={account.state} /> {account.address}
      </p>
      {account.termination === undefined ? null : (
        <Panel tone="warning">
          <p>{t(texts.ends, { date: shownDate(account.termination.effectiveOn, ui.language) })}</p>
        </Panel>
      )}
      <QuotaWarning ui={ui} own={own} />
      <AccountSection ui={ui} own={own} />
      <ProfileSection ui={ui} own={own} />
      <section>
        <h2>{t(texts.password)}</h2>
        <p>{t(texts.passwordText)}</p>
        <p>
          <a class="button secondary" href="/my/password">
            {t(texts.changePassword)}
          </a>
        </p>
      </section>
      <QuotaSection ui={ui} own={own} />
      <UpkeepSection ui={ui} mailbox={mailbox} inUse={inUse} />
      <ForwardingSection ui={ui} mailbox={mailbox} inUse={inUse} />
      <ServicesSection ui={ui} services={own.services} />
      <MemberOfSection ui={ui} own={own} />
      <RequestsSection ui={ui} own={own} />
    </Layout>
  );
}

function AccountSection({ ui, own }: Props): JSX.Element {
  const { t } = ui;
  const { account, agencyName } = own;
  const chosen = (choices: readonly Choice[], name: string): ComponentChildren => {
    const choice = choices.find(({ value }) => value === account.settings[name]);
    return choice === undefined ? <span class="muted">{t(texts.noneYet)}</span> : t(choice.label);
  };
  return (
    <section>
      <h2>{t(texts.account)}</h2>
      <Facts
        facts={[
          { label: t(texts.address), value: account.address },
          { label: t(texts.loginId), value: account.loginId },
          ...(account.identity === undefined
            ? []
            : [{ label: t(texts.identity), value: account.identity.masked }]),
          { label: t(texts.agency), value: agencyName },
          { label: t(texts.category), value: t(accountCategoryNames[account.category]) },
          ...(account.category === 'PUBLIC_SERVANT'
            ? [{ label: t(texts.grade), value: chosen(gradeChoices, 'grade') }]
            : []),
          { label: t(texts.package), value: chosen(packageChoices, 'package') },
          { label: t(texts.serviceType), value: chosen(serviceTypeChoices, 'serviceType') },
        ]}
      />
      <p class="hint">{t(texts.adminOnly)}</p>
    </section>
  );
}

function ProfileSection({ ui, own: { account } }: Props): JSX.Element {
  const { t } = ui;
  const filled = fieldsOf(profileForm(account.category)).flatMap((field) => {
    const value = field.name === 'language' ? account.language : account.settings[field.name];
    return hasValue(value) ? [{ label: t(field.label), value: shownValue(ui, field, value) }] : [];
  });
  return (
    <section>
      <h2>{t(texts.profile)}</h2>
      {filled.length === 0 ? <p class="muted">{t(texts.profileEmpty)}</p> : <Facts facts={filled} />}
      {mayChangeProfile(account) ? (
        <p>
          <a class="button secondary" href="/my/profile">
            {t(texts.editProfile)}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Paparan Ahli Kumpulan. A suspended membership comes back when the account is enabled (BR-33). */
function MemberOfSection({ ui, own }: Props): JSX.Element {
  const { t } = ui;
  return (
    <section>
      <h2>{t(texts.memberOf)}</h2>
      {own.places.length === 0 ? (
        <EmptyState text={t(texts.memberNone)} />
      ) : (
        <DataTable
          caption={t(texts.memberOf)}
          rows={own.places}
          keyOf={({ list }) => list.id}
          columns={[
            {
              title: t(texts.list),
              cell: ({ list, duties }) =>
                duties.length === 0 ? list.displayName : <a href={listPath(list.id)}>{list.displayName}</a>,
            },
            { title: t(texts.address), cell: ({ list }) => list.address },
            { title: t(texts.membership), cell: (place) => <Parts ui={ui} place={place} /> },
          ]}
        />
      )}
    </section>
  );
}

function Parts({ ui, place }: { readonly ui: Ui; readonly place: OwnPlace }): JSX.Element {
  const { membership, duties } = place;
  return (
    <span class="tags">
      {membership === undefined ? null : membership.state === 'ACTIVE' ? (
        <Tag ui={ui} text={texts.member} tone="green" />
      ) : (
        <Tag ui={ui} text={texts.suspended} tone="yellow" />
      )}
      {duties.map((duty) => (
        <Tag key={duty} ui={ui} text={texts[duty]} tone="blue" />
      ))}
    </span>
  );
}

function RequestsSection({ ui, own }: Props): JSX.Element {
  const { t } = ui;
  return (
    <section>
      <h2>{t(texts.requests)}</h2>
      <p>
        <a class="button secondary" href={newPath}>
          {t(newRequestTexts.title)}
        </a>
      </p>
      {own.requests.length === 0 ? (
        <EmptyState text={t(texts.requestsNone)} />
      ) : (
        <DataTable
          caption={t(texts.requests)}
          rows={own.requests}
          keyOf={({ id }) => id}
          columns={[
            {
              title: t(texts.request),
              cell: (request) => (
                <>
                  <a href={`/my/requests/${encodeURIComponent(request.id)}`}>
                    {t(catalogue[request.procedure].title)}
                  </a>
                  <About ui={ui} request={request} />
                </>
              ),
            },
            { title: t(texts.reference), cell: ({ id }) => id, narrow: true },
            { title: t(texts.status), cell: ({ status }) => <StatusTag ui={ui} status={status} /> },
            { title: t(texts.since), cell: ({ since }) => <Ago ui={ui} at={since} />, narrow: true },
          ]}
        />
      )}
    </section>
  );
}

/** Which service or list it is about; most requests are about the account itself. */
function About({ ui, request }: { readonly ui: Ui; readonly request: Request }): JSX.Element | null {
  const { subject, procedure, title } = request;
  const service = subject?.kind === 'service' ? parseServiceId(subject.id)?.code : undefined;
  if (service !== undefined) return <span class="sub">{ui.t(services[service].name)}</span>;
  return catalogue[procedure].subject.kind === 'list' ? <span class="sub">{title}</span> : null;
}
