import { describe, expect, it } from 'vitest';
import { asBlockableHost, blockedHost } from '../../../functions/domain/hosts.ts';
import { messageRefusals } from '../../../functions/domain/mail-policy.ts';
import { initialBlockedHosts } from '../../../schemas/policies/reference-initial.ts';

/** MAILBOX-POLICY.3 and .4 (REQ-CIR-09, REQ-CIR-13, REQ-CIR-57, AMB-92, AMB-93). */

const blocked = new Set(initialBlockedHosts.map(({ value }) => value));
const megabyte = 1024 * 1024;

describe('a link to blocked storage', () => {
  it.each([
    'https://dropbox.com/s/abc',
    'https://www.dropbox.com/s/abc',
    'HTTP://WWW.DropBox.COM',
    'dropbox.com/s/abc',
    '//dropbox.com/s',
    'https://dropbox.com:8443/s',
    'https://dropbox.com./s',
    'https://google.com@dropbox.com/s',
    'https://user:secret@www.dropbox.com',
    'https:\\\\dropbox.com\\s',
    'https:/dropbox.com',
    'https:dropbox.com',
    'ftp://dropbox.com/file',
    'https://drop\u00ADbox.com/',
    'https://ｄｒｏｐｂｏｘ.com/',
    'https://dropbox%2Ecom/s',
    ' https://dropbox.com ',
    'https://drive.google.com/drive/folders/1',
    'https://onedrive.live.com/?id=1',
    'https://1drv.ms/u/1',
    'dropbox.com:443/s/abc',
    'view-source:https://dropbox.com/s',
    'blob:https://www.dropbox.com/1',
  ])('%s is refused', (link) => {
    expect(blockedHost(link, blocked)).toBeDefined();
  });

  it.each([
    'https://notdropbox.com/',
    'https://dropbox.com.example.my/',
    'https://mail.google.com/',
    'https://example.my/?next=https://dropbox.com',
    'https://example.my/dropbox.com',
    'https://dropbox.com@example.my/',
    'mailto:someone@dropbox.com',
    'tel:+60300000000',
    'not a link',
    '',
  ])('%s is not', (link) => {
    expect(blockedHost(link, blocked)).toBeUndefined();
  });
});

describe('a host that is put on the list', () => {
  it.each([
    ['https://WeTransfer.com/upload', 'wetransfer.com'],
    ['müller.example', 'xn--mller-kva.example'],
    ['box.com.', 'box.com'],
  ])('%s stands there as %s', (text, host) => {
    expect(asBlockableHost(text)).toBe(host);
  });

  it.each(['com', 'localhost', '127.0.0.1', '[::1]', '', 'a b.com', 'mailto:a@b.com'])(
    '%s is none',
    (text) => {
      expect(asBlockableHost(text)).toBeUndefined();
    },
  );
});

describe('attachments of a message', () => {
  const refusals = (attachments: number[], hasBmt = false) =>
    messageRefusals({ attachments, links: [] }, { hasBmt, blocked });

  it('may have 10 MB together, to the byte', () => {
    expect(refusals([4 * megabyte, 6 * megabyte])).toEqual([]);
    expect(refusals([4 * megabyte, 6 * megabyte, 1])).toEqual([
      { code: 'attachments-too-large', source: 'S4 G¶10(iv)', limitMegabytes: 10 },
    ]);
  });

  it('go by BMT instead when the sender has it, up to 2 GB', () => {
    expect(refusals([2048 * megabyte], true)).toMatchObject([{ offer: 'BMT' }]);
    expect(refusals([2048 * megabyte + 1], true)).toEqual([
      { code: 'too-large-for-bmt', source: 'S4 G¶10(iv)', limitMegabytes: 2048 },
    ]);
  });

  it('and links are refused each for themselves, a host once', () => {
    const links = ['https://dropbox.com/a', 'https://www.dropbox.com/b', 'https://example.my'];
    const found = messageRefusals({ attachments: [11 * megabyte], links }, { hasBmt: false, blocked });
    expect(found.map(({ code, host }) => [code, host])).toEqual([
      ['attachments-too-large', undefined],
      ['external-storage', 'dropbox.com'],
    ]);
  });
});
