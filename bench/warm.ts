import { join } from 'node:path';
import { bundleFile } from './bundles.ts';
import { numberFrom } from './child.ts';
import { median, printTable, verdict } from './table.ts';

const runs = 7;
const gate = 60;

/** CPU of one call of each wrapper around a function that does nothing: middy, parsing, one line of log. */
export async function warm(): Promise<void> {
  const file = await bundleFile(join(import.meta.dirname, 'wrappers.ts'));
  const measured = ['workflowTask', 'jsonApi'].map((wrapper) => ({ wrapper, figures: [] as number[] }));
  for (let run = 0; run < runs; run += 1) {
    for (const { wrapper, figures } of measured) {
      figures.push(numberFrom(`require(${JSON.stringify(file)})`, { WRAPPER: wrapper }));
    }
  }
  console.log(`\nWarm: CPU of a wrapper alone, medians of ${runs} processes\n`);
  printTable(
    ['wrapper', 'µs a call', 'gate', ''],
    measured.map(({ wrapper, figures }) => {
      const microseconds = median(figures);
      return [wrapper, microseconds.toFixed(0), String(gate), verdict(microseconds, gate)];
    }),
  );
}
