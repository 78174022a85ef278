import { describe, expect, it } from 'vitest';
import { nowActive, nowEnded } from '../../../functions/mail/notices/service-status.ts';
import { catalogue } from '../../../schemas/catalogue.ts';
import { addedNotices, noticeIds } from '../../../schemas/notice-ids.ts';
import { languages, statuses, statusNames, type Text } from '../../../schemas/vocabulary.ts';
import { aCaseNotice, asked, caseNoticeIds, everyMail, seeCase } from './mail-data.ts';

const mails = everyMail();
const cases = mails.filter(
  (mail) => !['N-27', 'N-53', 'invitation', 'password-reset', 'application-link'].includes(mail.id),
);

/** The readers cannot open the case: they are led to the public page. */
const ownPages: Readonly<Record<string, string>> = {
  'N-09': '/register',
  'N-27': '/my',
  'N-39': '/register',
  'N-53': '/availability',
};
/** A password is their subject; none stands in them. */
const aboutPasswords: ReadonlySet<string> = new Set(['N-23', 'N-41', 'N-42']);

/** Notices that say how the case stands before the case itself does, or say it of its service. */
const ownStatuses: Readonly<Record<string, Text>> = {
  'N-09': statusNames.CODE_ISSUED,
  'N-48': { ms: 'Diluluskan', en: 'Approved' },
  ...Object.fromEntries(['N-50', 'conference'].map((id) => [id, statusNames.CONFIRMED])),
  'N-52': statusNames.SCHEDULED,
  'conference-off': { ms: 'Jemputan dibatalkan', en: 'Invitation withdrawn' },
  ...Object.fromEntries(['N-04', 'N-06', 'N-36'].map((id) => [id, nowActive])),
  ...Object.fromEntries(['N-05', 'N-07'].map((id) => [id, nowEnded])),
};

describe('every mail', () => {
  it('exists for every notice in both languages', () => {
    expect(mails.map(({ id, language }) => `${id} ${language}`).sort()).toEqual(
      noticeIds.flatMap((id) => languages.map((language) => `${id} ${language}`)).sort(),
    );
  });

  it.each(mails)('$id in $language has one button, and its link in clear in HTML and text', (mail) => {
    const url = `https://govuc.example.gov.my${ownPages[mail.id] ?? '/p/Zk3v'}`;
    const links = [...mail.html.matchAll(/<a\s[^>]*?href="(http[^"]*)"[^>]*?>([^<]*)<\/a/gsu)];
    expect(links.map(([, href]) => href)).toEqual(Array(2).fill(url));
    expect(links[1]?.[2]).toBe(url);
    expect(mail.text.split('\n').filter((line) => line === url)).toHaveLength(1);
    expect(mail.text).toContain(`\n${links[0]?.[2] ?? '?'}:\nhttps://`);
  });

  it.each(mails)('$id in $language begins with the same words in HTML and text', (mail) => {
    expect(mail.html).toMatch(/<h1[^>]*>/u);
    expect(mail.html.match(/<h1[^>]*>\s*([^<]*?)\s*<\/h1>/u)?.[1]).toBe(mail.firstLine);
  });

  it.each(mails)('$id in $language says who to ask and which host is ours', (mail) => {
    for (const body of [mail.seen, mail.flat]) {
      expect(body).toContain('meja.bantuan@example.gov.my');
      expect(body).toMatch(/ govuc\.example\.gov\.my\./u);
    }
  });

  it.each(mails)('$id in $language loads nothing from elsewhere and runs nothing', (mail) => {
    expect(mail.html).not.toMatch(/<img|<script|<link|<iframe|\ssrc=|url\(|@import|\son\w+=/iu);
  });

  it.each(mails)('$id in $language names its language and shows no text of the other', (mail) => {
    expect(mail.html).toContain(`<html lang="${mail.language}">`);
    const foreign = {
      ms: /\b(the|this|you|with|application|link)\b/iu,
      en: /\b(anda|ini|yang|permohonan|pautan)\b/iu,
    };
    expect(mail.flat.replaceAll('meja.bantuan@example.gov.my', '')).not.toMatch(foreign[mail.language]);
  });

  it.each(mails)('$id in $language shows no internal word and no hole', (mail) => {
    for (const body of [mail.subject, mail.seen, mail.flat]) {
      expect(body).not.toMatch(
        /undefined|\bnull\b|\bNaN\b|\[object|Invalid|…|\bN-\d\d\b|RELAY-|[a-z]_[a-z]/u,
      );
      expect(body).not.toMatch(new RegExp(`\\b(${statuses.join('|')}|AGENCY_ADMIN|SERVICE_DESK)\\b`, 'u'));
      expect(body).not.toMatch(/lambda|dynamo|amazon|aws|token|secret|rahsia|credential/iu);
    }
  });

  it.each(mails)('$id in $language keeps text lines short enough for any mail system', (mail) => {
    expect(Math.max(...mail.text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });
});

describe('a notice about a request', () => {
  it.each(cases)(
    '$id in $language has a subject with what is wanted, the procedure and the reference',
    (mail) => {
      const [wanted] = asked[mail.id as keyof typeof asked][mail.language];
      const procedure = aCaseNotice().procedureTitle[mail.language];
      expect(mail.subject).toBe(`${wanted}: ${procedure} RLY-2026-000123`);
    },
  );

  it.each(cases)('$id in $language says first what to do', (mail) => {
    const [, first] = asked[mail.id as keyof typeof asked][mail.language];
    expect(mail.firstLine.startsWith(first), mail.firstLine).toBe(true);
  });

  it.each(cases)('$id in $language carries the same facts in HTML and text', (mail) => {
    const { procedureTitle, status: given } = aCaseNotice();
    // It goes out before the case is said to be so.
    const status = ownStatuses[mail.id] ?? given;
    const facts = [
      'RLY-2026-000123',
      procedureTitle[mail.language],
      'Sistem eCuti',
      'Jabatan Perkhidmatan Awam',
      'Siti binti Ahmad',
      status[mail.language],
      '21 Nov 2026, 14:05',
    ];
    for (const fact of facts) {
      expect(mail.seen).toContain(fact);
      expect(mail.flat).toContain(fact);
    }
  });

  it.each(cases.filter(({ id }) => !aboutPasswords.has(id)))(
    '$id in $language speaks of no password',
    (mail) => {
      expect(`${mail.subject} ${mail.seen}`).not.toMatch(/kata ?laluan|password/iu);
    },
  );

  it.each(caseNoticeIds)('%s is marked as an addition exactly when the documents do not state it', (id) => {
    const added = (addedNotices as readonly string[]).includes(id);
    expect(seeCase(id, 'ms').seen.includes('Notis tambahan sistem, bukan daripada prosedur.')).toBe(added);
    expect(
      seeCase(id, 'en').flat.includes('Additional notice of the system, not stated by the procedure.'),
    ).toBe(added);
  });

  it.each(caseNoticeIds)('%s shows everything that it is given', (id) => {
    const mail = seeCase(
      id,
      'ms',
      aCaseNotice({
        round: 3,
        reason: 'Domain tidak didaftarkan',
        answer: 'Domain telah didaftarkan',
        fieldReasons: [{ label: { ms: 'Alamat IP', en: 'IP address' }, reason: 'Bukan alamat awam' }],
        attempt: 2,
        final: true,
        openedAt: '2026-11-22T01:00:00Z',
        linkExpiresAt: '2026-12-05T01:00:00Z',
      }),
    );
    for (const body of [mail.seen, mail.flat]) {
      expect(body).toMatch(/Pusingan borang:? 3/u);
      expect(body).toMatch(/Bilangan kali di langkah ini:? 2/u);
      expect(body).toContain('Domain tidak didaftarkan');
      expect(body).toContain('Domain telah didaftarkan');
      expect(body).toMatch(/Butiran yang perlu dibetulkan:? Alamat IP:? Bukan alamat awam/u);
      expect(body).toContain('Tidak lulus (muktamad)');
      expect(body).toContain('22 Nov 2026, 09:00');
      expect(body).toMatch(/Pautan sah sehingga:? 5 Dis 2026, 09:00/u);
      expect(body).toContain('Pautan ini untuk anda sahaja');
    }
  });

  it('names no procedure but by its title when several procedures send it', () => {
    const senders = Object.values(catalogue).flatMap(({ id, humanSteps, notices }) => {
      const ids = [
        ...humanSteps.flatMap((step) =>
          Object.values(step.notices).flatMap((each) => (each === null ? [] : [each.id])),
        ),
        ...notices.map((each) => each.notice),
      ];
      return [...new Set(ids)].map((notice) => ({ notice, procedure: id }));
    });
    const shared = caseNoticeIds.filter((id) => senders.filter(({ notice }) => notice === id).length > 1);
    expect(shared).toContain('N-32');
    for (const id of shared) {
      const data = aCaseNotice({ procedureTitle: { ms: 'Prosedur', en: 'Procedure' } });
      expect(seeCase(id, 'ms', data).flat).not.toMatch(
        /penamatan|ditamatkan|permohonan perkhidmatan|perubahan/iu,
      );
      expect(seeCase(id, 'en', data).flat).not.toMatch(/terminat|remov|change|apply/iu);
    }
  });
});

describe('a fact whose label is longer than a line', () => {
  it('stands below its label, and every mail ends', () => {
    const label = { ms: 'Tarikh akhir '.repeat(8).trim(), en: 'Latest date '.repeat(8).trim() };
    const data = aCaseNotice({ more: [{ label, value: '2027-02-28', isDate: true }] });
    const lines = seeCase('N-49', 'en', data).text.split('\n');
    expect(lines.some((line) => line.trim() === '28 Feb 2027')).toBe(true);
    expect(lines.every((line) => line.length <= 76 || line.startsWith('http'))).toBe(true);
  });
});

describe('the words of a notice follow the case', () => {
  it('says since when the task waits only when the status does not say it', () => {
    const since = '2026-11-21T06:05:00Z';
    expect(seeCase('N-29', 'ms', aCaseNotice({ since, openedAt: since })).flat).not.toContain(
      'Menunggu tindakan',
    );
    expect(seeCase('N-29', 'ms', aCaseNotice({ since, openedAt: '2026-11-22T06:05:00Z' })).flat).toContain(
      'Menunggu tindakan sejak: 22 Nov 2026, 14:05',
    );
  });

  it('tells the desk to close a request that MAMPU refused for good', () => {
    expect(seeCase('N-31', 'en', aCaseNotice({ final: true })).firstLine).toMatch(/^Close this application/u);
    expect(seeCase('N-31', 'ms', aCaseNotice({ final: true })).seen).toContain('Tutup permohonan');
  });

  it('tells the desk that a form came back corrected', () => {
    expect(seeCase('N-28', 'en').flat).not.toContain('sent it again');
    expect(seeCase('N-28', 'en', aCaseNotice({ round: 2 })).flat).toContain('sent it again');
  });

  it('shows MAMPU its earlier reason beside the answer of the desk', () => {
    const mail = seeCase(
      'N-29',
      'ms',
      aCaseNotice({ reason: 'Tujuan tidak jelas', answer: 'Tujuan: notifikasi' }),
    );
    expect(mail.flat).toMatch(
      /Sebab tidak lulus sebelum ini: Tujuan tidak jelas Jawapan Meja Bantuan: Tujuan: notifikasi/u,
    );
  });

  it('points the agency to its application when a form comes back without a written reason', () => {
    expect(seeCase('N-30', 'en').flat).toContain('to see what to correct');
    expect(seeCase('N-30', 'en', aCaseNotice({ reason: 'Borang lama' })).flat).not.toContain(
      'to see what to correct',
    );
  });

  it('asks the user to correct a returned account request, and says that a refused one is closed', () => {
    const returned = seeCase('N-40', 'en', aCaseNotice({ openedAt: '2026-11-21T06:05:00Z' }));
    expect(returned.subject).toMatch(/^Account request returned: /u);
    expect(returned.firstLine).toMatch(/^Correct the account data/u);
    expect(seeCase('N-40', 'en').firstLine).toContain('refused and is closed');
  });

  it('names the lists and the date to the handler of the lists of a disabled account', () => {
    const until = { label: { ms: 'Dinyahaktifkan sehingga', en: 'Disabled until' }, value: '2026-12-01' };
    const mail = seeCase(
      'N-16',
      'ms',
      aCaseNotice({ lists: ['Semua Staf', 'Bahagian A'], more: [{ ...until, isDate: true }] }),
    );
    expect(mail.flat).toContain('Senarai e-mel: Semua Staf, Bahagian A');
    expect(mail.flat).toContain('Dinyahaktifkan sehingga: 1 Dis 2026');
  });

  it('says in a reminder since when the task waits', () => {
    const mail = seeCase('reminder', 'ms', aCaseNotice({ openedAt: '2026-11-14T01:00:00Z' }));
    expect(mail.firstLine).toContain('sejak 14 Nov 2026, 09:00');
  });
});

describe('mails about an account', () => {
  const accounts = mails.filter((mail) =>
    ['invitation', 'password-reset', 'application-link'].includes(mail.id),
  );

  it.each(accounts)('$id in $language says until when, to whom, and that the link is his alone', (mail) => {
    expect(mail.firstLine).toContain('24 Nov 2026, 14:05');
    expect(mail.flat).toContain('Siti binti Ahmad');
    expect(mail.flat).toContain({ ms: 'jangan majukan', en: 'do not forward' }[mail.language]);
  });

  it('names every role in an invitation', () => {
    const mail = mails.find(({ id, language }) => id === 'invitation' && language === 'ms');
    expect(mail?.seen).toContain('Pentadbir UC Agensi');
    expect(mail?.flat).toContain('Pemilik Aplikasi');
  });
});
