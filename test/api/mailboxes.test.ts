import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { System, unique } from '../support/system.ts';

/** What the mail platform asks and brings, by the API (REQ-CIR-09, REQ-CIR-13, REQ-CIR-34, REQ-CIR-57). */

let system: System;
let desk: ApiClient;
let admin: ApiClient;
beforeAll(async () => {
  system = await System.find();
  desk = await system.as('SERVICE_DESK');
  admin = await system.as('AGENCY_ADMIN');
});

const message = { sender: 'siti.hajar@kpc.example', attachments: [1024], links: [] as string[] };

describe('the mail gateway', () => {
  it('is told that a message may go', async () => {
    const verdict = await desk.post('MessageVerdict', '/policy/check-message', message);
    expect(verdict).toEqual({ allowed: true, refusals: [] });
  });

  it('is told why not, with the paragraph, in both languages', async () => {
    const verdict = await desk.post('MessageVerdict', '/policy/check-message', {
      ...message,
      attachments: [6 * 1024 ** 2, 5 * 1024 ** 2],
      links: ['https://user@www.dropbox.com:443/s'],
    });
    expect(verdict.allowed).toBe(false);
    expect(verdict.refusals).toMatchObject([
      { code: 'attachments-too-large', source: 'S4 G¶10(iv)', limitMegabytes: 10 },
      { code: 'external-storage', source: 'S4 G¶10(viii)', host: 'dropbox.com' },
    ]);
    for (const { text } of verdict.refusals) expect(text.ms).not.toBe(text.en);
  });

  it.each([
    ['a sender that is no address', { ...message, sender: 'siti' }],
    ['a negative size', { ...message, attachments: [-1] }],
    ['half a byte', { ...message, attachments: [0.5] }],
    ['a text for a size', { ...message, attachments: ['10'] }],
    ['too many links', { ...message, links: Array.from({ length: 501 }, () => 'x') }],
    ['something besides', { ...message, body: 'Salam' }],
    ['no links', { sender: message.sender, attachments: [] }],
  ])('is refused with %s', async (_, body) => {
    expect((await desk.call('POST', '/policy/check-message', { body })).status).toBe(422);
  });

  it('speaks for the platform: an administrator of an agency does not', async () => {
    expect((await admin.call('POST', '/policy/check-message', { body: message })).status).toBe(403);
  });
});

describe('the mail-flow log', () => {
  const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  const row = (sender: string) => ({
    ...{ time: new Date().toISOString(), sender, recipient: 'luar@contoh.example' },
    ...{ size: 100, result: 'BOUNCED' },
  });

  it('is brought in calls that may be repeated, and read by the agency alone', async () => {
    const sender = `api.${unique()}@kpc.example`;
    const body = { rows: [row(sender), { ...row(sender), size: 'besar' }] };
    for (let time = 1; time <= 2; time += 1)
      expect(await desk.post('MailFlowIngested', '/mail-flow', body)).toEqual({
        stored: 1,
        refused: [{ row: 2, code: 'size' }],
      });
    const path = `/mail-flow?from=${today}&address=${sender}`;
    const page = await admin.get('MailFlowPage', path);
    expect(page.items).toMatchObject([{ sender, result: 'BOUNCED', normal: false }]);
    const stranger = await system.stranger();
    expect((await stranger.get('MailFlowPage', path)).items).toEqual([]);
    expect((await stranger.call('GET', `${path}&agency=kpc`)).status).toBe(404);
  });

  it('is not brought by an administrator, and not read without a date', async () => {
    expect((await admin.call('POST', '/mail-flow', { body: { rows: [] } })).status).toBe(403);
    expect((await admin.call('GET', '/mail-flow')).status).toBe(422);
  });

  it('takes thousands of rows a call, and ten thousand at most', async () => {
    const rows = Array.from({ length: 10_001 }, (_, no) => row(`banyak${String(no)}@kpc.example`));
    const many = await desk.post('MailFlowIngested', '/mail-flow', { rows: rows.slice(0, 2000) });
    expect(many).toEqual({ stored: 2000, refused: [] });
    const tooMany = await desk.call('POST', '/mail-flow', { body: { rows } });
    expect(tooMany.status).toBe(422);
  });
});
