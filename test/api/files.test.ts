import { describe, expect, it } from 'vitest';
import { largestFile } from '../../schemas/api/files.ts';
import type { Body } from '../support/client.ts';
import { System } from '../support/system.ts';

const system = await System.find();
const agency = await system.as('AGENCY_ADMIN');

const content = new TextEncoder().encode('%PDF-1.7 lampiran');
const file = { name: 'Lampiran ujian.pdf', contentType: 'application/pdf', size: content.length };

/** Puts bytes where the API said, as a browser's form would. */
async function send(
  { upload }: Body<'FileUpload'>,
  bytes: Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...upload.fields, ...fields })) form.set(name, value);
  form.set('file', new Blob([bytes]), 'file');
  return fetch(upload.url, { method: 'POST', body: form });
}

describe('attachments', () => {
  it('go up by a signed form and come down with their name', async () => {
    const upload = await agency.post('FileUpload', '/files', file);
    expect((await send(upload, content)).status).toBeLessThan(300);
    const found = await agency.get('File', `/files/${upload.id}`);
    expect(found).toMatchObject(file);
    const read = await fetch(found.url);
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(content);
  });

  it('do not exist before they are uploaded', async () => {
    const { id } = await agency.post('FileUpload', '/files', file);
    expect((await agency.call('GET', `/files/${id}`)).status).toBe(404);
  });

  it.each([
    ['a type that is not allowed', { ...file, contentType: 'text/html' }, 'contentType'],
    ['too many bytes', { ...file, size: largestFile + 1 }, 'size'],
    ['no bytes', { ...file, size: 0 }, 'size'],
    ['half a byte', { ...file, size: 1.5 }, 'size'],
    ['a path for a name', { ...file, name: '../../etc/passwd' }, 'name'],
    ['a second header in its name', { ...file, name: 'a\r\nx: y' }, 'name'],
    ['an unknown field', { ...file, agency: 'jrc' }, 'agency'],
  ])('with %s are refused', async (_, body, field) => {
    const answer = await agency.call('POST', '/files', { body });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
  });

  it('of another size or type than was said are refused by the store', async () => {
    const upload = await agency.post('FileUpload', '/files', file);
    const larger = await send(upload, new Uint8Array(content.length + 1));
    const otherType = await send(upload, content, { 'Content-Type': 'text/html' });
    expect(larger.status).toBeGreaterThanOrEqual(400);
    expect(otherType.status).toBeGreaterThanOrEqual(400);
  });

  it('of an agency do not exist for another, and only who sends forms with files may add one', async () => {
    const upload = await agency.post('FileUpload', '/files', file);
    await send(upload, content);
    expect((await (await system.stranger()).call('GET', `/files/${upload.id}`)).status).toBe(404);
    expect((await (await system.as('AUDITOR')).call('GET', `/files/${upload.id}`)).status).toBe(200);
    expect((await (await system.as('SERVICE_DESK')).call('POST', '/files', { body: file })).status).toBe(403);
  });
});
