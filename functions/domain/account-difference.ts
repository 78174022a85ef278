import type { FormValue, FormValues } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { settingsOf } from './account-data.ts';

/** What a change did to an account, for its history and for the record of the case (BR-39, AMB-50). */
export interface AccountDifference {
  /** Values that say nothing about a person. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Values about the person, for the personal part of the record. An identity number stands masked. */
  readonly personal: {
    readonly before: Readonly<Record<string, unknown>>;
    readonly after: Readonly<Record<string, unknown>>;
  };
  /** Names of the values about the person that changed. */
  readonly changed: readonly string[];
}

const technicalSettings = new Set(['package', 'serviceType', 'storage', 'language']);

export function accountDifference(before: Account | undefined, after: Account): AccountDifference {
  const [old, now] = [before === undefined ? {} : settingsOf(before), settingsOf(after)];
  const isTechnical = (name: string) => technicalSettings.has(name);
  const isPersonal = (name: string) => !isTechnical(name);
  const technical = differing(
    { ...(before === undefined ? {} : stateOf(before)), ...shown(old, isTechnical) },
    { ...stateOf(after), ...shown(now, isTechnical) },
  );
  // Two numbers may look alike when they are masked: the digest tells them apart.
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => isPersonal(name) && plain(old[name]) !== plain(now[name]),
  );
  const isChanged = (name: string) => changed.includes(name);
  return {
    ...technical,
    personal: { before: shown(old, isChanged), after: shown(now, isChanged) },
    changed,
  };
}

/** What the account is, apart from what its forms say. */
function stateOf(account: Account): Record<string, unknown> {
  const { state, signIn, pendingServices, disabled, termination, deletedAt, removedAt } = account;
  return {
    state,
    signIn,
    ...(pendingServices.length === 0 ? {} : { pendingServices: pendingServices.join(' ') }),
    ...(disabled === undefined ? {} : { disabledUntil: disabled.until }),
    ...(termination === undefined ? {} : { effectiveOn: termination.effectiveOn }),
    ...(account.mustChangePassword === true ? { mustChangePassword: true } : {}),
    ...(deletedAt === undefined ? {} : { deletedAt }),
    ...(removedAt === undefined ? {} : { removedAt }),
  };
}

function shown(values: FormValues, wanted: (name: string) => boolean): Record<string, unknown> {
  const entries = Object.entries(values).filter(([name]) => wanted(name));
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === 'object' && 'masked' in value ? value.masked : value,
    ]),
  );
}

function plain(value: FormValue | undefined): unknown {
  return typeof value === 'object' && 'digest' in value ? value.digest : value;
}

function differing(before: Record<string, unknown>, after: Record<string, unknown>) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  );
  const of = (values: Record<string, unknown>) =>
    Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));
  return { before: of(before), after: of(after) };
}
