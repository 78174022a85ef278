import { formatDateTime } from '../../domain/format.ts';
import { caseNotice } from '../case-notice.ts';

/** Added (SCHED-WAIT-REMINDER): a task still waits for the reader. */
export const reminder = caseNotice('reminder', ({ openedAt, since }) => ({
  wanted: { ms: 'Peringatan, tindakan anda diperlukan', en: 'Reminder, your action is needed' },
  ask: {
    ms: `Buka tugasan ini dan selesaikannya: ia menunggu anda sejak ${formatDateTime(openedAt ?? since, 'ms')}.`,
    en: `Open this task and complete it: it has waited for you since ${formatDateTime(openedAt ?? since, 'en')}.`,
  },
  button: { ms: 'Buka tugasan', en: 'Open the task' },
}));
