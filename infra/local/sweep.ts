import { parseArgs } from 'node:util';
import { readEndpoints } from './endpoints.ts';
import { invoke } from './invoke.ts';
import { LocalCloudError, runCommand } from './local-cloud-error.ts';
import { printReport } from './report.ts';

/** `npm run sweep -- NAME [--now ISO] [--preview] [--only REQUEST]` runs a sweep of the running system. */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { now: { type: 'string' }, preview: { type: 'boolean' }, only: { type: 'string' } },
  });
  const [name] = positionals;
  if (name === undefined)
    throw new LocalCloudError('Which sweep? npm run sweep -- NAME [--now ISO] [--preview] [--only REQUEST]');
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now))) {
    throw new LocalCloudError(`--now ${values.now} is no time: write it as 2026-03-01T08:30:00Z.`);
  }
  printReport(await invoke(await readEndpoints(), 'sweeps', { name, ...values }));
});
