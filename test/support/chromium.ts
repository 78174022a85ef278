import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium');

interface Candidate {
  executablePath: string;
  env?: Record<string, string>;
}

/**
 * Starts a headless Chromium: the one that comes with npm, or else one found on the machine.
 * Throws when there is none, so that a browser test is never left out silently.
 */
export async function launchChromium(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of [fromPackage, ...fromMachine()]) {
    try {
      const { executablePath, env } = await find();
      return await chromium.launch({ executablePath, env: { ...process.env, ...env } });
    } catch (error) {
      failures.push(`- ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    `No Chromium could be started. Install one (Debian: apt-get install chromium) or name it in CHROME_PATH.\n${failures.join('\n')}`,
  );
}

/** The binary of the npm package, with the libraries and the font that it brings along. */
async function fromPackage(): Promise<Candidate> {
  const folder = await unpackedFolder();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

function fromMachine(): (() => Promise<Candidate>)[] {
  return [
    process.env['CHROME_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ]
    .filter((path): path is string => Boolean(path))
    .map((path) => async () => {
      if (!existsSync(path)) throw new Error(`${path} does not exist`);
      return { executablePath: path };
    });
}

/**
 * Unpacks the package once per version. It is unpacked beside its place and then renamed, because test
 * files run at the same time and must not start half a binary.
 */
async function unpackedFolder(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(ROOT, 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const unpacking = await mkdtemp(`${folder}-`);
  try {
    // The package unpacks into the temp folder, and brings its libraries only where it believes to be in AWS.
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
      { cwd: ROOT, env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' } },
    );
    await writeFile(join(unpacking, 'fonts.conf'), fontConfig(folder));
    await rename(unpacking, folder);
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function fontConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
