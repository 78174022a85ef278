import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import { emailSecurity, services } from '../../schemas/policies/services.ts';
import { serviceCodes, type ServiceCode } from '../../schemas/directory-words.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import type { ServiceCounts } from '../usecases/services.ts';
import { AgencyChoice } from '../web/components/agency-choice.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { severalServicesBy } from '../web/several-services.ts';
import { servicePath, slugOf } from '../web/service-words.ts';
import type { Ui } from '../web/ui.ts';
import { inAgencyOf, isApplication, proceduresAbout, ServiceFacts } from './service-parts.tsx';
import { servicesTexts as texts } from './texts/services.ts';

interface ServicesPageProps {
  readonly ui: Ui;
  readonly roles: readonly Role[];
  /** Absent until a reader of several agencies has chosen one. */
  readonly counts: ServiceCounts | undefined;
  readonly agency: Agency | undefined;
  readonly agencies: readonly Agency[];
}

/** All six services: how many accounts have each, and what each is. */
export function ServicesPage(props: ServicesPageProps): JSX.Element {
  const { ui, roles, counts, agency, agencies } = props;
  const { t } = ui;
  const several = severalServicesBy(roles);
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      <AgencyChoice ui={ui} lead={texts.chooseLead} agency={agency} agencies={agencies} action="/services" />
      {several === undefined ? null : (
        <p>
          <a class="button" href={`/accounts?for=${several.id}`}>
            {t(texts.applySeveral)}
          </a>
        </p>
      )}
      {counts === undefined ? null : <Use {...props} counts={counts} />}
      <h2>{t(texts.about)}</h2>
      {serviceCodes.map((code) => (
        <section key={code}>
          <h3 id={slugOf(code)}>{t(services[code].name)}</h3>
          <ServiceFacts ui={ui} description={services[code]} />
        </section>
      ))}
      <Panel tone="info" title={t(emailSecurity.name)}>
        <ServiceFacts ui={ui} description={emailSecurity} />
      </Panel>
    </Layout>
  );
}

function Use(props: ServicesPageProps & { readonly counts: ServiceCounts }): JSX.Element {
  const { ui, roles, counts, agency } = props;
  const { t } = ui;
  const application = (code: ServiceCode) => proceduresAbout(code, roles).find(isApplication);
  const applies = serviceCodes.some((code) => application(code) !== undefined);
  return (
    <section>
      <h2>{t(texts.use)}</h2>
      <DataTable
        caption={t(texts.use)}
        rows={serviceCodes}
        keyOf={(code) => code}
        columns={[
          {
            title: t(texts.service),
            cell: (code) => <a href={inAgencyOf(servicePath(code), agency)}>{t(services[code].name)}</a>,
          },
          { title: t(texts.active), cell: (code) => counts[code].toLocaleString('en-MY'), narrow: true },
          ...(applies
            ? [
                {
                  title: t(texts.apply),
                  cell: (code: ServiceCode) => {
                    const row = application(code);
                    return row === undefined ? (
                      ''
                    ) : (
                      <a href={`/accounts?for=${row.id}`}>
                        {t(texts.applyFor)}
                        <span class="visually-hidden">: {t(services[code].name)}</span>
                      </a>
                    );
                  },
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
