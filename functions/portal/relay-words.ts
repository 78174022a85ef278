import type { Relay } from '../../schemas/directory/relay.ts';

/** What people call a relay: the application's name. */
export function relayName(relay: Relay): string {
  return text(relay, 'appName') || relay.id;
}

/** Where its mail comes from: address or domain, and sender. */
export function relayAddress(relay: Relay): string {
  return [text(relay, 'appDomain'), text(relay, 'appIp'), text(relay, 'appEmail')]
    .filter((part) => part !== '')
    .join(' · ');
}

function text({ settings }: Relay, name: string): string {
  const value = settings[name];
  return typeof value === 'string' ? value : '';
}
