import { afterAll, beforeAll, expect, it } from 'vitest';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { bundleFunctions, bundleSettings } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/functions.ts';
import { catalogue, procedureIds } from '../../schemas/catalogue.ts';
import { forms } from '../../schemas/forms.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govuc-catalogue-'));
  const schemas = join(bundleSettings.absWorkingDir, 'schemas');
  await writeFile(
    join(folder, 'entry.ts'),
    `import { catalogue } from '${schemas}/catalogue.ts';
     import { forms } from '${schemas}/forms.ts';
     console.log(JSON.stringify({ catalogue, forms }));`,
  );
  await build({ ...bundleSettings, entryPoints: [join(folder, 'entry.ts')], outdir: join(folder, 'out') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a bundled function reads the very rows and forms of the sources from its files', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'out/entry.js')], {
    maxBuffer: 10_000_000,
  });
  // Strict equality: a value that JSON does not know, such as undefined or a date, would be missed here.
  expect(JSON.parse(stdout)).toStrictEqual({ catalogue, forms });
});

it('each row is a file of its own', async () => {
  expect((await readdir(join(folder, 'out/procedures'))).toSorted()).toEqual(
    procedureIds.map((id) => `${id}.json`).toSorted(),
  );
  expect(await readdir(join(folder, 'out/forms'))).toHaveLength(Object.keys(forms).length);
});

it('no function reads a row or a form when it starts', async () => {
  await bundleFunctions(join(folder, 'functions'));
  const script = `
    const fs = require('node:fs');
    const { readFileSync } = fs;
    fs.readFileSync = (path, ...more) => {
      if (/\\/(procedures|forms)\\//.test(String(path))) console.log(path);
      return readFileSync(path, ...more);
    };
    require(process.argv[1]);`;
  const read = await Promise.all(
    functionNames.map(async (name) => {
      const file = join(folder, 'functions', name, 'index.js');
      const { stdout } = await promisify(execFile)(process.execPath, ['--eval', script, file], {
        env: { AWS_REGION: 'ap-southeast-5' },
      });
      return stdout;
    }),
  );
  expect(read.join('')).toBe('');
}, 60_000);
