import { readEndpoints } from './endpoints.ts';
import { invoke } from './invoke.ts';
import { LocalCloudError, runCommand } from './local-cloud-error.ts';
import { printReport } from './report.ts';

/** `npm run ops -- COMMAND [REQUEST_ID | AGENCY_ID] [REASON]`: what an operator does to the running system. */
await runCommand(async () => {
  const [command, subject, reason] = process.argv.slice(2);
  if (command === undefined) {
    throw new LocalCloudError(
      'Which command? npm run ops -- list-faulted | list-untold | resume REQUEST_ID | stop-execution REQUEST_ID | end REQUEST_ID REASON | compare-accounts AGENCY_ID | recount AGENCY_ID',
    );
  }
  const payload = {
    command,
    ...(subject === undefined
      ? {}
      : { [['compare-accounts', 'recount'].includes(command) ? 'agencyId' : 'requestId']: subject }),
    ...(reason === undefined ? {} : { reason }),
  };
  printReport(await invoke(await readEndpoints(), 'ops', payload));
});
