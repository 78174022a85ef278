/** What the mail about a month below the agreed availability says. */
export interface UptimeNotice {
  /** Malaysian month, `yyyy-mm`. */
  readonly month: string;
  readonly percent: number;
  readonly downMinutes: number;
  readonly maintenanceMinutes: number;
  readonly url: string;
}
