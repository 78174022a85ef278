import { describe, expect, it } from 'vitest';
import { bulkColumns, neededColumns } from '../../../functions/domain/bulk-columns.ts';
import { readBulkFile, UnreadableFile } from '../../../functions/domain/bulk-file.ts';
import { bulkActions, type BulkAction } from '../../../schemas/cases/bulk-row.ts';
import { csvOf } from '../../../functions/web/csv.ts';

const limit = 10;

function read(file: string | Uint8Array, action: BulkAction = 'DISABLE') {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  return readBulkFile(bytes, { known: bulkColumns(action), needed: neededColumns(action) }, limit);
}

function problemOf(file: string | Uint8Array): unknown {
  try {
    return read(file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { problem: error.problem, ...error.params };
  }
}

const head = 'address,reason,until,description';
const line = 'aisyah@kpc.example,OTHER,2026-12-31,Cuti';
const expected = [
  {
    no: 2,
    tooLong: false,
    cells: { address: 'aisyah@kpc.example', reason: 'OTHER', until: '2026-12-31', description: 'Cuti' },
  },
];

describe('a file of rows', () => {
  it.each([
    ['line feeds', `${head}\n${line}\n`],
    ['carriage returns', `${head}\r\n${line}\r\n`],
    ['no end of its last line', `${head}\n${line}`],
    ['a mark at its start', `\uFEFF${head}\n${line}`],
    ['semicolons', `${head}\n${line}`.replaceAll(',', ';')],
    ['tabs', `${head}\n${line}`.replaceAll(',', '\t')],
    ['a first line that names the separator', `sep=;\n${`${head}\n${line}`.replaceAll(',', ';')}`],
    ['every cell in quotes', `${head}\n${line}`.replaceAll(/[^,\n]+/gu, '"$&"')],
    [
      'names of columns in Malay',
      `Alamat e-mel utama,Sebab (Reason),Dinyahaktifkan sehingga,Keterangan\n${line}`,
    ],
    [
      'names in English, however they are spaced',
      `PRIMARY E-MAIL ADDRESS,reason *,disabled  until,Description\n${line}`,
    ],
    [
      'columns in another order',
      'until,address,description,reason\n2026-12-31,aisyah@kpc.example,Cuti,OTHER',
    ],
  ])('is read with %s', (_, file) => {
    expect(read(file)).toEqual(expected);
  });

  it('keeps separators, quotes and line breaks within a cell', () => {
    const [row] = read(`${head}\na@kpc.example,OTHER,2026-12-31,"Cuti, ""sakit""\npanjang"`);
    expect(row?.cells['description']).toBe('Cuti, "sakit"\npanjang');
  });

  it('numbers rows as a spreadsheet does, blank ones included, which it leaves out', () => {
    expect(read(`${head}\n${line}\n\n,,,\n${line}\n`).map(({ no }) => no)).toEqual([2, 5]);
  });

  it('takes what is missing at the end of a row for empty, and marks a row that is too long', () => {
    const rows = read(`${head}\na@kpc.example,OTHER\na@kpc.example,OTHER,2026-12-31,x,y\n${line},,`);
    expect(rows.map(({ cells, tooLong }) => [cells['description'], tooLong])).toEqual([
      ['', false],
      ['x', true],
      ['Cuti', false],
    ]);
  });

  it.each(bulkActions)('has a template for %s that is one, in both languages', (action) => {
    for (const language of ['ms', 'en'] as const) {
      const columns = bulkColumns(action);
      const template = csvOf([columns.map(({ label }) => label[language]), columns.map(() => 'x')]);
      const [row] = read(template, action);
      expect(Object.keys(row?.cells ?? {})).toEqual(columns.map(({ name }) => name));
    }
  });

  it.each([
    ['nothing', '', { problem: 'bulk-empty' }],
    ['only blanks', ' \n \n', { problem: 'bulk-empty' }],
    ['a workbook', Buffer.from('PK\x03\x04…'), { problem: 'bulk-not-csv' }],
    ['another encoding', Buffer.from([0x61, 0xe9, 0x0a]), { problem: 'bulk-encoding' }],
    ['null bytes', `${head}\na\0b,,,`, { problem: 'bulk-encoding' }],
    ['another separator', `${head}\n${line}`.replaceAll(',', '|'), { problem: 'bulk-delimiter' }],
    ['no names of columns', `${line}\n${line}`, { problem: 'bulk-delimiter' }],
    ['a quote that is not closed', `${head}\n"a,b,c,d\n${line}`, { problem: 'bulk-quotes', line: 3 }],
    ['a quote in the wrong place', `${head}\n"a"b,c,d,e`, { problem: 'bulk-quotes', line: 2 }],
    [
      'a column that nobody knows',
      `${head},warna,<script>\n${line},biru,x`,
      { problem: 'bulk-columns-unknown', columns: '“warna”, “<script>”' },
    ],
    [
      'a column twice',
      `${head},Sebab (Reason)\n${line},OTHER`,
      { problem: 'bulk-columns-twice', fields: 'reason' },
    ],
    [
      'too few columns',
      'address,reason\na,b',
      { problem: 'bulk-columns-missing', fields: 'until, description' },
    ],
    ['no rows', `${head}\n\n`, { problem: 'bulk-no-rows' }],
    [
      'too many rows',
      [head, ...Array.from({ length: limit + 1 }, () => line)].join('\n'),
      { problem: 'bulk-too-many-rows', max: limit },
    ],
  ])('with %s is refused as a whole', (_, file, problem) => {
    expect(problemOf(file)).toEqual(problem);
  });

  it('may have as many rows as the limit says', () => {
    expect(read([head, ...Array.from({ length: limit }, () => line)].join('\n'))).toHaveLength(limit);
  });
});
