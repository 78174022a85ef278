import type { JSX } from 'preact';
import type { PolicyLogEntry } from '../../schemas/directory/policy-log.ts';
import { blockedHosts, findPolicyRefusals } from '../usecases/mail-policy.ts';
import type { Basics } from '../usecases/deps.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { PolicyRules } from '../web/components/policy-rules.tsx';
import { html, type WebResponse } from '../web/response.ts';
import { libraryTexts } from '../web/texts/library.ts';
import { refusalNames } from '../web/texts/mail-policy.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { keepingTexts as texts } from './texts.ts';

/** The mailbox policy, and what was refused by it lately. */
export async function showPolicy({ ui, caller }: SignedInVisit, deps: Basics): Promise<WebResponse> {
  const [hosts, refusals] = await Promise.all([blockedHosts(deps.tables), findPolicyRefusals(deps, caller)]);
  const ofAgency = caller.person.agencyId !== undefined;
  return html(
    <Layout
      ui={ui}
      title={ui.t(libraryTexts.policy)}
      back={{ href: '/library', text: ui.t(libraryTexts.back) }}
      wide
    >
      <h1>{ui.t(libraryTexts.policy)}</h1>
      <PolicyRules ui={ui} hosts={[...hosts].toSorted()} />
      {refusals === undefined ? null : <Refusals ui={ui} refusals={refusals} ofAgency={ofAgency} />}
    </Layout>,
  );
}

function Refusals(props: {
  readonly ui: Ui;
  readonly refusals: readonly PolicyLogEntry[];
  readonly ofAgency: boolean;
}): JSX.Element {
  const { ui, refusals, ofAgency } = props;
  const { t } = ui;
  const why = ({ codes, hosts }: PolicyLogEntry): string =>
    [
      ...codes.map((code) =>
        Object.hasOwn(refusalNames, code) ? t(refusalNames[code as keyof typeof refusalNames]) : code,
      ),
      ...hosts,
    ].join(', ');
  return (
    <section>
      <h2>{t(texts.refusals)}</h2>
      <p class="hint">{t(ofAgency ? texts.refusalsLead : texts.refusalsCentral)}</p>
      {refusals.length === 0 ? (
        <EmptyState text={t(texts.refusalsNone)} />
      ) : (
        <DataTable
          caption={t(texts.refusals)}
          rows={refusals}
          keyOf={({ at }, index) => `${at} ${String(index)}`}
          columns={[
            { title: t(texts.when), cell: ({ at }) => <At ui={ui} at={at} />, narrow: true },
            { title: t(texts.sender), cell: ({ sender }) => sender },
            { title: t(texts.why), cell: why },
          ]}
        />
      )}
    </section>
  );
}
