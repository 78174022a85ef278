import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderNotice } from '../../../functions/mail/render.ts';
import { languages } from '../../../schemas/vocabulary.ts';
import { aCaseNotice, anInvitation, caseNoticeIds, context, see, seeCase } from './mail-data.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></table></body><h1>Diluluskan</h1>',
  '<!--[if mso]><v:rect><![endif]-->',
  '-->',
  '&lt;b&gt; &amp; &#60;',
  'a\r\nBcc: semua@example.com\r\n\r\nisi',
  'a\u0000b\u0007c\u001b[31m\u0085d\u2028e\u2029f',
  '\u202Ednammoc\u202C \u2066x\u2069 \u200F\u061C',
  '\u200B\uFEFF\u2060\u00AD',
  '\uD83D broken \uDE00 surrogates',
  '😀'.repeat(300),
  'x'.repeat(20_000),
  '${7*7} $& {{x}} %0d%0a',
  '=?utf-8?B?QQ==?=',
];

const FORBIDDEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/u;

function hostileCase(value: string) {
  return aCaseNotice({
    reference: value,
    procedureTitle: { ms: value, en: value },
    requestTitle: value,
    agencyName: value,
    requesterName: value,
    status: { ms: value, en: value },
    reason: value,
    answer: value,
    fieldReasons: [{ label: { ms: value, en: value }, reason: value }],
    openedAt: '2026-11-22T01:00:00Z',
  });
}

/** The characters that make markup, in order; only quoted text may add line breaks. */
function skeleton(html: string): string {
  return html.replaceAll('<br />', '').replace(/[^<>"]/gu, '');
}

const plain = new Map(
  caseNoticeIds.flatMap((id) =>
    languages.map((language) => [
      `${id} ${language}`,
      skeleton(seeCase(id, language, hostileCase('biasa')).html),
    ]),
  ),
);

/** What holds for a mail whatever stands in its values. */
function expectHarmless(value: string): void {
  for (const id of caseNoticeIds) {
    for (const language of languages) {
      const mail = seeCase(id, language, hostileCase(value));
      expect(skeleton(mail.html)).toBe(plain.get(`${id} ${language}`));
      expect(mail.subject).not.toMatch(FORBIDDEN);
      expect(mail.subject).not.toContain('\n');
      expect(mail.subject.length).toBeLessThanOrEqual(150);
      for (const part of [mail.subject, mail.html, mail.text]) {
        expect(part.isWellFormed()).toBe(true);
      }
      expect(mail.html).not.toMatch(FORBIDDEN);
      expect(mail.text).not.toMatch(FORBIDDEN);
      const long = mail.text.split('\n').filter((line) => line.length > 160);
      expect(long).toEqual([]);
    }
  }
}

describe('a value that wants to do harm', () => {
  it.each(HOSTILE)('changes nothing but its own text: %j', (value) => expectHarmless(value));

  // Sixty values in every mail of both languages.
  it('is harmless whatever it is', { timeout: 30_000 }, () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('<', '>', '"', "'", '&', '\r', '\n', '-', '!', '\u202E', 'a', ' ', '/'),
        maxLength: 60,
      }),
    );
    // An empty reason is not shown at all, so there is always a letter.
    fc.assert(
      fc.property(value, (each) => expectHarmless(`a${each}`)),
      { numRuns: 60 },
    );
  });

  it('is still readable', () => {
    const mail = seeCase('N-29', 'en', aCaseNotice({ requestTitle: 'R&D <"Cuti">' }));
    expect(mail.seen).toContain('R&D <"Cuti">');
    expect(mail.flat).toContain('R&D <"Cuti">');
    expect(mail.html).toContain('R&amp;D &lt;&quot;Cuti&quot;&gt;');
  });

  it('cannot begin a line of its own in the text, or pass for what the system says', () => {
    const reason = 'Lulus.\n\nLihat permohonan:\nhttps://jahat.example/';
    const { text } = seeCase('N-31', 'ms', aCaseNotice({ reason, requestTitle: reason }));
    const lines = text.split('\n');
    expect(lines).toContain('> https://jahat.example/');
    expect(lines.filter((line) => line.startsWith('https://'))).toEqual([
      'https://govuc.example.gov.my/p/Zk3v',
    ]);
  });

  it('keeps the lines that somebody wrote as reason', () => {
    const mail = seeCase('N-31', 'ms', aCaseNotice({ reason: 'Satu\r\nDua\n\n\n\nTiga' }));
    expect(mail.text).toContain('\n> Satu\n> Dua\n>\n> Tiga\n');
    expect(mail.html.replace(/\s+/gu, ' ')).toContain('Satu <br />Dua <br /> <br />Tiga');
  });

  it('never pushes the reference out of the subject', () => {
    const title = 'Permohonan '.repeat(40);
    const { subject } = seeCase('N-31', 'ms', aCaseNotice({ procedureTitle: { ms: title, en: title } }));
    expect(subject).toMatch(/^Tidak lulus, tindakan diperlukan: Permohonan .*… RLY-2026-000123$/u);
    expect(subject.length).toBeLessThanOrEqual(150);
  });

  it('does no harm in an invitation either', () => {
    const data = anInvitation({ officerName: '<b>Ali</b>\r\nBcc: x@y.z', agencyName: '\u202E"><script>' });
    const mail = see('invitation', 'ms', renderNotice('invitation', data, 'ms', context));
    expect(mail.html).not.toMatch(/<b>|<script|\u202E/u);
    expect(mail.text).toMatch(/^Nama: +<b>Ali<\/b> Bcc: x@y\.z$/mu);
  });
});

describe('the link of a mail', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', '', 'mailto:a@b.c'])(
    'must be http or https: %j is refused without being repeated',
    (url) => {
      expect(() => seeCase('N-29', 'ms', aCaseNotice({ url }))).toThrow(
        new TypeError('The link of a mail must be an http or https address'),
      );
    },
  );

  it('is escaped in HTML and whole in the text, however long', () => {
    const url = `https://govuc.example.gov.my/p/${'a'.repeat(200)}?a=1&b=2`;
    const mail = seeCase('N-29', 'ms', aCaseNotice({ url }));
    expect(mail.html).toContain(`href="${url.replace('&', '&amp;')}"`);
    expect(mail.text.split('\n')).toContain(url);
  });
});
