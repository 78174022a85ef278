import type { JSX } from 'preact';
import type { Person } from '../../schemas/directory/officer.ts';
import { formatDate } from '../domain/format.ts';
import type { MigrationView } from '../usecases/migration-plans.ts';
import { Panel } from '../web/components/messages.tsx';
import type { Ui } from '../web/ui.ts';
import { migrationPath } from '../web/paths.ts';
import { migrationTexts as texts } from './texts/migrations.ts';

/** The e-mail contract of the agency, as long as it matters to when it goes live (AMB-88). */
export function ContractPanel(props: {
  readonly ui: Ui;
  readonly view: MigrationView;
  readonly person: Person;
}): JSX.Element | null {
  const { ui, view, person } = props;
  const { t } = ui;
  const { contract, id } = view.agency;
  if (contract === undefined) return null;
  const until = formatDate(contract.endsOn, ui.language);
  const supplier = contract.supplier ?? t(texts.supplierUnknown);
  const bound = view.boundUntil !== undefined;
  return (
    <Panel tone={bound ? 'warning' : 'info'} title={t(texts.contract)}>
      <p>
        {bound
          ? t(texts.contractUntil, { supplier, until })
          : contract.releasedOn === undefined
            ? t(texts.contractOver, { until })
            : t(texts.contractReleased, { on: formatDate(contract.releasedOn, ui.language) })}
      </p>
      {bound && view.mayChange && person.agencyId === undefined ? (
        <p>
          <a href={`${migrationPath(id)}/release`}>{t(texts.release)}</a>
        </p>
      ) : null}
    </Panel>
  );
}
