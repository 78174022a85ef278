import { catalogue, startedByOneOf } from '../../schemas/catalogue.ts';
import type { Role, Text } from '../../schemas/vocabulary.ts';
import { rolesThatMay, type Action } from '../domain/permissions.ts';
import { layoutTexts } from './texts/layout.ts';

export interface NavigationItem {
  readonly href: string;
  readonly text: Text;
  /** Of a group: its places, shown in a second line while one is at any of them. Its own address is the first's. */
  readonly places?: readonly NavigationItem[];
}

type Offered = NavigationItem & { readonly when: boolean };

/** What the menu offers: only places where this person has something to do or to read. */
export function navigationFor(roles: readonly Role[]): readonly NavigationItem[] {
  const may = (action: Action): boolean => roles.some((role) => rolesThatMay(action).has(role));
  const directory: readonly Offered[] = [
    { href: '/accounts', text: layoutTexts.accounts, when: may('account.read') },
    { href: '/lists', text: layoutTexts.lists, when: may('list.read') },
    { href: '/contacts', text: layoutTexts.contacts, when: may('contact.read') },
    { href: '/services', text: layoutTexts.services, when: may('service.read') },
    { href: '/relays', text: layoutTexts.relays, when: may('relay.read') },
  ];
  const use: readonly Offered[] = [
    { href: '/dashboard', text: layoutTexts.dashboard, when: may('report.read') },
    { href: '/reports', text: layoutTexts.reports, when: may('report.read') },
    { href: '/usage', text: layoutTexts.usage, when: may('usage.read') || may('usage.ingest') },
    { href: '/mail-flow', text: layoutTexts.mailFlow, when: may('mail-flow.read') },
    {
      href: '/availability',
      text: layoutTexts.availability,
      when: may('availability.manage') || may('report.read'),
    },
    { href: '/checks', text: layoutTexts.checks, when: may('check.read') },
  ];
  const keeping: readonly Offered[] = [
    { href: '/agencies', text: layoutTexts.agencies, when: may('agency.read') && !may('agency.settings') },
    { href: '/agencies', text: layoutTexts.agencies, when: may('agency.manage') },
    {
      href: '/agencies',
      text: layoutTexts.ownAgency,
      when: may('agency.settings') && !may('agency.manage'),
    },
    { href: '/officers', text: layoutTexts.officers, when: may('officer.manage') },
    { href: '/migrations', text: layoutTexts.migrations, when: may('migration.manage') },
    { href: '/reference', text: layoutTexts.reference, when: may('reference.manage') },
  ];
  const items: readonly Offered[] = [
    { href: '/work', text: layoutTexts.work, when: true },
    {
      href: '/new',
      text: layoutTexts.newRequest,
      when: Object.values(catalogue).some((row) => startedByOneOf(row, roles)),
    },
    { href: '/requests', text: layoutTexts.requests, when: may('request.read') },
    ...group(layoutTexts.directory, directory),
    { href: '/bookings', text: layoutTexts.bookings, when: may('booking.read') },
    ...group(layoutTexts.use, use),
    ...group(layoutTexts.keeping, keeping),
    { href: '/library', text: layoutTexts.library, when: true },
  ];
  return items.filter((item) => item.when);
}

/** Places under one word; one place alone stands by itself, and none is not offered. */
function group(text: Text, offered: readonly Offered[]): Offered[] {
  const places = offered.filter(({ when }) => when);
  const [first] = places;
  if (first === undefined || places.length === 1) return places;
  return [{ href: first.href, text, places, when: true }];
}

/** The modules of a user (spec D.15); quota and membership stand on the first page. */
export function userNavigation(): readonly NavigationItem[] {
  return [
    { href: '/my', text: layoutTexts.myPage },
    { href: '/my/new', text: layoutTexts.newRequest },
    { href: '/my/lists', text: layoutTexts.myLists },
    { href: '/my/profile', text: layoutTexts.myProfile },
    { href: '/my/password', text: layoutTexts.myPassword },
    { href: '/my/library', text: layoutTexts.library },
  ];
}
