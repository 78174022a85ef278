import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import { agencyTypeNames, tenantStateNames } from '../../schemas/directory-words.ts';
import { latestPlanDate } from '../domain/agency-contract.ts';
import { tenantState } from '../usecases/subjects/agency.ts';
import { Facts } from '../web/components/lists.tsx';
import { On } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { tenantTexts as texts } from './texts/tenant.ts';

/** What an agency said when it applied, how far its migration is, and the contract that it is still bound by. */
export function TenantFacts({
  ui,
  agency,
}: {
  readonly ui: Ui;
  readonly agency: Agency;
}): JSX.Element | null {
  const { t } = ui;
  const { type, ministry, headquarters, contract, phase } = agency;
  if ([type, ministry, headquarters, contract, phase].every((each) => each === undefined)) return null;
  const on = (date: string | undefined) => (date === undefined ? '–' : <On ui={ui} date={date} />);
  return (
    <section>
      <h2>{t(texts.title)}</h2>
      <Facts
        facts={[
          { label: t(texts.phase), value: t(tenantStateNames[tenantState(agency)]) },
          { label: t(texts.type), value: type === undefined ? '–' : t(agencyTypeNames[type]) },
          { label: t(texts.ministry), value: ministry ?? '–' },
          {
            label: t(texts.headquarters),
            value: headquarters === undefined ? '–' : `${headquarters.name}, ${headquarters.email}`,
          },
          ...(contract === undefined
            ? [{ label: t(texts.contract), value: t(texts.noContract) }]
            : [
                { label: t(texts.supplier), value: contract.supplier ?? '–' },
                { label: t(texts.endsOn), value: on(contract.endsOn) },
                { label: t(texts.planBy), value: on(latestPlanDate(contract.endsOn)) },
                { label: t(texts.planOn), value: on(contract.planOn) },
                ...(contract.releasedOn === undefined
                  ? []
                  : [{ label: t(texts.releasedOn), value: on(contract.releasedOn) }]),
              ]),
        ]}
      />
    </section>
  );
}
