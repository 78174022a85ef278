import { describe, expect, it } from 'vitest';
import { readEndpoints } from '../../infra/local/endpoints.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { callerOf } from '../../functions/usecases/caller.ts';
import { changeAgency, createAgency, endAgency, findAgencies } from '../../functions/usecases/agencies.ts';
import {
  assignRoles,
  changeOfficer,
  createOfficer,
  endOfficer,
  reinstateOfficer,
} from '../../functions/usecases/officers-change.ts';
import {
  findOfficers,
  readOfficer,
  readOfficerAudit,
  readRoleHolders,
} from '../../functions/usecases/officers.ts';
import { sendPasswordLink } from '../../functions/usecases/password-link.ts';
import { callerFor, TestDirectory } from '../support/officer-directory.ts';
import { unique } from '../support/system.ts';

const directory = new TestDirectory(await readEndpoints());
const { deps } = directory;

const system = callerFor(await directory.anOfficer({ roles: ['SYSTEM_ADMIN'] }));
const auditor = callerFor(await directory.anOfficer({ roles: ['AUDITOR'] }));

/** An agency with two administrators, the first of whom acts. */
async function anAgencyWithAdmins() {
  const agency = await directory.anAgency();
  const admin = await directory.anOfficer({ agencyId: agency.id, roles: ['AGENCY_ADMIN'] });
  const second = await directory.anOfficer({ agencyId: agency.id, roles: ['AGENCY_ADMIN'] });
  return { agency, admin, second, caller: callerFor(admin) };
}

function anInput(changes: Partial<Parameters<typeof createOfficer>[2]> = {}) {
  const id = `n${unique()}`;
  return {
    id,
    name: 'Siti Nurhaliza binti Tarudin',
    post: 'Pegawai Tadbir',
    email: `${id}@contoh.example`,
    language: 'en' as const,
    roles: ['AUDITOR'] as const satisfies readonly OfficerRole[],
    ...changes,
  };
}

describe('registering an officer', () => {
  it('invites him in his language and keeps who did it', async () => {
    const input = anInput();
    const officer = await createOfficer(deps, system, input);
    expect(officer).toMatchObject({ id: input.id, state: 'INVITED', version: 1 });
    const mail = directory.mails.find(({ to }) => to === input.email);
    expect(mail?.subject).toBe('Activate your GovUC account');
    expect(directory.linkTo(input.email)).toHaveLength(43);
    const [sent, created] = await readOfficerAudit(deps, system, input.id);
    expect(sent?.entry.action).toBe('link-sent');
    expect(created).toMatchObject({
      entry: { action: 'created', actorId: system.person.id, after: { roles: ['AUDITOR'] } },
      actorName: system.person.name,
    });
  });

  it('by an agency’s administrator is for his own agency', async () => {
    const { agency, caller } = await anAgencyWithAdmins();
    const officer = await createOfficer(deps, caller, anInput({ roles: ['APP_OWNER'] }));
    expect(officer.agencyId).toBe(agency.id);
  });

  it('gives an id and an address once, to ended officers too', async () => {
    const ended = await directory.anOfficer({ state: 'ENDED' });
    const again = createOfficer(deps, system, anInput({ id: ended.id }));
    await expect(again).rejects.toMatchObject({ name: 'Taken', field: 'id' });
    const sameAddress = createOfficer(deps, system, anInput({ email: ended.email.toUpperCase() }));
    await expect(sameAddress).rejects.toMatchObject({ name: 'Taken', field: 'email' });
  });

  it.each<[string, Partial<Parameters<typeof createOfficer>[2]>, string, string]>([
    ['no role', { roles: [] }, 'roles', 'roles-required'],
    ['a role of an agency without one', { roles: ['AGENCY_ADMIN'] }, 'roles', 'agency-role'],
    ['an unknown agency', { roles: ['AGENCY_ADMIN'], agencyId: 'none' }, 'agency', 'choice'],
    ['a bad user name', { id: 'A b' }, 'id', 'user-name'],
    ['the name of a page', { id: 'new' }, 'id', 'user-name'],
    ['a name with a line break', { name: 'A\nB' }, 'name', 'control-characters'],
  ])('refuses %s', async (_, wrong, field, code) => {
    await expect(createOfficer(deps, system, anInput(wrong))).rejects.toMatchObject({
      name: 'InvalidInput',
      errors: [{ field, code }],
    });
  });

  it('refuses central roles, another agency and an ended one to an agency’s administrator', async () => {
    const { agency, caller } = await anAgencyWithAdmins();
    const other = await directory.anAgency();
    await expect(createOfficer(deps, caller, anInput({ roles: ['MAMPU_ADMIN'] }))).rejects.toMatchObject({
      errors: [{ field: 'roles', code: 'central-role' }],
    });
    const elsewhere = anInput({ roles: ['APP_OWNER'], agencyId: other.id });
    await expect(createOfficer(deps, caller, elsewhere)).rejects.toMatchObject({
      errors: [{ field: 'agency', code: 'choice' }],
    });
    const gone = await directory.anAgency({ state: 'ENDED' });
    const there = anInput({ roles: ['APP_OWNER'], agencyId: gone.id });
    await expect(createOfficer(deps, system, there)).rejects.toMatchObject({
      errors: [{ field: 'agency', code: 'choice' }],
    });
    expect(agency.id).not.toBe(other.id);
  });

  it('is forbidden to who only reads', async () => {
    await expect(createOfficer(deps, auditor, anInput())).rejects.toMatchObject({ name: 'Forbidden' });
  });

  it('under one key happens once, and sends the mail that a crash swallowed', async () => {
    const input = {
      ...anInput(),
      idempotency: { key: unique(), route: 'POST /api/officers', bodyHash: 'x' },
    };
    directory.mailFails = new Error('SES is away');
    await expect(createOfficer(deps, system, input)).rejects.toThrow('SES is away');
    const officer = await createOfficer(deps, system, input);
    await createOfficer(deps, system, input);
    expect(officer.id).toBe(input.id);
    expect(directory.mails.filter(({ to }) => to === input.email)).toHaveLength(1);
  });
});

describe('officers of another agency', () => {
  it('do not exist for an administrator', async () => {
    const [mine, theirs] = [await anAgencyWithAdmins(), await anAgencyWithAdmins()];
    const { id } = theirs.second;
    const options = { ifVersion: 1, confirmed: true };
    for (const act of [
      readOfficer(deps, mine.caller, id),
      changeOfficer(deps, mine.caller, id, { ...theirs.second, ...options }),
      assignRoles(deps, mine.caller, id, { roles: [], ...options }),
      endOfficer(deps, mine.caller, id, options),
      sendPasswordLink(deps, mine.caller, id),
      readOfficer(deps, mine.caller, system.person.id),
    ]) {
      await expect(act).rejects.toMatchObject({ name: 'NotFound' });
    }
    const list = await findOfficers(deps, mine.caller, { limit: 100 });
    expect(list.items.map((each) => each.id).toSorted()).toEqual([mine.admin.id, mine.second.id].toSorted());
    const asked = await findOfficers(deps, mine.caller, { agencyId: theirs.agency.id, limit: 100 });
    expect(asked.items).toEqual([]);
  });

  it('are read by an auditor, who changes nothing', async () => {
    const { admin } = await anAgencyWithAdmins();
    await expect(readOfficer(deps, auditor, admin.id)).resolves.toEqual(admin);
    const end = endOfficer(deps, auditor, admin.id, { ifVersion: 1, confirmed: true });
    await expect(end).rejects.toMatchObject({ name: 'Forbidden', rule: 'officer-manage' });
  });
});

describe('roles', () => {
  it('count from the next call on, and leave their trace', async () => {
    const { caller, second } = await anAgencyWithAdmins();
    const after = await assignRoles(deps, caller, second.id, { roles: ['ICT_MANAGER'], ifVersion: 1 });
    expect(after).toMatchObject({ roles: ['ICT_MANAGER'], version: 2 });
    expect((await callerOf(deps, second.id, 'api')).person.roles).toEqual(['ICT_MANAGER']);
    const [row] = await readOfficerAudit(deps, caller, second.id);
    expect(row?.entry).toMatchObject({
      action: 'roles-assigned',
      before: { roles: ['AGENCY_ADMIN'] },
      after: { roles: ['ICT_MANAGER'] },
    });
  });

  it.each<[string, 'system' | 'agency', readonly OfficerRole[]]>([
    ['the administrator of the system', 'system', ['SYSTEM_ADMIN', 'MAMPU_ADMIN']],
    ['the administrator of the system', 'system', ['SYSTEM_ADMIN', 'AUDITOR']],
    ['the administrator of an agency', 'agency', ['AGENCY_ADMIN', 'ICT_MANAGER']],
  ])('are not granted by %s to himself', async (_, who, roles) => {
    const caller = who === 'system' ? system : (await anAgencyWithAdmins()).caller;
    const act = assignRoles(deps, caller, caller.person.id, { roles, ifVersion: 1, confirmed: true });
    await expect(act).rejects.toMatchObject({ name: 'Forbidden', rule: 'own-roles' });
  });

  it('are never of the centre and of an agency at once', async () => {
    const { second } = await anAgencyWithAdmins();
    const act = assignRoles(deps, system, second.id, { roles: ['AGENCY_ADMIN', 'TM'], ifVersion: 1 });
    await expect(act).rejects.toMatchObject({ name: 'InvalidInput' });
  });

  it('of the last holder go with a confirmation only', async () => {
    const { admin, second, agency } = await anAgencyWithAdmins();
    await endOfficer(deps, system, second.id, { ifVersion: 1 });
    const take = (confirmed: boolean) =>
      assignRoles(deps, system, admin.id, { roles: [], ifVersion: 1, confirmed });
    await expect(take(false)).rejects.toMatchObject({ name: 'LastHolder', roles: ['AGENCY_ADMIN'] });
    await take(true);
    const rows = await readRoleHolders(deps, system, agency.id);
    expect(rows.find(({ role }) => role === 'AGENCY_ADMIN')).toMatchObject({ missing: true, holders: [] });
  });

  it('are not held by who is only invited', async () => {
    const agency = await directory.anAgency();
    const admin = await directory.anOfficer({ agencyId: agency.id, roles: ['AGENCY_ADMIN'] });
    await directory.anOfficer({ agencyId: agency.id, roles: ['AGENCY_ADMIN'], state: 'INVITED' });
    const end = endOfficer(deps, system, admin.id, { ifVersion: 1 });
    await expect(end).rejects.toMatchObject({ name: 'LastHolder' });
  });

  it('of the last two holders are not taken by two administrators in the same second', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const { admin, second } = await anAgencyWithAdmins();
      const answers = await Promise.allSettled(
        [admin, second].map((each) => assignRoles(deps, system, each.id, { roles: [], ifVersion: 1 })),
      );
      const refused = answers.filter((each) => each.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]?.reason).toMatchObject({ name: 'LastHolder' });
    }
  });

  it('that are the caller’s own access go with a confirmation only', async () => {
    const { caller, admin } = await anAgencyWithAdmins();
    const drop = (confirmed: boolean) =>
      assignRoles(deps, caller, admin.id, { roles: ['APP_OWNER'], ifVersion: 1, confirmed });
    await expect(drop(false)).rejects.toMatchObject({ name: 'Forbidden', rule: 'own-roles' });
    const end = (confirmed: boolean) => endOfficer(deps, caller, admin.id, { ifVersion: 1, confirmed });
    await expect(end(false)).rejects.toMatchObject({ name: 'LocksOut' });
    await expect(end(true)).resolves.toMatchObject({ state: 'ENDED' });
  });
});

describe('a change', () => {
  it('of what somebody else changed meanwhile is refused', async () => {
    const { caller, second } = await anAgencyWithAdmins();
    const change = (name: string) =>
      changeOfficer(deps, caller, second.id, { ...second, name, ifVersion: 1 });
    await expect(change('Nama Baharu')).resolves.toMatchObject({ name: 'Nama Baharu', version: 2 });
    await expect(change('Nama Lain')).rejects.toMatchObject({ name: 'VersionConflict' });
  });

  it('to a taken address is refused, and frees the old one when it goes through', async () => {
    const { caller, admin, second } = await anAgencyWithAdmins();
    const to = (email: string) => changeOfficer(deps, caller, second.id, { ...second, email, ifVersion: 1 });
    await expect(to(admin.email)).rejects.toMatchObject({ name: 'Taken', field: 'email' });
    await to(`baharu.${second.email}`);
    await expect(
      createOfficer(deps, caller, anInput({ email: second.email, roles: ['APP_OWNER'] })),
    ).resolves.toBeDefined();
  });

  it('that changes nothing writes nothing', async () => {
    const { caller, second } = await anAgencyWithAdmins();
    const same = await changeOfficer(deps, caller, second.id, { ...second, ifVersion: 1 });
    expect(same.version).toBe(1);
  });
});

describe('the end of an officer', () => {
  it('holds from that second on, and is not undone by ending him again', async () => {
    const { caller, second } = await anAgencyWithAdmins();
    await endOfficer(deps, caller, second.id, { ifVersion: 1 });
    await expect(callerOf(deps, second.id, 'api')).rejects.toMatchObject({ name: 'NotSignedIn' });
    expect(directory.disabled.has(second.id)).toBe(true);
    const again = await endOfficer(deps, caller, second.id, { ifVersion: 1 });
    expect(again).toMatchObject({ state: 'ENDED', version: 2 });
    const roles = assignRoles(deps, caller, second.id, { roles: ['APP_OWNER'], ifVersion: 2 });
    await expect(roles).rejects.toMatchObject({ name: 'Forbidden', rule: 'officer-ended' });
  });

  it('can be taken back: he comes again by a new link', async () => {
    const { caller, second } = await anAgencyWithAdmins();
    await endOfficer(deps, caller, second.id, { ifVersion: 1 });
    const back = await reinstateOfficer(deps, caller, second.id, { ifVersion: 2 });
    expect(back).toMatchObject({ state: 'INVITED', roles: ['AGENCY_ADMIN'] });
    expect(directory.linkTo(second.email)).toBeDefined();
    await expect(callerOf(deps, second.id, 'api')).rejects.toMatchObject({ name: 'NotSignedIn' });
  });
});

describe('lists', () => {
  it('come in pages that leave nobody out', async () => {
    const agency = await directory.anAgency();
    const made: Officer[] = [];
    for (let no = 0; no < 5; no += 1) {
      made.push(await directory.anOfficer({ agencyId: agency.id, roles: no % 2 ? ['APP_OWNER'] : [] }));
    }
    const read: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await findOfficers(deps, system, {
        agencyId: agency.id,
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
      read.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(read.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    const owners = await findOfficers(deps, system, { agencyId: agency.id, role: 'APP_OWNER', limit: 25 });
    expect(owners.items).toHaveLength(2);
  });
});

describe('an agency', () => {
  it('is registered once under a short name, by the administrator of the system alone', async () => {
    const shortName = `K ${unique()}`;
    const agency = await createAgency(deps, system, { name: 'Kementerian', shortName });
    expect(agency.id).toBe(shortName.toLowerCase().replace(' ', '-'));
    const again = createAgency(deps, system, { name: 'Lain', shortName: shortName.toUpperCase() });
    await expect(again).rejects.toMatchObject({ name: 'Taken', field: 'shortName' });
    const { caller } = await anAgencyWithAdmins();
    const theirs = createAgency(deps, caller, { name: 'Lain', shortName: unique() });
    await expect(theirs).rejects.toMatchObject({ name: 'Forbidden' });
  });

  it('frees its short name when it takes another, but never its id', async () => {
    const shortName = unique();
    const agency = await createAgency(deps, system, { name: 'Kementerian', shortName });
    await changeAgency(deps, system, agency.id, { name: 'Kementerian', shortName: unique(), ifVersion: 1 });
    const second = await createAgency(deps, system, { name: 'Kementerian', shortName });
    expect(second.id).toBe(`${agency.id}-2`);
  });

  it('is seen by its own administrator alone', async () => {
    const { agency, caller } = await anAgencyWithAdmins();
    expect(await findAgencies(deps, caller, { limit: 25 })).toEqual({ items: [agency] });
  });

  it('ends when it has no officers any more, and takes no new ones', async () => {
    const { agency, admin, second } = await anAgencyWithAdmins();
    const end = () => endAgency(deps, system, agency.id, { ifVersion: 1 });
    await expect(end()).rejects.toMatchObject({ name: 'AgencyInUse', by: 'officers' });
    for (const { id } of [second, admin])
      await endOfficer(deps, system, id, { ifVersion: 1, confirmed: true });
    await expect(end()).resolves.toMatchObject({ state: 'ENDED', version: 2 });
    const back = reinstateOfficer(deps, system, admin.id, { ifVersion: 2 });
    await expect(back).rejects.toMatchObject({ name: 'InvalidInput' });
  });
});
