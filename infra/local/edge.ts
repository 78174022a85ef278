import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { asIfByTls, asPublicAddress, createProxy, type Forwarded, type Target } from './proxy.ts';

/**
 * One small process in front of the emulator: the AWS address, the portal's stable address and the mail inbox. It is
 * started by `startEdge` with its settings as JSON.
 */
export interface EdgeSettings {
  readonly emulatorPort: number;
  readonly cloudPort: number;
  readonly portalPort: number;
  /** Tells the HTTP API's id, as soon as it is there. */
  readonly endpointsFile: string;
  readonly mailboxPort: number;
  readonly smtpPort: number;
  readonly mailDirectory: string;
  /** When this process is gone, so is the reason for the cloud: end it too. Only for tests. */
  readonly follow?: { readonly parent: number; readonly emulator: number };
}

const settings = JSON.parse(process.argv[2] ?? '{}') as EdgeSettings;
const emulator: Target = { host: '127.0.0.1', port: settings.emulatorPort, prefix: '' };
let portal: Target | undefined;

listen(settings.cloudPort, () => emulator, asIfByTls);
listen(settings.portalPort, portalTarget, asPublicAddress);
startMailbox();
if (settings.follow !== undefined) followParent(settings.follow);

function portalTarget(): Target | undefined {
  if (portal === undefined && existsSync(settings.endpointsFile)) {
    const { apiId } = JSON.parse(readFileSync(settings.endpointsFile, 'utf8')) as { apiId: string };
    portal = { ...emulator, prefix: `/_aws/execute-api/${apiId}/$default` };
  }
  return portal;
}

/** `localhost` is ::1 first on many machines; where there is no IPv6 the other address is enough. */
function listen(port: number, target: () => Target | undefined, forwarded: Forwarded): void {
  createProxy(target, forwarded).listen(port, '127.0.0.1');
  createProxy(target, forwarded)
    .once('error', () => undefined)
    .listen({ port, host: '::1', ipv6Only: true });
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

function followParent({ parent, emulator: pid }: { parent: number; emulator: number }): void {
  setInterval(() => {
    if (isThere(parent)) return;
    if (isThere(pid)) process.kill(pid, 'SIGTERM');
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
