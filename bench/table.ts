/** Prints rows under their titles; columns as wide as they need to be, figures to the right. */
export function printTable(titles: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const isFigure = titles.map((_, column) => rows.every((row) => /^[\d.,–]*$/u.test(row[column] ?? '')));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isFigure[column] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  console.log([titles, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n'));
}

export function verdict(value: number, gate: number): string {
  return value <= gate ? 'OK' : 'over';
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
