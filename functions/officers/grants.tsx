import type { AccessGrant } from '../../schemas/directory/officer.ts';
import { findGrants } from '../usecases/access-rights.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { html, type WebResponse } from '../web/response.ts';
import { At } from '../web/time.tsx';
import type { SignedInVisit } from '../web/visit.ts';
import type { OfficersDeps } from './deps.ts';
import { roleList } from './roles-input.tsx';
import { Terms } from './terms.tsx';
import { accessTexts as texts } from './texts/access.ts';
import { officerTexts } from './texts/officers.ts';

/** Who was given which role, by whom, for how long and why (ACCESS-RIGHTS). */
export async function showGrants(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
): Promise<WebResponse> {
  const { t } = ui;
  const grants = await findGrants(deps, caller, request.query.get('agency') ?? undefined);
  const roles = (of: AccessGrant['granted']) => (of.length === 0 ? '–' : roleList(ui, of));
  return html(
    <Layout
      ui={ui}
      title={t(texts.grants)}
      back={{ href: '/officers', text: t(officerTexts.backToOfficers) }}
      wide
    >
      <h1>{t(texts.grants)}</h1>
      <p>{t(texts.grantsLead)}</p>
      {grants.length === 0 ? (
        <EmptyState text={t(texts.grantsNone)} />
      ) : (
        <DataTable
          caption={t(texts.grants)}
          rows={grants}
          keyOf={({ at, officerId }, index) => `${at} ${officerId} ${String(index)}`}
          columns={[
            { title: t(texts.when), cell: ({ at }) => <At ui={ui} at={at} />, narrow: true },
            { title: t(texts.officer), cell: ({ officerName }) => officerName },
            { title: t(texts.given), cell: ({ granted }) => roles(granted) },
            { title: t(texts.ended), cell: ({ ended }) => roles(ended) },
            { title: t(texts.term), cell: ({ terms }) => <Terms ui={ui} terms={terms} /> },
            { title: t(texts.by), cell: ({ byName }) => byName ?? t(texts.bySystem) },
          ]}
        />
      )}
    </Layout>,
  );
}
