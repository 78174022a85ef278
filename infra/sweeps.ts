/** When each sweep runs. Times are Malaysian. */
export interface SweepSchedule {
  readonly name: string;
  /** The function that runs it: `checks` has those of the circular. */
  readonly by: 'sweeps' | 'checks';
  /** Minutes between two runs, or a time of day as `hh:mm`. */
  readonly when: { readonly everyMinutes: number } | { readonly dailyAt: string };
}

export const sweepSchedules: readonly SweepSchedule[] = [
  { name: 'reconcile', by: 'sweeps', when: { everyMinutes: 5 } },
  { name: 'health', by: 'sweeps', when: { everyMinutes: 15 } },
  { name: 'reminders', by: 'sweeps', when: { dailyAt: '08:30' } },
  { name: 'orphan-secrets', by: 'sweeps', when: { everyMinutes: 60 } },
  { name: 'account-sign-ins', by: 'sweeps', when: { everyMinutes: 15 } },
  { name: 'dated-tasks', by: 'sweeps', when: { everyMinutes: 30 } },
  { name: 'bulk-rows', by: 'sweeps', when: { everyMinutes: 30 } },
  { name: 'disabled-until', by: 'sweeps', when: { dailyAt: '08:00' } },
  { name: 'access-rights', by: 'checks', when: { dailyAt: '00:05' } },
  { name: 'quota-90', by: 'checks', when: { dailyAt: '07:00' } },
  { name: 'inactive-90', by: 'checks', when: { dailyAt: '07:15' } },
  { name: 'contract-dates', by: 'checks', when: { dailyAt: '07:30' } },
  { name: 'availability', by: 'checks', when: { dailyAt: '07:45' } },
  { name: 'usage-confirmation', by: 'checks', when: { dailyAt: '07:15' } },
];
