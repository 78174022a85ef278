import { afterAll, beforeEach, expect, it } from 'vitest';
import { askToApply, submitApplication } from '../../functions/usecases/apply.ts';
import { ownerByLink, ownerOf, readFileOf, uploadFile } from '../../functions/usecases/case-files.ts';
import { letterBytes, letterId } from '../support/case-files.ts';
import { World } from '../support/doubles-world.ts';
import { Onboarding } from '../support/onboarding.ts';
import { dropTables } from '../support/tables.ts';
import { failure } from '../support/user-module.ts';

/** The official letter of an agency's application (AGENCY-ONBOARDING.1a): uploaded, sent, kept, read. */

afterAll(dropTables);

let world: World;
let agencies: Onboarding;
beforeEach(async () => {
  world = await World.create();
  agencies = new Onboarding(world);
});

const letter = { name: 'surat rasmi.pdf', bytes: letterBytes };
const refused = (code: string) => ({ errors: [{ field: 'letterFile', code }] });

async function upload(owner: string, file = letter): Promise<string> {
  const value = await uploadFile(world.deps, owner, file);
  if (typeof value !== 'string') throw new Error(value.code);
  return value;
}

/** The token of a link to the form. */
async function applicationLink(): Promise<string> {
  const email = 'faizal.jsc@agensi.example';
  await askToApply(world.deps, { form: { name: 'Faizal', email }, language: 'ms', address: '192.0.2.1' });
  const mail = world.mailer.sent.findLast(({ to }) => to === email);
  return /\/apply\/form\/([\w-]+)/u.exec(mail?.text ?? '')?.[1] ?? '';
}

async function formsOf(id: string) {
  return (await world.case(id)).rounds.map(({ form }) => form);
}

it('is kept with name and size when the form is sent by a link, and read under its id alone', async () => {
  const token = await applicationLink();
  const letterFile = await upload(ownerByLink(token));
  const { applicantEmail: _, ...form } = agencies.form('jsc', { letterFile });
  const { id } = await submitApplication(world.deps, token, { form, language: 'ms' });
  const forms = await formsOf(id);
  expect(forms[0]?.['letterFile']).toBe(letterFile);
  expect(letterFile).toMatch(/ 20 surat-rasmi\.pdf$/u);
  const [fileId = ''] = letterFile.split(' ');
  expect(await readFileOf(world.deps, forms, { field: 'letterFile', id: fileId })).toEqual({
    ...{ name: 'surat-rasmi.pdf', type: 'application/pdf', bytes: letterBytes },
  });
  for (const wanted of [
    { field: 'letterFile', id: letterId },
    { field: 'letterFile', id: null },
    { field: 'letterNo', id: fileId },
  ]) {
    expect(await failure(readFileOf(world.deps, forms, wanted))).toMatchObject({ name: 'NotFound' });
  }
});

it.each([
  ['the letter of a case of MAMPU', () => Promise.resolve(letterId)],
  ['the letter of another link', () => upload(ownerByLink('another-link'))],
  ['a letter of an agency', () => upload('jrc')],
])('a link does not take %s', async (_, other) => {
  const token = await applicationLink();
  const { applicantEmail: __, ...form } = agencies.form('jsc', { letterFile: await other() });
  const sent = submitApplication(world.deps, token, { form, language: 'ms' });
  expect(await failure(sent)).toMatchObject(refused('file'));
  expect(world.caseFiles.sent.size).toBe(0);
});

it('is looked at once more when the form is sent: what came by the API may be anything', async () => {
  const put = (id: string, bytes: Uint8Array) =>
    world.caseFiles.upload(`mampu.${id}`, { name: 'surat.pdf', type: 'application/pdf', bytes });
  await put('html', new TextEncoder().encode('<html>'));
  await put('none', new Uint8Array());
  await put('five', new Uint8Array(5 * 1024 * 1024));
  const send = (letterFile: string) => failure(agencies.sent('jsc', { letterFile }));
  expect(await send('mampu.html')).toMatchObject(refused('file-type'));
  expect(await send('mampu.none')).toMatchObject(refused('file-empty'));
  expect(await send('mampu.five')).toMatchObject(refused('file-too-large'));
  expect(await send('mampu.gone')).toMatchObject(refused('file'));
  expect(await send('../../x')).toMatchObject(refused('file'));
  expect(await send('')).toMatchObject(refused('required'));
});

it('says of itself what it is, whatever the sender says', async () => {
  const id = await agencies.sent('jsc', { letterFile: `${letterId} 99999999 lain.png` });
  expect((await formsOf(id))[0]?.['letterFile']).toBe(`${letterId} 20 Surat-rasmi.pdf`);
});

it('stays when the form is sent again without one, and another by the same link takes its place', async () => {
  const id = await agencies.sent('jsc');
  const back = { outcome: 'returned', fields: [{ field: 'letterNo', reason: 'Salah' }] };
  await agencies.hq('jsc', back);
  await agencies.applicant('jsc', { outcome: 'resubmitted', data: agencies.form('jsc', { letterFile: '' }) });
  await agencies.hq('jsc', back);
  const { officer, view } = await agencies.readLink('faizal.jsc@agensi.example');
  const fresh = await upload(ownerOf({ person: officer, channel: 'link' }, view.task.id));
  const notMine = agencies.form('jsc', { letterFile: await upload('jrc') });
  const sent = agencies.applicant('jsc', { outcome: 'resubmitted', data: notMine });
  expect(await failure(sent)).toMatchObject(refused('file'));
  const data = agencies.form('jsc', { letterFile: fresh });
  await agencies.applicant('jsc', { outcome: 'resubmitted', data });
  const old = `${letterId} 20 Surat-rasmi.pdf`;
  expect((await formsOf(id)).map((form) => form['letterFile'])).toEqual([old, old, fresh]);
});

it('is brought so often by one link and no more', async () => {
  for (let count = 0; count < 60; count += 1) await upload('apply-x');
  expect(await failure(upload('apply-x'))).toMatchObject({ name: 'TooManyAttempts' });
});
