import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseArguments } from '../../scripts/test-arguments.ts';
import { tallyOf, verdict } from '../../scripts/test-report.ts';

async function reportOf(...files: { status: string; tests: string[] }[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'govuc-report-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'report.json');
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  }));
  await writeFile(file, JSON.stringify({ testResults }));
  return file;
}

describe('the count of a run', () => {
  test('adds up the tests of all files', async () => {
    const report = await reportOf(
      { status: 'passed', tests: ['passed', 'passed', 'skipped'] },
      { status: 'failed', tests: ['failed', 'passed'] },
    );
    expect(await tallyOf(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test('counts a file that failed outside its tests as one failed', async () => {
    const report = await reportOf({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] });
    expect(await tallyOf(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('counts a process that ended badly although all tests passed', async () => {
    const report = await reportOf({ status: 'passed', tests: ['passed'] });
    expect(await tallyOf(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('counts a process that left no report as one failed', async () => {
    expect(await tallyOf('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the last line of a run', () => {
  test.each([
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed', true],
    [{ passed: 3, failed: 2, skipped: 0 }, '3 passed, 2 failed', false],
    [{ passed: 3, failed: 0, skipped: 1 }, '3 passed, 0 failed, 1 skipped', true],
    [{ passed: 0, failed: 0, skipped: 0 }, '0 passed, 1 failed', false],
    [{ passed: 0, failed: 0, skipped: 4 }, '0 passed, 1 failed, 4 skipped', false],
  ])('of %o is "%s"', (tally, line, ok) => {
    expect(verdict(tally)).toEqual({ line, ok });
  });
});

describe('the arguments of a run', () => {
  test('name projects, and leave the rest to vitest', () => {
    const args = ['--project', 'workflow', '--project=api', 'test/api/links.test.ts', '-t', 'expired'];
    expect(parseArguments(args)).toEqual({
      projects: ['workflow', 'api'],
      rest: ['test/api/links.test.ts', '-t', 'expired'],
    });
  });

  test('with --quick leave out what needs a local cloud', () => {
    expect(parseArguments(['--quick']).projects).toEqual(['unit', 'infra']);
  });

  test('are refused when there is no such project', () => {
    expect(() => parseArguments(['--project', 'units'])).toThrow('There is no test project "units"');
  });
});
