import { catalogue, startedByOneOf } from '../../schemas/catalogue.ts';
import type { Role, Text } from '../../schemas/vocabulary.ts';
import { rolesThatMay, type Action } from '../domain/permissions.ts';
import { layoutTexts } from './texts/layout.ts';

export interface NavigationItem {
  readonly href: string;
  readonly text: Text;
}

/** What the menu offers: only places where this person has something to do or to read. */
export function navigationFor(roles: readonly Role[]): readonly NavigationItem[] {
  const may = (action: Action): boolean => roles.some((role) => rolesThatMay(action).has(role));
  const items: readonly (NavigationItem & { readonly when: boolean })[] = [
    { href: '/work', text: layoutTexts.work, when: true },
    {
      href: '/new',
      text: layoutTexts.newRequest,
      when: Object.values(catalogue).some((row) => startedByOneOf(row, roles)),
    },
    { href: '/requests', text: layoutTexts.requests, when: may('request.read') },
    { href: '/relays', text: layoutTexts.relays, when: may('relay.read') },
    { href: '/accounts', text: layoutTexts.accounts, when: may('account.read') },
    { href: '/lists', text: layoutTexts.lists, when: may('list.read') },
    { href: '/contacts', text: layoutTexts.contacts, when: may('contact.read') },
    { href: '/services', text: layoutTexts.services, when: may('service.read') },
    { href: '/reference', text: layoutTexts.reference, when: may('reference.manage') },
    { href: '/officers', text: layoutTexts.officers, when: may('officer.manage') },
    { href: '/agencies', text: layoutTexts.agencies, when: may('agency.manage') },
    {
      href: '/agencies',
      text: layoutTexts.ownAgency,
      when: may('agency.settings') && !may('agency.manage'),
    },
  ];
  return items.filter((item) => item.when);
}

/** The modules of a user (spec D.15); quota and membership stand on the first page. */
export function userNavigation(): readonly NavigationItem[] {
  return [
    { href: '/my', text: layoutTexts.myPage },
    { href: '/my/new', text: layoutTexts.newRequest },
    { href: '/my/lists', text: layoutTexts.myLists },
    { href: '/my/profile', text: layoutTexts.myProfile },
    { href: '/my/password', text: layoutTexts.myPassword },
  ];
}
