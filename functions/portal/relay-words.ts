import type { FormValues } from '../../schemas/cases/request.ts';
import type { Relay } from '../../schemas/directory/relay.ts';

/** What people call a relay: the application's name. */
export function relayName({ id, settings }: Relay): string {
  return text(settings, 'appName') || id;
}

/** Where its mail comes from: address or domain, and sender. */
export function relayAddress({ settings }: Relay): string {
  return addressOf(settings);
}

export function addressOf(settings: FormValues): string {
  return [text(settings, 'appDomain'), text(settings, 'appIp'), text(settings, 'appEmail')]
    .filter((part) => part !== '')
    .join(' · ');
}

function text(settings: FormValues, name: string): string {
  const value = settings[name];
  return typeof value === 'string' ? value : '';
}
