import { describe, expect, it } from 'vitest';
import type { CaseNoticeId } from '../../../schemas/notice-ids.ts';
import { aCaseNotice, seeCase } from './mail-data.ts';

/** The status goes out whatever it is (AMB-18): granted, refused with its reason, or not done any more. */

const notices: readonly CaseNoticeId[] = ['N-04', 'N-05', 'N-06', 'N-07', 'N-36'];

describe.each(notices)('%s', (id) => {
  it('tells a refusal with its reason, and nothing of a service that is on', () => {
    const { flat } = seeCase(id, 'en', aCaseNotice({ reason: 'Peti mel belum diperlukan' }));
    expect(flat).toContain('Status: Refused');
    expect(flat).toContain('Reason of the refusal: Peti mel belum diperlukan');
    expect(flat).not.toMatch(/switched on|has ended|2 GB/u);
  });

  it('says that nothing was done when the account is in use no more', () => {
    const { flat } = seeCase(id, 'ms', aCaseNotice({ ends: 'REFUSED' }));
    expect(flat).toContain('akaun pengguna tidak lagi aktif');
    expect(flat).toContain('Status: Tidak dapat dilaksanakan');
    expect(flat).not.toContain('telah d');
  });

  it('writes a reason as it was written, not as HTML', () => {
    const { html } = seeCase(id, 'ms', aCaseNotice({ reason: '<img src=x onerror=alert(1)>' }));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('what a granted service brings', () => {
  it('is the limit of BMT (BR-08)', () => {
    expect(seeCase('N-04', 'ms', aCaseNotice()).flat).toContain('2 GB bagi setiap fail dan setiap mesej');
  });

  it('is the user’s own set-up of the archive, with a link that is his alone (AMB-24)', () => {
    const data = aCaseNotice({
      openedAt: '2026-11-21T07:00:00.000Z',
      linkExpiresAt: '2026-12-05T01:00:00.000Z',
    });
    const { flat } = seeCase('N-06', 'ms', data);
    expect(flat).toContain('Pasang Outlook Add-in pengarkiban, konfigurasikan Outlook');
    expect(flat).toContain('Sahkan pemasangan:');
    expect(flat).toContain('Pemasangan direkodkan hanya selepas anda mengesahkannya');
  });

  it('is the administrator’s configuration once the ICT Manager has approved', () => {
    const { flat } = seeCase('N-36', 'ms', aCaseNotice({ openedAt: '2026-11-21T07:00:00.000Z' }));
    expect(flat).toContain('Konfigurasikan perkhidmatan ini dalam Portal Pentadbir IPMS');
  });
});
