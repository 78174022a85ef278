import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { accountOf } from '../../functions/store/account-store.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { lockHolder } from '../../functions/store/lock-store.ts';
import { startChildren } from '../../functions/usecases/start-child.ts';
import { serviceId } from '../../functions/usecases/subjects/service.ts';
import { serviceCodes } from '../../schemas/directory-words.ts';
import { writeCase } from '../support/account-cases.ts';
import { World } from '../support/doubles-world.ts';
import { anAccount3a, anAllocation } from '../support/forms-accounts.ts';
import { aServiceForm, reviews, ServiceWorld } from '../support/services.ts';
import { dropTables } from '../support/tables.ts';
import { failure } from '../support/user-module.ts';

/** Several services in one submission, services ticked at the allocation, and what a user asks for himself (D-15). */

afterAll(dropTables);

let world: World;
let services: ServiceWorld;
beforeEach(async () => {
  world = await World.create();
  services = await ServiceWorld.in(world);
});

const { endorsed, approved, configured } = reviews;

/** The requests that one has started, each with its procedure and status. */
async function childrenOf(parent: string) {
  const started = (await world.records(parent)).filter(({ kind }) => kind === 'children-started');
  expect(started).toHaveLength(1);
  const children = started[0]?.data['children'] as { id?: string; procedure: string; why?: string }[];
  return Promise.all(
    children.map(async ({ id, procedure, why }) => {
      if (id === undefined) return { id: '', procedure, why };
      const { request } = await world.case(id);
      expect(request.parentId).toBe(parent);
      return { id, procedure, status: request.status, subject: request.subject?.id };
    }),
  );
}

const severalOf = (form: object, by = 'admin') =>
  world.submit(
    { procedure: 'SERVICE-REQUEST', subjectId: services.accountId, form: { ...aServiceForm(), ...form } },
    by,
  );

describe('several services in one submission', () => {
  it('become an application each, with the channel and reference of the one', async () => {
    const id = await severalOf({ vasSSO: true, vasBMT: true, vasONLINE_ARCHIVING: true });
    expect(await services.status(id)).toBe('STARTING');
    await world.machines.settle();
    expect(await services.status(id)).toBe('COMPLETED');
    const children = await childrenOf(id);
    expect(children.map(({ procedure, status, subject }) => [procedure, status, subject])).toEqual([
      ['VALUE-ADDED', 'RECEIVED', services.subject('SSO')],
      ['BMT-APPLY', 'RECEIVED', services.subject('BMT')],
      ['ARCHIVE-APPLY', 'RECEIVED', services.subject('ONLINE_ARCHIVING')],
    ]);
    const { request, rounds } = await world.case(children[0]?.id ?? '');
    expect(rounds[0]?.form).toEqual({
      ...aServiceForm(),
      ...{ service: 'SSO', applicant: services.user.account.address },
    });
    expect(request).toMatchObject({ title: `${services.user.account.displayName} (SSO)` });
    expect(request).not.toHaveProperty('reviewed');
  });

  it('are decided one by one', async () => {
    const id = await severalOf({ vasSSO: true, vasADRMS: true });
    await world.machines.settle();
    const [sso, adrms] = await childrenOf(id);
    for (const [by, decision] of [endorsed, approved, configured])
      await world.next(sso?.id ?? '', by, decision);
    await world.next(adrms?.id ?? '', 'admin', { outcome: 'refused', reason: 'Belum diperlukan' });
    expect(await services.status(sso?.id ?? '')).toBe('COMPLETED');
    expect(await services.status(adrms?.id ?? '')).toBe('REFUSED');
    expect((await services.account())?.services).toEqual(['SSO']);
  });

  it('are one at least', async () => {
    expect(await failure(severalOf({}))).toMatchObject({ errors: [{ code: 'at-least-one' }] });
  });

  it('are refused, each at its tick, before anything is started', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    await services.played('VALUE-ADDED', 'SSO');
    await services.managerLeaves();
    await services.agency({ managerNotAsked: ['ENTERPRISE_VOICE'] });
    const sent = severalOf({ vasBMT: true, vasSSO: true, vasADRMS: true, vasENTERPRISE_VOICE: true });
    const error = await failure(sent);
    expect(error).toMatchObject({
      errors: [
        { field: 'vasSSO', code: 'service-asked' },
        { field: 'vasBMT', code: 'has-service' },
        { field: 'vasADRMS', code: 'no-ict-manager' },
      ],
    });
  });

  it('end as refused when somebody asked for all of them in the same moment', async () => {
    const id = await severalOf({ vasBMT: true });
    await services.played('BMT-APPLY', 'BMT');
    expect(await services.status(id)).toBe('REFUSED');
    expect(await childrenOf(id)).toMatchObject([{ procedure: 'BMT-APPLY', why: 'asked-already' }]);
  });

  it('are started once, also when the machine asks twice', async () => {
    const id = await severalOf({ vasSSO: true, vasBMT: true });
    const request = { requestId: id, generation: 1, resumeAt: '' };
    const input = { request, step: 'SERVICE-REQUEST.2', taskId: id };
    const [first, second] = [await startChildren(world.deps, input), await startChildren(world.deps, input)];
    expect(second).toEqual(first);
    await world.machines.settle();
    await childrenOf(id);
    expect(await lockHolder(world.tables, 'service', services.subject('SSO'))).toBe(first[0]?.id);
  });
});

describe('a user who asks for himself', () => {
  it('is asked neither for channel nor for day: his own page is the form (AMB-20)', async () => {
    const id = await services.asks('BMT-APPLY', services.subject('BMT'), { justification: 'Fail besar' });
    const { request, rounds } = await world.case(id);
    expect(rounds[0]?.form).toEqual({
      ...{ applicant: services.user.account.address, justification: 'Fail besar' },
      ...{ channel: 'FORM', receivedOn: '2026-03-02' },
    });
    expect(request.createdBy).toEqual({ officerId: services.accountId, role: 'USER' });
  });

  it('asks in no other name: what he enters of it counts for nothing', async () => {
    const form = { channel: 'MEMO', receivedOn: '2020-01-01', referenceNo: 'X' };
    const id = await services.asks('BMT-APPLY', services.subject('BMT'), form);
    expect((await world.case(id)).rounds[0]?.form).toMatchObject({
      ...{ channel: 'FORM', receivedOn: '2026-03-02' },
    });
    expect((await world.case(id)).rounds[0]?.form).not.toHaveProperty('referenceNo');
  });

  it('is told when his agency takes no forms', async () => {
    await services.agency({ channels: ['MEMO'] });
    const sent = await failure(services.asks('BMT-APPLY', services.subject('BMT')));
    expect(sent).toMatchObject({ errors: [{ field: '', code: 'form-not-taken' }] });
  });

  it('asks for nobody else', async () => {
    const other = await ServiceWorld.in(world);
    const sent = services.asks('BMT-APPLY', other.subject('BMT'));
    await expect(sent).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('asks for several, which are his own requests', async () => {
    const id = await services.asks('SERVICE-REQUEST', services.accountId, { vasSSO: true, vasBMT: true });
    const [, bmt] = await childrenOf(id);
    const { request, rounds } = await world.case(bmt?.id ?? '');
    expect(request.createdBy).toEqual({ officerId: services.accountId, role: 'USER' });
    expect(rounds[0]).toMatchObject({
      submittedByName: services.user.account.displayName,
      form: { channel: 'FORM', receivedOn: '2026-03-02' },
    });
  });

  it('ends his own BMT', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    const id = await services.asks('BMT-TERMINATE', services.subject('BMT'));
    for (const [by, decision] of [reviews.endApproved, configured]) await world.next(id, by, decision);
    expect(await services.service('BMT')).toMatchObject({ state: 'TERMINATED' });
  });
});

describe('services that are ticked at the allocation', () => {
  const id = 'APJ-2026-000001';

  async function allocated(ticks: object): Promise<void> {
    const agency = await getAgency(world.tables, 'kpc');
    if (agency === undefined) throw new Error('There is no agency');
    const version = agency.version + 1;
    await saveAgency(world.tables, agency, { ...agency, domain: 'kpc.example', version });
    const { request } = await writeCase(world, {
      ...{ id, procedure: 'IPMS-4.3', form: { category: 'PUBLIC_SERVANT', ...anAccount3a('x') } },
      more: {
        ...{ status: 'REQUESTED', createdBy: { officerId: 'USER', role: 'USER' } },
        contacts: { USER: { email: 'aina@rumah.example', language: 'en' } },
      },
    });
    await world.machines.start('IPMS-4.3', request);
    await world.machines.settle();
    const data = { ...anAllocation('x', { vasBMT: false }), ...ticks };
    await world.next(id, 'admin', { outcome: 'allocated', data });
  }
  const approve = () => world.next(id, 'admin', { outcome: 'approved' });
  const account = () => accountOf(world.tables, 'address', 'aina.x@kpc.example');

  it('start as reviewed with the account, and wait for the ICT Manager (D-15)', async () => {
    const ticks = Object.fromEntries(serviceCodes.map((code) => [`vas${code}`, true]));
    await allocated(ticks);
    await approve();
    const children = await childrenOf(id);
    expect(children.map(({ procedure, status }) => `${procedure} ${status ?? ''}`)).toEqual([
      'VALUE-ADDED AWAITING_ICT_MANAGER',
      'BMT-APPLY AWAITING_ICT_MANAGER',
      'VALUE-ADDED AWAITING_ICT_MANAGER',
      'ARCHIVE-APPLY AWAITING_ICT_MANAGER',
      'VALUE-ADDED AWAITING_ICT_MANAGER',
      'VALUE-ADDED AWAITING_ICT_MANAGER',
    ]);
    expect(await account()).toMatchObject({ state: 'ACTIVE', pendingServices: [] });
    expect((await world.case(id)).request.status).toBe('INFORMING');
  });

  it('are switched on after the ICT Manager and the configuration, for the user who registered', async () => {
    await allocated({ vasBMT: true });
    await approve();
    const [bmt] = await childrenOf(id);
    world.mailer.sent.splice(0);
    await world.next(bmt?.id ?? '', ...approved);
    await world.next(bmt?.id ?? '', ...configured);
    expect(await account()).toMatchObject({ services: ['BMT'] });
    const { request, tasks } = await world.case(bmt?.id ?? '');
    expect(request.createdBy.officerId).toBe((await account())?.id);
    expect(tasks[0]?.decision).toMatchObject({ outcome: 'reviewed', by: { role: 'SYSTEM' } });
    expect(world.mailer.sent.at(-1)).toMatchObject({ to: 'aina.x@kpc.example' });
  });

  it('hold the approval up while nobody could approve them (AMB-95)', async () => {
    await allocated({ vasBMT: true, vasONLINE_ARCHIVING: true });
    await services.managerLeaves();
    await services.agency({ managerNotAsked: ['BMT'] });
    expect(await failure(approve())).toMatchObject({
      errors: [{ field: '', code: 'no-ict-manager', params: { services: 'Online Archiving' } }],
    });
    expect(await account()).toBeUndefined();
    await services.agency({ managerNotAsked: ['BMT', 'ONLINE_ARCHIVING'] });
    await approve();
    const [bmt] = await childrenOf(id);
    expect(bmt).toMatchObject({ status: 'CONFIGURING' });
    const holder = await lockHolder(world.tables, 'service', serviceId((await account())?.id ?? '', 'BMT'));
    expect(holder).toBe(bmt?.id);
  });

  it('are none where none is ticked', async () => {
    await allocated({});
    await approve();
    expect((await world.records(id)).map(({ kind }) => kind)).not.toContain('children-started');
  });
});
