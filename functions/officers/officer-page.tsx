import type { JSX } from 'preact';
import type { Agency, Officer } from '../../schemas/directory/officer.ts';
import { may } from '../domain/permissions.ts';
import { getAgency } from '../store/officer-store.ts';
import { readOfficer, readOfficerAudit, type AuditRow } from '../usecases/officers.ts';
import { Layout } from '../web/components/layout.tsx';
import { Facts } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { html, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { OfficersDeps } from './deps.ts';
import { History } from './history.tsx';
import { OfficerTag } from './officer-list.tsx';
import { roleList } from './roles-input.tsx';
import { Terms } from './terms.tsx';
import { accessTexts } from './texts/access.ts';
import { officerTexts as texts } from './texts/officers.ts';

/** One officer: who he is, what he may do, what was done to him, what can be done. */

/** What was just done, as the address says it after a redirect. */
const done = {
  created: texts.created,
  changed: texts.changed,
  roles: texts.rolesChanged,
  ended: texts.ended,
  reinstated: texts.reinstated,
  sent: texts.sent,
} as const;
export type Done = keyof typeof done;

export function officerAddress(id: string, just?: Done): string {
  return `/officers/${encodeURIComponent(id)}${just === undefined ? '' : `?done=${just}`}`;
}

export async function showOfficer(
  visit: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const officer = await readOfficer(deps, caller, id);
  const [audit, agency] = await Promise.all([
    readOfficerAudit(deps, caller, id),
    officer.agencyId === undefined ? undefined : getAgency(deps.tables, officer.agencyId),
  ]);
  const just = Object.entries(done).find(([name]) => name === request.query.get('done'));
  return html(
    <OfficerPage
      ui={ui}
      officer={officer}
      agency={agency}
      audit={audit}
      mayManage={may(caller.person, 'officer.manage', { agencyId: officer.agencyId })}
      message={just === undefined ? undefined : ui.t(just[1], { email: officer.email })}
    />,
  );
}

function OfficerPage(props: {
  readonly ui: Ui;
  readonly officer: Officer;
  readonly agency: Agency | undefined;
  readonly audit: readonly AuditRow[];
  readonly mayManage: boolean;
  readonly message: string | undefined;
}): JSX.Element {
  const { ui, officer, agency, audit, mayManage, message } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={officer.name} back={{ href: '/officers', text: t(texts.backToOfficers) }} wide>
      {message === undefined ? null : (
        <Panel tone="success">
          <p>{message}</p>
        </Panel>
      )}
      <h1>{officer.name}</h1>
      <p class="summary-line">
        <OfficerTag ui={ui} state={officer.state} />
        <span>{officer.post}</span>
      </p>
      <Facts
        facts={[
          { label: t(texts.id), value: officer.id },
          { label: t(texts.email), value: officer.email },
          { label: t(texts.agency), value: agency?.name ?? t(texts.central) },
          { label: t(texts.roles), value: roleList(ui, officer.roles) },
          ...(officer.terms === undefined
            ? []
            : [{ label: t(accessTexts.term), value: <Terms ui={ui} terms={officer.terms} /> }]),
          {
            label: t(texts.language),
            value: officer.language === 'ms' ? 'Bahasa Melayu' : 'English',
          },
        ]}
      />
      {mayManage ? <Acts ui={ui} officer={officer} /> : null}
      <History ui={ui} rows={audit} />
    </Layout>
  );
}

function Acts({ ui, officer }: { readonly ui: Ui; readonly officer: Officer }): JSX.Element {
  const { t } = ui;
  const address = officerAddress(officer.id);
  if (officer.state === 'ENDED') {
    return (
      <div class="actions">
        <a class="button secondary" href={`${address}/reinstate`}>
          {t(texts.reinstate)}
        </a>
      </div>
    );
  }
  return (
    <div class="actions">
      <a class="button secondary" href={`${address}/edit`}>
        {t(texts.change)}
      </a>
      <a class="button secondary" href={`${address}/roles`}>
        {t(texts.changeRoles)}
      </a>
      <a class="button secondary" href={`${address}/password-link`}>
        {t(officer.state === 'INVITED' ? texts.sendInvitation : texts.sendReset)}
      </a>
      <a class="button danger" href={`${address}/end`}>
        {t(texts.end)}
      </a>
    </div>
  );
}
