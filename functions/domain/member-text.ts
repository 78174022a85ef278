/**
 * Addresses as people paste them: one a line, with commas, semicolons or tabs between them, as `Name <address>`, or as a
 * CSV file, of which a first line without addresses may say which column has them.
 */
export function addressesIn(text: string): string[] {
  const rows = cellsOf(text.replace(/^\ufeff/u, ''));
  const column = addressColumn(rows[0] ?? []);
  const cells = column === undefined ? rows.flat() : rows.slice(1).map((row) => row[column] ?? '');
  return [...new Set(cells.map(addressOf).filter((each) => each !== ''))];
}

/** How a column of addresses is called, in letters alone. */
const headers = new Set([
  ...['email', 'emails', 'emel', 'mail', 'address', 'emailaddress', 'alamat', 'alamatemel', 'alamatemail'],
  ...[
    'primaryemail',
    'primaryemailaddress',
    'primarysmtpaddress',
    'emeladdress',
    'ahli',
    'member',
    'members',
  ],
]);

function addressColumn(cells: readonly string[]): number | undefined {
  if (cells.some((cell) => cell.includes('@'))) return undefined;
  const column = cells.findIndex((cell) => headers.has(cell.toLowerCase().replaceAll(/[^a-z]/gu, '')));
  return column === -1 ? undefined : column;
}

/** `"Ali, bin Abu" <ALI@kpc.example>` is `ali@kpc.example`. */
function addressOf(cell: string): string {
  const end = cell.trimEnd();
  const open = end.endsWith('>') ? end.lastIndexOf('<') : -1;
  return (open === -1 ? end : end.slice(open + 1, -1)).trim().toLowerCase();
}

/** Lines of cells. What stands in quotes is one cell, with whatever is in it; a quote that is never closed is a sign like others. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const close = sign === '"' && cell.trim() === '' ? closingQuote(text, at) : undefined;
    if (close !== undefined) {
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close;
    } else if (!separators.has(sign)) cell += sign;
    else {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n' || sign === '\r') rows.push([]);
    }
  }
  rows.at(-1)?.push(cell);
  return rows.filter((row) => row.some((each) => each.trim() !== ''));
}

const separators = new Set([',', ';', '\t', '\n', '\r']);

/** A quote within quotes is written twice. */
function closingQuote(text: string, open: number): number | undefined {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return undefined;
}
