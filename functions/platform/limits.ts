/** Figures of the stage that procedures of accounts go by, from the environment. */
export function limitsOf(environment: {
  readonly ACCESS_CODE_DAYS: string;
  readonly ACCESS_CODE_ATTEMPTS: string;
  readonly RESTORE_DAYS: string;
}) {
  return {
    accessCodeDays: Number(environment.ACCESS_CODE_DAYS),
    accessCodeAttempts: Number(environment.ACCESS_CODE_ATTEMPTS),
    restoreDays: Number(environment.RESTORE_DAYS),
  };
}
