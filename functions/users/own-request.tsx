import type { JSX } from 'preact';
import { fieldsOf } from '../../schemas/field.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import type { OwnCase } from '../usecases/user-module.ts';
import { startsHere } from '../usecases/user-requests.ts';
import { profileForm, profileProcedure } from '../usecases/user-profile.ts';
import { usersArea } from '../web/area.ts';
import { sameValue, shownValue } from '../web/components/form-answers.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { html, redirect } from '../web/response.ts';
import { get } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { AppliedFor, Sent } from './applied-for.tsx';
import { userPage } from './signed-in-page.ts';
import { accountTexts as texts } from './texts/account.ts';
import type { UserDeps } from './use-cases.ts';

/** One request about the user's account: where it is, and of his own what it changed. */
export function ownRequestRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    // The list stands on the first page.
    get(usersArea.requests, () => redirect(usersArea.home)),
    get(
      `${usersArea.requests}/{id}`,
      userPage(useCases, async ({ ui, caller, request }, { id }: { readonly id: string }) => {
        const view = await useCases.readOwnCase(caller, id);
        return html(<OwnRequestPage ui={ui} view={view} sent={request.query.get('sent') === '1'} />);
      }),
    ),
  ];
}

interface Props {
  readonly ui: Ui;
  readonly view: OwnCase;
}

function OwnRequestPage({ ui, view, sent }: Props & { readonly sent: boolean }): JSX.Element {
  const { t } = ui;
  const { procedure, request, isOwn } = view;
  const title = t(procedure.title);
  return (
    <Layout ui={ui} title={title} back={{ href: usersArea.home, text: t(texts.back) }}>
      <Outcome ui={ui} view={view} />
      {sent && isOwn ? <Sent ui={ui} view={view} /> : null}
      <h1>{title}</h1>
      <p class="summary-line">
        <StatusTag ui={ui} status={request.status} /> {request.id}
      </p>
      <Facts
        facts={[
          { label: t(texts.sentBy), value: t(isOwn ? texts.yourself : texts.administrator) },
          { label: t(texts.sentAt), value: <At ui={ui} at={request.createdAt} /> },
          { label: t(texts.statusSince), value: <At ui={ui} at={request.since} /> },
        ]}
      />
      <Changes ui={ui} view={view} />
      {isOwn && startsHere(procedure) ? <AppliedFor ui={ui} view={view} /> : null}
    </Layout>
  );
}

/** The screen after a Save says whether it was done (architecture 6). */
function Outcome({ ui, view: { procedure, request, isOwn } }: Props): JSX.Element | null {
  if (!isOwn || procedure.id !== profileProcedure) return null;
  const { t } = ui;
  if (request.status === 'COMPLETED') {
    return (
      <Panel tone="success">
        <p>{t(texts.saved)}</p>
      </Panel>
    );
  }
  return isEndStatus(request.status) ? (
    <Panel tone="danger">
      <p>{t(texts.notSaved)}</p>
    </Panel>
  ) : (
    <Panel tone="info">
      <p>{t(texts.saving)}</p>
    </Panel>
  );
}

/** Before and after, of what differs. */
function Changes({ ui, view: { procedure, rounds, isOwn } }: Props): JSX.Element | null {
  const round = rounds.at(-1);
  if (!isOwn || procedure.id !== profileProcedure || round?.before === undefined) return null;
  const { t } = ui;
  const { form, before } = round;
  const changed = fieldsOf(profileForm('PUBLIC_SERVANT')).filter(
    ({ name }) => !sameValue(before[name], form[name]),
  );
  if (changed.length === 0) return <p>{t(texts.nothingChanged)}</p>;
  return (
    <>
      <h2>{t(texts.changes)}</h2>
      <DataTable
        caption={t(texts.changes)}
        rows={changed}
        keyOf={({ name }) => name}
        columns={[
          { title: t(texts.item), cell: (field) => t(field.label) },
          { title: t(texts.before), cell: (field) => shownValue(ui, field, before[field.name]) },
          { title: t(texts.after), cell: (field) => shownValue(ui, field, form[field.name]) },
        ]}
      />
    </>
  );
}
