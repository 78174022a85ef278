import type { JSX } from 'preact';
import { catalogue } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { daysSince } from '../domain/calendar.ts';
import type { Page } from '../usecases/types.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { requestPath } from '../web/paths.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { ContactTabs } from './contact-parts.tsx';
import { contactTexts as texts } from './texts/contacts.ts';

interface TicketsPageProps {
  readonly ui: Ui;
  readonly page: Page<Request>;
  readonly agencies: readonly Agency[];
  readonly isFirst: boolean;
  /** The reader sees the tickets of every agency. */
  readonly acrossAgencies: boolean;
}

/** Open tickets with their age, the oldest first, for the agency and for the desk. */
export function TicketsPage(props: TicketsPageProps): JSX.Element {
  const { ui, page, isFirst } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.tickets)} back={{ href: '/contacts', text: t(texts.back) }}>
      <h1>{t(texts.tickets)}</h1>
      <ContactTabs ui={ui} shown={undefined} seesTickets />
      {page.items.length === 0 ? (
        <EmptyState text={t(texts.noTickets)} />
      ) : (
        <>
          <p>{t(texts.ticketsLead)}</p>
          <TicketsTable {...props} />
        </>
      )}
      <Pager ui={ui} address="/contacts/tickets" cursor={page.cursor} isFirst={isFirst} />
    </Layout>
  );
}

function TicketsTable({ ui, page, agencies, acrossAgencies }: TicketsPageProps): JSX.Element {
  const { t } = ui;
  return (
    <DataTable
      caption={t(texts.tickets)}
      rows={page.items}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t(texts.contact),
          cell: ({ id, title, procedure }: Request) => (
            <>
              <a href={requestPath(id)}>{title}</a>
              <span class="sub">
                {id} · {t(catalogue[procedure].title)}
              </span>
            </>
          ),
        },
        ...(acrossAgencies
          ? [
              {
                title: t(texts.agency),
                cell: ({ agencyId }: Request) => agencies.find(({ id }) => id === agencyId)?.name ?? '',
              },
            ]
          : []),
        { title: t(texts.state), cell: ({ status }) => <StatusTag ui={ui} status={status} /> },
        { title: t(texts.age), cell: ({ createdAt }) => <Age ui={ui} at={createdAt} />, narrow: true },
      ]}
    />
  );
}

/** Days of the calendar since it was sent, with the exact time. */
function Age({ ui, at }: { readonly ui: Ui; readonly at: string }): JSX.Element {
  const { t, now } = ui;
  const n = daysSince(at, now);
  return (
    <>
      {n === 0 ? t(texts.today) : n === 1 ? t(texts.oneDay) : t(texts.days, { n })}
      <span class="sub">
        <At ui={ui} at={at} />
      </span>
    </>
  );
}
