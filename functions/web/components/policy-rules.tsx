import type { JSX } from 'preact';
import { circular, policyRules, type Enforcement } from '../../../schemas/policies/mailbox.ts';
import type { Text } from '../../../schemas/vocabulary.ts';
import { libraryTexts as texts } from '../texts/library.ts';
import { shownDate } from '../time.tsx';
import type { Ui } from '../ui.ts';
import { DataTable } from './lists.tsx';
import { Panel } from './messages.tsx';

const enforced: Readonly<Record<Enforcement, readonly Text[]>> = {
  system: [texts.bySystem],
  platform: [texts.byPlatform],
  both: [texts.bySystem, texts.byPlatform],
};

/** The mailbox policy as a table, with how long its source is in force (BR-65, AMB-94). */
export function PolicyRules({
  ui,
  hosts,
}: {
  readonly ui: Ui;
  readonly hosts: readonly string[];
}): JSX.Element {
  const { t, language } = ui;
  const from = shownDate(circular.issuedOn, language);
  const until = shownDate(circular.until, language);
  return (
    <>
      <p>{t(texts.policyLead)}</p>
      <Panel tone="info">
        <p>
          {circular.number}. {t(texts.validity, { from, until })} ({circular.source})
        </p>
      </Panel>
      <DataTable
        caption={t(texts.policy)}
        rows={policyRules}
        keyOf={({ id }) => id}
        columns={[
          { title: t(texts.rule), cell: ({ title }) => t(title) },
          { title: t(texts.allowed), cell: ({ value }) => t(value) },
          {
            title: t(texts.how),
            cell: ({ by, how }) => (
              <>
                {t(how)} <span class="sub">{enforced[by].map((text) => t(text)).join('; ')}</span>
              </>
            ),
          },
          { title: t(texts.source), cell: ({ source }) => source, narrow: true },
        ]}
      />
      <h2>{t(texts.blocked)}</h2>
      {hosts.length === 0 ? (
        <p class="muted">{t(texts.blockedNone)}</p>
      ) : (
        <ul>
          {hosts.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      )}
    </>
  );
}
