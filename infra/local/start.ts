import { isUpToDate, startLocalCloud } from './cloud.ts';
import { readEndpoints, type Endpoints } from './endpoints.ts';
import { LocalCloudError, runCommand } from './local-cloud-error.ts';
import { layout, localDir } from './paths.ts';
import { endRunning, runningNow } from './running.ts';

/** `npm start`: everything runs in the background when this returns. */
await runCommand(async () => {
  const files = layout(localDir);
  const { starter, emulator, edge } = runningNow(files);
  if (starter !== undefined)
    throw new LocalCloudError(`GovUC is being started already, by process ${starter}.`);
  if (emulator !== undefined && edge !== undefined) {
    console.log('GovUC runs already.');
    print(await readEndpoints(files.endpoints));
    if (!(await isUpToDate(localDir))) {
      console.log(
        '  The sources have changed since: npm stop && npm start deploys them and keeps the state.\n',
      );
    }
    return;
  }
  // One of the two has died: what is left of them must not be in the way.
  if (emulator !== undefined || edge !== undefined) await endRunning(files);

  process.once('SIGINT', () => {
    void endRunning(files).finally(() => process.exit(130));
  });
  const start = performance.now();
  console.log('Starting GovUC …');
  const { endpoints } = await startLocalCloud({
    stateDir: localDir,
    ports: 'fixed',
    persist: true,
    log: (line) => {
      console.log(line);
    },
  });
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  in total`);
  print(endpoints);
});

function print({ portalUrl, apiUrl, mailboxUrl, users, accountUsers }: Endpoints): void {
  const [first] = users;
  const holders = accountUsers.filter(({ state }) => state === 'ACTIVE').slice(0, 3);
  console.log(`
  Portal       ${portalUrl}
  API          ${apiUrl}          (its description: ${apiUrl}/docs)
  Mail inbox   ${mailboxUrl}

  Sign in as (password of all of them: ${first?.password ?? ''})`);
  for (const { username, name, roles, agency } of users) {
    console.log(
      `    ${username.padEnd(13)}${name.padEnd(26)}${roles.join(', ')}${agency === '' ? '' : `, ${agency.toUpperCase()}`}`,
    );
  }
  console.log(`
  Account holders, e.g., sign in at ${portalUrl}/my with the same password:`);
  for (const { loginId, name, agency } of holders)
    console.log(`    ${loginId.padEnd(19)}${name}, ${agency.toUpperCase()}`);
  console.log(`
  A token for the API: npm run --silent token -- ${first?.username ?? 'USERNAME'}
  Stop: npm stop    Begin anew: npm run reset    Logs: .local/logs
`);
}
