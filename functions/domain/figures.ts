import type { AgencyFigures, PresentFigures, SpanFigures } from '../../schemas/directory/figures.ts';
import { accountStates, relayStates, serviceCodes } from '../../schemas/directory-words.ts';
import { countsUnder, summed, type Counts } from './counts.ts';

/** Figures made from maintained counts: `directory` of accounts, lists and the like, `cases` of requests. */

export function presentFigures(
  { directory, cases }: { readonly directory: Counts; readonly cases: Counts },
  flags: Pick<PresentFigures, 'nearlyFull' | 'inactive'>,
): PresentFigures {
  const count = (name: string): number => directory[name] ?? 0;
  const relays = countsUnder(directory, 'relay:');
  const services = countsUnder(directory, 'service:');
  return {
    accounts: Object.fromEntries(accountStates.map((state) => [state, count(state)])),
    grades: countsUnder(directory, 'grade:'),
    packages: countsUnder(directory, 'package:'),
    services: Object.fromEntries(serviceCodes.map((code) => [code, services[code] ?? 0])),
    storageMb: count('storageMb'),
    usedMb: count('usedMb'),
    measured: count('measured'),
    ...flags,
    belowMinimum: count('belowMinimum'),
    lists: count('list:ACTIVE'),
    contacts: count('contact:ACTIVE'),
    relays: Object.fromEntries(relayStates.map((state) => [state, relays[state] ?? 0])),
    open: countsUnder(cases, 'open:'),
  };
}

export function spanFigures(directory: Counts, cases: Counts): SpanFigures {
  const ended = Object.entries(countsUnder(cases, 'ended:')).map(([name, value]) => {
    const status = name.slice(name.lastIndexOf(':') + 1);
    return { [status]: value };
  });
  const created = countsUnder(cases, 'created:');
  return {
    created,
    ended: summed(ended),
    provisioned: directory['provisioned'] ?? 0,
    deleted: directory['deleted'] ?? 0,
    restored: directory['restored'] ?? 0,
    bookings: created['TELEPRESENCE-BOOKING'] ?? 0,
  };
}

/** Figures of several agencies as one. */
export function presentTogether(all: readonly PresentFigures[]): PresentFigures {
  const numbers = (name: 'accounts' | 'grades' | 'packages' | 'services' | 'relays' | 'open'): Counts =>
    added(all.map((each) => each[name]));
  const total = (name: keyof PresentFigures): number =>
    all.reduce((sum, each) => sum + Number(each[name]), 0);
  return {
    accounts: numbers('accounts'),
    grades: numbers('grades'),
    packages: numbers('packages'),
    services: numbers('services'),
    relays: numbers('relays'),
    open: numbers('open'),
    storageMb: total('storageMb'),
    usedMb: total('usedMb'),
    measured: total('measured'),
    nearlyFull: total('nearlyFull'),
    inactive: total('inactive'),
    belowMinimum: total('belowMinimum'),
    lists: total('lists'),
    contacts: total('contacts'),
  };
}

export function spansTogether(all: readonly SpanFigures[]): SpanFigures {
  const total = (name: 'provisioned' | 'deleted' | 'restored' | 'bookings'): number =>
    all.reduce((sum, each) => sum + each[name], 0);
  return {
    created: added(all.map((each) => each.created)),
    ended: added(all.map((each) => each.ended)),
    provisioned: total('provisioned'),
    deleted: total('deleted'),
    restored: total('restored'),
    bookings: total('bookings'),
  };
}

/** Accounts that are not deleted. */
export function livingAccounts({ present }: Pick<AgencyFigures, 'present'>): number {
  const { DELETED: _deleted = 0, ...living } = present.accounts;
  return Object.values(living).reduce((sum, each) => sum + each, 0);
}

/** Sums by name; zeros stay. */
function added(all: readonly Counts[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const counts of all) {
    for (const [name, value] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + value;
  }
  return sums;
}
