import type { Block, Fact } from './blocks.ts';
import type { Page } from './layout.ts';
import { chrome } from './words.ts';

/** Plain text of a mail. Lines end at 76 characters, except links, which must stay whole. */

const WIDTH = 76;
/** A longer label stands on lines of its own, or it would leave no room for what it names. */
const LABEL = 40;

/** The text of a mail: the same blocks as its HTML, in the same order. The blocks must be clean. */
export function renderText(page: Page): string {
  const words = chrome[page.language];
  const footer = [
    '-- ',
    `1GovUC / GovUC, ${words.service}`,
    ...wrap(`${words.ask} ${page.serviceDeskAddress}. ${words.reply}`),
  ];
  return `${[...page.blocks.map(renderBlock), footer].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renderBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'small':
      return wrap(block.text);
    case 'facts':
      return renderFacts(block.rows);
    case 'reasons':
      return [
        ...(block.title === undefined ? [] : [...wrap(`${block.title}:`), '']),
        ...block.items.flatMap((item, index) => [
          ...(index === 0 ? [] : ['']),
          ...wrap(`${item.label}:`),
          // The mark at the start of each line keeps what somebody wrote apart from what the system says.
          ...item.reason.split('\n').flatMap((line) => wrap(line, '> ', '> ')),
        ]),
      ];
    case 'action':
      return [`${block.label}:`, block.url];
  }
}

function renderFacts(rows: readonly Fact[]): readonly string[] {
  const short = rows.filter(({ label }) => label.length <= LABEL);
  const width = Math.max(0, ...short.map((row) => row.label.length)) + 2;
  const indent = ' '.repeat(width);
  return rows.flatMap((row) =>
    row.label.length <= LABEL
      ? wrap(row.value, `${row.label}:`.padEnd(width), indent)
      : [...wrap(`${row.label}:`), ...wrap(row.value, indent, indent)],
  );
}

/** Breaks at spaces, and inside a word that is longer than a line. */
function wrap(text: string, first = '', next = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => WIDTH - (lines.length === 0 ? first : next).length;
  const end = () => {
    lines.push(`${lines.length === 0 ? first : next}${line}`.trimEnd());
    line = '';
  };
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room()) end();
    let rest = Array.from(line === '' ? word : ` ${word}`);
    while (line.length + rest.length > room()) {
      const fits = rest.slice(0, room() - line.length);
      rest = rest.slice(fits.length);
      line += fits.join('');
      end();
    }
    line += rest.join('');
  }
  end();
  return lines;
}
