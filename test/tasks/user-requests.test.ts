import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { InvalidInput, NotFound, SubjectLocked, VersionConflict } from '../../functions/domain/errors.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { serviceOperation } from '../../functions/store/service-store.ts';
import { readOwnAccount, readOwnCase } from '../../functions/usecases/user-module.ts';
import { openOwnForm, ownChoices, submitOwnRequest } from '../../functions/usecases/user-requests.ts';
import { ownServices } from '../../functions/usecases/user-services.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { accountServiceSchema } from '../../schemas/directory/service.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { fieldsOf } from '../../schemas/field.ts';
import type { ServiceCode, ServiceState } from '../../schemas/directory-words.ts';
import { writeAccount } from '../support/accounts.ts';
import { at } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';
import { failure, UserOfModule } from '../support/user-module.ts';

/** What a user applies for himself on his own page: mailing lists and value-added services. */

afterAll(dropTables);

let world: World;
let user: UserOfModule;
beforeEach(async () => {
  world = await World.create();
  await inAgency({ domain: 'kpc.example' });
  user = await UserOfModule.in(world);
});

async function inAgency(changes: Partial<Agency>): Promise<void> {
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, ...changes, version: agency.version + 1 });
}

async function hasService(service: ServiceCode, state: ServiceState): Promise<void> {
  const had = accountServiceSchema.parse({
    ...{
      accountId: user.account.id,
      agencyId: 'kpc',
      service,
      state,
      since: at,
      changedBy: 'BMT-2026-000001',
    },
    ...{ settings: {}, version: 1, ...(state === 'TERMINATED' ? { contentKept: true } : {}) },
  });
  await world.write(serviceOperation(world.tables, had, () => new Error('Changed')));
}

async function choices(): Promise<string[]> {
  const own = await ownChoices(world.deps, user.caller);
  return own.choices.map(({ procedure, service }) => [procedure.id, service ?? ''].join(' ').trim());
}
const send = (procedure: string, service?: string, form: Readonly<Record<string, unknown>> = {}) =>
  submitOwnRequest(user.deps, user.caller, { procedure, service, form });
const open = (procedure: string, service?: string) =>
  openOwnForm(world.deps, user.caller, { procedure, service });
const services = async () =>
  new Map((await ownServices(world.tables, user.caller)).map((each) => [each.code, each]));

const aList = { displayName: 'Kelab Sukan', address: 'sukan@kpc.example', purpose: 'Ahli kelab' };

describe('what a user is offered', () => {
  it('is a list and every service that he does not have; nothing that has a page of its own', async () => {
    expect(await choices()).toEqual([
      'LIST-REQUEST',
      'MAILBOX-POLICY',
      'SERVICE-REQUEST',
      'BMT-APPLY BMT',
      'ARCHIVE-APPLY ONLINE_ARCHIVING',
      'VALUE-ADDED SSO',
      'VALUE-ADDED ADRMS',
      'VALUE-ADDED MULTI_CONFERENCING',
      'VALUE-ADDED ENTERPRISE_VOICE',
      'TECH-SUPPORT',
    ]);
  });

  it('is the end of a service that he has, and no second application for one that is under way', async () => {
    await hasService('BMT', 'ACTIVE');
    await send('VALUE-ADDED', 'SSO');
    const offered = await choices();
    expect(offered).toContain('BMT-TERMINATE BMT');
    expect(offered).not.toContain('BMT-APPLY BMT');
    expect(offered).not.toContain('VALUE-ADDED SSO');
    const names = fieldsOf((await open('SERVICE-REQUEST')).form).map(({ name }) => name);
    expect(names).toEqual([
      ...['vasADRMS', 'vasONLINE_ARCHIVING', 'vasMULTI_CONFERENCING', 'vasENTERPRISE_VOICE'],
      'justification',
    ]);
  });

  it('is only the end of what he has, once his account is about to end', async () => {
    await hasService('BMT', 'ACTIVE');
    await writeAccount(world.tables, user.account, { state: 'TERMINATION_SCHEDULED', stateBefore: 'ACTIVE' });
    expect(await choices()).toEqual(['BMT-TERMINATE BMT']);
    expect(await failure(send('LIST-REQUEST', undefined, aList))).toMatchObject({ rule: 'subject-state' });
    expect(await failure(open('LIST-REQUEST'))).toMatchObject({ rule: 'subject-state' });
  });

  it('is no form for services where the agency takes them by other channels (BR-13)', async () => {
    await inAgency({ channels: ['MEMO', 'LETTER'] });
    expect(await ownChoices(world.deps, user.caller)).toMatchObject({ otherChannels: true });
    expect(await choices()).toEqual(['LIST-REQUEST', 'MAILBOX-POLICY', 'TECH-SUPPORT']);
    expect(await failure(open('BMT-APPLY', 'BMT'))).toMatchObject({ rule: 'channel' });
    expect(await failure(send('BMT-APPLY', 'BMT'))).toBeInstanceOf(InvalidInput);
  });
});

describe('an application for a service', () => {
  it('is about his own, by the form, received today, whatever the agency calls its channels', async () => {
    const { id } = await send('BMT-APPLY', 'BMT', { justification: '<b>Fail</b> besar' });
    const { request, rounds } = await world.case(id);
    expect(request.subject).toMatchObject({ kind: 'service', id: `${user.account.id}.BMT` });
    expect(request.createdBy).toEqual({ officerId: user.account.id, role: 'USER' });
    expect(rounds[0]?.form).toMatchObject({ channel: 'FORM', receivedOn: '2026-03-02' });
  });

  it.each([['channel'], ['receivedOn'], ['referenceNo']])('takes no %s from him', async (field) => {
    const error = await failure(send('BMT-APPLY', 'BMT', { [field]: 'MEMO' }));
    expect(error).toMatchObject({ errors: [{ field, code: 'unknown-field' }] });
  });

  it.each([
    ['a service that the procedure is not about', 'BMT-APPLY', 'SSO'],
    ['no service', 'BMT-APPLY', undefined],
    ['the service of somebody else', 'BMT-APPLY', 'acc-other.BMT'],
    ['a procedure of the administrator', 'IPMS-4.13', undefined],
    ['a procedure with a page of its own', 'USER-SELF-CARE', undefined],
    ['a registration', 'IPMS-4.3', undefined],
    ['no procedure', '__proto__', undefined],
  ])('is not there for %s', async (_, procedure, service) => {
    expect(await failure(open(procedure, service))).toBeInstanceOf(NotFound);
    expect(await failure(send(procedure, service))).toBeInstanceOf(NotFound);
  });

  it('is one, however often the button is pressed', async () => {
    const input = {
      ...{ procedure: 'BMT-APPLY', service: 'BMT', form: {}, ifVersion: 0 },
      idempotency: { key: 'nonce-of-a-form-1', route: 'users /my/new/BMT-APPLY BMT', bodyHash: 'abc' },
    };
    const first = await submitOwnRequest(user.deps, user.caller, input);
    expect(await submitOwnRequest(user.deps, user.caller, input)).toEqual(first);
    expect(await failure(send('BMT-APPLY', 'BMT'))).toBeInstanceOf(SubjectLocked);
    expect(await failure(open('BMT-APPLY', 'BMT'))).toBeInstanceOf(SubjectLocked);
    // What is being sent is read all the same: the second click finds the answer of the first.
    const sending = { procedure: 'BMT-APPLY', service: 'BMT', sending: true };
    await expect(openOwnForm(world.deps, user.caller, sending)).resolves.toBeDefined();
  });

  it('says that the service changed meanwhile', async () => {
    const { subject } = await open('BMT-APPLY', 'BMT');
    await hasService('BMT', 'TERMINATED');
    const late = submitOwnRequest(user.deps, user.caller, {
      ...{ procedure: 'BMT-APPLY', service: 'BMT', form: {}, ifVersion: subject?.version },
    });
    expect(await failure(late)).toBeInstanceOf(VersionConflict);
  });
});

describe('what he sees of it', () => {
  it('is how far each service is, and since when he has it', async () => {
    await hasService('ONLINE_ARCHIVING', 'TERMINATED');
    const { id } = await send('BMT-APPLY', 'BMT');
    await world.machines.settle();
    await world.next(id, 'admin', { outcome: 'endorsed' });
    const own = await services();
    expect(own.get('BMT')).toMatchObject({
      state: 'NONE',
      asked: { id, procedure: 'BMT-APPLY', status: 'AWAITING_ICT_MANAGER' },
    });
    expect(own.get('ONLINE_ARCHIVING')).toMatchObject({ state: 'TERMINATED', since: at, contentKept: true });
    expect(own.get('SSO')).toEqual({ code: 'SSO', state: 'NONE', contentKept: false });
  });

  it('names of what the administrator recorded how far it is, not which case it is', async () => {
    const id = await world.submit({
      procedure: 'BMT-APPLY',
      subjectId: `${user.account.id}.BMT`,
      form: { channel: 'MEMO', receivedOn: '2026-03-01' },
    });
    const { asked } = (await services()).get('BMT') ?? {};
    expect(asked).toMatchObject({ procedure: 'BMT-APPLY', status: 'RECEIVED' });
    expect(asked?.id).toBeUndefined();
    expect(await failure(readOwnCase(world.deps, user.caller, id))).toBeInstanceOf(NotFound);
  });

  it('is each application, also before it has a subject and once it was refused; nobody else’s', async () => {
    const { id } = await send('LIST-REQUEST', undefined, aList);
    await world.machines.settle();
    const listed = async (of: UserOfModule) =>
      (await readOwnAccount(world.deps, of.caller)).requests.map((request) => [request.id, request.status]);
    expect(await listed(user)).toEqual([[id, 'RECEIVED']]);
    await world.next(id, 'admin', { outcome: 'refused', reason: 'Sudah ada' });
    expect(await listed(user)).toEqual([[id, 'REFUSED']]);
    const other = await UserOfModule.in(world);
    expect(await listed(other)).toEqual([]);
    expect(await failure(readOwnCase(world.deps, other.caller, id))).toBeInstanceOf(NotFound);
  });

  it('is one request for each service that he ticked at once, found from the submission', async () => {
    const { id } = await send('SERVICE-REQUEST', undefined, { vasBMT: true, vasSSO: true });
    await world.machines.settle();
    const { started, isOwn } = await readOwnCase(world.deps, user.caller, id);
    expect(isOwn).toBe(true);
    expect(started.map(({ procedure, parentId }) => [procedure, parentId]).toSorted()).toEqual([
      ['BMT-APPLY', id],
      ['VALUE-ADDED', id],
    ]);
    const again = failure(send('SERVICE-REQUEST', undefined, { vasBMT: true }));
    expect(await again).toMatchObject({ errors: [{ field: 'vasBMT', code: 'service-asked' }] });
  });
});

it('an account that is gone applies for nothing', async () => {
  const gone: Partial<Account> = { state: 'DELETED', signIn: 'OFF' };
  await writeAccount(world.tables, user.account, gone);
  expect(await failure(send('BMT-APPLY', 'BMT'))).toBeInstanceOf(NotFound);
  expect(await choices()).toEqual([]);
});
