import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { createProxy } from './proxy.ts';

/**
 * One small process in front of the local cloud: the portal's stable address and the mail inbox. It is started by
 * `startEdge` with its settings as JSON.
 */
export interface EdgeSettings {
  readonly portalPort: number;
  readonly cloudPort: number;
  readonly apiId: string;
  readonly mailboxPort: number;
  readonly smtpPort: number;
  readonly mailDirectory: string;
  /** When this process is gone, so is the reason for the cloud: end it too. Only for tests. */
  readonly follow?: { readonly parent: number; readonly emulator: number };
}

const settings = JSON.parse(process.argv[2] ?? '{}') as EdgeSettings;

const proxy = createProxy({
  host: '127.0.0.1',
  port: settings.cloudPort,
  prefix: `/_aws/execute-api/${settings.apiId}/$default`,
});
proxy.listen(settings.portalPort, '127.0.0.1');
listenOnIpv6Too(settings.portalPort);
startMailbox();
if (settings.follow !== undefined) followParent(settings.follow);

/** `localhost` is ::1 first on many machines; where there is no IPv6 the other address is enough. */
function listenOnIpv6Too(port: number): void {
  const second: Server = createProxy({
    host: '127.0.0.1',
    port: settings.cloudPort,
    prefix: `/_aws/execute-api/${settings.apiId}/$default`,
  });
  second.once('error', () => undefined);
  second.listen({ port, host: '::1', ipv6Only: true });
}

/** MailDev ends this process itself on SIGTERM and SIGINT. */
function startMailbox(): void {
  const maildev = createRequire(import.meta.url)('maildev') as (options: object) => { listen: () => void };
  const mailbox = maildev({
    smtp: settings.smtpPort,
    web: settings.mailboxPort,
    ip: '127.0.0.1',
    webIp: '127.0.0.1',
    mailDirectory: settings.mailDirectory,
    silent: true,
  });
  mailbox.listen();
}

function followParent({ parent, emulator }: { parent: number; emulator: number }): void {
  setInterval(() => {
    if (isThere(parent)) return;
    if (isThere(emulator)) process.kill(emulator, 'SIGTERM');
    process.exit(0);
  }, 2000);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
