import type { Metafile, Plugin } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { catalogue } from '../schemas/catalogue.ts';
import { forms } from '../schemas/forms.ts';

/**
 * The catalogue grows with each procedure, and a function touches one or two of its rows. So a bundle carries none of
 * them: each row and each form is a JSON file beside the code, read when it is first used. What the sources see is
 * the same table, and a test holds that every row is plain data.
 */

const tables: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { procedures: catalogue, forms };

/** Stands in for `schemas/<table>/rows.ts` in a bundle. */
function tableOfFiles(table: string, ids: readonly string[]): string {
  return `
    import { readFileSync } from 'node:fs';
    const read = (id) => JSON.parse(readFileSync(__dirname + '/${table}/' + id + '.json', 'utf8'));
    const made = {};
    export const rows = {};
    for (const id of ${JSON.stringify(ids)})
      Object.defineProperty(rows, id, { enumerable: true, get: () => (made[id] ??= read(id)) });`;
}

export const catalogueFiles: Plugin = {
  name: 'catalogue-files',
  setup(run) {
    run.onLoad({ filter: /\/schemas\/(?:procedures|forms)\/rows\.ts$/ }, ({ path }) => {
      const table = path.split('/').at(-2) ?? '';
      return { contents: tableOfFiles(table, Object.keys(tables[table] ?? {})), loader: 'js' };
    });
    run.onEnd(async ({ metafile }) => {
      const root = run.initialOptions.absWorkingDir ?? process.cwd();
      if (metafile !== undefined) await writeFiles(root, metafile);
    });
  },
};

async function writeFiles(root: string, { outputs }: Metafile): Promise<void> {
  for (const [output, { inputs }] of Object.entries(outputs)) {
    for (const [table, rows] of Object.entries(tables)) {
      if (inputs[`schemas/${table}/rows.ts`] === undefined) continue;
      const folder = join(root, dirname(output), table);
      await mkdir(folder, { recursive: true });
      await Promise.all(
        Object.entries(rows).map(([id, row]) => writeFile(join(folder, `${id}.json`), JSON.stringify(row))),
      );
    }
  }
}
