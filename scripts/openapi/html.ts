/** Text for the API's page. */

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}

/** An id for a heading. */
export function slugged(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
}
