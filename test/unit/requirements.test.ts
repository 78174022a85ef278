import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../support/scenarios/all.ts';

/**
 * Traceability. docs/requirements.csv has every requirement of the documents; what says `done` names the tests that
 * prove it: `scenario NAME`, or `FILE > NAME OF THE TEST`, several parted by ` | `.
 */

const root = join(import.meta.dirname, '../..');

/** How many requirements each group has. Their numbers run from 1 without a gap. */
const groups: Readonly<Record<string, number>> = {
  RLY: 25,
  BMT: 11,
  ARC: 11,
  VAS: 6,
  IPM: 88,
  CIR: 64,
  GEN: 9,
};

interface Requirement {
  readonly id: string;
  readonly status: string;
  readonly tests: readonly string[];
  readonly notes: string;
}

const requirements = await readRequirements();

describe('docs/requirements.csv', () => {
  it('has every requirement once', () => {
    const ids = requirements.map(({ id }) => id);
    const expected = Object.entries(groups).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, index) => {
        const digits = group === 'IPM' ? 3 : 2;
        return `REQ-${group}-${String(index + 1).padStart(digits, '0')}`;
      }),
    );
    expect([...ids].sort()).toEqual(expected.sort());
  });

  it('says of each whether it is done, open or for later', () => {
    const odd = requirements.filter(({ status }) => !['done', 'open', 'later'].includes(status));
    expect(odd).toEqual([]);
  });

  it('claims nothing as done without a test', () => {
    const bare = requirements.filter(({ status, tests }) => status === 'done' && tests.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('says of what is not done what is missing, or where it belongs', () => {
    const silent = requirements.filter(({ status, notes }) => status !== 'done' && notes === '');
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('names only tests that exist', async () => {
    const missing: string[] = [];
    for (const { id, tests } of requirements) {
      for (const test of tests) if (!(await exists(test))) missing.push(`${id}: ${test}`);
    }
    expect(missing).toEqual([]);
  });
});

describe('docs/readings.md', () => {
  it('every reading of Annex I is there', async () => {
    const page = await readFile(join(root, 'docs/readings.md'), 'utf8');
    const all = Array.from({ length: 104 }, (_, index) => `AMB-${String(index + 1).padStart(2, '0')}`);
    expect(all.filter((id) => !page.includes(`| ${id} |`))).toEqual([]);
    // Decisions replace or sharpen them.
    const decisions = Array.from({ length: 22 }, (_, index) => `D-${String(index + 1).padStart(2, '0')}`);
    expect(decisions.filter((id) => !page.includes(`| ${id} |`))).toEqual([]);
  });

  it('every reading that the code quotes is explained', async () => {
    const page = await readFile(join(root, 'docs/readings.md'), 'utf8');
    const quoted = new Set<string>();
    for (const folder of ['functions', 'infra', 'schemas', 'statemachines']) {
      const names = await readdir(join(root, folder), { recursive: true });
      for (const name of names.filter((each) => /\.(ts|tsx|yaml)$/u.test(each))) {
        const source = await readFile(join(root, folder, name), 'utf8');
        for (const [id] of source.matchAll(/\b(?:AMB-\d{2,3}|D-\d{2})\b/gu)) quoted.add(id);
      }
    }
    expect([...quoted].filter((id) => !page.includes(`| ${id} |`))).toEqual([]);
  });
});

async function exists(test: string): Promise<boolean> {
  const scenario = /^scenario (\S+)$/u.exec(test)?.[1];
  if (scenario !== undefined) return scenarios.has(scenario);
  const [file, name] = test.split(' > ');
  if (file === undefined || name === undefined || !/^test\/[^.]+\.test\.tsx?$/u.test(file)) return false;
  try {
    const source = await readFile(join(root, file), 'utf8');
    return [`'${name}'`, `"${name}"`, `\`${name}\``].some((literal) => source.includes(literal));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function readRequirements(): Promise<readonly Requirement[]> {
  const [head, ...rows] = parseCsv(await readFile(join(root, 'docs/requirements.csv'), 'utf8'));
  expect(head).toEqual(['id', 'requirement', 'basis', 'verify', 'status', 'tests', 'notes']);
  return rows.map(([id = '', , , , status = '', tests = '', notes = '']) => ({
    id,
    status,
    tests: tests === '' ? [] : tests.split(' | '),
    notes,
  }));
}

/** Comma-separated cells; a cell in double quotes may hold commas, and a double quote written twice. */
function parseCsv(text: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}
