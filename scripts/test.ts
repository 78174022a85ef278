/**
 * Runs the tests: first those that need nothing, then those that share a local cloud, which is started on
 * free ports and stopped at the end. The last line is `N passed, N failed`.
 *
 *   npm test                               everything
 *   npm run test:quick                     only what needs no local cloud
 *   npm test -- --project workflow         one project; may be repeated
 *   npm test -- test/api/links.test.ts     file filters and other options go to vitest
 *
 * If GOVUC_ENDPOINTS names an endpoints.json, that running system is used and none is started.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from './test-arguments.ts';
import { CLOUD_PROJECTS, QUICK_PROJECTS } from './test-projects.ts';
import { NOTHING, ONE_FAILED, sum, type Tally, tallyOf, verdict } from './test-report.ts';

const ROOT = join(import.meta.dirname, '..');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');

interface LocalCloud {
  endpointsFile: string;
  stop(): Promise<void>;
}

let running: ChildProcess | undefined;
let interrupted = false;

function onInterrupt(signal: NodeJS.Signals): void {
  if (interrupted) process.exit(1);
  interrupted = true;
  console.error(`\n${signal}: stopping. A second one stops without cleaning up.`);
  running?.kill('SIGTERM');
}

async function main(): Promise<boolean> {
  const { projects, rest } = parseArguments(process.argv.slice(2));
  const folder = await mkdtemp(join(tmpdir(), 'govuc-test-'));
  const tallies: Tally[] = [];

  const quick = projects.filter((project) => QUICK_PROJECTS.includes(project));
  if (quick.length > 0) tallies.push(await vitest(quick, rest, join(folder, 'quick.json')));

  const cloud = projects.filter((project) => CLOUD_PROJECTS.includes(project));
  if (cloud.length > 0 && !interrupted && hasFiles(cloud, rest)) {
    tallies.push(await withCloud(folder, (env) => vitest(cloud, rest, join(folder, 'cloud.json'), env)));
  }

  const total = sum(tallies);
  const { line, ok } = verdict(interrupted && total.failed === 0 ? sum([total, ONE_FAILED]) : total);
  if (ok) await rm(folder, { recursive: true, force: true });
  else console.log(`\nReports and logs of this run: ${folder}`);
  console.log(line);
  return ok;
}

/** Runs `use` with a local cloud of its own, which is stopped whatever happens. */
async function withCloud(folder: string, use: (env: NodeJS.ProcessEnv) => Promise<Tally>): Promise<Tally> {
  if (process.env['GOVUC_ENDPOINTS']) {
    console.log(`Using the running system of ${process.env['GOVUC_ENDPOINTS']}`);
    return use({});
  }
  let cloud: LocalCloud;
  try {
    cloud = await startCloud(folder);
  } catch (error) {
    console.error('The local cloud did not start:', error);
    return ONE_FAILED;
  }
  let tally = NOTHING;
  try {
    if (!interrupted) tally = await use({ GOVUC_ENDPOINTS: cloud.endpointsFile });
  } finally {
    try {
      await cloud.stop();
    } catch (error) {
      console.error('The local cloud did not stop:', error);
      tally = sum([tally, ONE_FAILED]);
    }
  }
  return tally;
}

/** Loaded only here, so that the quick tests do not load the whole CDK. */
async function startCloud(folder: string): Promise<LocalCloud> {
  const { startLocalCloud } = await import('../infra/local/cloud.ts');
  const logFile = join(folder, 'cloud.log');
  let starting = true;
  const cloud = await startLocalCloud({
    stateDir: join(folder, 'cloud'),
    ports: 'free',
    persist: false,
    log: (line) => {
      appendFileSync(logFile, `${line}\n`);
      if (starting) console.log(`local cloud: ${line}`);
    },
  });
  starting = false;
  return cloud;
}

async function vitest(
  projects: readonly string[],
  rest: readonly string[],
  reportFile: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Tally> {
  const child = spawn(
    process.execPath,
    [
      VITEST,
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...projects.map((project) => `--project=${project}`),
      ...rest,
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...awayFromAws(), ...env } },
  );
  running = child;
  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  running = undefined;
  return tallyOf(reportFile, exitCode);
}

/** A test that forgets to name its endpoint must not reach a real account. */
function awayFromAws(): NodeJS.ProcessEnv {
  const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, ...env } = process.env;
  return {
    ...env,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'ap-southeast-5',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** Whether any file is selected: a local cloud takes its time and is not started for nothing. */
function hasFiles(projects: readonly string[], rest: readonly string[]): boolean {
  const listed = execFileSync(
    process.execPath,
    [VITEST, 'list', '--filesOnly', '--json', ...projects.map((project) => `--project=${project}`), ...rest],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return (JSON.parse(listed) as unknown[]).length > 0;
}

process.on('SIGINT', onInterrupt);
process.on('SIGTERM', onInterrupt);

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error);
  console.log(verdict(ONE_FAILED).line);
  process.exitCode = 1;
}
