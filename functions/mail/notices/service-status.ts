import type { CaseNotice, CaseWords } from '../case-notice.ts';
import type { Text } from '../../../schemas/vocabulary.ts';

/** How a status about a service stands: nothing of it was done when the account is in use no more (AMB-18). */
export type ServiceStatus = 'done' | 'refused' | 'undone';

/** A refusal has its reason; what ends as refused without one could not be done. */
export function serviceStatus({ reason, ends }: Pick<CaseNotice, 'reason' | 'ends'>): ServiceStatus {
  if (reason !== undefined) return 'refused';
  return ends === 'REFUSED' ? 'undone' : 'done';
}

interface Said {
  /** Opens the subject. */
  readonly wanted: Text;
  /** What the first line says, by how it stands. */
  readonly done: Text;
  readonly refused: Text;
  readonly explain?: readonly Text[];
  /** The status of what was done. */
  readonly status: Text;
}

const statuses: Readonly<Record<Exclude<ServiceStatus, 'done'>, Text>> = {
  refused: { ms: 'Tidak lulus', en: 'Refused' },
  undone: { ms: 'Tidak dapat dilaksanakan', en: 'Could not be done' },
};

const undone: Text = {
  ms: 'Tiada tindakan diperlukan: permohonan ini ditutup tanpa dilaksanakan, kerana akaun pengguna tidak lagi aktif.',
  en: 'You need to do nothing: this application is closed and nothing was done, because the user’s account is not active any more.',
};

const askAgain: Text = {
  ms: 'Permohonan boleh dibuat semula apabila akaun aktif.',
  en: 'It can be applied for again once the account is active.',
};

/** The words of a status (N-04 to N-07, N-36). */
export function statusWords(data: CaseNotice, said: Said): CaseWords {
  const how = serviceStatus(data);
  return {
    wanted: said.wanted,
    ask: how === 'undone' ? undone : said[how],
    explain: how === 'undone' ? [askAgain] : how === 'done' ? (said.explain ?? []) : [],
    status: how === 'done' ? said.status : statuses[how],
    reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
    button: { ms: 'Lihat permohonan', en: 'View the application' },
  };
}

export const nowActive: Text = { ms: 'Lulus, perkhidmatan aktif', en: 'Granted, the service is on' };
export const nowEnded: Text = { ms: 'Perkhidmatan ditamatkan', en: 'The service has ended' };
