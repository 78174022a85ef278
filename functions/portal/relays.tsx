import type { JSX } from 'preact';
import { catalogue, startedByOneOf, type Procedure } from '../../schemas/catalogue.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { fieldsOf, type Field } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { relayStateNames, relayStates } from '../../schemas/directory-words.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { reach } from '../domain/permissions.ts';
import type { Page } from '../usecases/types.ts';
import { hasValue, shownValue } from '../web/components/form-answers.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts, Pager } from '../web/components/lists.tsx';
import { EmptyState, Written } from '../web/components/messages.tsx';
import { SelectField } from '../web/components/select-field.tsx';
import { RelayTag } from '../web/components/status-tag.tsx';
import { html, type WebResponse } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { relayAddress, relayName } from './relay-words.ts';
import { ProcedureCards, proceduresFor, ReservedBy } from '../web/components/subject-actions.tsx';
import { requestPath } from './task-pages.tsx';
import { relayTexts as texts } from './texts/relay.ts';
import type { LockableRelay, PortalDeps } from './use-cases.ts';

const PAGE = 25;

/** The procedures that make a relay. */
function creating(): readonly Procedure[] {
  return Object.values(catalogue).filter(
    ({ subject }) => subject.kind === 'relay' && subject.how === 'creates',
  );
}

/** The directory of relays, and what can be done with each. */
export function relayRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get(
      '/relays',
      signedIn((visit) => showRelays(visit, useCases)),
    ),
    get(
      '/relays/{id}',
      signedIn(async ({ ui, caller }, { id }: { readonly id: string }) => {
        const relay = await useCases.readRelay(caller, id);
        const { roles } = caller.person;
        return html(<RelayPage ui={ui} relay={relay} roles={roles} />);
      }),
    ),
  ];
}

async function showRelays(
  { ui, caller, request }: SignedInVisit,
  useCases: PortalDeps['useCases'],
): Promise<WebResponse> {
  const { query } = request;
  const cursor = query.get('cursor');
  const state = relayStates.find((each) => each === query.get('state'));
  const words = (query.get('query') ?? '').trim().slice(0, 200);
  const [page, agencies] = await Promise.all([
    useCases.findRelays(caller, {
      limit: PAGE,
      ...(state === undefined ? {} : { state }),
      ...(words === '' ? {} : { query: words }),
      ...(cursor === null ? {} : { cursor }),
    }),
    useCases.agencies(),
  ]);
  const reached = reach(caller.person, 'relay.read');
  return html(
    <RelaysPage
      ui={ui}
      page={page}
      agencies={agencies}
      state={state}
      words={words}
      isFirst={cursor === null}
      acrossAgencies={reached !== undefined && !('agencyId' in reached)}
      apply={creating().find((row) => startedByOneOf(row, caller.person.roles))}
    />,
  );
}

interface RelaysPageProps {
  readonly ui: Ui;
  readonly page: Page<Relay>;
  readonly agencies: readonly Agency[];
  readonly state: Relay['state'] | undefined;
  readonly words: string;
  readonly isFirst: boolean;
  readonly acrossAgencies: boolean;
  /** The procedure by which this officer can ask for a relay. */
  readonly apply: Procedure | undefined;
}

function RelaysPage(props: RelaysPageProps): JSX.Element {
  const { ui, page, state, words, isFirst, apply } = props;
  const { t } = ui;
  const filtered = state !== undefined || words !== '';
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { state }),
    ...(words === '' ? {} : { query: words }),
  });
  const address = query.size === 0 ? '/relays' : `/relays?${query.toString()}`;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      <SearchForm {...props} />
      {page.items.length === 0 ? (
        <EmptyState
          text={t(filtered ? texts.none : texts.noneYet)}
          {...(apply === undefined || filtered
            ? {}
            : { action: { href: `/new/${apply.id}`, text: t(texts.apply) } })}
        />
      ) : (
        <RelaysTable {...props} />
      )}
      <Pager ui={ui} address={address} cursor={page.cursor} isFirst={isFirst} />
    </Layout>
  );
}

function SearchForm({ ui, state, words }: RelaysPageProps): JSX.Element {
  const { t } = ui;
  return (
    <form method="get" action="/relays" class="filters" role="search">
      <div class="field">
        <label class="label" for="query">
          {t(texts.searchLabel)}
        </label>
        <input type="search" id="query" name="query" value={words} />
      </div>
      <SelectField
        id="state"
        label={t(texts.state)}
        value={state ?? ''}
        options={[
          { value: '', text: t(texts.any) },
          ...relayStates.map((each) => ({ value: each, text: t(relayStateNames[each]) })),
        ]}
      />
      <button class="button secondary" type="submit">
        {t(texts.search)}
      </button>
    </form>
  );
}

function RelaysTable({ ui, page, agencies, acrossAgencies }: RelaysPageProps): JSX.Element {
  const { t } = ui;
  return (
    <DataTable
      caption={t(texts.title)}
      rows={page.items}
      keyOf={(relay) => relay.id}
      columns={[
        {
          title: t(texts.name),
          cell: (relay: Relay) => <a href={`/relays/${encodeURIComponent(relay.id)}`}>{relayName(relay)}</a>,
        },
        ...(acrossAgencies
          ? [{ title: t(texts.agency), cell: (relay: Relay) => agencyName(agencies, relay) }]
          : []),
        { title: t(texts.address), cell: relayAddress },
        { title: t(texts.state), cell: (relay) => <RelayTag ui={ui} state={relay.state} /> },
      ]}
    />
  );
}

function agencyName(agencies: readonly Agency[], relay: Relay): string {
  return agencies.find((agency) => agency.id === relay.agencyId)?.name ?? '';
}

function RelayPage(props: {
  readonly ui: Ui;
  readonly relay: LockableRelay;
  readonly roles: readonly Role[];
}): JSX.Element {
  const { ui, relay, roles } = props;
  const { t } = ui;
  const dates = [
    { label: t(texts.created), at: relay.createdAt },
    { label: t(texts.activated), at: relay.activatedAt },
    { label: t(texts.terminated), at: relay.terminatedAt },
  ];
  return (
    <Layout ui={ui} title={relayName(relay)} back={{ href: '/relays', text: t(texts.back) }}>
      <h1>{relayName(relay)}</h1>
      <p class="summary-line">
        <RelayTag ui={ui} state={relay.state} /> {relayAddress(relay)}
      </p>
      <Actions ui={ui} relay={relay} roles={roles} />
      <h2>{t(texts.settings)}</h2>
      <Facts
        facts={[
          ...settingsFields(relay).map((field) => ({
            label: t(field.label),
            value: shownValue(ui, field, relay.settings[field.name]),
          })),
          ...dates.flatMap(({ label, at }) =>
            at === undefined ? [] : [{ label, value: <At ui={ui} at={at} /> }],
          ),
        ]}
      />
      <h2>{t(texts.configurations)}</h2>
      {relay.configurations.length === 0 ? <p class="muted">{t(texts.noConfigurations)}</p> : null}
      <ol class="cards">
        {relay.configurations.toReversed().map((configuration) => (
          <li key={configuration.at}>
            <h3>
              <At ui={ui} at={configuration.at} />
            </h3>
            <Written text={configuration.note} />
            <p>
              <a href={requestPath(configuration.requestId)}>
                {t(texts.fromRequest, { id: configuration.requestId })}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </Layout>
  );
}

/** Fields of the forms that make a relay, in their order. */
function settingsFields(relay: Relay): readonly Field[] {
  const fields = creating().flatMap(({ form }) => fieldsOf(formOf(form)));
  return fields.filter(
    ({ name }, index) =>
      hasValue(relay.settings[name]) && fields.findIndex((each) => each.name === name) === index,
  );
}

function Actions(props: {
  readonly ui: Ui;
  readonly relay: LockableRelay;
  readonly roles: readonly Role[];
}): JSX.Element | null {
  const { ui, relay, roles } = props;
  const { t } = ui;
  const { id, lockedBy, state } = relay;
  if (lockedBy !== undefined)
    return <ReservedBy ui={ui} id={lockedBy} text={t(texts.locked, { id: lockedBy })} />;
  const possible = proceduresFor({ kind: 'relay', state }, roles);
  if (possible.length === 0) return null;
  return (
    <>
      <h2>{t(texts.actions)}</h2>
      <ProcedureCards ui={ui} procedures={possible} level={3} subjectId={id} />
    </>
  );
}
