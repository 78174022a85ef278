import type { NoticeId } from '../../schemas/notice-ids.ts';
import type { Language } from '../../schemas/vocabulary.ts';
import { cleanBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import { cleanLine, cut } from './clean.ts';
import { renderHtml } from './layout.ts';
import type { Content, Notice, NoticeDataOf } from './notice.ts';
import { notices } from './notices.ts';
import { renderText } from './plain-text.ts';
import { chrome } from './words.ts';

const MAX_SUBJECT = 150;

export interface MailContext {
  /** Address of the 1GovUC Service Desk, from the stage's settings (D-12). */
  readonly serviceDeskAddress: string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * A notice in the reader's language. The only way to a mail: every value is cleaned here and escaped in html.ts.
 * In a deployed function it is a file that the first mail loads (infra/late-modules.ts).
 * Throws `TypeError` when the link is not http or https, `RangeError` when a date is none.
 */
export function renderNotice<K extends NoticeId>(
  id: K,
  data: NoticeDataOf<K>,
  language: Language,
  context: MailContext,
): RenderedMail {
  const notice: Notice<NoticeDataOf<K>> = notices[id];
  const content = notice.compose(data, language);
  const blocks = content.blocks.map(cleanBlock);
  const page = {
    language,
    subject: subjectOf(content),
    blocks: [...blocks, ...leadsTo(blocks, language)],
    serviceDeskAddress: cleanLine(context.serviceDeskAddress),
  };
  return { subject: page.subject, html: renderHtml(page), text: renderText(page) };
}

/** What is wanted, the procedure, the reference. A long procedure is cut, the reference never. */
function subjectOf(content: Content): string {
  const wanted = cleanLine(content.wanted);
  const reference = cut(cleanLine(content.reference ?? ''), 40);
  const about = cleanLine(content.about ?? '');
  if (about === '') return cut(wanted, MAX_SUBJECT);
  return `${wanted}: ${cut(about, MAX_SUBJECT - wanted.length - reference.length - 3)} ${reference}`.trimEnd();
}

/** Mail programs make links of addresses that people write in their reasons; the reader should know which is ours. */
function leadsTo(blocks: readonly Block[], language: Language): readonly Block[] {
  return blocks.flatMap((block): Block[] =>
    block.kind === 'action'
      ? [{ kind: 'small', text: `${chrome[language].host} ${new URL(block.url).host}.` }]
      : [],
  );
}
