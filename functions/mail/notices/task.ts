import { caseNotice } from '../case-notice.ts';

/** A task of a procedure whose documents name no notice of their own (spec C.8: "task e-mail"): what to do, in the words of its step. */
export const task = caseNotice('task', ({ ask }) => ({
  wanted: { ms: 'Tindakan diperlukan', en: 'Action needed' },
  ask: ask ?? { ms: 'Buka tugasan ini dan ambil tindakan.', en: 'Open this task and act on it.' },
  button: { ms: 'Buka tugasan', en: 'Open the task' },
}));
