import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { scheduledChecks } from '../../../functions/domain/scheduled-checks.ts';
import { PreviewPage } from '../../../functions/usage/checks-page.tsx';
import { h } from 'preact';
import { translator } from '../../../functions/web/translate.ts';
import type { Ui } from '../../../functions/web/ui.ts';

/** What a check says for operators is said on pages in the reader's language. */

const [check] = scheduledChecks;

function shown(language: 'ms' | 'en', why: string): string {
  const ui: Ui = { language, t: translator(language), now: '2026-03-02T02:00:00Z', address: '/checks' };
  if (check === undefined) throw new Error('There is no check');
  const entries = [{ did: 'told', why, about: 'Aisyah' }];
  return renderToString(h(PreviewPage, { ui, check, day: undefined, entries }));
}

describe('why a check does something', () => {
  it.each([
    ['91 % of 500 MB since 2026-03-01', '91 % daripada 500 MB sejak 1 Mac 2026'],
    ['last active 2025-12-01', 'Aktiviti terakhir pada 1 Dis 2025'],
    ['never used, created 2025-12-01', 'Tidak pernah digunakan sejak 1 Dis 2025'],
    ['3 inactive, 2 never used, 1 disabled', '3 tidak aktif, 2 tidak pernah digunakan, 1 dinyahaktifkan'],
    ['disabled until 2026-03-04', 'Dinyahaktifkan sehingga 4 Mac 2026'],
    ['due: due 2026-03-02T16:00:00.000Z', 'Tarikhnya tiba: 3 Mac 2026'],
    ['waits since 2026-03-01T02:00:00.000Z', 'Menunggu sejak 1 Mac 2026'],
    ['contract ends on 2026-12-31, in 12 months or less', 'Kontrak tamat pada 31 Dis 2026'],
    ['SERVICE_DESK until 2026-03-04', 'Meja Bantuan 1GovUC sehingga 4 Mac 2026'],
  ])('%s', (why, text) => {
    expect(shown('ms', why)).toContain(text);
    expect(shown('en', why)).not.toContain('T02:00');
  });

  it('that no page knows is shown as it is, and does no harm', () => {
    expect(shown('en', '<b>something</b> else')).toContain('&lt;b>something&lt;/b> else');
  });
});
