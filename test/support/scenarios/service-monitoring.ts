import { malaysianDate, plusDays } from '../../../functions/domain/calendar.ts';
import { clientOf } from '../client.ts';
import { aboutOwnAgency, headquarters, ownAgency } from '../own-agency.ts';
import type { Move, Scenario, Setting } from './scenario.ts';

/** SERVICE-MONITORING (S4 P¶6, G¶13, G¶16(iv)): MAMPU reviews the use of an agency. */

const today = () => malaysianDate(new Date().toISOString());

const reviews: Move = {
  step: '2',
  status: 'REVIEWING',
  told: [],
  by: 'MAMPU_ADMIN',
  outcome: 'optimal',
  data: {},
};

export const serviceMonitoring: Scenario = {
  procedure: 'SERVICE-MONITORING',
  title: 'The use of an agency is computed and found optimal; nobody is told',
  office: ownAgency(),
  start: aboutOwnAgency('SERVICE-MONITORING'),
  seenBy: 'MAMPU_ADMIN',
  reader: 'MAMPU_ADMIN',
  form: () => ({ from: plusDays(today(), -60), until: today() }),
  persons: (unique) => ({ AGENCY_HQ: headquarters(unique) }),
  moves: [reviews],
  ends: { status: 'COMPLETED', told: [], also: hasFigures },
  steps: ['1', '2'],
};

export const serviceMonitoringWarned: Scenario = {
  ...serviceMonitoring,
  title: 'The use of an agency is below the wanted level: headquarters and administrators are warned',
  moves: [{ ...reviews, outcome: 'warned', data: { remark: 'Hanya sedikit akaun digunakan.' } }],
  ends: {
    status: 'COMPLETED',
    told: [
      { notice: 'N-52', role: 'AGENCY_HQ', ends: 'COMPLETED' },
      { notice: 'N-52', role: 'AGENCY_ADMIN', ends: 'COMPLETED' },
    ],
  },
  steps: ['1', '2', '3'],
};

export const serviceMonitoringEscalated: Scenario = {
  ...serviceMonitoring,
  title: 'The end of an agency is proposed after a review; the agency is not told yet',
  moves: [
    {
      ...reviews,
      outcome: 'escalated',
      data: () => ({ text: 'Tahap penggunaan tidak tercapai.', effectiveOn: plusDays(today(), 30) }),
    },
  ],
  ends: { status: 'COMPLETED', told: [], also: isProposed },
  steps: ['1', '2', '3'],
};

async function hasFigures({ endpoints, people }: Setting, requestId: string): Promise<void> {
  const mampu = await clientOf(endpoints, people.holder('MAMPU_ADMIN'));
  const { items } = await mampu.get('RecordList', `/requests/${requestId}/records`);
  if (!items.some(({ data }) => data['figures'] !== undefined)) throw new Error('The case keeps no figures');
}

async function isProposed({ endpoints, people }: Setting, requestId: string): Promise<void> {
  const mampu = await clientOf(endpoints, people.holder('MAMPU_ADMIN'));
  const { items } = await mampu.get(
    'RequestPage',
    `/requests?procedure=AGENCY-TERMINATION&agency=${encodeURIComponent(people.agency)}`,
  );
  const [proposal] = items;
  if (proposal?.status !== 'PROPOSED') throw new Error(`${requestId} has proposed nothing`);
}
