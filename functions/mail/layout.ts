import type { Language } from '../../schemas/vocabulary.ts';
import type { Block } from './blocks.ts';
import { html } from './html.ts';
import type { SafeHtml } from './html.ts';
import { chrome } from './words.ts';

/**
 * A mail as HTML that Outlook for Windows lays out too: tables, inline styles, no remote images, nothing that
 * tracks. Outlook ignores `max-width`, hence the conditional comments.
 */

const FONT = `font-family: Inter, Segoe UI, Arial, sans-serif;`;
const TEXT = `${FONT} font-size: 16px; line-height: 24px; color: #18181b;`;
const SMALL = `${FONT} font-size: 14px; line-height: 20px; color: #52525b;`;
const WRAP = 'overflow-wrap: anywhere; word-wrap: break-word; word-break: break-word;';

export interface Page {
  readonly language: Language;
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly serviceDeskAddress: string;
}

/** The whole HTML document of a mail. The blocks must be clean. */
export function renderHtml(page: Page): string {
  const words = chrome[page.language];
  return html`<!DOCTYPE html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        <title>${page.subject}</title>
      </head>
      <body style="margin: 0; padding: 0; background-color: #f4f4f5;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f4f4f5">
          <tr>
            <td align="center" style="padding: 16px 8px;">
              <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                bgcolor="#ffffff"
                style="max-width: 600px; table-layout: fixed; background-color: #ffffff;"
              >
                <tr>
                  <td
                    bgcolor="#1d4ed8"
                    style="padding: 16px 24px; background-color: #1d4ed8; ${FONT} color: #ffffff;"
                  >
                    <span style="font-size: 20px; line-height: 24px; font-weight: bold;">1GovUC</span
                    ><span style="font-size: 16px; line-height: 24px;">&nbsp;/ GovUC</span><br />
                    <span style="font-size: 14px; line-height: 20px;">${words.service}</span>
                  </td>
                </tr>
                <tr>
                  <td align="left" style="padding: 24px 24px 8px; ${WRAP}">
                    ${page.blocks.map(renderBlock)}
                  </td>
                </tr>
                <tr>
                  <td
                    align="left"
                    style="padding: 16px 24px; border-top: 1px solid #e4e4e7; ${SMALL} ${WRAP}"
                  >
                    ${words.ask}
                    <a href="mailto:${page.serviceDeskAddress}" style="color: #1d4ed8;"
                      >${page.serviceDeskAddress}</a
                    >. ${words.reply}
                  </td>
                </tr>
              </table>
              <!--[if mso]></td></tr></table><![endif]-->
            </td>
          </tr>
        </table>
      </body>
    </html> `.toString();
}

function renderBlock(block: Block): SafeHtml {
  switch (block.kind) {
    case 'heading':
      return html`<h1
        style="margin: 0 0 16px; ${FONT} font-size: 20px; line-height: 28px; font-weight: bold; color: #18181b;"
      >
        ${block.text}
      </h1>`;
    case 'paragraph':
      return html`<p style="margin: 0 0 16px; ${TEXT}">${block.text}</p>`;
    case 'facts':
      return html`<table
        width="100%"
        cellpadding="0"
        cellspacing="0"
        border="0"
        style="margin: 0 0 24px; table-layout: fixed; border-top: 1px solid #e4e4e7;"
      >
        ${block.rows.map(
          (row) =>
            html`<tr>
              <th
                scope="row"
                width="36%"
                align="left"
                valign="top"
                style="width: 36%; padding: 8px 8px 8px 0; border-bottom: 1px solid #e4e4e7; ${SMALL} line-height: 24px; font-weight: normal; ${WRAP}"
              >
                ${row.label}
              </th>
              <td
                align="left"
                valign="top"
                style="padding: 8px 0; border-bottom: 1px solid #e4e4e7; ${TEXT} ${WRAP}"
              >
                ${row.value}
              </td>
            </tr>`,
        )}
      </table>`;
    case 'reasons':
      return html`${block.title === undefined ? [] : html`<h2 style="margin: 0 0 8px; ${FONT} font-size: 16px; line-height: 24px; font-weight: bold; color: #18181b;">${block.title}</h2>`}
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="margin: 0 0 24px; table-layout: fixed;"
        >
          ${block.items.map(
            (item) =>
              html`<tr>
                <td
                  align="left"
                  bgcolor="#fafafa"
                  style="padding: 8px 16px; border-left: 4px solid #a1a1aa; background-color: #fafafa; ${TEXT} ${WRAP}"
                >
                  <strong style="${SMALL} font-weight: bold;">${item.label}</strong><br />
                  ${item.reason.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))}
                </td>
              </tr>`,
          )}
        </table>`;
    case 'action':
      return html`<table
          role="presentation"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="margin: 0 0 16px;"
        >
          <tr>
            <td
              align="center"
              bgcolor="#2563eb"
              style="border-radius: 4px; background-color: #2563eb; mso-padding-alt: 12px 24px;"
            >
              <a
                href="${block.url}"
                style="display: inline-block; padding: 12px 24px; ${FONT} font-size: 16px; line-height: 24px; font-weight: bold; color: #ffffff; text-decoration: none;"
                >${block.label}</a
              >
            </td>
          </tr>
        </table>
        <p style="margin: 0 0 24px; ${SMALL} ${WRAP}">
          ${block.inClear}<br />
          <a href="${block.url}" style="color: #1d4ed8;">${block.url}</a>
        </p>`;
    case 'small':
      return html`<p style="margin: 0 0 16px; ${SMALL}">${block.text}</p>`;
  }
}
