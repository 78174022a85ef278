import type { JSX } from 'preact';
import type { ShownValues } from '../domain/shown-values.ts';
import type { Decided } from '../usecases/usage/inactive.ts';
import type { UsageOfAccount } from '../usecases/usage/overview.ts';
import { CaseLink } from '../web/components/case-link.tsx';
import { FormGuard, HiddenValues } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { On } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { endFields, inactivePath, silentErrorText } from './inactive-page.tsx';
import { AccountCell } from './overview-page.tsx';
import { inactiveTexts as texts } from './texts/usage.ts';

/** What is about to happen, account by account. */
export function ConfirmEndPage(props: {
  readonly ui: Ui;
  readonly chosen: readonly Pick<UsageOfAccount, 'account'>[];
  readonly values: ShownValues;
  readonly nonce: string;
}): JSX.Element {
  const { ui, chosen, values, nonce } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.confirmTitle)} back={{ href: inactivePath, text: t(texts.title) }}>
      <h1>{t(texts.confirmTitle)}</h1>
      <Panel tone="warning">
        <p>{t(texts.confirmLead)}</p>
      </Panel>
      <Facts
        facts={endFields.flatMap((field) => {
          const value = values[field.name];
          return typeof value === 'string'
            ? [
                {
                  label: t(field.label),
                  value: field.kind === 'date' ? <On ui={ui} date={value} /> : value,
                },
              ]
            : [];
        })}
      />
      <h2>
        {t(texts.accounts)} ({chosen.length})
      </h2>
      <ul>
        {chosen.map(({ account }) => (
          <li key={account.id}>
            {account.displayName} ({account.address})
          </li>
        ))}
      </ul>
      <form method="post" action={inactivePath}>
        <FormGuard ui={ui} nonce={nonce} />
        <HiddenValues values={values} prefix="end" />
        {chosen.map(({ account }) => (
          <input key={account.id} type="hidden" name="account" value={account.id} />
        ))}
        <div class="actions">
          <button class="button danger" type="submit" name="action" value="confirmed">
            {t(texts.confirm)}
          </button>
          <a class="button secondary" href={inactivePath}>
            {t(texts.cancel)}
          </a>
        </div>
      </form>
    </Layout>
  );
}

/** What became of each account. */
export function EndedPage({
  ui,
  decided,
}: {
  readonly ui: Ui;
  readonly decided: readonly Decided[];
}): JSX.Element {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.resultTitle)} back={{ href: inactivePath, text: t(texts.title) }}>
      <h1>{t(texts.resultTitle)}</h1>
      <DataTable
        caption={t(texts.resultTitle)}
        rows={decided}
        keyOf={({ account }) => account.id}
        columns={[
          { title: t(texts.accounts), cell: (row) => <AccountCell row={row} /> },
          {
            title: t(texts.result),
            cell: ({ errors }) =>
              errors === undefined
                ? t(texts.started)
                : errors.map((error) => silentErrorText(ui, error)).join(' '),
          },
          {
            title: t(texts.request),
            cell: ({ requestId }) => (requestId === undefined ? '' : <CaseLink id={requestId} />),
            narrow: true,
          },
        ]}
      />
    </Layout>
  );
}
