import type { JSX } from 'preact';
import { listStateNames } from '../../schemas/directory-words.ts';
import type { OwnList } from '../usecases/user-lists.ts';
import { usersArea } from '../web/area.ts';
import { Address } from '../web/components/address.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import { html, redirect } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Ui } from '../web/ui.ts';
import { listPath, listsPath, OwnListPage } from './list-page.tsx';
import { newPath } from './new-request-pages.tsx';
import { userPage } from './signed-in-page.ts';
import { accountTexts } from './texts/account.ts';
import { listTexts as texts } from './texts/lists.ts';
import type { UserDeps } from './use-cases.ts';

/** The mailing lists that a user owns or handles, and the checks that the documents leave to a handler (AMB-66). */
export function listRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  type Params = { readonly id: string };
  return [
    get(
      listsPath,
      userPage(useCases, async ({ ui, caller }) =>
        html(<OwnListsPage ui={ui} lists={await useCases.ownLists(caller)} />),
      ),
    ),
    get(
      `${listsPath}/{id}`,
      userPage(useCases, async ({ ui, caller, request }, { id }: Params) => {
        const cursor = request.query.get('cursor') ?? undefined;
        const view = await useCases.readOwnList(caller, id, { cursor });
        return html(<OwnListPage ui={ui} view={view} isFirst={cursor === undefined} />);
      }),
    ),
    post(
      `${listsPath}/{id}/checks/{request}`,
      userPage(useCases, async ({ caller, request }, params: Params & { readonly request: string }) => {
        await useCases.checkStep(caller, params.request, request.form.get('step') ?? '');
        return redirect(listPath(params.id));
      }),
    ),
  ];
}

function OwnListsPage({ ui, lists }: { readonly ui: Ui; readonly lists: readonly OwnList[] }): JSX.Element {
  const { t } = ui;
  const apply = { href: `${newPath}/LIST-REQUEST`, text: t(texts.apply) };
  return (
    <Layout ui={ui} title={t(texts.title)} back={{ href: usersArea.home, text: t(accountTexts.back) }}>
      <h1>{t(texts.title)}</h1>
      {lists.length === 0 ? (
        <EmptyState text={t(texts.none)} action={apply} />
      ) : (
        <>
          <p>{t(texts.lead)}</p>
          <DataTable
            caption={t(texts.title)}
            rows={lists}
            keyOf={({ list }) => list.id}
            columns={[
              {
                title: t(texts.list),
                cell: ({ list }) => <a href={listPath(list.id)}>{list.displayName}</a>,
              },
              { title: t(texts.address), cell: ({ list }) => <Address address={list.address} /> },
              {
                title: t(texts.duty),
                cell: ({ duties }) => (
                  <span class="tags">
                    {duties.map((duty) => (
                      <Tag key={duty} ui={ui} text={texts[duty]} tone="blue" />
                    ))}
                  </span>
                ),
              },
              {
                title: t(texts.state),
                cell: ({ list: { state } }) => (
                  <Tag ui={ui} text={listStateNames[state]} tone={state === 'ACTIVE' ? 'green' : 'grey'} />
                ),
              },
            ]}
          />
          <p>
            <a class="button secondary" href={apply.href}>
              {apply.text}
            </a>
          </p>
        </>
      )}
    </Layout>
  );
}
