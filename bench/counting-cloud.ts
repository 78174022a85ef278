import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { metered, nothing, sum, writtenBy, type Written } from './written.ts';

/**
 * Stands before the local cloud and counts what is asked of it. Machines, pools of users and mails it answers
 * itself: no execution runs beside the one who counts, nobody's sign-in is switched, and nobody gets mail.
 */
export class CountingCloud {
  readonly #behind: string;
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #calls: string[] = [];
  #written: Written = nothing;
  /** Text of the last mail. */
  lastMail = '';

  constructor(behind: string) {
    this.#behind = behind;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Names of the calls since the last time. */
  take(): readonly string[] {
    const calls = this.#calls;
    this.#calls = [];
    return calls;
  }

  /** What transactions have written since the last time. */
  takeWritten(): Written {
    const written = this.#written;
    this.#written = nothing;
    return written;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const form = new URLSearchParams(body);
    const target = String(request.headers['x-amz-target'] ?? '');
    this.#calls.push(target.split('.').at(-1) || (form.get('Action') ?? `${request.method} ${request.url}`));
    if (target.startsWith('AWSStepFunctions.')) {
      response.end(JSON.stringify({ executionArn: 'counted', startDate: 0 }));
    } else if (target.startsWith('AWSCognitoIdentityProviderService.')) {
      response.end('{}');
    } else if (form.get('Action') === 'SendEmail') {
      this.lastMail = form.get('Message.Body.Text.Data') ?? '';
      response.end(
        '<SendEmailResponse><SendEmailResult><MessageId>1</MessageId></SendEmailResult></SendEmailResponse>',
      );
    } else {
      const isWrite = target.endsWith('.TransactWriteItems');
      const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
      const passed = await fetch(`${this.#behind}${request.url ?? '/'}`, {
        method: request.method ?? 'POST',
        headers: headers as Record<string, string>,
        body: isWrite ? metered(body) : body,
      });
      const answer = await passed.text();
      if (isWrite && passed.ok) this.#written = sum(this.#written, writtenBy(body, answer));
      response.writeHead(passed.status, { 'content-type': passed.headers.get('content-type') ?? '' });
      response.end(answer);
    }
  }
}
