/**
 * The one place that turns values into HTML. `html` escapes every value that is not itself made by `html`; nothing
 * else can make a `SafeHtml`, so a value cannot reach a mail unescaped.
 *
 * Mails do not use preact: it adds 18 KB to each function that sends mail (this file adds less than 1), and it
 * cannot write the conditional comments that Outlook needs.
 */

class Safe {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type SafeHtml = Safe;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(value: string): string {
  return value.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

function insert(value: string | SafeHtml | readonly SafeHtml[]): string {
  if (typeof value === 'string') return escape(value);
  return value instanceof Safe ? value.toString() : value.map((each) => each.toString()).join('\n');
}

/** Markup from a template, without its indentation. Attributes must stand in double quotes. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | SafeHtml | readonly SafeHtml[])[]
): SafeHtml {
  const raw = strings.map((markup) => markup.replace(/\n\s+/gu, '\n'));
  return new Safe(String.raw({ raw }, ...values.map(insert)));
}
