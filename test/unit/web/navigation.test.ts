import { describe, expect, it } from 'vitest';
import { rolesThatMay, type Action } from '../../../functions/domain/permissions.ts';
import { navigationFor } from '../../../functions/web/navigation.ts';
import { officerRoles } from '../../../schemas/vocabulary.ts';

/** The menu offers a place to those who may go there, and to nobody else (architecture 8: one permission table). */

const places: Readonly<Record<string, Action>> = {
  '/requests': 'request.read',
  '/relays': 'relay.read',
  '/accounts': 'account.read',
  '/services': 'service.read',
  '/reference': 'reference.read',
  '/officers': 'officer.read',
  '/agencies': 'agency.read',
};

describe.each(officerRoles)('the menu of %s', (role) => {
  const offered = navigationFor([role]).map(({ href }) => href);

  it('leads nowhere that is closed to the role', () => {
    const closed = Object.entries(places).filter(([, action]) => !rolesThatMay(action).has(role));
    expect(offered.filter((href) => closed.some(([place]) => place === href))).toEqual([]);
  });
});

describe('the menu', () => {
  it('has accounts for an ICT manager, who sees no relays', () => {
    const offered = navigationFor(['ICT_MANAGER']).map(({ href }) => href);
    expect(offered).toContain('/accounts');
    expect(offered).not.toContain('/relays');
  });

  it('has the agencies and officers, and no case, for who keeps the system alone', () => {
    const offered = navigationFor(['SYSTEM_ADMIN']).map(({ href }) => href);
    expect(offered).toEqual(['/work', '/officers', '/agencies']);
  });
});
