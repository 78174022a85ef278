import { describe, expect, it } from 'vitest';
import { readEndpoints } from '../../infra/local/endpoints.ts';
import { settingsOf, type AgencySettings } from '../../functions/domain/agency-settings.ts';
import { changeAgency, readAgency, readAgencyAudit } from '../../functions/usecases/agencies.ts';
import { setAgency } from '../../functions/usecases/agency-settings.ts';
import { readRoleHolders } from '../../functions/usecases/officers.ts';
import { serviceCodes } from '../../schemas/directory-words.ts';
import { callerFor, TestDirectory } from '../support/officer-directory.ts';

/** What an agency decides for itself: channels, the ICT Manager's approval, who is told (BR-13, AMB-20, D-06, D-11). */

const directory = new TestDirectory(await readEndpoints());
const { deps } = directory;
const system = callerFor(await directory.anOfficer({ roles: ['SYSTEM_ADMIN'] }));

const wanted: AgencySettings = {
  channels: ['EMAIL', 'LETTER'],
  statusChannel: 'MEMO',
  managerNotAsked: ['SSO', 'BMT'],
  membersNotTold: true,
};

async function anAgency(roles: Parameters<typeof directory.anOfficer>[0] = { roles: ['AGENCY_ADMIN'] }) {
  const agency = await directory.anAgency();
  const officer = await directory.anOfficer({ agencyId: agency.id, ...roles });
  return { agency, caller: callerFor(officer), officer };
}

describe('an agency that has set nothing', () => {
  it('takes all channels, tells by e-mail, asks its ICT Manager about all six and tells members', async () => {
    const { agency } = await anAgency();
    expect(settingsOf(agency)).toEqual({
      channels: ['EMAIL', 'MEMO', 'LETTER', 'FORM'],
      ...{ statusChannel: 'EMAIL', managerNotAsked: [], membersNotTold: false },
    });
  });
});

describe('the settings of an agency', () => {
  it('are set by its own administrator, with who did it, what was in force before and what is now', async () => {
    const { agency, caller, officer } = await anAgency();
    const after = await setAgency(deps, caller, agency.id, { ...wanted, ifVersion: 1 });
    expect(settingsOf(after)).toEqual(wanted);
    expect(await readAgency(deps, caller, agency.id)).toEqual(after);
    const [entry] = await readAgencyAudit(deps, caller, agency.id);
    expect(entry).toMatchObject({
      actorName: officer.name,
      entry: {
        ...{ action: 'settings-changed', actorId: officer.id },
        before: settingsOf(agency),
        after: wanted,
      },
    });
  });

  it('are set by the administrator of the system for any agency', async () => {
    const { agency } = await anAgency();
    const after = await setAgency(deps, system, agency.id, { ...wanted, ifVersion: 1 });
    expect(after.statusChannel).toBe('MEMO');
  });

  it('name in the history only what changed, also on the way back', async () => {
    const { agency, caller } = await anAgency();
    const first = settingsOf(agency);
    await setAgency(deps, caller, agency.id, { ...first, statusChannel: 'LETTER', ifVersion: 1 });
    await setAgency(deps, caller, agency.id, { ...first, ifVersion: 2 });
    const [newest] = await readAgencyAudit(deps, caller, agency.id);
    expect(newest?.entry).toMatchObject({
      before: { statusChannel: 'LETTER' },
      after: { statusChannel: 'EMAIL' },
    });
    expect(newest?.entry.after).not.toHaveProperty('channels');
  });

  it('write nothing when they are as they were', async () => {
    const { agency, caller } = await anAgency();
    const same = await setAgency(deps, caller, agency.id, { ...settingsOf(agency), ifVersion: 1 });
    expect(same.version).toBe(1);
    expect(await readAgencyAudit(deps, caller, agency.id)).toEqual([]);
  });

  it('stay when the details of the agency are changed', async () => {
    const { agency, caller } = await anAgency();
    await setAgency(deps, caller, agency.id, { ...wanted, ifVersion: 1 });
    const { shortName } = agency;
    const after = await changeAgency(deps, system, agency.id, {
      name: 'Nama baharu',
      shortName,
      ifVersion: 2,
    });
    expect(settingsOf(after)).toEqual(wanted);
  });

  it('keep one channel at least', async () => {
    const { agency, caller } = await anAgency();
    const none = setAgency(deps, caller, agency.id, { ...wanted, channels: [], ifVersion: 1 });
    await expect(none).rejects.toMatchObject({ errors: [{ field: 'channels', code: 'channels-required' }] });
  });

  it('do not exist for the administrator of another agency', async () => {
    const { agency } = await anAgency();
    const { caller } = await anAgency();
    const other = setAgency(deps, caller, agency.id, { ...wanted, ifVersion: 1 });
    await expect(other).rejects.toMatchObject({ name: 'NotFound' });
  });

  it.each(['MAMPU_ADMIN', 'AUDITOR'] as const)('are read, and not set, by %s', async (role) => {
    const { agency } = await anAgency();
    const reader = callerFor(await directory.anOfficer({ roles: [role] }));
    const set = setAgency(deps, reader, agency.id, { ...wanted, ifVersion: 1 });
    await expect(set).rejects.toMatchObject({ name: 'Forbidden' });
  });

  it('are not set over those that somebody else has set meanwhile', async () => {
    const { agency, caller } = await anAgency();
    await setAgency(deps, system, agency.id, { ...wanted, ifVersion: 1 });
    const late = setAgency(deps, caller, agency.id, { ...wanted, membersNotTold: false, ifVersion: 1 });
    await expect(late).rejects.toMatchObject({ name: 'VersionConflict' });
  });

  it('of two administrators in one moment are those of one of them', async () => {
    const { agency, caller } = await anAgency();
    const both = await Promise.allSettled([
      setAgency(deps, caller, agency.id, { ...wanted, ifVersion: 1 }),
      setAgency(deps, system, agency.id, { ...wanted, statusChannel: 'FORM', ifVersion: 1 }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readAgency(deps, system, agency.id)).version).toBe(2);
  });
});

describe('the ICT Manager of an agency', () => {
  const isMissing = async (agencyId: string) =>
    (await readRoleHolders(deps, system, agencyId)).find(({ role }) => role === 'ICT_MANAGER')?.missing;

  it('is missing while one is asked about any service and nobody holds the role', async () => {
    const { agency } = await anAgency();
    expect(await isMissing(agency.id)).toBe(true);
    const allButOne = serviceCodes.filter((code) => code !== 'ADRMS');
    await setAgency(deps, system, agency.id, { ...wanted, managerNotAsked: allButOne, ifVersion: 1 });
    expect(await isMissing(agency.id)).toBe(true);
  });

  it('is not missing where he is asked about nothing, or holds the role', async () => {
    const { agency } = await anAgency();
    const input = { ...wanted, managerNotAsked: serviceCodes, ifVersion: 1 };
    await setAgency(deps, system, agency.id, input);
    expect(await isMissing(agency.id)).toBe(false);
    const other = await anAgency({ roles: ['ICT_MANAGER'] });
    expect(await isMissing(other.agency.id)).toBe(false);
  });
});
