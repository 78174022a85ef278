import type { JSX } from 'preact';
import { upkeepNames, upkeepTasks, type UpkeepTask } from '../../schemas/policies/upkeep.ts';
import { malaysianDate } from '../domain/calendar.ts';
import type { OwnMailbox } from '../usecases/user-upkeep.ts';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { redirect } from '../web/response.ts';
import { post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { newPath } from './new-request-pages.tsx';
import { userPage } from './signed-in-page.ts';
import { mailboxTexts as texts } from './texts/mailbox.ts';
import type { UserDeps } from './use-cases.ts';

const upkeepPath = '/my/upkeep';

/** A tick of USER-SELF-CARE.4. */
export function mailboxRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    post(
      upkeepPath,
      userPage(useCases, async ({ request, caller }) => {
        await useCases.tickUpkeep(caller, request.form.get('task') ?? '');
        return redirect('/my#upkeep');
      }),
    ),
  ];
}

interface Props {
  readonly ui: Ui;
  readonly mailbox: OwnMailbox;
  /** Whether the account is in use: another changes nothing. */
  readonly inUse: boolean;
}

/** To whom the mail is forwarded, and the rules that hold for it (MAILBOX-POLICY). */
export function ForwardingSection({ ui, mailbox: { forwarding }, inUse }: Props): JSX.Element {
  const { t } = ui;
  const text = forwarding === undefined ? texts.setForwarding : texts.changeForwarding;
  return (
    <section>
      <h2 id="forwarding">{t(texts.forwarding)}</h2>
      {forwarding === undefined ? (
        <p class="muted">{t(texts.forwardingNone)}</p>
      ) : (
        <Facts
          facts={[
            { label: t(texts.forwardedTo), value: `${forwarding.name} (${forwarding.address})` },
            { label: t(texts.since), value: <At ui={ui} at={forwarding.since} /> },
          ]}
        />
      )}
      <div class="actions">
        {inUse ? (
          <a class="button secondary" href={`${newPath}/MAILBOX-POLICY`}>
            {t(text)}
          </a>
        ) : null}
        <a href="/my/policy">{t(texts.rules)}</a>
      </div>
    </section>
  );
}

/** Three ticks, each with its day. */
export function UpkeepSection({ ui, mailbox, inUse }: Props): JSX.Element {
  const { t } = ui;
  return (
    <section>
      <h2 id="upkeep">{t(texts.upkeep)}</h2>
      <p>{t(texts.upkeepText)}</p>
      <DataTable
        caption={t(texts.upkeep)}
        rows={upkeepTasks}
        keyOf={(task) => task}
        columns={[
          { title: t(texts.task), cell: (task) => t(upkeepNames[task]) },
          {
            title: t(texts.last),
            cell: (task) => {
              const at = mailbox.upkeep[task];
              return at === undefined ? t(texts.never) : <At ui={ui} at={at} />;
            },
          },
          {
            title: t(texts.actions),
            cell: (task) => (inUse ? <Tick ui={ui} task={task} mailbox={mailbox} /> : '–'),
          },
        ]}
      />
    </section>
  );
}

function Tick(props: {
  readonly ui: Ui;
  readonly task: UpkeepTask;
  readonly mailbox: OwnMailbox;
}): JSX.Element {
  const { ui, task, mailbox } = props;
  const at = mailbox.upkeep[task];
  if (at !== undefined && malaysianDate(at) === mailbox.today) return <>{ui.t(texts.today)}</>;
  return (
    <form method="post" action={upkeepPath}>
      <FormGuard ui={ui} />
      <input type="hidden" name="task" value={task} />
      <button
        class="button secondary"
        type="submit"
        aria-label={`${ui.t(texts.tick)}: ${ui.t(upkeepNames[task])}`}
      >
        {ui.t(texts.tick)}
      </button>
    </form>
  );
}
