import type { Agency } from '../../schemas/directory/officer.ts';
import { channels, serviceCodes, type Channel, type ServiceCode } from '../../schemas/directory-words.ts';
import { InvalidInput } from './errors.ts';

/** What an agency decides for itself (BR-13, AMB-20, D-06, D-11), with what holds until it decides otherwise. */
export interface AgencySettings {
  readonly channels: readonly Channel[];
  readonly statusChannel: Channel;
  readonly managerNotAsked: readonly ServiceCode[];
  readonly membersNotTold: boolean;
}

type Stored = Pick<Agency, 'channels' | 'statusChannel' | 'managerNotAsked' | 'membersNotTold'>;

export function settingsOf(agency: Stored): AgencySettings {
  return {
    channels: agency.channels ?? channels,
    statusChannel: agency.statusChannel ?? 'EMAIL',
    managerNotAsked: agency.managerNotAsked ?? [],
    membersNotTold: agency.membersNotTold ?? false,
  };
}

/** In the order of the vocabulary, each once. @throws InvalidInput when no channel is left */
export function tidySettings(settings: AgencySettings): AgencySettings {
  const taken = channels.filter((each) => settings.channels.includes(each));
  if (taken.length === 0) throw new InvalidInput([{ field: 'channels', code: 'channels-required' }]);
  return {
    ...settings,
    channels: taken,
    managerNotAsked: serviceCodes.filter((each) => settings.managerNotAsked.includes(each)),
  };
}

/** As an agency keeps them. */
export function storedSettings(settings: AgencySettings): {
  [Name in keyof Stored]-?: NonNullable<Stored[Name]>;
} {
  const { statusChannel, membersNotTold } = settings;
  return {
    ...{ statusChannel, membersNotTold },
    channels: [...settings.channels],
    managerNotAsked: [...settings.managerNotAsked],
  };
}

/** The services about which the ICT Manager is asked. */
export function managerAsked({ managerNotAsked }: AgencySettings): readonly ServiceCode[] {
  return serviceCodes.filter((each) => !managerNotAsked.includes(each));
}
