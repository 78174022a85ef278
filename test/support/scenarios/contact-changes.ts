import { aContact, acts, notDone, opensTicket, verifies } from './contact-register.ts';
import type { Move, Scenario } from './scenario.ts';

/** IPMS-4.22 and 4.23 (S3 §4.22.1, §4.23.1): not done goes back to step 3, the ticket work (AMB-71). */

function asked(notice: 'N-25' | 'N-26'): Move {
  return { ...opensTicket, told: [{ notice, role: 'SERVICE_DESK' }] };
}

/** The same ticket, with the administrator's reason. */
function actsAgain(notice: 'N-25' | 'N-26'): Move {
  return { ...acts, told: [{ notice, role: 'SERVICE_DESK', reachedBy: 'not-done' }] };
}

export const contactUpdate: Scenario = {
  procedure: 'IPMS-4.22',
  title: 'A contact is updated; not done, the ticket goes back to the desk, which acts again',
  needs: 'contact',
  form: (unique) => aContact(unique, { company: 'Pembekal Baharu Sdn. Bhd.', position: '' }),
  moves: [asked('N-25'), acts, notDone, actsAgain('N-25'), verifies],
  ends: {
    status: 'COMPLETED',
    told: [],
    contact: 'ACTIVE',
    contactData: () => ({ company: 'Pembekal Baharu Sdn. Bhd.', position: undefined }),
  },
  steps: ['S1', 'S2', 'S3', 'S3a', 'S4', 'S3a', 'S4'],
};

export const contactDelete: Scenario = {
  procedure: 'IPMS-4.23',
  title:
    'A contact in a mailing list is deleted and leaves the list; not finished, the ticket goes back to the desk',
  needs: 'listed-contact',
  form: () => ({ reason: 'Kontrak pembekal tamat.' }),
  moves: [asked('N-26'), acts, notDone, actsAgain('N-26'), verifies],
  ends: { status: 'COMPLETED', told: [], contact: 'DELETED' },
  steps: ['S1', 'S2', 'S3', 'S3a', 'S4', 'S3a', 'S4'],
};
