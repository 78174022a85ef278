import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The installer itself, for a Python that came without it: one file, which runs as it is. */
const wheel = {
  file: 'pip-26.3-py3-none-any.whl',
  sha256: 'f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13',
};

/** @returns the argument that makes Python run it. @throws Error when the package index does not give that very file. */
export async function downloadPip(folder: string): Promise<string> {
  const index = (process.env['PIP_INDEX_URL'] ?? 'https://pypi.org/simple').replace(/\/$/u, '');
  const page = new URL(`${index}/pip/`);
  const link = (await (await get(page)).text())
    .split('<a')
    .map((each) => /href="([^"]+)"/u.exec(each)?.[1])
    .find((each) => each?.includes(wheel.file));
  if (link === undefined) throw new Error(`${page.host} does not have ${wheel.file}`);
  const content = Buffer.from(await (await get(new URL(link, page))).arrayBuffer());
  if (createHash('sha256').update(content).digest('hex') !== wheel.sha256) {
    throw new Error(`${wheel.file} is not the file that was expected`);
  }
  const path = join(folder, wheel.file);
  await writeFile(path, content);
  return join(path, 'pip');
}

async function get(url: URL): Promise<Response> {
  const response = await fetch(url, { headers: { accept: 'text/html' } });
  if (!response.ok) throw new Error(`${url.host} answered ${response.status}`);
  return response;
}
