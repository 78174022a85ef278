import { formatMonth } from '../../domain/format-month.ts';
import { durationText } from '../../domain/duration.ts';
import { percentText, requiredUptime } from '../../domain/uptime.ts';
import type { Block, Fact } from '../blocks.ts';
import type { Notice } from '../notice.ts';
import type { UptimeNotice } from '../uptime-notice.ts';
import { chrome } from '../words.ts';

/** N-53 (added, SCHED-SLA; S4 G¶5, BR-63): a month was below 99.5 per cent. To MAMPU, once for each month (AMB-90). */
export const n53: Notice<UptimeNotice> = {
  compose: (data, language) => {
    const fact = (ms: string, en: string, value: string): Fact => ({ label: { ms, en }[language], value });
    const month = formatMonth(data.month, language);
    const rows = [
      fact('Bulan', 'Month', month),
      fact('Ketersediaan', 'Availability', percentText(data.percent)),
      fact('Tahap yang ditetapkan', 'Level that is set', percentText(requiredUptime)),
      fact('Gangguan', 'Downtime', durationText(data.downMinutes * 60, language)),
      fact(
        'Penyelenggaraan berjadual',
        'Scheduled maintenance',
        durationText(data.maintenanceMinutes * 60, language),
      ),
    ];
    const blocks: readonly Block[] = [
      {
        kind: 'heading',
        text: {
          ms: 'Semak gangguan perkhidmatan bulan ini.',
          en: 'Look at the downtimes of this month.',
        }[language],
      },
      {
        kind: 'paragraph',
        text: {
          ms: `Ketersediaan 1GovUC bagi ${month} adalah di bawah 99.5 peratus, tidak termasuk penyelenggaraan berjadual.`,
          en: `The availability of 1GovUC in ${month} was below 99.5 per cent, scheduled maintenance excluded.`,
        }[language],
      },
      { kind: 'facts', rows },
      {
        kind: 'action',
        label: { ms: 'Lihat ketersediaan', en: 'See the availability' }[language],
        inClear: chrome[language].inClear,
        url: data.url,
      },
    ];
    const wanted = { ms: 'Ketersediaan di bawah 99.5 peratus', en: 'Availability below 99.5 per cent' }[
      language
    ];
    return { wanted, about: month, blocks };
  },
};
