import type { Procedure } from '../catalogue.ts';
import type { CaseNoticeId } from '../notice-ids.ts';
import type { Role, Text } from '../vocabulary.ts';
import { findList } from './list-steps.ts';
import { step } from './steps.ts';

/**
 * S3 §4.15 and §4.16: members of one list come or go. Several such changes may be on their way at once: each is about
 * its own members.
 */
export function memberChange(
  of: Pick<
    Procedure,
    'id' | 'prefix' | 'source' | 'title' | 'aliases' | 'summary' | 'confirms' | 'form' | 'machine'
  > & {
    /** Step 2. */
    readonly chooses: Text;
    /** Who makes the check of step 4. */
    readonly checks: Role;
    readonly tells: { readonly notice: CaseNoticeId; readonly members: 'joined' | 'left' };
  },
): Procedure {
  const { chooses, checks, tells, ...row } = of;
  const { notice, members } = tells;
  return {
    ...row,
    startedBy: ['AGENCY_ADMIN'],
    immediate: true,
    subject: { kind: 'list', how: 'changes', states: ['ACTIVE'], shared: true },
    steps: [
      findList,
      step('S2', chooses.ms, chooses.en, 'AGENCY_ADMIN', 'submit'),
      step('S3', 'Menekan butang Save', 'Save', 'AGENCY_ADMIN', 'system'),
      step(
        'S4',
        'Menyemak melalui Outlook Web App (OWA); pengguna menerima notifikasi e-mel',
        'Check through Outlook Web App (OWA); the user gets an e-mail',
        checks,
        'check',
      ),
    ],
    humanSteps: [],
    notices: [{ step: 'S4', notice, to: [{ role: 'USER', scope: 'person', members }] }],
    leadsTo: ['COMPLETED', 'REFUSED'],
  };
}
