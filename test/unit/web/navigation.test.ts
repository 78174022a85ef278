import { describe, expect, it } from 'vitest';
import { rolesThatMay, type Action } from '../../../functions/domain/permissions.ts';
import { navigationFor, type NavigationItem } from '../../../functions/web/navigation.ts';
import { officerRoles, type OfficerRole } from '../../../schemas/vocabulary.ts';

/** The menu offers a place to those who may go there, and to nobody else (architecture 8: one permission table). */

const places: Readonly<Record<string, Action>> = {
  '/requests': 'request.read',
  '/relays': 'relay.read',
  '/accounts': 'account.read',
  '/services': 'service.read',
  '/reference': 'reference.read',
  '/officers': 'officer.read',
  '/agencies': 'agency.read',
  '/migrations': 'migration.manage',
  '/bookings': 'booking.read',
  '/dashboard': 'report.read',
  '/reports': 'report.read',
  '/checks': 'check.read',
  '/mail-flow': 'mail-flow.read',
};

/** Every place of the menu, also those in a second line. */
function offeredTo(role: OfficerRole): string[] {
  const all = (items: readonly NavigationItem[]): string[] =>
    items.flatMap(({ href, places: under }) => (under === undefined ? [href] : all(under)));
  return all(navigationFor([role]));
}

describe.each(officerRoles)('the menu of %s', (role) => {
  const offered = offeredTo(role);

  it('leads nowhere that is closed to the role, and to no place twice', () => {
    const closed = Object.entries(places).filter(([, action]) => !rolesThatMay(action).has(role));
    expect(offered.filter((href) => closed.some(([place]) => place === href))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('has at most eight words in its first line', () => {
    expect(navigationFor([role]).length).toBeLessThanOrEqual(8);
  });
});

describe('the menu', () => {
  it('has accounts for an ICT manager, who sees no relays', () => {
    const offered = offeredTo('ICT_MANAGER');
    expect(offered).toContain('/accounts');
    expect(offered).not.toContain('/relays');
  });

  it('has the agencies and officers, and no case, for who keeps the system alone', () => {
    expect(offeredTo('SYSTEM_ADMIN')).toEqual(['/work', '/checks', '/agencies', '/officers', '/library']);
  });

  it('leads from the word of a group to the first of its places', () => {
    const directory = navigationFor(['AGENCY_ADMIN']).find((item) => item.places !== undefined);
    expect(directory?.href).toBe(directory?.places?.[0]?.href);
  });
});
