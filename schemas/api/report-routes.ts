import { get, withProblems } from './route.ts';

/** Dashboard and reports. */
export const reportRoutes = {
  readDashboard: withProblems(
    get('/api/reports/dashboard', 'Reports', 'Dashboard', {
      ms: 'Angka papan pemuka',
      en: 'The figures of the dashboard',
    }),
    ['forbidden', 'not-found'],
  ),
  readUsageReport: withProblems(
    get('/api/reports/usage', 'Reports', 'UsageReport', {
      ms: 'Penggunaan mengikut agensi, kementerian dan bulan',
      en: 'Use by agency, ministry and month',
    }),
    ['forbidden', 'not-found'],
  ),
  readTurnaround: withProblems(
    get('/api/reports/turnaround', 'Reports', 'Turnaround', {
      ms: 'Tempoh yang diambil oleh setiap prosedur dan langkah',
      en: 'How long each procedure and step takes',
    }),
    ['forbidden', 'not-found'],
  ),
  readUptime: withProblems(
    get('/api/reports/availability', 'Reports', 'Uptime', {
      ms: 'Ketersediaan sebulan dan setahun, dengan penyelenggaraan dan gangguan',
      en: 'Availability by month and year, with maintenance and downtime',
    }),
    ['forbidden'],
  ),
} as const;
