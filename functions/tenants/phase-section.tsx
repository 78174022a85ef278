import type { JSX } from 'preact';
import type { MigrationPlan, PlanItem, PlannedPhase } from '../../schemas/directory/migration-plan.ts';
import { tenantStateNames } from '../../schemas/directory-words.ts';
import { formatDate, formatDateTime } from '../domain/format.ts';
import { itemText, phaseItems } from '../domain/migration-plan.ts';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { Written } from '../web/components/messages.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import type { Ui } from '../web/ui.ts';
import { migrationPath } from '../web/paths.ts';
import { migrationTexts as texts } from './texts/migrations.ts';

interface PhaseSectionProps {
  readonly ui: Ui;
  readonly plan: MigrationPlan;
  readonly phase: PlannedPhase;
  readonly place: 'over' | 'now' | 'coming';
  readonly mayChange: boolean;
}

const placeTags = {
  over: { text: texts.over, tone: 'green' },
  now: { text: texts.now, tone: 'blue' },
  coming: { text: texts.coming, tone: 'grey' },
} as const;

/** One phase: its dates, who is responsible, and its numbered items. */
export function PhaseSection(props: PhaseSectionProps): JSX.Element {
  const { ui, plan, phase, place, mayChange } = props;
  const { t } = ui;
  const planned = plan.phases[phase];
  const name = t(tenantStateNames[phase]);
  return (
    <section>
      <h2>
        {name} <Tag ui={ui} {...placeTags[place]} />
      </h2>
      <Facts
        facts={[
          {
            label: t(texts.dates),
            value:
              planned === undefined
                ? t(texts.notPlanned)
                : t(texts.datesFromTo, {
                    from: formatDate(planned.startOn, ui.language),
                    until: formatDate(planned.endOn, ui.language),
                  }),
          },
          { label: t(texts.responsible), value: planned?.responsible ?? t(texts.notPlanned) },
        ]}
      />
      {mayChange ? (
        <p>
          <a href={`${migrationPath(plan.agencyId)}/phases/${phase}`}>
            {t(texts.plan)}
            <span class="visually-hidden">: {name}</span>
          </a>
        </p>
      ) : null}
      <Items {...props} />
    </section>
  );
}

function Items({ ui, plan, phase, mayChange }: PhaseSectionProps): JSX.Element {
  const { t } = ui;
  const rows = phaseItems(plan, phase);
  if (rows.length === 0) return <p>{t(texts.noItems)}</p>;
  const name = t(tenantStateNames[phase]);
  return (
    <DataTable
      caption={`${name}: ${t(texts.progress)}`}
      rows={rows}
      keyOf={({ item }) => item.id}
      columns={[
        { title: t(texts.item), cell: (row) => itemText(row, ui.language) },
        { title: t(texts.evidence), cell: ({ item }) => <Evidence ui={ui} item={item} /> },
        ...(mayChange
          ? [
              {
                title: t(texts.action),
                cell: ({ item }: { readonly item: PlanItem }) => (
                  <a href={`${migrationPath(plan.agencyId)}/items/${encodeURIComponent(item.id)}`}>
                    {t(item.done === undefined ? texts.tick : texts.correct)}
                    <span class="visually-hidden">: {t(item.label)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Evidence({ ui, item }: { readonly ui: Ui; readonly item: PlanItem }): JSX.Element {
  const { done } = item;
  if (done === undefined) return <Tag ui={ui} text={texts.open} tone="grey" />;
  const at = formatDateTime(done.at, ui.language);
  return (
    <>
      <Tag ui={ui} text={texts.done} tone="green" />
      <Written text={done.evidence} />
      <span class="sub">{ui.t(texts.doneBy, { name: done.byName, at })}</span>
    </>
  );
}
