import type { Account } from '../../schemas/directory/account.ts';
import type { Counts } from './counts.ts';
import { minimumStorage } from './storage.ts';

type Counted = Pick<Account, 'state' | 'settings' | 'storageMb' | 'services' | 'removedAt'>;

/**
 * What one account adds to the counts of its agency. Package, grade and services are those of accounts that are not
 * deleted; storage is taken until the content is removed for good (D-03).
 */
export function accountCounts(account: Counted | undefined): Counts {
  if (account === undefined) return {};
  const { state, services = [], storageMb, removedAt } = account;
  const living = state !== 'DELETED';
  return {
    [state]: 1,
    ...(removedAt === undefined ? { storageMb } : {}),
    ...(living
      ? {
          [`package:${textOf(account, 'package') ?? 'NONE'}`]: 1,
          [`grade:${textOf(account, 'grade') ?? 'NONE'}`]: 1,
          ...Object.fromEntries(services.map((code) => [`service:${code}`, 1])),
          ...(isBelowMinimum(account) ? { belowMinimum: 1 } : {}),
        }
      : {}),
  };
}

/** D-07: less storage than the minimum of the grade, for a reason on record. */
export function isBelowMinimum(account: Counted): boolean {
  return account.state !== 'DELETED' && account.storageMb < minimumStorage(textOf(account, 'grade'));
}

/** What happened to accounts between two states: provisioned, deleted, restored. */
export function accountEvents(before: Counted | undefined, after: Counted): Counts {
  if (before === undefined) return { provisioned: 1 };
  if (before.state === after.state) return {};
  if (after.state === 'DELETED') return { deleted: 1 };
  return before.state === 'DELETED' ? { restored: 1 } : {};
}

function textOf({ settings }: Pick<Account, 'settings'>, name: string): string | undefined {
  const value = settings[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
