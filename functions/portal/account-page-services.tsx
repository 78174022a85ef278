import type { JSX } from 'preact';
import { catalogue, changesIn, concernsService, startedByOneOf } from '../../schemas/catalogue.ts';
import { emailSecurity, services } from '../../schemas/policies/services.ts';
import type { ServiceOfAccount } from '../usecases/account-services.ts';
import { CaseLink } from '../web/components/case-link.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { ServiceTag, StatusTag } from '../web/components/status-tag.tsx';
import { severalServicesBy } from '../web/several-services.ts';
import { configuredText, servicePath } from '../web/service-words.ts';
import { Ago } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { AccountPageProps } from './account-page.tsx';
import { serviceTexts as texts } from './texts/account-services.ts';

/** The six value-added services of the account: what it has, what is asked for, and what can be done (D.12, C.2, C.3, C.5). */
export function ServicesOfAccount(props: AccountPageProps): JSX.Element {
  const { ui, view, roles } = props;
  const { t } = ui;
  const several = severalServicesBy(roles);
  const { id, state } = view.account;
  const mayAskSeveral = view.lockedBy === undefined && several !== undefined && changesIn(several, state);
  return (
    <section>
      <h2 id="services">{t(texts.title)}</h2>
      <DataTable
        caption={t(texts.title)}
        rows={props.services}
        keyOf={({ code }) => code}
        columns={[
          {
            title: t(texts.service),
            cell: ({ code }) => <a href={servicePath(code)}>{t(services[code].name)}</a>,
          },
          { title: t(texts.state), cell: (each: ServiceOfAccount) => <State ui={ui} each={each} /> },
          { title: t(texts.action), cell: (each) => <Action {...props} each={each} /> },
        ]}
      />
      {state === 'DELETED' && props.services.some((each) => each.state === 'ACTIVE') ? (
        <p class="hint">{t(view.account.removedAt === undefined ? texts.resting : texts.endedWithAccount)}</p>
      ) : null}
      {mayAskSeveral ? (
        <p>
          <a class="button secondary" href={`/new/${several.id}?subject=${encodeURIComponent(id)}`}>
            {t(texts.several)}
          </a>
        </p>
      ) : null}
      <p class="hint">
        {t(texts.security, { name: t(emailSecurity.name), what: t(emailSecurity.what) })}{' '}
        <a href="/services">{t(texts.about)}</a>
      </p>
    </section>
  );
}

function State({ ui, each }: { readonly ui: Ui; readonly each: ServiceOfAccount }): JSX.Element {
  const { t } = ui;
  const { state, service, ticked, lockedBy } = each;
  if (each.unreadable) return <strong>{t(texts.unreadable)}</strong>;
  const configured = service === undefined ? '' : configuredText(service, t);
  return (
    <>
      <ServiceTag ui={ui} state={state} />
      {service === undefined ? null : (
        <span class="sub">
          {t(texts.since)} <Ago ui={ui} at={service.since} />
        </span>
      )}
      {configured === '' ? null : <span class="sub">{configured}</span>}
      {ticked && lockedBy === undefined ? <span class="sub">{t(texts.ticked)}</span> : null}
    </>
  );
}

/** The request that is open about it, or the procedures that can be started now. */
function Action({
  ui,
  view,
  roles,
  each,
}: AccountPageProps & { readonly each: ServiceOfAccount }): JSX.Element | null {
  const { t } = ui;
  const { code, id, state, lockedBy, lacksManager } = each;
  if (lockedBy !== undefined) {
    const { requestId, status } = lockedBy;
    return (
      <>
        {t(texts.open)} {status === undefined ? requestId : <CaseLink id={requestId} />}
        {status === undefined ? null : (
          <span class="sub">
            <StatusTag ui={ui} status={status} />
          </span>
        )}
      </>
    );
  }
  if (view.account.state === 'DELETED' || each.unreadable) return null;
  const possible = Object.values(catalogue).filter(
    (row) =>
      row.subject.kind === 'service' &&
      changesIn(row, state) &&
      concernsService(row, code) &&
      startedByOneOf(row, roles),
  );
  if (possible.length === 0) return null;
  const ends = state === 'ACTIVE';
  if (!ends && view.account.state !== 'ACTIVE') return <span class="muted">{t(texts.notInUse)}</span>;
  if (!ends && lacksManager) return <span class="muted">{t(texts.lacksManager)}</span>;
  const text = ends ? texts.end : state === 'NONE' ? texts.apply : texts.applyAgain;
  return (
    <>
      {possible.map((row) => (
        <a key={row.id} href={`/new/${row.id}?subject=${encodeURIComponent(id)}`}>
          {t(text)}
          <span class="visually-hidden">: {t(services[code].name)}</span>
        </a>
      ))}
    </>
  );
}
