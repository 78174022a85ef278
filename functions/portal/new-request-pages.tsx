import type { JSX } from 'preact';
import type { Procedure } from '../../schemas/catalogue.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { roleNames } from '../../schemas/vocabulary.ts';
import type { CaseView, Page } from '../usecases/types.ts';
import { Layout } from '../web/components/layout.tsx';
import { Facts, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { RelayTag } from '../web/components/status-tag.tsx';
import { Term } from '../web/components/term.tsx';
import type { Ui } from '../web/ui.ts';
import { relayAddress, relayName } from './relay-words.ts';
import { formTexts as texts } from './texts/form.ts';

export function ChooseProcedurePage(props: {
  readonly ui: Ui;
  readonly procedures: readonly Procedure[];
}): JSX.Element {
  const { ui, procedures } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.chooseTitle)}>
      <h1>{t(texts.chooseTitle)}</h1>
      {procedures.length === 0 ? (
        <EmptyState text={t(texts.noProcedure)} />
      ) : (
        <>
          <p>{t(texts.chooseLead)}</p>
          <ul class="cards">
            {procedures.map((procedure) => (
              <li key={procedure.id}>
                <h2>
                  <a href={`/new/${procedure.id}`}>{t(procedure.title)}</a>
                </h2>
                <p>{t(procedure.summary)}</p>
                {procedure.aliases.length === 0 ? null : (
                  <p class="hint">{t(texts.alsoCalled, { names: procedure.aliases.join(', ') })}</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
}

export function ChooseSubjectPage(props: {
  readonly ui: Ui;
  readonly procedure: Procedure;
  readonly page: Page<Relay>;
  readonly isFirst: boolean;
}): JSX.Element {
  const { ui, procedure, page, isFirst } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.chooseSubject)} back={{ href: '/new', text: t(texts.backToChoice) }}>
      <h1>{t(texts.chooseSubject)}</h1>
      <p>{t(texts.chooseSubjectLead, { procedure: t(procedure.title) })}</p>
      {page.items.length === 0 && page.cursor === undefined ? (
        <EmptyState text={t(texts.noSubject)} action={{ href: '/relays', text: t(texts.toRelays) }} />
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

/** Which relay a form is about. */
export function SubjectIntro({ ui, relay }: { readonly ui: Ui; readonly relay: Relay }): JSX.Element {
  return (
    <Panel tone="info">
      <p>
        <strong>{relayName(relay)}</strong> <RelayTag ui={ui} state={relay.state} />
        <span class="sub">{relayAddress(relay)}</span>
      </p>
    </Panel>
  );
}

/** The reference number, and what happens next. */
export function SubmittedPage({ ui, view }: { readonly ui: Ui; readonly view: CaseView }): JSX.Element {
  const { t } = ui;
  const { request, procedure } = view;
  const now = view.timeline.find((step) => step.state === 'now');
  const fallback = procedure.humanSteps.find((step) => step.notices[''] !== undefined);
  const step = now?.title ?? fallback?.title ?? procedure.title;
  const actor = now?.actor ?? roleNames[fallback?.holder ?? 'SERVICE_DESK'];
  return (
    <Layout ui={ui} title={t(texts.sentTitle)}>
      <div class="panel success big" role="status">
        <h1>{t(texts.sentTitle)}</h1>
        <p>
          {t(texts.sentReference)}: <span class="reference">{request.id}</span>
        </p>
      </div>
      <Facts
        facts={[
          { label: t({ ms: 'Prosedur', en: 'Procedure' }), value: <Term ui={ui} text={procedure.title} /> },
          { label: t({ ms: 'Aplikasi', en: 'Application' }), value: request.title },
        ]}
      />
      <h2>{t(texts.sentNext)}</h2>
      <p>{t(texts.sentNow, { step: t(step), actor: t(actor) })}</p>
      <p>{t(texts.sentMail)}</p>
      <div class="actions">
        <a class="button" href={`/requests/${encodeURIComponent(request.id)}`}>
          {t(texts.toRequest)}
        </a>
        <a class="button secondary" href="/new">
          {t(texts.another)}
        </a>
      </div>
    </Layout>
  );
}
