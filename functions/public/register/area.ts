import type { Area } from '../../web/area.ts';
import { sessionCookieOf } from '../../web/cookies.ts';
import { layoutTexts } from '../../web/texts/layout.ts';
import { registerTexts as texts } from './texts.ts';

/** Addresses of these pages. */
export const paths = {
  start: '/register',
  code: '/register/code',
  codeSent: '/register/code/sent',
  signIn: '/register/sign-in',
  form: '/register/form',
  sent: '/register/form/sent',
  leave: '/register/leave',
} as const;

/** The user account module: whoever registers has signed in with an access code and has no account yet. */
export const registrationArea: Area = {
  cookie: sessionCookieOf('__Host-govuc-register'),
  signIn: paths.signIn,
  signOut: paths.leave,
  home: paths.start,
  toHome: texts.toStart,
  requests: paths.start,
  navigation: () => [{ href: paths.form, text: texts.formTitle }],
  help: layoutTexts.userHelp,
};
