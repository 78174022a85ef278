import type { HumanStep, MachineNotice, Outcome, Step } from '../catalogue.ts';
import type { CaseNoticeId } from '../notice-ids.ts';
import { reasonField, step } from './steps.ts';

/**
 * Steps that 4.21, 4.22 and 4.23 share: the administrator asks, the Service Desk writes, the administrator verifies
 * (D-17, AMB-75). The tables have "open a ticket and act" as one step; S3a is the second half of it, so that the age of
 * a ticket is known and its opening can be told.
 */

/** The Service Desk's one step, S3, in its two halves, and the check of S4. */
export const deskSteps: readonly Step[] = [
  step('S3', 'Membuka tiket', 'Open a ticket', 'SERVICE_DESK', 'task'),
  step('S3a', 'Mengambil tindakan bagi tiket', 'Act on the ticket', 'SERVICE_DESK', 'task'),
];

/** What the steps call the act: "register this contact". */
interface Words {
  readonly ms: string;
  readonly en: string;
}

/** S3: the ticket. `asks` is the notice that brings the form to the desk; `fields` is what the mail says of it. */
export function openTicket(
  asks: CaseNoticeId,
  reachedBy: readonly string[],
  fields: readonly string[],
): HumanStep {
  return {
    no: 'S3',
    title: { ms: 'Membuka tiket', en: 'Open a ticket' },
    ask: {
      ms: 'Buka tiket bagi permohonan ini dan catat nombornya.',
      en: 'Open a ticket for this application and write down its number.',
    },
    holder: 'SERVICE_DESK',
    scope: 'all',
    status: 'TICKET_REQUESTED',
    notices: Object.fromEntries(reachedBy.map((outcome) => [outcome, { id: asks, step: 'S2', fields }])),
    byLink: false,
    requesterMayDecide: false,
    outcomes: {
      opened: {
        covers: ['S3'],
        explains: 'ticketNumber',
        label: { ms: 'Tiket dibuka', en: 'Ticket opened' },
        done: { ms: 'Tiket dibuka', en: 'Ticket opened' },
        tone: 'primary',
        consequence: {
          ms: 'Pentadbir UC Agensi dimaklumkan bahawa tiket telah dibuka. Tugasan seterusnya ialah tindakan bagi tiket ini.',
          en: 'The Agency UC Administrator is told that the ticket is open. Your next task is to act on it.',
        },
        fields: [
          {
            name: 'ticketNumber',
            label: { ms: 'Nombor tiket', en: 'Ticket number' },
            kind: 'text',
            required: true,
            maxLength: 60,
          },
        ],
        leadsTo: ['S3a'],
      },
    },
  };
}

/** S3a: the desk acts, and only so the contact is written (REQ-IPM-083). */
export function actOnTicket(
  act: Words,
  of: Pick<HumanStep, 'notices'> & { readonly doneLeadsTo: readonly string[] },
): HumanStep {
  return {
    no: 'S3a',
    title: { ms: 'Mengambil tindakan bagi tiket', en: 'Act on the ticket' },
    ask: {
      ms: `Laksanakan tiket ini (${act.ms}) dan catat tindakan yang diambil.`,
      en: `Carry out this ticket (${act.en}) and write down what you did.`,
    },
    holder: 'SERVICE_DESK',
    scope: 'all',
    status: 'TICKET_OPEN',
    notices: of.notices,
    byLink: false,
    requesterMayDecide: false,
    outcomes: {
      done: {
        covers: ['S3a'],
        explains: 'actionTaken',
        label: { ms: 'Tindakan selesai', en: 'Done' },
        done: { ms: 'Tindakan selesai', en: 'Done' },
        tone: 'primary',
        consequence: {
          ms: `Buku alamat dikemas kini sekarang (${act.ms}). Pentadbir UC Agensi diminta menyemaknya.`,
          en: `The address book is updated now (${act.en}). The Agency UC Administrator is asked to check it.`,
        },
        fields: [
          {
            name: 'actionTaken',
            label: { ms: 'Tindakan yang diambil', en: 'Action taken' },
            kind: 'multiline',
            required: true,
            maxLength: 2000,
          },
        ],
        leadsTo: of.doneLeadsTo,
      },
      'not-possible': {
        covers: ['S3a'],
        label: { ms: 'Tidak dapat dilaksanakan', en: 'Not possible' },
        done: { ms: 'Tidak dapat dilaksanakan', en: 'Not possible' },
        tone: 'danger',
        consequence: {
          ms: 'Buku alamat tidak diubah. Pentadbir UC Agensi membaca sebab anda, kemudian memohon semula atau membatalkan permohonan.',
          en: 'The address book stays as it is. The Agency UC Administrator reads your reason, then applies again or cancels.',
        },
        fields: [reasonField],
        leadsTo: ['S4'],
      },
    },
  };
}

/** S4: done ends it; not done goes back to where this procedure says (BR-42, AMB-71). */
export function verify(title: Words, notDone: Pick<Outcome, 'consequence' | 'leadsTo'>): HumanStep {
  return {
    no: 'S4',
    title,
    ask: {
      ms: 'Semak melalui OWA atau IPMS sama ada tindakan telah dilaksanakan, kemudian sahkan.',
      en: 'Check by OWA or IPMS whether it was done, then confirm.',
    },
    holder: 'AGENCY_ADMIN',
    scope: 'agency',
    status: 'AWAITING_CONFIRMATION',
    notices: { done: { id: 'N-47', step: 'S3' }, 'not-possible': { id: 'N-47', step: 'S3' } },
    byLink: false,
    requesterMayDecide: true,
    outcomes: {
      done: {
        covers: ['S4'],
        notAfter: { outcome: 'not-possible' },
        label: { ms: 'Selesai', en: 'Done' },
        done: { ms: 'Disahkan selesai', en: 'Confirmed as done' },
        tone: 'primary',
        consequence: { ms: 'Permohonan selesai.', en: 'The application is completed.' },
        fields: [],
        leadsTo: ['COMPLETED'],
      },
      'not-done': {
        covers: ['S4'],
        label: { ms: 'Belum selesai', en: 'Not done' },
        done: { ms: 'Belum selesai', en: 'Not done' },
        tone: 'secondary',
        fields: [reasonField],
        ...notDone,
      },
      withdrawn: withdrawn('S4'),
    },
  };
}

/** The agency may always end its own application: no case goes round for ever (as D-20 has it for relays). */
export function withdrawn(no: string): Outcome {
  return {
    covers: [no],
    label: { ms: 'Batalkan permohonan', en: 'Cancel the application' },
    done: { ms: 'Dibatalkan oleh agensi', en: 'Cancelled by the agency' },
    tone: 'danger',
    consequence: {
      ms: 'Permohonan ditutup dan Meja Bantuan 1GovUC dimaklumkan. Apa yang telah direkodkan oleh Meja Bantuan dalam buku alamat kekal.',
      en: 'The application is closed and the 1GovUC Service Desk is told. What the desk has entered in the address book stays.',
    },
    fields: [{ ...reasonField, required: false }],
    leadsTo: ['CANCELLED'],
  };
}

/** What the machines send by themselves: the ticket is open (N-47); the agency has cancelled (N-34). */
export const contactNotices: readonly MachineNotice[] = [
  { step: 'S3', notice: 'N-47', to: [{ role: 'AGENCY_ADMIN', scope: 'agency' }] },
  { step: 'S2', notice: 'N-34', to: [{ role: 'SERVICE_DESK', scope: 'all' }] },
  // It changed while the ticket was open: what was asked for cannot be done to it any more.
  { step: 'S3a', notice: 'closed', to: [{ role: 'AGENCY_ADMIN', scope: 'agency' }] },
];
