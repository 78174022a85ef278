import type { JSX } from 'preact';
import { catalogue } from '../../schemas/catalogue.ts';
import { emailSecurity, services } from '../../schemas/policies/services.ts';
import { serviceStateNames } from '../../schemas/directory-words.ts';
import type { OwnService } from '../usecases/user-services.ts';
import { usersArea } from '../web/area.ts';
import { DataTable } from '../web/components/lists.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import { Term } from '../web/components/term.tsx';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { accountTexts } from './texts/account.ts';
import { howFar, serviceTexts as texts } from './texts/services.ts';

/** Value-added services: what each is, whether the user has it, and how far what he asked for is. */
export function ServicesSection(props: {
  readonly ui: Ui;
  readonly services: readonly OwnService[];
}): JSX.Element {
  const { ui } = props;
  const { t } = ui;
  return (
    <section>
      <h2>{t(texts.title)}</h2>
      <DataTable
        caption={t(texts.title)}
        rows={props.services}
        keyOf={({ code }) => code}
        columns={[
          {
            title: t(texts.service),
            cell: ({ code }) => (
              <>
                <Term ui={ui} text={services[code].name} />
                <span class="sub">{t(services[code].what)}</span>
              </>
            ),
          },
          { title: t(accountTexts.status), cell: (service) => <ServiceState ui={ui} service={service} /> },
        ]}
      />
      <p class="hint">
        <strong>{t(emailSecurity.name)}:</strong> {t(emailSecurity.what)}
      </p>
    </section>
  );
}

function ServiceState({ ui, service }: { readonly ui: Ui; readonly service: OwnService }): JSX.Element {
  const { t } = ui;
  const { state, since, asked, contentKept } = service;
  return (
    <>
      {state === 'NONE' && asked !== undefined ? null : (
        <span>
          <Tag ui={ui} text={serviceStateNames[state]} tone={state === 'ACTIVE' ? 'green' : 'grey'} />
          {since === undefined || state === 'NONE' ? null : (
            <>
              {' '}
              {t(texts.since)} <At ui={ui} at={since} />
            </>
          )}
        </span>
      )}
      {contentKept ? <span class="sub">{t(texts.contentKept)}</span> : null}
      {asked === undefined ? null : (
        <span class="sub">
          {asked.id === undefined ? (
            t(catalogue[asked.procedure].title)
          ) : (
            <a href={`${usersArea.requests}/${encodeURIComponent(asked.id)}`}>
              {t(catalogue[asked.procedure].title)}
            </a>
          )}
          {': '}
          {t(howFar(asked.status))}
        </span>
      )}
    </>
  );
}
