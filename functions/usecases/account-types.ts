import type {
  Account,
  AccountEntry,
  AccountHistory,
  ListDuty,
  Mailbox,
  Membership,
} from '../../schemas/directory/account.ts';
import type { MailingList } from '../../schemas/directory/list.ts';
import type { AccountState } from '../../schemas/directory-words.ts';

/** Shapes that the use cases of accounts take and give. Pages and the JSON API are written against these. */

export interface AccountFilter {
  /** One agency; an officer of an agency always sees his own. Central officers name one. */
  readonly agencyId?: string;
  readonly state?: AccountState;
  /** Beginning of a word of the display name, of the address or of the login id; or a whole identity number. */
  readonly query?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** What the page of an account shows. The identity number is masked. */
export interface AccountView {
  readonly account: Account;
  readonly agencyName: string;
  readonly mailbox: Mailbox | undefined;
  readonly memberships: readonly {
    readonly membership: Membership;
    readonly list: MailingList | undefined;
  }[];
  readonly duties: readonly { readonly duty: ListDuty; readonly list: MailingList | undefined }[];
  /** Newest first. */
  readonly history: readonly AccountHistory[];
  /** The open request that reserves it. */
  readonly lockedBy?: string;
  /** Other accounts of the same person, also those that ended (AMB-104), as far as the caller may read them. */
  readonly elsewhere: readonly AccountEntry[];
  /** Parts of which something is stored that cannot be read: they show the rest. */
  readonly unreadable?: readonly UnreadablePart[];
}

export type UnreadablePart = 'mailbox' | 'places' | 'history' | 'elsewhere';

export type AccountCounts = Readonly<Record<AccountState, number>>;

/** Whether an address or a login id can be used (IPMS-4.5.S5). */
export interface Availability {
  readonly free: boolean;
  /** Why not, as the code of a field's error: `taken`, `agency-domain`, `agency-domain-unset`, `email`, `login-id`. */
  readonly why?: string;
  /** Free ones like it, when it is taken. */
  readonly proposals: readonly string[];
}
