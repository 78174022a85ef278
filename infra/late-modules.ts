import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/**
 * Modules that grow with each procedure and that many invocations do not need. In a bundle each is a file beside the
 * code, loaded by the first call of one of its functions: a start does not pay for it. Such a module is pure, since the
 * file carries copies of what it imports: plain data goes in and comes out.
 */
const lateModules: Readonly<Record<string, readonly string[]>> = {
  'functions/mail/render.ts': ['renderNotice'],
  'functions/mail/calendar-mail.ts': ['calendarMail'],
  'functions/web/bulk-result-file.ts': ['bulkResultFile'],
};

/** Our own modules, and packages that are pure as well. */
const mayBeIn = /^(?:functions|schemas|(?:.*\/)?node_modules\/ical-generator)\//u;

export const lateFiles: Plugin = {
  name: 'late-modules',
  setup(run) {
    const root = run.initialOptions.absWorkingDir ?? process.cwd();
    run.onLoad({ filter: /\/functions\/.*\.ts$/ }, ({ path }) => {
      const module = relative(root, path);
      const names = lateModules[module];
      return names === undefined ? undefined : { contents: loadedLater(module, names), loader: 'js' };
    });
    run.onEnd(async ({ metafile }) => {
      for (const module of Object.keys(lateModules)) {
        const folders = metafile === undefined ? [] : foldersWith(metafile, module);
        if (folders.length === 0) continue;
        const files = await bundled(run.initialOptions, module);
        for (const folder of folders) {
          await mkdir(join(root, folder, 'late'), { recursive: true });
          await Promise.all(files.map(({ name, text }) => writeFile(join(root, folder, 'late', name), text)));
        }
      }
    });
  },
};

/** Stands in for the module in a bundle. */
function loadedLater(module: string, names: readonly string[]): string {
  return [
    'let made;',
    `const load = () => (made ??= require(__dirname + '/late/${fileOf(module)}'));`,
    ...names.map((name) => `export const ${name} = (...given) => load().${name}(...given);`),
  ].join('\n');
}

function fileOf(module: string): string {
  return `${basename(module, '.ts')}.js`;
}

function foldersWith({ outputs }: Metafile, module: string): readonly string[] {
  return Object.entries(outputs)
    .filter(([, { inputs }]) => inputs[module] !== undefined)
    .map(([output]) => dirname(output));
}

async function bundled({ outfile: _, ...settings }: BuildOptions, module: string) {
  const { outputFiles, metafile } = await build({
    ...settings,
    plugins: [],
    entryPoints: { [basename(module, '.ts')]: module },
    outdir: 'late',
    metafile: true,
    write: false,
  });
  const foreign = Object.keys(metafile.inputs).find((input) => !mayBeIn.test(input));
  if (foreign !== undefined) throw new Error(`${module} is loaded late, and so may not import ${foreign}`);
  return outputFiles.map(({ path, text }) => ({ name: basename(path), text }));
}
