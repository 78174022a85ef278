/** What a mail about the reader's own mailbox says. Sizes are megabytes; the day is Malaysian, `yyyy-mm-dd`. */
export interface MailboxNotice {
  readonly name: string;
  readonly address: string;
  readonly usedMb: number;
  readonly quotaMb: number;
  /** When it was measured. */
  readonly day: string;
  readonly url: string;
}
