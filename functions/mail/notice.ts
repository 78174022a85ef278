import type { NoticeId } from '../../schemas/notice-ids.ts';
import type { Language } from '../../schemas/vocabulary.ts';
import type { InvitationNotice, PasswordResetNotice } from './account-notice.ts';
import type { Block } from './blocks.ts';
import type { CaseNotice } from './case-notice.ts';
import type { MailboxNotice } from './mailbox-notice.ts';
import type { UptimeNotice } from './uptime-notice.ts';

/** A mail before it is rendered. */
export interface Content {
  /** What is wanted: the beginning of the subject. */
  readonly wanted: string;
  /** The procedure, after the colon. */
  readonly about?: string;
  /** The reference number: the end of the subject. */
  readonly reference?: string;
  readonly blocks: readonly Block[];
}

/** One kind of mail. */
export interface Notice<Data> {
  readonly compose: (data: Data, language: Language) => Content;
}

/** The data that a notice takes. */
export type NoticeDataOf<K extends NoticeId> = K extends 'invitation'
  ? InvitationNotice
  : K extends 'password-reset' | 'application-link'
    ? PasswordResetNotice
    : K extends 'N-27'
      ? MailboxNotice
      : K extends 'N-53'
        ? UptimeNotice
        : CaseNotice;
