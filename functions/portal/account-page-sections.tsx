import type { ComponentChildren, JSX } from 'preact';
import { storageMinima } from '../../schemas/policies/accounts.ts';
import { accountCategoryNames } from '../../schemas/directory-words.ts';
import { quotaOf, sizeText } from '../domain/quota.ts';
import { minimumStorage, storageText } from '../domain/storage.ts';
import { Address } from '../web/components/address.tsx';
import { shownValue } from '../web/components/form-answers.tsx';
import { Facts } from '../web/components/lists.tsx';
import { Ago, At } from '../web/time.tsx';
import { accountField, registeredFields } from './account-fields.ts';
import type { AccountPageProps } from './account-page.tsx';
import { Unreadable } from './account-page-unreadable.tsx';
import { accountTexts as texts } from './texts/account.ts';

/** Tab Mailbox Account: what was allocated (4.5), and what is used of it. */
export function MailboxAccount({ ui, view }: AccountPageProps): JSX.Element {
  const { t } = ui;
  const { account } = view;
  const allocated = ['package', 'serviceType'].flatMap((name) => {
    const field = accountField(name);
    const value = account.settings[name];
    return field === undefined ? [] : [{ label: t(field.label), value: shownValue(ui, field, value) }];
  });
  return (
    <section>
      <h2 id="mailbox">{t(texts.mailbox)}</h2>
      <Unreadable ui={ui} view={view} part="mailbox" />
      <Facts
        facts={[
          { label: t(texts.address), value: <Address address={account.address} /> },
          { label: t(texts.login), value: account.loginId },
          ...allocated,
          { label: t(texts.storage), value: <Storage ui={ui} account={account} /> },
          { label: t(texts.used), value: <Used ui={ui} view={view} /> },
          { label: t(texts.created), value: <At ui={ui} at={account.createdAt} /> },
        ]}
      />
    </section>
  );
}

type OfAccount = Pick<AccountPageProps, 'ui'> & { readonly account: AccountPageProps['view']['account'] };

/** The size, the rule that it is measured by, and why it may be smaller (BR-24, D-07). */
function Storage({ ui, account }: OfAccount): JSX.Element {
  const { t } = ui;
  const { storageMb, settings } = account;
  const { grade, storageReason } = settings;
  const minimum = minimumStorage(typeof grade === 'string' ? grade : undefined);
  return (
    <>
      {storageText(storageMb)}
      <span class="sub">
        {t(texts.storageRule, { minimum: storageText(minimum), source: storageMinima.source })}
      </span>
      {storageMb < minimum && typeof storageReason === 'string' ? (
        <span class="sub">{t(texts.storageBelow, { reason: storageReason })}</span>
      ) : null}
    </>
  );
}

function Used({ ui, view }: Pick<AccountPageProps, 'ui' | 'view'>): JSX.Element {
  const { t } = ui;
  const { mailbox, account } = view;
  if (mailbox?.measuredAt === undefined) return <span class="muted">{t(texts.notMeasured)}</span>;
  const { percent } = quotaOf(mailbox.usedMb, account.storageMb);
  const used = sizeText(mailbox.usedMb);
  return (
    <>
      {t(texts.usedOf, { used, quota: storageText(account.storageMb), percent })}
      <span class="sub">
        {t(texts.measured)} <Ago ui={ui} at={mailbox.measuredAt} />
      </span>
    </>
  );
}

/** Tab General: Jadual 3A or 3B. The identity number is shown by its last characters. */
export function General({ ui, view }: AccountPageProps): JSX.Element {
  const { t } = ui;
  const { account, agencyName } = view;
  const { identity, settings } = account;
  const reached = (['privateEmail', 'superiorEmail'] as const).flatMap((name) => {
    const [field, value] = [accountField(name), account[name]];
    return value === undefined || field === undefined ? [] : [{ label: t(field.label), value }];
  });
  return (
    <section>
      <h2 id="general">{t(texts.general)}</h2>
      <Facts
        facts={[
          { label: t(texts.displayName), value: account.displayName },
          { label: t(texts.category), value: t(accountCategoryNames[account.category]) },
          { label: t(texts.agency), value: agencyName },
          ...(identity === undefined
            ? []
            : [
                {
                  label: t(texts.identity),
                  value: t(texts.identityHidden, { masked: identity.masked }),
                },
              ]),
          ...registeredFields(settings).map((field) => ({
            label: t(field.label),
            value: shownValue(ui, field, settings[field.name]),
          })),
          ...reached,
          {
            label: t(texts.language),
            value: t(account.language === 'ms' ? texts.languageMs : texts.languageEn),
          },
        ]}
      />
    </section>
  );
}

/** Tab Mail Flows: set when an account is disabled, and undone when it is enabled (AMB-58, AMB-103). */
export function MailFlows({ ui, view, acrossAgencies }: AccountPageProps): JSX.Element {
  const { t } = ui;
  const { acceptOnlyFrom, agencyId } = view.account;
  const query = new URLSearchParams({ ...(acrossAgencies ? { agency: agencyId } : {}), state: 'ACTIVE' });
  return (
    <section>
      <h2 id="mail-flows">{t(texts.mailFlows)}</h2>
      <h3>{t(texts.acceptFrom)}</h3>
      <ul class="plain">
        <Choice chosen={acceptOnlyFrom === undefined}>{t(texts.allSenders)}</Choice>
        <Choice chosen={acceptOnlyFrom !== undefined}>
          {t(texts.onlyFrom)}
          {acceptOnlyFrom === undefined ? null : (
            <span class="sub">{t(texts.postmaster, { address: acceptOnlyFrom })}</span>
          )}
        </Choice>
      </ul>
      <p class="hint">
        {t(texts.mailFlowNote)} <a href={`/accounts?${query.toString()}`}>{t(texts.agencyUsers)}</a>
      </p>
    </section>
  );
}

function Choice(props: { readonly chosen: boolean; readonly children: ComponentChildren }): JSX.Element {
  return <li class={props.chosen ? 'tick on' : 'tick'}>{props.children}</li>;
}
