import { afterAll, beforeAll, expect, it } from 'vitest';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { renderNotice } from '../../functions/mail/render.ts';
import { bundleSettings } from '../../infra/bundle.ts';
import { aCaseNotice, context } from '../unit/mail/mail-data.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govuc-late-'));
  await writeFile(
    join(folder, 'entry.ts'),
    `import { renderNotice } from '${bundleSettings.absWorkingDir}/functions/mail/render.ts';
     console.log(JSON.stringify(renderNotice(...JSON.parse(process.argv[2]))));`,
  );
  await build({
    ...bundleSettings,
    entryPoints: [join(folder, 'entry.ts')],
    outfile: join(folder, 'out/index.js'),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a bundled function renders the very mail of the sources', async () => {
  const given = ['N-02', aCaseNotice(), 'ms', context] as const;
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(folder, 'out/index.js'),
    JSON.stringify(given),
  ]);
  expect(JSON.parse(stdout)).toEqual(renderNotice(...given));
});

it('the words of the mails stand in a file of their own, and the code of the function without them', async () => {
  const code = await readFile(join(folder, 'out/index.js'), 'utf8');
  expect(code).not.toContain('Pengujian berjaya');
  expect(await readFile(join(folder, 'out/late/render.js'), 'utf8')).toContain('Pengujian berjaya');
});
