import * as z from 'zod/mini';
import type { Endpoints } from '../../infra/local/endpoints.ts';
import { waitFor } from './wait.ts';

const mailSchema = z.object({
  id: z.string(),
  subject: z.string(),
  to: z.array(z.object({ address: z.string() })),
  text: z.optional(z.string()),
  html: z.optional(z.string()),
  headers: z.record(z.string(), z.unknown()),
  attachments: z.nullish(z.array(z.object({ fileName: z.string() }))),
});

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Names of the files that came with it. */
  readonly files: readonly string[];
}

/** The mail inbox of the local cloud. Mails only ever come in at the end, so each is read once. */
export class Mailbox {
  private readonly url: string;
  private readonly mails: Mail[] = [];
  private seen = 0;
  private reading: Promise<void> = Promise.resolve();

  constructor({ mailboxUrl }: Pick<Endpoints, 'mailboxUrl'>) {
    this.url = mailboxUrl;
  }

  /** Mails whose subject holds `text`, e.g. a reference number, in the order they came. */
  async about(text: string): Promise<readonly Mail[]> {
    // One reading after the other: each goes on where the last one stopped.
    this.reading = this.reading.catch(() => undefined).then(() => this.read());
    await this.reading;
    return this.mails.filter((mail) => mail.subject.includes(text));
  }

  /** The n-th mail to somebody whose subject begins and ends so. */
  async waitFor(wanted: {
    readonly to: string;
    readonly opening: string;
    readonly about: string;
    readonly nth?: number;
  }): Promise<Mail> {
    const { to, opening, about, nth = 1 } = wanted;
    return waitFor(`mail ${nth} to ${to} with subject "${opening}… ${about}"`, async () =>
      (await this.about(about))
        .filter((mail) => mail.to === to && mail.subject.startsWith(opening))
        .at(nth - 1),
    );
  }

  private async read(): Promise<void> {
    const response = await fetch(`${this.url}/email?skip=${this.seen}`);
    const found = z.parse(z.array(mailSchema), await response.json());
    this.seen += found.length;
    for (const { id, subject, to, text = '', html = '', headers, attachments } of found) {
      const files = (attachments ?? []).map(({ fileName }) => fileName);
      for (const { address } of to) this.mails.push({ id, to: address, subject, text, html, headers, files });
    }
  }
}

/** Addresses in the text of a mail. */
export function linksOf(mail: Mail): readonly string[] {
  return [...mail.text.matchAll(/https?:\/\/[^\s<>"]+/gu)].map(([url]) => url.replace(/[.,)]+$/u, ''));
}

/** The token of the decision link in a mail, if it has one. */
export function tokenIn(mail: Mail): string | undefined {
  return linksOf(mail)
    .map((url) => /\/l\/([\w-]+)$/u.exec(new URL(url).pathname)?.[1])
    .find((token) => token !== undefined);
}
