import { afterAll, beforeAll, expect, it } from 'vitest';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { bulkColumns } from '../../functions/domain/bulk-columns.ts';
import { bulkResultFile } from '../../functions/web/bulk-result-file.ts';
import { bulkRowStateTexts } from '../../functions/web/texts/bulk-rows.ts';
import type { BulkRow } from '../../schemas/cases/bulk-row.ts';
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

it('the result of a file in bulk is the same, and its words are none of what starts', async () => {
  const row: BulkRow = {
    ...{ requestId: 'BLK-2026-000001', no: 1, key: 'a@kpc.example', state: 'LEFT_OUT' },
    ...{ errors: [{ field: '', code: 'required' }], attempts: 0 },
  } as never;
  const columns = bulkColumns('DISABLE');
  await writeFile(
    join(folder, 'result.ts'),
    `import { bulkResultFile } from '${bundleSettings.absWorkingDir}/functions/web/bulk-result-file.ts';
     console.log(JSON.stringify(bulkResultFile(...JSON.parse(process.argv[2]))));`,
  );
  const outfile = join(folder, 'result/index.js');
  await build({ ...bundleSettings, entryPoints: [join(folder, 'result.ts')], outfile });
  const given = [columns, [row]] as const;
  const { stdout } = await promisify(execFile)(process.execPath, [outfile, JSON.stringify(given)]);
  const result = bulkResultFile(...given);
  expect(JSON.parse(stdout)).toEqual(result);
  expect(result).toContain(bulkRowStateTexts.LEFT_OUT.ms);
  expect(await readFile(outfile, 'utf8')).not.toContain(bulkRowStateTexts.LEFT_OUT.ms);
});

it('the words of the mails stand in a file of their own, and the code of the function without them', async () => {
  const code = await readFile(join(folder, 'out/index.js'), 'utf8');
  expect(code).not.toContain('Pengujian berjaya');
  expect(await readFile(join(folder, 'out/late/render.js'), 'utf8')).toContain('Pengujian berjaya');
});
