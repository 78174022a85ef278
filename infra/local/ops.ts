import { readEndpoints } from './endpoints.ts';
import { invoke } from './invoke.ts';
import { LocalCloudError, runCommand } from './local-cloud-error.ts';
import { printReport } from './report.ts';

/** `npm run ops -- COMMAND [REQUEST_ID]`: what an operator does to the running system. */
await runCommand(async () => {
  const [command, requestId] = process.argv.slice(2);
  if (command === undefined) {
    throw new LocalCloudError(
      'Which command? npm run ops -- list-faulted | resume REQUEST_ID | stop-execution REQUEST_ID',
    );
  }
  const payload = requestId === undefined ? { command } : { command, requestId };
  printReport(await invoke(await readEndpoints(), 'ops', payload));
});
