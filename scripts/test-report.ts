import { readFile } from 'node:fs/promises';

/** What a run of tests came to. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, next) => ({
      passed: all.passed + next.passed,
      failed: all.failed + next.failed,
      skipped: all.skipped + next.skipped,
    }),
    NOTHING,
  );
}

/**
 * Counts a finished vitest process. A file that failed outside its tests (import, hooks) counts as one
 * failed, and so does a process that ended badly without naming a failed test or without a report.
 */
export async function tallyOf(reportFile: string, exitCode: number): Promise<Tally> {
  let report: Report;
  try {
    report = JSON.parse(await readFile(reportFile, 'utf8')) as Report;
  } catch {
    return ONE_FAILED;
  }
  const tally = sum(report.testResults.map(tallyOfFile));
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function tallyOfFile(file: Report['testResults'][number]): Tally {
  const count = (wanted: string): number =>
    file.assertionResults.filter((result) => result.status === wanted).length;
  const passed = count('passed');
  const failed = count('failed');
  return {
    passed,
    failed: file.status === 'failed' && failed === 0 ? 1 : failed,
    skipped: file.assertionResults.length - passed - failed,
  };
}

/** The last line of a run. A run in which no test ran is a failed one. */
export function verdict(tally: Tally): { line: string; ok: boolean } {
  const ran = tally.passed + tally.failed > 0;
  const failed = ran ? tally.failed : 1;
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  return { line: `${tally.passed} passed, ${failed} failed${skipped}`, ok: failed === 0 };
}
