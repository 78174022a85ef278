import type { JSX } from 'preact';
import type { Procedure } from '../../schemas/catalogue.ts';
import { terminationCauseChoices } from '../../schemas/policies/accounts.ts';
import { formatDate } from '../domain/format.ts';
import { Panel, Written } from '../web/components/messages.tsx';
import type { AccountPageProps } from './account-page.tsx';
import { CaseLink } from '../web/components/case-link.tsx';
import { accountTexts as texts } from './texts/account.ts';

/** Why an account is not in use, and until when. */
export function StateOfAccount(props: AccountPageProps): JSX.Element {
  const { ui, view } = props;
  const { state, signInPending } = view.account;
  return (
    <>
      {signInPending === undefined ? null : (
        <Panel tone="info">
          <p>{ui.t(texts.syncing)}</p>
        </Panel>
      )}
      {state === 'DELETED' ? <Deleted {...props} /> : <Disabled {...props} />}
      {state === 'TERMINATION_SCHEDULED' ? <Scheduled {...props} /> : null}
    </>
  );
}

function Disabled({ ui, view, choices }: AccountPageProps): JSX.Element | null {
  const { t } = ui;
  const { disabled } = view.account;
  if (disabled === undefined) return null;
  const reason = choices['disable-reasons']?.find(({ value }) => value === disabled.reason);
  return (
    <Panel tone="warning" title={t(texts.disabledTitle)}>
      <p>{t(texts.disabledUntil, { date: formatDate(disabled.until, ui.language) })}</p>
      {reason === undefined ? null : (
        <p>
          {t(texts.reason)}: {t(reason.label)}
        </p>
      )}
      <Written text={disabled.description} />
      <p>
        <CaseLink id={disabled.requestId} />
      </p>
    </Panel>
  );
}

function Scheduled({ ui, view }: AccountPageProps): JSX.Element | null {
  const { t } = ui;
  const { termination } = view.account;
  if (termination === undefined) return null;
  return (
    <Panel tone="danger" title={t(texts.terminationTitle)}>
      <p>
        <strong>{t(texts.endsOn, { date: formatDate(termination.effectiveOn, ui.language) })}</strong>
      </p>
      <Cause ui={ui} cause={termination.cause} />
      <p>
        <CaseLink id={termination.requestId} />
      </p>
    </Panel>
  );
}

function Deleted({ ui, view }: AccountPageProps): JSX.Element {
  const { t, language } = ui;
  const { deletedAt, removedAt, termination } = view.account;
  return (
    <Panel tone="info" title={t(texts.deletedTitle)}>
      {deletedAt === undefined ? null : (
        <p>{t(texts.deletedOn, { date: formatDate(deletedAt, language) })}</p>
      )}
      {termination === undefined ? null : <Cause ui={ui} cause={termination.cause} />}
      <p>
        {removedAt === undefined
          ? t(texts.restorable)
          : t(texts.removedOn, { date: formatDate(removedAt, language) })}
      </p>
    </Panel>
  );
}

function Cause({ ui, cause }: Pick<AccountPageProps, 'ui'> & { readonly cause: string }): JSX.Element | null {
  const known = terminationCauseChoices.find(({ value }) => value === cause);
  if (known === undefined) return null;
  return (
    <p>
      {ui.t(texts.cause)}: {ui.t(known.label)}
    </p>
  );
}

/** Tab Password Mgmt: nobody can read a password, and an officer can set a new one. */
export function PasswordManagement(
  props: AccountPageProps & { readonly change: Procedure | undefined },
): JSX.Element {
  const { ui, view, change } = props;
  const { t } = ui;
  const { id, signIn, mustChangePassword, lockedBy } = { ...view.account, lockedBy: view.lockedBy };
  return (
    <section>
      <h2 id="password">{t(texts.password)}</h2>
      <p>{t(signIn === 'ON' ? texts.signInOn : texts.signInOff)}</p>
      {mustChangePassword === true ? <p>{t(texts.mustChange)}</p> : null}
      <p class="hint">{t(texts.passwordSet)}</p>
      {change === undefined || lockedBy !== undefined ? null : (
        <p>
          <a class="button secondary" href={`/new/${change.id}?subject=${encodeURIComponent(id)}`}>
            {t(change.title)}
          </a>
        </p>
      )}
    </section>
  );
}
