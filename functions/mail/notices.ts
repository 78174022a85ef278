import type { NoticeId } from '../../schemas/vocabulary.ts';
import type { Notice, NoticeDataOf } from './notice.ts';
import { closed } from './notices/closed.ts';
import { freshLink } from './notices/fresh-link.ts';
import { invitation } from './notices/invitation.ts';
import { n01 } from './notices/n-01.ts';
import { n02 } from './notices/n-02.ts';
import { n03 } from './notices/n-03.ts';
import { n28 } from './notices/n-28.ts';
import { n29 } from './notices/n-29.ts';
import { n30 } from './notices/n-30.ts';
import { n31 } from './notices/n-31.ts';
import { n32 } from './notices/n-32.ts';
import { n33 } from './notices/n-33.ts';
import { n34 } from './notices/n-34.ts';
import { passwordReset } from './notices/password-reset.ts';
import { reminder } from './notices/reminder.ts';

/** Every notice of the vocabulary. One that is missing does not compile. */
export const notices: { readonly [K in NoticeId]: Notice<NoticeDataOf<K>> } = {
  'N-01': n01,
  'N-02': n02,
  'N-03': n03,
  'N-28': n28,
  'N-29': n29,
  'N-30': n30,
  'N-31': n31,
  'N-32': n32,
  'N-33': n33,
  'N-34': n34,
  closed,
  reminder,
  'fresh-link': freshLink,
  invitation,
  'password-reset': passwordReset,
};
