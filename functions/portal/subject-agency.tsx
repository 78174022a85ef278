import type { JSX } from 'preact';
import type { Procedure } from '../../schemas/catalogue.ts';
import { tenantStateNames, tenantStates, type TenantState } from '../../schemas/directory-words.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { tenantState } from '../usecases/subjects/agency.ts';
import { Layout } from '../web/components/layout.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { SubjectKind } from './subject-kind.ts';
import { formTexts } from './texts/form.ts';
import type { PortalDeps } from './use-cases.ts';

/** Agencies as subjects. An agency's own officer has one; MAMPU chooses. */
export const agencyKind: SubjectKind = {
  name: { ms: 'Agensi', en: 'Agency' },
  list: '/agencies',
  path: (id) => `/agencies/${encodeURIComponent(id)}`,
  about: (settings) => (typeof settings['shortName'] === 'string' ? settings['shortName'] : ''),
  tag(ui, state) {
    const known = tenantStates.find((each) => each === state);
    return known === undefined ? null : <TenantTag ui={ui} state={known} />;
  },
  choose: chooseAgency,
};

/** What an agency does under paragraph 18 has no page of its own: the case is all there is. */
export const dutyKind: SubjectKind = {
  name: { ms: 'Tanggungjawab agensi', en: 'Duties of the agency' },
  list: '/requests',
  path: () => '/requests',
  about: () => '',
  tag: () => null,
  choose: () => redirect('/requests'),
};

function TenantTag({ ui, state }: { readonly ui: Ui; readonly state: TenantState }): JSX.Element {
  const tone = state === 'LIVE' ? 'green' : state === 'ENDED' ? 'grey' : 'blue';
  return <Tag ui={ui} text={tenantStateNames[state]} tone={tone} />;
}

async function chooseAgency(
  { useCases }: PortalDeps,
  { ui, caller }: SignedInVisit,
  procedure: Procedure,
): Promise<WebResponse> {
  const { agencyId } = caller.person;
  const to = (id: string) => `/new/${procedure.id}?subject=${encodeURIComponent(id)}`;
  if (agencyId !== undefined) return redirect(to(agencyId));
  const states = procedure.subject.how === 'changes' ? procedure.subject.states : [];
  const agencies = (await useCases.agencies()).filter((each) => states.includes(tenantState(each)));
  return html(<ChooseAgencyPage ui={ui} procedure={procedure} agencies={agencies} to={to} />);
}

function ChooseAgencyPage(props: {
  readonly ui: Ui;
  readonly procedure: Procedure;
  readonly agencies: readonly Agency[];
  readonly to: (id: string) => string;
}): JSX.Element {
  const { ui, procedure, agencies, to } = props;
  const { t } = ui;
  const title = { ms: 'Pilih agensi', en: 'Choose an agency' };
  return (
    <Layout ui={ui} title={t(title)} back={{ href: '/new', text: t(formTexts.backToChoice) }}>
      <h1>{t(title)}</h1>
      <p>{t(procedure.title)}</p>
      {agencies.length === 0 ? (
        <EmptyState
          text={t({
            ms: 'Tiada agensi yang boleh dipilih bagi permohonan ini.',
            en: 'There is no agency to choose.',
          })}
        />
      ) : (
        <ul class="work-list">
          {agencies.map((agency) => (
            <li key={agency.id}>
              <div class="work-main">
                <a href={to(agency.id)}>{agency.name}</a>
                <span class="sub">{agency.shortName}</span>
              </div>
              <div class="work-age">
                <TenantTag ui={ui} state={tenantState(agency)} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}
