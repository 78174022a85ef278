import { clientOf } from '../client.ts';
import { inDays } from '../forms-accounts.ts';
import type { Move, Scenario, Setting } from './scenario.ts';

/** USAGE-CONFIRMATION (S4 G¶18(xv)): the list is prepared, corrected, prepared anew and confirmed. */

const checks: Move = {
  step: '2',
  status: 'AWAITING_CONFIRMATION',
  told: [],
  by: 'AGENCY_ADMIN',
  outcome: 'confirmed',
  data: {
    confirmedBy: 'Aisyah binti Rahman',
    confirmedPost: 'Penolong Pegawai Teknologi Maklumat',
    confirmedOn: inDays(0),
  },
};

export const usageConfirmation: Scenario = {
  procedure: 'USAGE-CONFIRMATION',
  title:
    'Accounts and services are counted, corrected, counted again, and confirmed with name, post and date',
  form: () => ({ agencyName: 'Kementerian Perkhidmatan Contoh', from: inDays(-60), until: inDays(0) }),
  moves: [
    {
      ...checks,
      told: [{ notice: 'task', role: 'AGENCY_ADMIN', asks: true }],
      outcome: 'corrections',
      data: { corrections: 'Dua akaun pegawai yang bersara ditamatkan.' },
    },
    { step: '2a', status: 'IN_PROGRESS', told: [], by: 'AGENCY_ADMIN', outcome: 'corrected' },
    checks,
  ],
  ends: { status: 'COMPLETED', told: [], also: isFiled },
  steps: ['1', '2', '2a', '2'],
};

/** Both lists stand on record, and the confirmation with name, post and date; MAMPU can read it. */
async function isFiled({ endpoints, people }: Setting, requestId: string): Promise<void> {
  const mampu = await clientOf(endpoints, people.holder('MAMPU_ADMIN'));
  const { items } = await mampu.get('RecordList', `/requests/${requestId}/records`);
  const lists = items.filter(({ kind }) => kind === 'figures-compiled').length;
  if (lists !== 2) throw new Error(`${String(lists)} lists are on record instead of 2`);
  const said = JSON.stringify(items.findLast(({ kind }) => kind === 'decided')?.personal);
  if (!said.includes('Aisyah binti Rahman')) throw new Error(`It is not confirmed by name: ${said}`);
}
