import type { Language, Text } from '../../schemas/vocabulary.ts';
import { formatDateTime } from '../domain/format.ts';
import type { Block, Fact } from './blocks.ts';
import type { Content } from './notice.ts';
import { chrome } from './words.ts';

/** What an invitation says to a new officer. */
export interface InvitationNotice {
  readonly officerName: string;
  readonly roles: readonly Text[];
  readonly agencyName?: string;
  readonly url: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** What the mail with a link to a new password says. */
export type PasswordResetNotice = Omit<InvitationNotice, 'roles'>;

/** The words of a mail about the reader's own officer account. */
export interface AccountWords {
  readonly wanted: Text;
  readonly ask: Text;
  readonly explain: Text;
  readonly button: Text;
}

/** A mail about the reader's own officer account, with a one-time link. */
export function accountContent(
  data: PasswordResetNotice & { readonly roles?: readonly Text[] },
  words: AccountWords,
  language: Language,
): Content {
  const fact = (ms: string, en: string, value: string): Fact => ({ label: { ms, en }[language], value });
  const rows = [
    fact('Nama', 'Name', data.officerName),
    ...(data.roles ?? []).map((role) => fact('Peranan', 'Role', role[language])),
    ...(data.agencyName === undefined ? [] : [fact('Agensi', 'Agency', data.agencyName)]),
    fact('Pautan sah sehingga', 'Link valid until', formatDateTime(data.expiresAt, language)),
  ];
  const blocks: readonly Block[] = [
    { kind: 'heading', text: words.ask[language] },
    { kind: 'paragraph', text: words.explain[language] },
    { kind: 'facts', rows },
    { kind: 'action', label: words.button[language], inClear: chrome[language].inClear, url: data.url },
    { kind: 'small', text: ONE_TIME[language] },
  ];
  return { wanted: words.wanted[language], blocks };
}

const ONE_TIME: Text = {
  ms: 'Pautan ini untuk anda sahaja dan boleh digunakan sekali sahaja: jangan majukan e-mel ini. Kami tidak akan meminta kata laluan anda melalui e-mel.',
  en: 'This link is for you alone and works once: do not forward this mail. We never ask for your password by mail.',
};
