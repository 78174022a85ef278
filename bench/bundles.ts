import { build, type Metafile, type Plugin } from 'esbuild';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { bundleFunctions, bundleSettings } from '../infra/bundle.ts';
import { functionFolders, functionNames, type FunctionName } from '../infra/functions.ts';
import { firstUses } from './first-uses.ts';

const root = join(import.meta.dirname, '..');
const directory = join(root, 'dist/bench');

export interface Bundle {
  readonly file: string;
  readonly bytes: number;
}

/** One function: as it is deployed, as its start is timed, and its limit, which makes the same clients and nothing else. */
export interface Bundled {
  readonly name: FunctionName;
  readonly clients: readonly string[];
  readonly deployed: Bundle;
  readonly timed: Bundle;
  readonly limit: Bundle;
}

/** Bundles everything that is measured, with the settings of the deployed functions. */
export async function bundleForBench(): Promise<readonly Bundled[]> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  // The bundles are CommonJS; without this, Node would read them as this project's package.json says.
  await writeFile(join(directory, 'package.json'), '{ "type": "commonjs" }\n');
  const deployed = await bundleFunctions(join(directory, 'deployed'));
  const names = functionNames.filter((name) => outputOf(deployed, 'deployed', name) !== undefined);
  const clients = new Map(names.map((name) => [name, clientsIn(deployed, name)]));

  for (const [name, made] of clients) await writeFile(join(directory, `${name}.ts`), bareHandler(made));
  const limits = await bundle('limit', names, (name) => join(directory, `${name}.ts`));
  for (const name of names) await writeFile(join(directory, `${name}.first.ts`), withFirstUses(name));
  const timed = await bundle('timed', names, (name) => join(directory, `${name}.first.ts`), [madeOnce]);
  return names.map((name) => ({
    name,
    clients: [...(clients.get(name)?.keys() ?? [])],
    deployed: bundleOf(deployed, 'deployed', name),
    timed: bundleOf(timed, 'timed', name),
    limit: bundleOf(limits, 'limit', name),
  }));
}

/** A single file that is no function, e.g. what times the wrappers. */
export async function bundleFile(file: string): Promise<string> {
  const outfile = join(directory, 'single.js');
  await build({ ...bundleSettings, entryPoints: [file], outfile });
  return outfile;
}

async function bundle(
  kind: string,
  names: readonly FunctionName[],
  entry: (name: FunctionName) => string,
  plugins: Plugin[] = [],
): Promise<Metafile> {
  const { metafile } = await build({
    ...bundleSettings,
    entryPoints: names.map((name) => ({ in: entry(name), out: join(name, 'index') })),
    outdir: join(directory, kind),
    plugins: [...bundleSettings.plugins, ...plugins],
  });
  return metafile;
}

/** Lets what a function makes at its first call be made at once: see made-once.ts. */
const madeOnce: Plugin = {
  name: 'made-once',
  setup(run) {
    const substitute = join(root, 'bench/made-once.ts');
    run.onResolve({ filter: /\/env\.ts$/ }, ({ importer }) =>
      importer === substitute ? undefined : { path: substitute },
    );
  },
};

/** The handler, and what its first call uses as `globalThis.useFirst`. */
function withFirstUses(name: FunctionName): string {
  const uses = firstUses[name] ?? [];
  return [
    `export * from '${join(root, functionFolders[name], 'handler.ts')}';`,
    `import { ${uses.join(', ')} } from '${join(root, 'bench/first-uses.ts')}';`,
    `Object.assign(globalThis, { useFirst: () => [${uses.map((use) => `${use}()`).join(', ')}] });\n`,
  ].join('\n');
}

/** Classes of the SDK clients in a bundle by package: what tree shaking left, not what the sources name. */
function clientsIn(metafile: Metafile, name: FunctionName): ReadonlyMap<string, string> {
  const inputs = Object.entries(outputOf(metafile, 'deployed', name)?.inputs ?? {});
  return new Map(
    inputs.flatMap(([path, { bytesInOutput }]) => {
      const [, from, made] =
        /node_modules\/(@aws-sdk\/(?:client-[\w-]+|lib-dynamodb))\/dist-es\/(\w+Client)\.js$/u.exec(path) ??
        [];
      return bytesInOutput > 0 && from !== undefined && made !== undefined ? [[from, made] as const] : [];
    }),
  );
}

function bareHandler(clients: ReadonlyMap<string, string>): string {
  const imports = [...clients].map(([from, made]) => `import { ${made} } from '${from}';`);
  const making = [...clients.values()].map((made) =>
    made === 'DynamoDBDocumentClient' ? `${made}.from(new DynamoDBClient({}))` : `new ${made}({})`,
  );
  return [
    ...imports,
    `const clients = [${making.join(', ')}];`,
    'export const handler = async () => clients.length;\n',
  ].join('\n');
}

function outputOf(
  { outputs }: Metafile,
  kind: string,
  name: FunctionName,
): Metafile['outputs'][string] | undefined {
  return outputs[relative(root, join(directory, kind, name, 'index.js'))];
}

function bundleOf(metafile: Metafile, kind: string, name: FunctionName): Bundle {
  const output = outputOf(metafile, kind, name);
  if (output === undefined) throw new Error(`${name} was not bundled`);
  return { file: join(directory, kind, name, 'index.js'), bytes: output.bytes };
}
