import type { Outcome, Procedure } from '../catalogue.ts';
import type { CaseNoticeId } from '../notice-ids.ts';
import type { Text } from '../vocabulary.ts';
import { actOnTicket, contactNotices, deskSteps, openTicket, verify } from './contact-steps.ts';
import { step } from './steps.ts';

/** Not done repeats step 3: the ticket work, not the application (AMB-71). */
const backToTicket: Pick<Outcome, 'consequence' | 'leadsTo'> = {
  consequence: {
    ms: 'Tiket kembali kepada Meja Bantuan (langkah 3) bersama sebab anda.',
    en: 'The ticket goes back to the Service Desk (step 3) with your reason.',
  },
  leadsTo: ['S3a'],
};

/** S3 §4.22 and §4.23: a ticket by which the Service Desk changes or deletes a contact. */
export function contactTicket(
  of: Pick<Procedure, 'id' | 'prefix' | 'source' | 'title' | 'summary' | 'form'> & {
    /** What becomes of the contact. */
    readonly action: 'change-contact' | 'delete-contact';
    /** Steps 1, 2 and 4. */
    readonly finds: Text;
    readonly applies: Text;
    readonly verifies: Text;
    /** How the administrator's task of step 4 is called. */
    readonly verifying: Text;
    readonly act: Text;
    /** Brings the form, with these of its fields, to the desk. */
    readonly notice: CaseNoticeId;
    readonly fields: readonly string[];
  },
): Procedure {
  const { finds, applies, verifies, verifying, act, action, notice, fields, ...row } = of;
  return {
    ...row,
    aliases: [],
    startedBy: ['AGENCY_ADMIN'],
    subject: { kind: 'contact', how: 'changes', states: ['ACTIVE'] },
    machine: 'identity/contact-ticket',
    places: { ContactAction: action },
    steps: [
      step('S1', finds.ms, finds.en, 'AGENCY_ADMIN', 'submit'),
      step('S2', applies.ms, applies.en, 'AGENCY_ADMIN', 'submit'),
      ...deskSteps,
      step('S4', verifies.ms, verifies.en, 'AGENCY_ADMIN', 'task'),
    ],
    humanSteps: [
      openTicket(notice, [''], fields),
      actOnTicket(act, {
        notices: { opened: null, 'not-done': { id: notice, step: 'S2', fields } },
        doneLeadsTo: ['S4', 'REFUSED'],
      }),
      verify(verifying, backToTicket),
    ],
    notices: contactNotices,
  };
}
