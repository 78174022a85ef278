import { join } from 'node:path';
import type { EdgeSettings } from './edge.ts';
import { awsEnvironment } from './emulator.ts';
import { root, type Layout } from './paths.ts';
import type { Ports } from './ports.ts';
import { listens, startInBackground, waitUntil } from './processes.ts';

/** Starts the addresses in front of the emulator, and the inbox. @returns the process id. */
export function startEdge(ports: Ports, files: Layout, follow: EdgeSettings['follow']): number {
  const settings: EdgeSettings = {
    emulatorPort: ports.emulator,
    cloudPort: ports.cloud,
    portalPort: ports.portal,
    endpointsFile: files.endpoints,
    mailboxPort: ports.mailbox,
    smtpPort: ports.smtp,
    mailDirectory: join(files.state, 'mail'),
    ...(follow === undefined ? {} : { follow }),
  };
  return startInBackground(
    {
      // The project's Node runs TypeScript by itself: a loader would cost 40 MB.
      command: 'node',
      args: [join(root, 'infra/local/edge.ts'), JSON.stringify(settings)],
      cwd: root,
      env: awsEnvironment(ports),
    },
    logOf(files),
  );
}

/** Waits until all its addresses accept connections. */
export async function edgeAnswers(pid: number, ports: Ports, files: Layout): Promise<void> {
  const all = [ports.cloud, ports.portal, ports.mailbox, ports.smtp];
  await waitUntil(async () => (await Promise.all(all.map(listens))).every(Boolean), {
    pid,
    seconds: 30,
    what: 'The mail inbox',
    logFile: logOf(files),
  });
}

function logOf(files: Layout): string {
  return join(files.logs, 'edge.log');
}
