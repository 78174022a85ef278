import type { AccountService } from '../../schemas/directory/service.ts';
import type { Choice } from '../../schemas/field.ts';
import { archivingFields } from '../../schemas/procedures/service-fields.ts';
import { serviceCodes, type ServiceCode } from '../../schemas/directory-words.ts';
import type { Translate } from './translate.ts';

/** Value-added services in words and addresses. */

/** The service's place below `/services`. */
export function servicePath(code: ServiceCode): string {
  return `/services/${slugOf(code)}`;
}

/** Undefined for what names none. */
export function serviceOfSlug(slug: string): ServiceCode | undefined {
  return serviceCodes.find((code) => slugOf(code) === slug);
}

export function slugOf(code: ServiceCode): string {
  return code.toLowerCase().replaceAll('_', '-');
}

/** What was entered when it was configured: which mail goes to the archive (AMB-25). Empty for the other services. */
export function configuredText(
  { settings, contentKept }: Pick<AccountService, 'settings' | 'contentKept'>,
  t: Translate,
): string {
  const { archiving, archivingAge, archivingUnit } = settings;
  const [way, unit] = [choiceOf('archiving', archiving), choiceOf('archivingUnit', archivingUnit)];
  const how = way === undefined ? '' : t(way.label);
  const parts = [
    typeof archivingAge === 'string' && unit !== undefined
      ? t(olderThan, { how, age: archivingAge, unit: t(unit.label).toLowerCase() })
      : how,
    contentKept === true ? t(kept) : '',
  ];
  return parts.filter((part) => part !== '').join('. ');
}

const olderThan = {
  ms: '{how}, e-mel yang melebihi {age} {unit}',
  en: '{how}, mail older than {age} {unit}',
};
const kept = {
  ms: 'Kandungan arkib disimpan untuk dibaca sahaja',
  en: 'The archive is kept, to be read only',
};

function choiceOf(field: string, value: unknown): Choice | undefined {
  const choices = archivingFields.find(({ name }) => name === field)?.choices ?? [];
  return choices.find((choice) => choice.value === value);
}
