/** The mail part of an environment, as use cases want it. */
export function mailSettings(environment: {
  readonly PUBLIC_URL: string;
  readonly SERVICE_DESK_ADDRESS: string;
  readonly NOTICES_OFF?: string;
  readonly DESK_MAILBOX?: string;
  readonly LINK_DAYS?: string;
}) {
  return {
    publicUrl: environment.PUBLIC_URL,
    serviceDeskAddress: environment.SERVICE_DESK_ADDRESS,
    noticesOff: new Set((environment.NOTICES_OFF ?? '').split(',').filter((id) => id !== '')),
    deskMailbox: environment.DESK_MAILBOX === '' ? undefined : environment.DESK_MAILBOX,
    linkDays: Number(environment.LINK_DAYS ?? '0'),
  };
}
