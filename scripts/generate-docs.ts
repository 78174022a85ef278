import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { catalogue } from '../schemas/catalogue.ts';
import { fileOf, indexPage, procedurePage } from './procedure-docs/page.ts';

/** Writes docs/procedures from the catalogue. Part of `npm run docs`. */

const folder = fileURLToPath(new URL('../docs/procedures', import.meta.url));

/** The pages by file name. */
export function generatedDocs(): ReadonlyMap<string, string> {
  const procedures = Object.values(catalogue);
  return new Map([
    ['README.md', indexPage(procedures)],
    ...procedures.map((procedure) => [fileOf(procedure.id), procedurePage(procedure)] as const),
  ]);
}

/** What is in the repository now. */
export async function committedDocs(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, page] of generatedDocs()) await writeFile(join(folder, name), page);
}
