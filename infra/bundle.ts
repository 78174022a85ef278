import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { catalogueFiles } from './catalogue-files.ts';
import { functionFolders, functionNames } from './functions.ts';
import { lateFiles } from './late-modules.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
export const bundleDirectory = join(root, 'dist/functions');

/**
 * Web streams take 2 ms to load, and of what imports them (middy) only streamed answers use them. The global is the
 * same class and loads them when it is used.
 */
const lateWebStreams: Plugin = {
  name: 'late-web-streams',
  setup(run) {
    run.onResolve({ filter: /^(?:node:)?stream\/web$/ }, ({ path }) => ({
      path,
      namespace: 'late-web-streams',
    }));
    run.onLoad({ filter: /.*/, namespace: 'late-web-streams' }, () => ({
      contents: 'module.exports = { get ReadableStream() { return globalThis.ReadableStream; } };',
    }));
  },
};

/** CommonJS, the SDK in, `module` before `main` (docs: speed). */
export const bundleSettings = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: 'external',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text', '.svg': 'text', '.woff2': 'binary', '.png': 'binary' },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [catalogueFiles, lateFiles, lateWebStreams],
} satisfies BuildOptions;

/** Bundles every function, in one run. The source map stands beside the code and is not deployed. */
export async function bundleFunctions(directory: string = bundleDirectory): Promise<Metafile> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const { metafile } = await build({
    ...bundleSettings,
    entryPoints: functionNames.map((name) => ({
      in: join(functionFolders[name], 'handler.ts'),
      out: join(name, 'index'),
    })),
    outdir: directory,
  });
  return metafile;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { outputs } = await bundleFunctions();
  for (const [file, { bytes }] of Object.entries(outputs)) {
    if (file.endsWith('.js')) console.log(`${String(Math.round(bytes / 1024)).padStart(6)} KB  ${file}`);
  }
}
