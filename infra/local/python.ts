import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalCloudError } from './local-cloud-error.ts';
import { localDir, root } from './paths.ts';
import { downloadPip } from './pip-wheel.ts';
import { run } from './processes.ts';

/** A Python that can import the emulator. */
export interface Python {
  readonly command: string;
  /** Set when the packages stand beside the interpreter and not in a virtual environment. */
  readonly path?: string;
}

const requirementsFile = join(root, 'infra/local/requirements.txt');
const venv = join(localDir, 'venv');
const library = join(localDir, 'pylib');
const marker = join(localDir, 'python.json');
const candidates = [
  'python3',
  'python3.14',
  'python3.13',
  'python3.12',
  'python3.11',
  'python3.10',
  'python',
];
// Byte code is made on first use: it spares a third of the installation.
const pipOptions = ['install', '--quiet', '--no-compile', '--no-input', '--disable-pip-version-check'];

/**
 * The Python with the emulator in it, installed once: in a virtual environment, or, where the venv module is
 * missing (Debian and Ubuntu ship it apart), beside the machine's interpreter.
 * @throws LocalCloudError when no Python of at least 3.10 is there or nothing can install packages.
 */
export async function pythonWithEmulator(log: (line: string) => void): Promise<Python> {
  const interpreter = await findPython();
  const wanted = createHash('sha256')
    .update(await readFile(requirementsFile))
    .update(interpreter.version)
    .digest('hex');
  const installed = await readMarker();
  if (installed?.hash === wanted && existsSync(installed.python.command)) return installed.python;

  await mkdir(localDir, { recursive: true });
  await rm(venv, { recursive: true, force: true });
  await rm(library, { recursive: true, force: true });
  const python = await install(interpreter.command, log);
  await writeFile(marker, JSON.stringify({ hash: wanted, python }));
  return python;
}

async function install(command: string, log: (line: string) => void): Promise<Python> {
  try {
    await quietly(command, ['-m', 'venv', venv]);
  } catch {
    log('         (Python has no venv module here; installing the emulator beside it)');
    return await installBeside(command);
  }
  const inVenv = join(venv, 'bin/python');
  await pip(inVenv, ['-m', 'pip'], []);
  return { command: inVenv };
}

async function installBeside(command: string): Promise<Python> {
  await rm(venv, { recursive: true, force: true });
  const executable = (await quietly(command, ['-c', 'import sys; print(sys.executable)'])).trim();
  await pip(command, await pipOf(command, executable), ['--target', library]);
  return { command: executable, path: library };
}

/** How to run pip: the machine's own, or else one that is fetched. */
async function pipOf(command: string, executable: string): Promise<readonly string[]> {
  try {
    await quietly(command, ['-m', 'pip', '--version']);
    return ['-m', 'pip'];
  } catch {
    // Fetched below.
  }
  try {
    return [await downloadPip(localDir)];
  } catch (error) {
    throw new LocalCloudError(
      `${executable} has neither the venv nor the pip module, and pip could not be fetched (${String(error)}): ` +
        `install one of them (Debian, Ubuntu: sudo apt-get install python3-venv) and run npm start again.`,
    );
  }
}

async function pip(command: string, module: readonly string[], options: readonly string[]): Promise<void> {
  try {
    await quietly(command, [...module, ...pipOptions, ...options, '--requirement', requirementsFile]);
  } catch (error) {
    throw new LocalCloudError(
      `The emulator could not be installed from the Python package index: is this machine online?\n${String(error)}`,
    );
  }
}

async function findPython(): Promise<{ command: string; version: string }> {
  const seen: string[] = [];
  for (const command of candidates) {
    try {
      const version = (
        await quietly(command, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'])
      ).trim();
      const [major = 0, minor = 0] = version.split('.').map(Number);
      if (major > 3 || (major === 3 && minor >= 10)) return { command, version };
      seen.push(version);
    } catch {
      // This name is not on the machine; the next may be.
    }
  }
  const found = seen.length === 0 ? 'no Python was found' : `only Python ${seen.join(', ')} was found`;
  throw new LocalCloudError(
    `The local cloud needs Python 3.10 or newer, but ${found}: install it ` +
      `(Debian, Ubuntu: sudo apt-get install python3 python3-venv) and run npm start again.`,
  );
}

async function readMarker(): Promise<{ hash: string; python: Python } | undefined> {
  if (!existsSync(marker)) return undefined;
  const { hash, python } = JSON.parse(await readFile(marker, 'utf8')) as { hash: string; python: Python };
  return { hash, python };
}

async function quietly(command: string, args: readonly string[]): Promise<string> {
  return await run({ command, args, cwd: root, env: process.env });
}
