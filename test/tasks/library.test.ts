import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden, InvalidInput, NotFound, VersionConflict } from '../../functions/domain/errors.ts';
import type { Tables } from '../../functions/store/tables.ts';
import {
  findDocuments,
  publishDocument,
  readDocument,
  readDocumentFile,
  withdrawDocument,
  type PublishInput,
} from '../../functions/usecases/library.ts';
import { checkMessage, findPolicyRefusals } from '../../functions/usecases/mail-policy.ts';
import { changeReference } from '../../functions/usecases/reference.ts';
import { mostFileBytes } from '../../schemas/directory/document.ts';
import { writeAccount } from '../support/accounts.ts';
import { aCaller, anOfficer, at } from '../support/builders.ts';
import { CountingRandom, ManualClock } from '../support/doubles.ts';
import { dropTables, freshTables } from '../support/tables.ts';

/** PORTAL-REFERENCE (REQ-CIR-45) and what the mail gateway asks (MAILBOX-POLICY.3, .4). */

afterAll(dropTables);

let tables: Tables;
let clock: ManualClock;
const stored = new Map<string, Uint8Array>();
const files = {
  put: (key: string, bytes: Uint8Array) => {
    stored.set(key, bytes);
    return Promise.resolve();
  },
  get: (key: string) => Promise.resolve(stored.get(key) ?? new Uint8Array()),
};
const random = new CountingRandom();
beforeEach(async () => {
  tables = await freshTables();
  clock = new ManualClock(at);
});
const deps = () => ({ tables, clock, random, files });

const mampu = aCaller(anOfficer('mampu', 'MAMPU_ADMIN'));
const reader = aCaller({ ...anOfficer('pentadbir', 'AGENCY_ADMIN'), agencyId: 'kpc' });
const pdf = (size = 100) => {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode('%PDF-1.7'));
  return bytes;
};
const given = { titleMs: 'Manual Pengguna', titleEn: 'User manual', kind: 'MANUAL', label: '1.0' };
const publish = (more: Partial<PublishInput> = {}, caller = mampu) =>
  publishDocument(deps(), caller, {
    ...{ given, file: { name: 'manual.pdf', bytes: pdf() }, ifVersion: 0, ...more },
  });
const codes = async (promise: Promise<unknown>) => {
  const error = await promise.catch((thrown: unknown) => thrown);
  return error instanceof InvalidInput ? error.errors.map(({ field, code }) => `${field} ${code}`) : error;
};

describe('the library', () => {
  it('is published by MAMPU and read and downloaded by everybody', async () => {
    const { id } = await publish({ file: { name: '../../Manual Pengguna (akhir).PDF', bytes: pdf(200) } });
    expect(await findDocuments(deps(), reader)).toMatchObject([{ id, kind: 'MANUAL' }]);
    const file = await readDocumentFile(deps(), reader, { id, no: '1' });
    expect([file.name, file.bytes.length]).toEqual(['Manual-Pengguna-akhir.pdf', 200]);
  });

  it('keeps every version with who published it', async () => {
    const { id } = await publish();
    const label = { label: '2.0', address: 'https://www.example.gov.my/manual.pdf' };
    await publish({ id, given: label, file: undefined, ifVersion: 1 });
    const { versions, history } = await readDocument(deps(), mampu, id);
    expect(versions.map(({ no, label: of, by }) => [no, of, by])).toEqual([
      [2, '2.0', mampu.person.name],
      [1, '1.0', mampu.person.name],
    ]);
    expect(history.map(({ entry }) => entry.action).toSorted()).toEqual(['changed', 'created']);
    // The second is an address: there is no file of it.
    await expect(readDocumentFile(deps(), reader, { id, no: '2' })).rejects.toBeInstanceOf(NotFound);
  });

  it('shows nobody else what was withdrawn, not even its file; a new version brings it back', async () => {
    const { id } = await publish();
    await withdrawDocument(deps(), mampu, { id, ifVersion: 1 });
    await withdrawDocument(deps(), mampu, { id, ifVersion: 1 });
    expect(await findDocuments(deps(), reader)).toEqual([]);
    await expect(readDocument(deps(), reader, id)).rejects.toBeInstanceOf(NotFound);
    await expect(readDocumentFile(deps(), reader, { id, no: '1' })).rejects.toBeInstanceOf(NotFound);
    expect(await findDocuments(deps(), mampu)).toHaveLength(1);
    await publish({ id, given: { label: '1.1' }, ifVersion: 2 });
    expect(await findDocuments(deps(), reader)).toHaveLength(1);
  });

  it.each<[string, Partial<PublishInput>, string]>([
    ['nothing to read', { file: undefined }, 'file file-or-address'],
    ['both', { given: { ...given, address: 'https://a.example/b.pdf' } }, 'file file-and-address'],
    [
      'a file that is no PDF',
      { file: { name: 'a.pdf', bytes: new Uint8Array([80, 75, 3, 4]) } },
      'file not-pdf',
    ],
    ['a file too large', { file: { name: 'a.pdf', bytes: pdf(mostFileBytes + 1) } }, 'file file-too-large'],
    ['a script', { given: { ...given, address: 'javascript:alert(1)' }, file: undefined }, 'address https'],
    [
      'a plain address',
      { given: { ...given, address: 'http://a.example' }, file: undefined },
      'address https',
    ],
    [
      'a name in the address',
      { given: { ...given, address: 'https://x@a.example' }, file: undefined },
      'address https',
    ],
    ['no title', { given: { ...given, titleMs: ' ' } }, 'titleMs required'],
    ['an unknown kind', { given: { ...given, kind: 'OTHER' } }, 'kind choice'],
  ])('refuses %s', async (_, wrong, code) => {
    expect(await codes(publish(wrong))).toEqual([code]);
    expect(await findDocuments(deps(), mampu)).toEqual([]);
  });

  it('is changed by nobody else, and not over another’s change', async () => {
    await expect(publish({}, reader)).rejects.toBeInstanceOf(Forbidden);
    const { id } = await publish();
    await expect(withdrawDocument(deps(), reader, { id, ifVersion: 1 })).rejects.toBeInstanceOf(Forbidden);
    const late = publish({ id, given: { label: '3.0' }, ifVersion: 7 });
    await expect(late).rejects.toBeInstanceOf(VersionConflict);
  });
});

describe('a message that the mail gateway asks about', () => {
  const desk = aCaller(anOfficer('meja', 'SERVICE_DESK'));
  const message = (more: object = {}) => ({
    ...{ sender: 'aina@kpc.example', attachments: [11 * 1024 * 1024], links: [], ...more },
  });

  it('goes by BMT where its sender has it, and is noted for his agency', async () => {
    await writeAccount(tables, undefined, { address: 'aina@kpc.example', services: ['BMT'] });
    const verdict = await checkMessage(deps(), desk, message({ sender: 'Aina@KPC.example' }));
    expect(verdict).toMatchObject({ allowed: false, refusals: [{ offer: 'BMT', limitMegabytes: 10 }] });
    expect(await findPolicyRefusals(deps(), reader)).toMatchObject([
      { sender: 'aina@kpc.example', codes: ['attachments-too-large'], askedBy: 'meja' },
    ]);
  });

  it('is not offered BMT without it, and what is allowed is not noted', async () => {
    const [refused, allowed] = [
      await checkMessage(deps(), desk, message()),
      await checkMessage(deps(), desk, message({ attachments: [1024], links: ['https://example.my'] })),
    ];
    expect(refused.refusals[0]?.offer).toBeUndefined();
    expect(allowed).toEqual({ allowed: true, refusals: [] });
    expect(await findPolicyRefusals(deps(), desk)).toHaveLength(1);
  });

  it('follows the list of hosts as MAMPU keeps it', async () => {
    const links = ['https://files.wetransfer.com/x'];
    expect((await checkMessage(deps(), desk, message({ attachments: [], links }))).allowed).toBe(true);
    await changeReference(deps(), mampu, 'blocked-hosts', {
      given: { host: 'https://WeTransfer.com/', name: 'WeTransfer' },
      ifVersion: 0,
    });
    const verdict = await checkMessage(deps(), desk, message({ attachments: [], links }));
    expect(verdict.refusals).toMatchObject([{ code: 'external-storage', host: 'wetransfer.com' }]);
    await changeReference(deps(), mampu, 'blocked-hosts', { value: 'dropbox.com', ifVersion: 1 });
    const dropbox = message({ attachments: [], links: ['https://dropbox.com'] });
    expect((await checkMessage(deps(), desk, dropbox)).allowed).toBe(true);
  });

  it('is asked about by who speaks for the platform only', async () => {
    await expect(checkMessage(deps(), reader, message())).rejects.toBeInstanceOf(Forbidden);
  });
});
