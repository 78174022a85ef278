/** When each sweep runs. Times are Malaysian. */
export interface SweepSchedule {
  readonly name: string;
  /** Minutes between two runs, or a time of day as `hh:mm`. */
  readonly when: { readonly everyMinutes: number } | { readonly dailyAt: string };
}

export const sweepSchedules: readonly SweepSchedule[] = [
  { name: 'reconcile', when: { everyMinutes: 5 } },
  { name: 'health', when: { everyMinutes: 15 } },
  { name: 'reminders', when: { dailyAt: '08:30' } },
  { name: 'orphan-secrets', when: { everyMinutes: 60 } },
  { name: 'account-sign-ins', when: { everyMinutes: 15 } },
  { name: 'dated-tasks', when: { everyMinutes: 30 } },
  { name: 'bulk-rows', when: { everyMinutes: 30 } },
  { name: 'disabled-until', when: { dailyAt: '08:00' } },
];
