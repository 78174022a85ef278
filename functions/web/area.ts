import type { Role, Text } from '../../schemas/vocabulary.ts';
import { officerCookie, userCookie, type SessionCookie } from './cookies.ts';
import { navigationFor, userNavigation, type NavigationItem } from './navigation.ts';
import { layoutTexts } from './texts/layout.ts';
import type { Ui } from './ui.ts';

/** A part of the site whose readers sign in by themselves: officers, and users of the mail service. */
export interface Area {
  readonly cookie: SessionCookie;
  readonly signIn: string;
  readonly signOut: string;
  /** Where one starts, and what the way there is called. */
  readonly home: string;
  readonly toHome: Text;
  /** Where the requests are that a reader may see; one of them stands below it under its reference number. */
  readonly requests: string;
  readonly navigation: (roles: readonly Role[]) => readonly NavigationItem[];
  /** Whom to ask. */
  readonly help: Text;
}

export const officersArea: Area = {
  cookie: officerCookie,
  signIn: '/sign-in',
  signOut: '/sign-out',
  home: '/work',
  toHome: layoutTexts.toWork,
  requests: '/requests',
  navigation: navigationFor,
  help: layoutTexts.help,
};

export const usersArea: Area = {
  cookie: userCookie,
  signIn: '/my/sign-in',
  signOut: '/my/sign-out',
  home: '/my',
  toHome: layoutTexts.toMyPage,
  requests: '/my/requests',
  navigation: userNavigation,
  help: layoutTexts.userHelp,
};

export function areaOf({ area }: Pick<Ui, 'area'>): Area {
  return area ?? officersArea;
}
