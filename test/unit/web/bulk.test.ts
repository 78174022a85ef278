import { describe, expect, test } from 'vitest';
import { bulkErrorText } from '../../../functions/web/bulk-errors.ts';
import { bulkResult } from '../../../functions/web/bulk-result.ts';
import { bulkErrorTexts } from '../../../functions/web/texts/bulk-errors.ts';
import { bulkResultTexts, bulkRowStateTexts } from '../../../functions/web/texts/bulk-rows.ts';
import { bulkTexts } from '../../../functions/bulk/texts/bulk.ts';
import { UnreadableRequest } from '../../../functions/web/request.ts';
import { translator } from '../../../functions/web/translate.ts';
import { readUpload } from '../../../functions/web/upload.ts';
import { bulkColumns } from '../../../functions/domain/bulk-columns.ts';
import type { BulkRow } from '../../../schemas/cases/bulk-row.ts';
import type { Text } from '../../../schemas/vocabulary.ts';
import { anEvent } from './visits.ts';

const maxBytes = 1000;

/** What API Gateway makes of a form with a file. */
async function anUpload(parts: FormData, encoding: 'base64' | 'latin1' = 'base64'): Promise<unknown> {
  const sent = new Response(parts);
  const bytes = Buffer.from(await sent.arrayBuffer());
  return {
    ...(anEvent({ path: '/accounts/bulk', method: 'POST' }) as object),
    headers: { 'Content-Type': sent.headers.get('content-type') },
    body: bytes.toString(encoding),
    isBase64Encoded: encoding === 'base64',
  };
}

function parts(
  file: string | Uint8Array<ArrayBuffer>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([file]), 'akaun "é".csv');
  return form;
}

describe('a form with a file', () => {
  test.each(['base64', 'latin1'] as const)(
    'is read with its bytes as they are, sent as %s',
    async (encoding) => {
      const bytes = new Uint8Array([0, 255, 13, 10, 0xc3, 0xa9]);
      const request = await readUpload(
        await anUpload(parts(bytes, { csrf: 'x', 'f.action': 'UPDATE' }), encoding),
        {
          maxBytes,
        },
      );
      expect(request.form.get('f.action')).toBe('UPDATE');
      expect(request.files?.get('file')?.name).toBe('akaun "é".csv');
      expect(request.files?.get('file')?.bytes).toEqual(bytes);
    },
  );

  test('that is too large is refused before it is decoded', async () => {
    const upload = readUpload(await anUpload(parts('x'.repeat(maxBytes))), { maxBytes });
    await expect(upload).rejects.toMatchObject({ status: 413 });
  });

  test('that is broken off is refused', async () => {
    const event = (await anUpload(parts('x'), 'latin1')) as { body: string };
    const upload = readUpload({ ...event, body: event.body.slice(0, -20) }, { maxBytes });
    await expect(upload).rejects.toThrow(UnreadableRequest);
  });

  test('may hold null bytes in its file, and none in its fields', async () => {
    expect((await readUpload(await anUpload(parts('a\0b')), { maxBytes })).files?.size).toBe(1);
    const upload = readUpload(await anUpload(parts('x', { note: 'a\0b' })), { maxBytes });
    await expect(upload).rejects.toMatchObject({ status: 400 });
  });

  test('without one is read as any other', async () => {
    const event = anEvent({ path: '/', method: 'POST', form: { a: '1' } });
    expect((await readUpload(event, { maxBytes })).form.get('a')).toBe('1');
  });
});

describe('the result of a file', () => {
  const row = (more: Partial<BulkRow>): BulkRow => ({
    ...{ requestId: 'PKL-2026-000001', no: 2, key: 'a@kpc.example', state: 'APPLIED', at: '' },
    ...more,
  });

  test('is one file in both languages, with the request that a row started', () => {
    const rows = [
      row({ name: 'Aminah', child: 'TMT-2026-000001' }),
      row({ no: 3, state: 'REFUSED', errors: [{ field: 'address', code: 'taken' }] }),
    ];
    expect(bulkResult('TERMINATE', rows).split('\r\n').slice(1, 3)).toEqual([
      '2,a@kpc.example,Dilaksanakan / Applied,,Aminah,TMT-2026-000001',
      '3,a@kpc.example,Ditolak / Refused,Alamat e-mel utama: Nilai ini telah digunakan. Pilih yang lain. / Primary e-mail address: This is taken. Choose another.,,',
    ]);
  });

  test('runs nothing in a spreadsheet', () => {
    const result = bulkResult('UPDATE', [row({ key: '=1+1', name: '@sum(a1)' })]);
    expect(result).toContain(`2,'=1+1,Dilaksanakan / Applied,,'@sum(a1),`);
  });
});

test('an error of a row names its column, and rules name theirs', () => {
  const t = translator('en');
  const columns = bulkColumns('DISABLE');
  expect(bulkErrorText({ field: 'until', code: 'after-today' }, t, columns)).toBe(
    'Disabled until: Enter a date after today.',
  );
  expect(
    bulkErrorText(
      { field: '', code: 'bulk-columns-missing', params: { fields: 'until, reason' } },
      t,
      columns,
    ),
  ).toBe('These columns are missing: “Disabled until”, “Reason”.');
});

test.each<[string, Readonly<Record<string, Text>>]>([
  ['of pages', bulkTexts],
  ['of errors', bulkErrorTexts],
  ['of results', bulkResultTexts],
  ['of states', bulkRowStateTexts],
])('texts %s say the same in both languages', (_, texts) => {
  for (const [name, text] of Object.entries(texts)) {
    const placeholders = (written: string) => [...written.matchAll(/\{\w+\}/gu)].map(String).toSorted();
    expect(placeholders(text.ms), name).toEqual(placeholders(text.en));
  }
});
