import { clientOf } from '../client.ts';
import type { Move, Scenario } from './scenario.ts';

/** USAGE-REPORT (spec C.8): the period, the figures, the remark; MAMPU reads it. */

const month = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);

const checks: Move = {
  step: '3',
  status: 'REVIEWING',
  told: [],
  by: 'AGENCY_ADMIN',
  outcome: 'submitted',
  data: { remark: 'Penggunaan meningkat.' },
};

export const usageReport: Scenario = {
  procedure: 'USAGE-REPORT',
  title:
    'An administrator reports on the use of this month: the figures are counted, he submits them with a remark; MAMPU reads it',
  form: (unique) => ({
    title: `Penggunaan ${unique}`,
    from: `${month()}-01`,
    until: `${month()}-01`,
  }),
  moves: [checks],
  ends: {
    status: 'COMPLETED',
    told: [],
    async also({ endpoints, people }, requestId) {
      const mampu = await clientOf(endpoints, people.holder('MAMPU_ADMIN'));
      const request = await mampu.get('Request', `/requests/${requestId}`);
      if (request.status !== 'COMPLETED') throw new Error('MAMPU does not read the report');
      const { items } = await mampu.get('RecordList', `/requests/${requestId}/records`);
      const compiled = items.filter(({ kind }) => kind === 'figures-compiled');
      if (compiled.length !== 1) throw new Error(`The figures were kept ${String(compiled.length)} times`);
    },
  },
  steps: ['1', '2', '3'],
};

export const usageReportDiscarded: Scenario = {
  ...usageReport,
  title: 'A report that nobody needs is discarded and closes without being submitted',
  moves: [{ ...checks, outcome: 'discarded', data: {} }],
  ends: { status: 'CANCELLED', told: [] },
  steps: ['1', '2'],
};
