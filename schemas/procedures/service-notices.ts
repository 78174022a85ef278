import type { MachineNotice, NoticeRecipients, Step } from '../catalogue.ts';
import type { ServiceCode } from '../directory-words.ts';
import type { CaseNoticeId } from '../notice-ids.ts';
import { step } from './steps.ts';

/** What the rows of value-added services share besides their human steps. */

const user: NoticeRecipients = { role: 'USER', scope: 'person' };
const administrator: NoticeRecipients = { role: 'AGENCY_ADMIN', scope: 'agency' };

/**
 * The status goes to the user, whatever it is (AMB-18); what could not be done any more because of his account goes to
 * the administrator as well.
 */
export function statusNotices(
  notice: CaseNoticeId,
  { configure, inform }: { readonly configure: string; readonly inform: string },
): readonly MachineNotice[] {
  return [
    { step: inform, notice, to: [user] },
    { step: configure, notice, to: [user, administrator] },
  ];
}

/** The administrator, who passed an application on, is told that the ICT Manager refused it. */
export function managerRefusal(manager: string): MachineNotice {
  return { step: manager, notice: 'N-36', to: [administrator] };
}

/** States of a service that is not on. */
export const off = ['NONE', 'TERMINATED'] as const;

/** The subject of a row: a service that is off, or on, of these kinds. */
export function serviceSubject(states: readonly string[], services: readonly ServiceCode[]) {
  return { kind: 'service', how: 'changes', states, services } as const;
}

/** Steps of S1 §4 and S2 §4, which say the same of both services (AMB-23). */
export function steps(of: {
  readonly received: readonly [ms: string, en: string];
  readonly approves: readonly [ms: string, en: string];
  readonly tells: readonly [ms: string, en: string];
}): readonly [Step, Step, Step, Step] {
  return [
    step('1', ...of.received, 'AGENCY_ADMIN', 'submit'),
    step('2', ...of.approves, 'AGENCY_ADMIN', 'task'),
    step(
      '3',
      'Membuat konfigurasi yang diperlukan di dalam Portal Pentadbir IPMS',
      'Make the needed configuration in the IPMS Admin Portal',
      'AGENCY_ADMIN',
      'task',
    ),
    step('4', ...of.tells, 'AGENCY_ADMIN', 'task'),
  ];
}

/** G¶18(ix), between steps 2 and 3 of an application. */
export const managerStep: Step = step(
  '2a',
  'Pengurus ICT meluluskan permohonan perkhidmatan nilai tambah',
  'The ICT Manager approves the application for a value-added service',
  'ICT_MANAGER',
  'task',
);
