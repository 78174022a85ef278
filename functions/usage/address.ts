/** An address of these pages, with the agency and what else is chosen. */
export function addressOf(path: string, of: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(of).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}
