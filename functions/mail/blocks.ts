import { cleanLine, cleanLines } from './clean.ts';

/** What a mail is made of. HTML and plain text are rendered from the same blocks. */
export type Block = Heading | Paragraph | Facts | Reasons | Action | Small;

/** The first line of the mail: what the reader should do. */
interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A small table. */
interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly Fact[];
}

/** What people wrote, quoted: the only values that may have several lines. */
interface Reasons {
  readonly kind: 'reasons';
  readonly title?: string;
  readonly items: readonly { readonly label: string; readonly reason: string }[];
}

/** The button; the same link stands below it in clear. */
interface Action {
  readonly kind: 'action';
  readonly label: string;
  /** Said before the link in clear. */
  readonly inClear: string;
  readonly url: string;
}

/** Small print. */
interface Small {
  readonly kind: 'small';
  readonly text: string;
}

/** The block with every value cleaned. Throws `TypeError` when the link of an action is not http or https. */
export function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'small':
      return { ...block, text: cleanLine(block.text) };
    case 'facts':
      return {
        ...block,
        rows: block.rows.map((row) => ({ label: cleanLine(row.label), value: cleanLine(row.value) })),
      };
    case 'reasons':
      return {
        ...block,
        ...(block.title === undefined ? {} : { title: cleanLine(block.title) }),
        items: block.items.map((item) => ({ label: cleanLine(item.label), reason: cleanLines(item.reason) })),
      };
    case 'action':
      return {
        ...block,
        label: cleanLine(block.label),
        inClear: cleanLine(block.inClear),
        url: cleanUrl(block.url),
      };
  }
}

/** The link may carry a token, so the error does not repeat it. */
function cleanUrl(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) {
    throw new TypeError('The link of a mail must be an http or https address');
  }
  return parsed.href;
}
