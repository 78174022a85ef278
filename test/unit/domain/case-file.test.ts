import { expect, it } from 'vitest';
import {
  checkFile,
  idOfFile,
  keptKey,
  ownerOfFile,
  readFileValue,
  uploadKey,
  writeFileValue,
} from '../../../functions/domain/case-file.ts';

/** Files of cases: what they are, is said by their first bytes. */

const pdf = new TextEncoder().encode('%PDF-1.7');
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

it.each([
  ['surat.pdf', pdf, 'application/pdf', 'surat.pdf'],
  ['imbasan.JPEG', jpeg, 'image/jpeg', 'imbasan.jpg'],
  ['surat.pdf', png, 'image/png', 'surat.png'],
  ['../../etc/passwd', pdf, 'application/pdf', 'passwd.pdf'],
  ['C:\\rasmi\\surat.pdf', pdf, 'application/pdf', 'surat.pdf'],
  ['a"\r\nSet-Cookie: x.pdf', pdf, 'application/pdf', 'a-Set-Cookie-x.pdf'],
  ['surat\u202efdp.exe', pdf, 'application/pdf', 'surat-fdp.exe.pdf'],
  ['', pdf, 'application/pdf', 'dokumen.pdf'],
  [`${'panjang'.repeat(40)}.pdf`, pdf, 'application/pdf', `${'panjang'.repeat(40).slice(0, 80)}.pdf`],
])('%j is kept as what it is, under a harmless name', (name, bytes, type, called) => {
  expect(checkFile(name, bytes)).toEqual({ type, name: called });
});

it.each([
  ['a page of HTML', 'surat.pdf', new TextEncoder().encode('<html>'), 'file-type'],
  ['a PDF that begins later', 'surat.pdf', new TextEncoder().encode('<script>%PDF-'), 'file-type'],
  ['the beginning of a beginning', 'surat.pdf', pdf.slice(0, 3), 'file-type'],
  ['nothing', 'surat.pdf', new Uint8Array(), 'file-empty'],
  ['one byte above 4 MB', 'surat.pdf', new Uint8Array(4 * 1024 * 1024 + 1), 'file-too-large'],
])('%s is refused', (_, name, bytes, code) => {
  expect(checkFile(name, bytes)).toMatchObject({ code });
});

it('a value says its id, size and name again', () => {
  const file = { id: 'mampu.file-1a', size: 4_194_304, name: 'surat.pdf' };
  expect(readFileValue(writeFileValue(file))).toEqual(file);
  expect(idOfFile('mampu.file-1a')).toBe(file.id);
  expect(readFileValue('mampu.file-1a')).toBeUndefined();
});

it.each(['', 'file', '../x.y', 'a/b.c', 'a.b.c', 'a.b 1', 'a.b 1 ../x', 'a.b -1 x', 'a.b 1 x y'])(
  '%j names no file',
  (value) => {
    expect(idOfFile(value)).toBeUndefined();
  },
);

it('an upload and what is kept of it lie apart, each in the folder of its owner', () => {
  expect(ownerOfFile('jrc.file-1')).toBe('jrc');
  expect([uploadKey('jrc.file-1'), keptKey('jrc.file-1')]).toEqual([
    'files/jrc/jrc.file-1',
    'sent/jrc/jrc.file-1',
  ]);
});
