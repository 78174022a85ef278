import { applyOnOwnPage } from '../account-holders.ts';
import { clientOf } from '../client.ts';
import { waitFor } from '../wait.ts';
import type { Move, Persons, Scenario, Setting, Start } from './scenario.ts';

/** TECH-SUPPORT (S4 G¶18(xii)) and HELPDESK-INCIDENT (S4 G¶16(vi), AMB-98). */

const desk: Move = {
  step: '3',
  status: 'TICKET_OPEN',
  told: [{ notice: 'task', role: 'SERVICE_DESK', asks: true }],
  by: 'SERVICE_DESK',
  outcome: 'resolved',
  data: { action: 'Perkhidmatan telah dimulakan semula.' },
};

export const incident: Scenario = {
  procedure: 'HELPDESK-INCIDENT',
  title: 'An administrator reports straight to the Service Desk; he alone is told the solution',
  form: () => ({
    type: 'INCIDENT',
    subject: 'Lync tidak boleh disambung',
    description: 'Sejak pagi ini, semua pengguna di Aras 3.',
  }),
  moves: [desk],
  ends: { status: 'COMPLETED', told: [{ notice: 'answer', role: 'AGENCY_ADMIN', person: 1 }] },
  steps: ['1', '2', '3', '4'],
};

/** Sent through the API by somebody of the centre. */
export function sentBy(role: 'MAMPU_HELPDESK' | 'SERVICE_DESK' | 'MAMPU_ADMIN', procedure: string): Start {
  return async ({ endpoints, people, form, unique }) => {
    const client = await clientOf(endpoints, people.holder(role));
    const { id } = await client.post(
      'CreatedRequest',
      '/requests',
      { procedure, form },
      { 'idempotency-key': `submit-${procedure}-${unique}` },
    );
    return id;
  };
}

const reporter = (unique: string): Persons => ({
  USER: { email: `pelapor.${unique}@luar.example`, language: 'ms' },
});

export const incidentFromCallCentre: Scenario = {
  ...incident,
  title:
    'A complaint from 1MOCC is recorded by the MAMPU Help Desk, passed on and answered by the Service Desk',
  start: sentBy('MAMPU_HELPDESK', 'HELPDESK-INCIDENT'),
  reader: 'MAMPU_HELPDESK',
  form: (unique) => ({
    source: 'ONE_MOCC',
    reporterName: 'Puan Rohani',
    reporterEmail: `pelapor.${unique}@luar.example`,
    type: 'COMPLAINT',
    subject: 'E-mel tidak diterima',
    description: 'Penghantar dari luar mendapat mesej ralat.',
  }),
  persons: reporter,
  moves: [
    {
      step: '2',
      status: 'IN_PROGRESS',
      told: [],
      by: 'MAMPU_HELPDESK',
      outcome: 'passed-on',
      data: { note: 'Sila semak log e-mel.' },
    },
    desk,
  ],
  ends: { status: 'COMPLETED', told: [{ notice: 'answer', role: 'USER' }] },
};

export const incidentSolvedByHelpDesk: Scenario = {
  ...incidentFromCallCentre,
  title: 'The MAMPU Help Desk solves a report by itself and answers it',
  moves: [
    {
      step: '2',
      status: 'IN_PROGRESS',
      told: [],
      by: 'MAMPU_HELPDESK',
      outcome: 'resolved',
      data: { action: 'Pelapor dibantu melalui telefon.' },
    },
  ],
  steps: ['1', '2', '4'],
};

const asks: Pick<Scenario, 'procedure' | 'needs' | 'start' | 'form' | 'persons'> = {
  procedure: 'TECH-SUPPORT',
  needs: 'account',
  start: applyOnOwnPage('TECH-SUPPORT'),
  form: () => ({ subject: 'Outlook meminta kata laluan berulang kali', description: 'Sejak semalam.' }),
  persons: (unique) => ({ USER: { email: `aina.${unique}@kpc.example`, language: 'ms' } }),
};

function helps(outcome: string): Move {
  return {
    step: '2',
    status: 'IN_PROGRESS',
    told: [{ notice: 'task', role: 'AGENCY_ADMIN', asks: true }],
    by: 'AGENCY_ADMIN',
    outcome,
    data: { action: 'Profil Outlook dibina semula.' },
  };
}

export const techSupport: Scenario = {
  ...asks,
  title: 'A user asks for help, and is told what his administrator did',
  moves: [helps('solved')],
  ends: { status: 'COMPLETED', told: [{ notice: 'answer', role: 'USER' }] },
  steps: ['1', '2'],
};

export const techSupportPassedOn: Scenario = {
  ...asks,
  title: 'What the administrator cannot solve goes on as an incident, straight with the Service Desk',
  moves: [helps('passed-on')],
  ends: { status: 'COMPLETED', told: [{ notice: 'answer', role: 'USER' }], also: hasIncident },
  steps: ['1', '2'],
};

/** The incident stands at the Service Desk, says what the parent said, and names it. */
export async function hasIncident({ endpoints, people, form }: Setting, requestId: string): Promise<void> {
  const admin = await clientOf(endpoints, people.holder('AGENCY_ADMIN'));
  const { items } = await admin.get('RecordList', `/requests/${requestId}/records`);
  const children = items.find(({ kind }) => kind === 'children-started')?.data['children'];
  const [child] = (children ?? []) as readonly { readonly procedure: string; readonly id?: string }[];
  if (child?.procedure !== 'HELPDESK-INCIDENT' || child.id === undefined)
    throw new Error(`${requestId} started no incident`);
  const { id } = child;
  const open = await waitFor('the incident at the Service Desk', async () => {
    const found = await admin.get('Request', `/requests/${id}`);
    return found.status === 'TICKET_OPEN' ? found : undefined;
  });
  const said = JSON.stringify(open.rounds.at(-1)?.form);
  const description = form['description'] ?? form['problem'];
  if (typeof description !== 'string' || !said.includes(description))
    throw new Error(`${id} does not say ${String(description)}: ${said}`);
}
