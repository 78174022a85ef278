import type { JSX } from 'preact';
import { nearlyFullPercent, quotaOf, sizeText, type Quota } from '../domain/quota.ts';
import type { OwnAccount } from '../usecases/user-module.ts';
import { Facts } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { accountTexts as texts } from './texts/account.ts';

/** Paparan Kuota Penggunaan (spec D.15, REQ-IPM-057): a gauge with the mark of 90 %, and the same in words. */
export function QuotaSection({ ui, own }: { readonly ui: Ui; readonly own: OwnAccount }): JSX.Element {
  const { t } = ui;
  const { account, mailbox } = own;
  const size = { label: t(texts.quotaSize), value: sizeText(account.storageMb) };
  return (
    <section>
      <h2 id="quota">{t(texts.quota)}</h2>
      {mailbox?.measuredAt === undefined ? (
        <>
          <p class="muted">{t(texts.quotaUnknown)}</p>
          <Facts facts={[size]} />
        </>
      ) : (
        <Measured
          ui={ui}
          usedMb={mailbox.usedMb}
          storageMb={account.storageMb}
          measuredAt={mailbox.measuredAt}
        />
      )}
    </section>
  );
}

/** On top of the page, once 90 % is reached (G¶10(vi)). */
export function QuotaWarning({ ui, own }: { readonly ui: Ui; readonly own: OwnAccount }): JSX.Element | null {
  const { t } = ui;
  const { account, mailbox } = own;
  if (mailbox?.measuredAt === undefined) return null;
  const { level } = quotaOf(mailbox.usedMb, account.storageMb);
  if (level === 'well') return null;
  return (
    <Panel tone={level === 'full' ? 'danger' : 'warning'}>
      <p>
        {t(level === 'full' ? texts.quotaFull : texts.quotaNear)} <a href="#quota">{t(texts.quotaSee)}</a>
      </p>
    </Panel>
  );
}

function Measured(props: {
  readonly ui: Ui;
  readonly usedMb: number;
  readonly storageMb: number;
  readonly measuredAt: string;
}): JSX.Element {
  const { ui, usedMb, storageMb, measuredAt } = props;
  const { t } = ui;
  const quota = quotaOf(usedMb, storageMb);
  const said = t(texts.quotaUsed, {
    used: sizeText(usedMb),
    size: sizeText(storageMb),
    percent: quota.percent,
  });
  return (
    <>
      <p class="gauge-text">{said}</p>
      <Gauge quota={quota} label={said} />
      <p class="hint">{t(texts.quotaMark)}</p>
      <Facts
        facts={[
          { label: t(texts.quotaUse), value: sizeText(usedMb) },
          { label: t(texts.quotaFree), value: sizeText(quota.freeMb) },
          { label: t(texts.quotaSize), value: sizeText(storageMb) },
          { label: t(texts.quotaMeasured), value: <At ui={ui} at={measuredAt} /> },
        ]}
      />
    </>
  );
}

const WIDTH = 400;
const HEIGHT = 28;
const BAR = 16;

/** Stretches to the width of the page; text stands beside it, so nothing in it is squeezed. */
function Gauge({ quota, label }: { readonly quota: Quota; readonly label: string }): JSX.Element {
  const part = (percent: number) => (Math.min(100, percent) / 100) * WIDTH;
  const mark = part(nearlyFullPercent);
  return (
    <svg
      class={`gauge ${quota.level}`}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
    >
      <rect class="gauge-all" x="0" y="6" width={WIDTH} height={BAR} />
      <rect class="gauge-used" x="0" y="6" width={part(quota.percent)} height={BAR} />
      <line class="gauge-mark" x1={mark} x2={mark} y1="0" y2={HEIGHT} />
    </svg>
  );
}
