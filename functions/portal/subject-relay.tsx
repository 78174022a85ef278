import type { JSX } from 'preact';
import type { Procedure } from '../../schemas/catalogue.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { relayStates } from '../../schemas/directory-words.ts';
import type { Page } from '../usecases/types.ts';
import { Layout } from '../web/components/layout.tsx';
import { Pager } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { RelayTag } from '../web/components/status-tag.tsx';
import { html, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { addressOf, relayAddress, relayName } from './relay-words.ts';
import type { SubjectKind } from './subject-kind.ts';
import { formTexts } from './texts/form.ts';
import { relayTexts as texts } from './texts/relay.ts';
import type { PortalDeps } from './use-cases.ts';

const ON_PAGE = 25;

/** Relays as subjects. */
export const relayKind: SubjectKind = {
  name: texts.one,
  list: '/relays',
  path: (id) => `/relays/${encodeURIComponent(id)}`,
  about: addressOf,
  tag(ui, state) {
    const known = relayStates.find((each) => each === state);
    return known === undefined ? null : <RelayTag ui={ui} state={known} />;
  },
  choose: chooseRelay,
};

async function chooseRelay(
  { useCases }: PortalDeps,
  { ui, caller, request }: SignedInVisit,
  procedure: Procedure,
): Promise<WebResponse> {
  const states = procedure.subject.how === 'changes' ? procedure.subject.states : [];
  const cursor = request.query.get('cursor');
  const [state, ...others] = relayStates.filter((each) => states.includes(each));
  const page = await useCases.findRelays(caller, {
    limit: ON_PAGE,
    // The list takes one state; of several, those that do not fit are left out of each page.
    ...(state === undefined || others.length > 0 ? {} : { state }),
    ...(cursor === null ? {} : { cursor }),
  });
  const items = page.items.filter((relay) => states.includes(relay.state));
  return html(
    <ChooseRelayPage ui={ui} procedure={procedure} page={{ ...page, items }} isFirst={cursor === null} />,
  );
}

function ChooseRelayPage(props: {
  readonly ui: Ui;
  readonly procedure: Procedure;
  readonly page: Page<Relay>;
  readonly isFirst: boolean;
}): JSX.Element {
  const { ui, procedure, page, isFirst } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.choose)} back={{ href: '/new', text: t(formTexts.backToChoice) }}>
      <h1>{t(texts.choose)}</h1>
      <p>{t(texts.chooseLead, { procedure: t(procedure.title) })}</p>
      {page.items.length === 0 && page.cursor === undefined ? (
        <EmptyState text={t(texts.noneToChoose)} action={{ href: '/relays', text: t(texts.toRelays) }} />
      ) : (
        <ul class="work-list">
          {page.items.map((relay) => (
            <li key={relay.id}>
              <div class="work-main">
                <a href={`/new/${procedure.id}?subject=${encodeURIComponent(relay.id)}`}>
                  {relayName(relay)}
                </a>
                <span class="sub">{relayAddress(relay)}</span>
              </div>
              <div class="work-age">
                <RelayTag ui={ui} state={relay.state} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager ui={ui} address={`/new/${procedure.id}`} cursor={page.cursor} isFirst={isFirst} />
    </Layout>
  );
}
