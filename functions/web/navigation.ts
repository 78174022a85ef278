import { catalogue } from '../../schemas/catalogue.ts';
import type { Role, Text } from '../../schemas/vocabulary.ts';
import { layoutTexts } from './texts/layout.ts';

export interface NavigationItem {
  readonly href: string;
  readonly text: Text;
}

const starters: ReadonlySet<Role> = new Set(Object.values(catalogue).flatMap((row) => row.startedBy));

/** What the menu offers: only places where this person has something to do or to read. */
export function navigationFor(roles: readonly Role[]): readonly NavigationItem[] {
  const has = (...wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role));
  const items: readonly (NavigationItem & { readonly when: boolean })[] = [
    { href: '/work', text: layoutTexts.work, when: true },
    { href: '/new', text: layoutTexts.newRequest, when: roles.some((role) => starters.has(role)) },
    { href: '/requests', text: layoutTexts.requests, when: !onlySystemAdmin(roles) },
    { href: '/relays', text: layoutTexts.relays, when: !onlySystemAdmin(roles) },
    {
      href: '/accounts',
      text: layoutTexts.accounts,
      when: has('AGENCY_ADMIN', 'ICT_MANAGER', 'SERVICE_DESK', 'MAMPU_ADMIN', 'AUDITOR'),
    },
    { href: '/reference', text: layoutTexts.reference, when: has('MAMPU_ADMIN') },
    { href: '/officers', text: layoutTexts.officers, when: has('SYSTEM_ADMIN', 'AGENCY_ADMIN') },
    { href: '/agencies', text: layoutTexts.agencies, when: has('SYSTEM_ADMIN') },
  ];
  return items.filter((item) => item.when);
}

function onlySystemAdmin(roles: readonly Role[]): boolean {
  return roles.every((role) => role === 'SYSTEM_ADMIN');
}

/** The modules of a user (spec D.15); quota and membership stand on the first page. */
export function userNavigation(): readonly NavigationItem[] {
  return [
    { href: '/my', text: layoutTexts.myPage },
    { href: '/my/profile', text: layoutTexts.myProfile },
    { href: '/my/password', text: layoutTexts.myPassword },
  ];
}
