import type { JSX } from 'preact';
import * as z from 'zod/mini';
import { accessTermSchema } from '../../schemas/directory/officer.ts';
import { settingsGroups, type SettingsGroup } from '../../schemas/directory/agency-settings.ts';
import { valueAddedServices } from '../../schemas/policies/accounts.ts';
import { evidenceField, phaseFields } from '../../schemas/forms/migration-plan-fields.ts';
import {
  agencyTypeNames,
  agencyTypes,
  channelNames,
  channels,
  tenantStateNames,
  tenantStates,
} from '../../schemas/directory-words.ts';
import {
  languages,
  roleNames,
  roles,
  officerRoles as allRoles,
  type OfficerRole,
  type Text,
} from '../../schemas/vocabulary.ts';
import type { AuditRow } from '../usecases/officers.ts';
import { DataTable } from '../web/components/lists.tsx';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { termLine } from './terms.tsx';
import { accessTexts } from './texts/access.ts';
import { settingsTexts } from './texts/agency-settings.ts';
import { agencyTexts } from './texts/agencies.ts';
import { referenceTexts } from './texts/reference.ts';
import { auditTexts, officerTexts as texts } from './texts/officers.ts';
import { tenantTexts } from './texts/tenant.ts';

/** What was done, by whom, before and after. */
export function History({ ui, rows }: { readonly ui: Ui; readonly rows: readonly AuditRow[] }): JSX.Element {
  const { t } = ui;
  return (
    <section>
      <h2>{t(texts.history)}</h2>
      <DataTable
        caption={t(texts.history)}
        rows={rows}
        keyOf={({ entry }) => `${entry.at} ${entry.action}`}
        columns={[
          { title: t(texts.when), cell: ({ entry }) => <At ui={ui} at={entry.at} /> },
          { title: t(texts.what), cell: ({ entry }) => t(auditTexts[entry.action]) },
          {
            title: t(texts.who),
            cell: ({ entry, actorName }) =>
              entry.channel === 'system'
                ? t(accessTexts.bySystem)
                : entry.channel === 'link'
                  ? t(texts.byLink)
                  : (actorName ?? person(ui, entry.actorId ?? '')),
          },
          { title: t(texts.before), cell: ({ entry }) => <Values ui={ui} values={entry.before} /> },
          { title: t(texts.after), cell: ({ entry }) => <Values ui={ui} values={entry.after} /> },
        ]}
      />
    </section>
  );
}

/** Who has no office is known by his part in the case. */
function person(ui: Ui, id: string): string {
  const role = roles.find((each) => each === id);
  return role === undefined ? id : ui.t(roleNames[role]);
}

function settingTitle(name: SettingsGroup['name']): Text | undefined {
  return settingsGroups.find((group) => group.name === name)?.title;
}

const names: Readonly<Record<string, Text | undefined>> = {
  name: texts.name,
  post: texts.post,
  email: texts.email,
  language: texts.language,
  agencyId: texts.agency,
  roles: texts.roles,
  terms: accessTexts.term,
  state: texts.state,
  shortName: agencyTexts.shortName,
  choices: referenceTexts.choices,
  domain: agencyTexts.domain,
  postmasterAddress: agencyTexts.postmaster,
  fourEyes: agencyTexts.fourEyes,
  channels: settingTitle('channels'),
  statusChannel: settingTitle('statusChannel'),
  managerNotAsked: { ms: 'Tanpa kelulusan Pengurus ICT', en: 'Without the ICT Manager’s approval' },
  type: tenantTexts.type,
  ministry: tenantTexts.ministry,
  phase: tenantTexts.phase,
  headquarters: tenantTexts.headquarters,
  contract: tenantTexts.contract,
  supplier: tenantTexts.supplier,
  endsOn: tenantTexts.endsOn,
  planOn: tenantTexts.planOn,
  releasedOn: tenantTexts.releasedOn,
  endingBy: { ms: 'Ditamatkan oleh permohonan', en: 'Ended by request' },
  evidence: evidenceField.label,
  ...Object.fromEntries(phaseFields.map(({ name, label }) => [name, label])),
  ...tenantStateNames,
  membersNotTold: { ms: 'Ahli senarai tidak dimaklumkan', en: 'Members of lists not told' },
};

function Values({
  ui,
  values,
}: {
  readonly ui: Ui;
  readonly values: Readonly<Record<string, unknown>>;
}): JSX.Element {
  return (
    <>
      {Object.entries(values).flatMap(([name, value]) => {
        const label = names[name];
        return label === undefined
          ? []
          : [
              <div key={name}>
                {ui.t(label)}:{' '}
                {shown(ui, value) || ui.t(name === 'roles' ? texts.noRoles : settingsTexts.none)}
              </div>,
            ];
      })}
    </>
  );
}

const states = ['INVITED', 'ACTIVE', 'ENDED'] as const;
const languageNames = { ms: 'Bahasa Melayu', en: 'English' } as const;

/** Codes in words. */
function shown(ui: Ui, value: unknown): string {
  const term = z.safeParse(accessTermSchema, value);
  if (term.success) return termLine(ui, term.data);
  if (typeof value === 'boolean') return ui.t(value ? agencyTexts.yes : agencyTexts.no);
  if (Array.isArray(value)) return value.map((each) => shown(ui, each)).join(', ');
  const role = allRoles.find((each: OfficerRole) => each === value);
  if (role !== undefined) return ui.t(roleNames[role]);
  const channel = channels.find((each) => each === value);
  if (channel !== undefined) return ui.t(channelNames[channel]);
  const service = valueAddedServices.find((each) => each.value === value);
  if (service !== undefined) return ui.t(service.label);
  const state = states.find((each) => each === value);
  if (state !== undefined) return ui.t(texts[state]);
  const tenant = tenantStates.find((each) => each === value);
  if (tenant !== undefined) return ui.t(tenantStateNames[tenant]);
  const type = agencyTypes.find((each) => each === value);
  if (type !== undefined) return ui.t(agencyTypeNames[type]);
  if (typeof value === 'object' && value !== null) return parts(ui, value);
  const language = languages.find((each) => each === value);
  return language === undefined ? String(value) : languageNames[language];
}

/** A value that has parts, e.g. the contract of an agency: those that have a name. */
function parts(ui: Ui, value: object): string {
  return Object.entries(value)
    .flatMap(([name, part]) => {
      const label = names[name];
      return label === undefined ? [] : [`${ui.t(label)}: ${shown(ui, part)}`];
    })
    .join('; ');
}
