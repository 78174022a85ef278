import { parseArgs } from 'node:util';
import { readEndpoints } from './endpoints.ts';
import { invoke } from './invoke.ts';
import { LocalCloudError, runCommand } from './local-cloud-error.ts';
import { printReport } from './report.ts';
import { sweepSchedules } from '../sweeps.ts';

/**
 * `npm run sweep -- NAME [--date YYYY-MM-DD | --now ISO] [--preview] [--only REQUEST]` runs a sweep of the running system,
 * for the morning of a Malaysian day or for an instant; for now when neither is given.
 */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      now: { type: 'string' },
      preview: { type: 'boolean' },
      only: { type: 'string' },
    },
  });
  const [name] = positionals;
  if (name === undefined)
    throw new LocalCloudError(
      `Which sweep? npm run sweep -- NAME [--date YYYY-MM-DD | --now ISO] [--preview] [--only REQUEST]. There are: ${sweepSchedules.map((each) => each.name).join(', ')}`,
    );
  if (values.date !== undefined && values.now !== undefined)
    throw new LocalCloudError('Give a date or a time, not both.');
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now))) {
    throw new LocalCloudError(`--now ${values.now} is no time: write it as 2026-03-01T08:30:00Z.`);
  }
  const { date, now = date === undefined ? undefined : morningOf(date), preview, only } = values;
  const by = sweepSchedules.find((each) => each.name === name)?.by ?? 'sweeps';
  printReport(
    await invoke(await readEndpoints(), by, {
      name,
      ...(now === undefined ? {} : { now }),
      ...(preview === undefined ? {} : { preview }),
      ...(only === undefined ? {} : { only }),
    }),
  );
});

/** When the daily checks of a Malaysian day have run. @throws LocalCloudError when there is no such day */
function morningOf(date: string): string {
  const now = `${date}T09:00:00+08:00`;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date) || Number.isNaN(Date.parse(now)))
    throw new LocalCloudError(`--date ${date} is no day: write it as 2026-03-01.`);
  return now;
}
