import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { saveOfficer } from '../../functions/store/officer-store.ts';
import { remind } from '../../functions/usecases/remind.ts';
import { decideByLink } from '../../functions/usecases/decide-by-link.ts';
import { accountHistory } from '../../functions/store/membership-store.ts';
import { findEntries } from '../../functions/store/account-search.ts';
import { AlreadyDecided, InvalidInput, SubjectLocked } from '../../functions/domain/errors.ts';
import { World } from '../support/doubles-world.ts';
import { aServiceForm, reviews, ServiceWorld } from '../support/services.ts';
import { dropTables } from '../support/tables.ts';
import { failure } from '../support/user-module.ts';

/** BMT, archiving and the other value-added services (S1, S2, S4 G¶18(ix)), on every way and to every end. */

afterAll(dropTables);

let world: World;
let services: ServiceWorld;
beforeEach(async () => {
  world = await World.create();
  services = await ServiceWorld.in(world);
});

const { endorsed, refused, approved, notApproved, configured, archived, endApproved } = reviews;
const mailbox = () => services.user.account.address;
const openStep = async (id: string) => (await world.openTask(id)).step;

describe('an application for BMT', () => {
  it('goes by the administrator and the ICT Manager to the service, and the user is told', async () => {
    const id = await services.played('BMT-APPLY', 'BMT');
    expect([await openStep(id), await services.status(id)]).toEqual(['BMT-APPLY.2', 'RECEIVED']);
    expect(services.told()).toEqual([]);
    await world.next(id, ...endorsed);
    expect([await openStep(id), await services.status(id)]).toEqual(['BMT-APPLY.2a', 'AWAITING_ICT_MANAGER']);
    expect(services.told()).toEqual(['ict@contoh.example Kelulusan Pengurus ICT diperlukan']);
    await world.next(id, ...approved);
    expect([await openStep(id), await services.status(id)]).toEqual(['BMT-APPLY.3', 'CONFIGURING']);
    expect(services.told()).toEqual([
      'admin@contoh.example Diluluskan, konfigurasi diperlukan',
      'admin2@contoh.example Approved, configuration needed',
    ]);
    await world.next(id, ...configured);
    expect(await services.status(id)).toBe('COMPLETED');
    expect(services.told()).toEqual([`${mailbox()} Status permohonan BMT`]);
    expect(await services.service('BMT')).toMatchObject({ state: 'ACTIVE', changedBy: id, version: 1 });
  });

  it('shows on the account, in what lists find of it, and in its history', async () => {
    const id = await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    expect((await services.account())?.services).toEqual(['BMT']);
    const by = { agencyId: 'kpc', by: 'ADDRESSES', prefix: mailbox(), limit: 5 } as const;
    const found = await findEntries(world.tables, by);
    expect(found.map(({ entry }) => entry.services)).toEqual([['BMT']]);
    const [newest] = await accountHistory(world.tables, services.accountId, 5);
    expect(newest).toMatchObject({ action: 'switch-on', requestId: id, after: { services: ['BMT'] } });
  });

  it.each([
    ['the administrator', [refused], refused[1].reason],
    ['the ICT Manager', [endorsed, notApproved], notApproved[1].reason],
  ] as const)('ends as refused when %s refuses; the user is told why', async (_, decisions, reason) => {
    const id = await services.played('BMT-APPLY', 'BMT', decisions);
    expect(await services.status(id)).toBe('REFUSED');
    const mail = world.mailer.sent.find(({ to }) => to === mailbox());
    expect(mail?.text).toContain('Sebab tidak lulus');
    expect(mail?.text).toContain(reason);
    expect(await services.service('BMT')).toBeUndefined();
    // Nothing holds the service any more.
    await expect(services.played('BMT-APPLY', 'BMT')).resolves.toMatch(/^BMT-/u);
  });

  it('tells the administrator, who passed it on, that the ICT Manager refused', async () => {
    const id = await services.played('BMT-APPLY', 'BMT', [endorsed]);
    services.told();
    await world.next(id, ...notApproved);
    expect(services.told()).toEqual([
      'admin@contoh.example Status permohonan perkhidmatan',
      'admin2@contoh.example Status of the service application',
      `${mailbox()} Status permohonan BMT`,
    ]);
  });

  it('needs the reason of a refusal', async () => {
    const id = await services.played('BMT-APPLY', 'BMT');
    const without = world.next(id, 'admin', { outcome: 'refused' });
    await expect(without).rejects.toMatchObject({ errors: [{ field: 'reason', code: 'required' }] });
  });

  it('is written as it was entered, also what looks like HTML', async () => {
    const justification = '<script>alert(1)</script> & "pelan"';
    const id = await services.played('BMT-APPLY', 'BMT', [refused], aServiceForm({ justification }));
    expect((await world.case(id)).rounds[0]?.form['justification']).toBe(justification);
    expect(world.mailer.sent.every(({ html }) => !html.includes('<script'))).toBe(true);
  });

  it.each([
    ['a day to come', { receivedOn: '2026-03-03' }, 'receivedOn', 'not-after-today'],
    ['no day', { receivedOn: '' }, 'receivedOn', 'required'],
    ['no channel', { channel: '' }, 'channel', 'required'],
    ['a channel that nobody has', { channel: 'FAX' }, 'channel', 'choice'],
    ['another account', { applicant: 'lain@kpc.example' }, 'applicant', 'fixed'],
  ])('is not taken with %s (AMB-20)', async (_, wrong, field, code) => {
    const sent = services.played('BMT-APPLY', 'BMT', [], aServiceForm(wrong));
    await expect(sent).rejects.toMatchObject({ errors: [expect.objectContaining({ field, code })] });
  });

  it('is not taken by a channel that the agency does not take', async () => {
    await services.agency({ channels: ['EMAIL', 'LETTER'] });
    const sent = services.played('BMT-APPLY', 'BMT');
    await expect(sent).rejects.toMatchObject({ errors: [{ field: 'channel', code: 'choice' }] });
    const byLetter = aServiceForm({ channel: 'LETTER' });
    await expect(services.played('BMT-APPLY', 'BMT', [], byLetter)).resolves.toMatch(/^BMT-/u);
  });

  it('is asked for once at a time: the second finds the first', async () => {
    const id = await services.played('BMT-APPLY', 'BMT');
    expect(await failure(services.played('BMT-APPLY', 'BMT'))).toMatchObject(new SubjectLocked(id));
    await expect(services.played('ARCHIVE-APPLY', 'ONLINE_ARCHIVING')).resolves.toMatch(/^ARK-/u);
  });

  it('is not offered for what the account has, nor for another service', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    const again = await failure(services.played('BMT-APPLY', 'BMT'));
    expect(again).toMatchObject({ errors: [{ field: 'subject', code: 'has-service' }] });
    const other = await failure(services.played('BMT-APPLY', 'SSO'));
    expect(other).toMatchObject({ name: 'Forbidden', rule: 'subject-state' });
  });

  it('does not exist for another agency', async () => {
    const input = {
      procedure: 'BMT-APPLY',
      subjectId: services.subject('BMT'),
      form: aServiceForm(),
    } as const;
    await expect(world.submit(input, 'stranger')).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('the ICT Manager', () => {
  it('is not asked where the agency has set so (D-06)', async () => {
    await services.agency({ managerNotAsked: ['BMT'] });
    const id = await services.played('BMT-APPLY', 'BMT', [endorsed]);
    expect([await openStep(id), services.told()]).toEqual(['BMT-APPLY.3', []]);
    await world.next(id, ...configured);
    expect(await services.status(id)).toBe('COMPLETED');
    const other = await services.played('VALUE-ADDED', 'ADRMS', [endorsed]);
    expect(await openStep(other)).toBe('VALUE-ADDED.3');
  });

  it('decides by the link of his mail, once', async () => {
    const id = await services.played('BMT-APPLY', 'BMT', [endorsed]);
    const token = /\/l\/([\w-]+)/u.exec(world.mailer.sent.at(-1)?.text ?? '')?.[1] ?? '';
    const click = () => decideByLink(world.deps, token, { outcome: 'approved' });
    await click();
    await click();
    await world.machines.settle();
    const contrary = decideByLink(world.deps, token, { outcome: 'refused', reason: 'Tersilap' });
    await expect(contrary).rejects.toThrow(AlreadyDecided);
    const records = await world.records(id);
    expect(records.filter(({ kind, step }) => kind === 'decided' && step === 'BMT-APPLY.2a')).toHaveLength(1);
    expect(await openStep(id)).toBe('BMT-APPLY.3');
  });

  it('is nobody else: neither the administrator nor the ICT Manager of another agency', async () => {
    const id = await services.played('BMT-APPLY', 'BMT', [endorsed]);
    const byAdmin = world.next(id, 'admin', { outcome: 'approved' });
    await expect(byAdmin).rejects.toMatchObject({ rule: 'not-holder' });
  });

  it('is said to be missing when the form is sent, before anybody waits (AMB-95)', async () => {
    await services.managerLeaves();
    const sent = await failure(services.played('BMT-APPLY', 'BMT'));
    expect(sent).toMatchObject({
      errors: [{ field: '', code: 'no-ict-manager', params: { services: 'BMT' }, source: 'S4 G¶18(ix)' }],
    });
    await services.agency({ managerNotAsked: ['BMT'] });
    await expect(services.played('BMT-APPLY', 'BMT')).resolves.toMatch(/^BMT-/u);
  });

  it('is said to be missing when he has left before the application is passed on', async () => {
    const id = await services.played('BMT-APPLY', 'BMT');
    await services.managerLeaves();
    expect(await failure(world.next(id, ...endorsed))).toBeInstanceOf(InvalidInput);
    expect(await openStep(id)).toBe('BMT-APPLY.2');
    await world.next(id, ...refused);
    expect(await services.status(id)).toBe('REFUSED');
  });

  it('is somebody else than who asks: one who holds both roles approves nothing of his own', async () => {
    await services.managerLeaves();
    const both = await world.officer('admin');
    const roles = [...both.roles, 'ICT_MANAGER' as const];
    await saveOfficer(world.tables, both, { ...both, roles, version: both.version + 1 });
    const sent = await failure(services.played('BMT-APPLY', 'BMT'));
    expect(sent).toMatchObject({ errors: [{ code: 'no-ict-manager' }] });
    const input = {
      procedure: 'BMT-APPLY',
      subjectId: services.subject('BMT'),
      form: aServiceForm(),
    } as const;
    const id = await world.submit(input, 'admin2');
    await world.machines.settle();
    await world.next(id, ...endorsed);
    await world.next(id, 'admin', { outcome: 'approved' });
    expect(await openStep(id)).toBe('BMT-APPLY.3');
  });

  it('REQ-CIR-63 has a deputy: both are asked, and the first of them decides', async () => {
    const deputy = await world.officer('admin2');
    const roles = [...deputy.roles, 'ICT_MANAGER' as const];
    await saveOfficer(world.tables, deputy, { ...deputy, roles, version: deputy.version + 1 });
    const id = await services.played('BMT-APPLY', 'BMT', [endorsed]);
    expect(services.told().map((each) => each.split(' ')[0])).toEqual([
      'admin2@contoh.example',
      'ict@contoh.example',
    ]);
    const { id: task } = await world.openTask(id);
    await world.next(id, 'admin2', { outcome: 'approved' });
    expect(await openStep(id)).toBe('BMT-APPLY.3');
    expect(
      await failure(world.decide(task, 'ict', { outcome: 'refused', reason: 'Tidak perlu' })),
    ).toBeInstanceOf(AlreadyDecided);
  });

  it('is not asked about an end (AMB-19)', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    await services.managerLeaves();
    const id = await services.played('BMT-TERMINATE', 'BMT', [endApproved]);
    expect(await openStep(id)).toBe('BMT-TERMINATE.3');
  });
});

describe('an agency that tells statuses by memo', () => {
  beforeEach(() => services.agency({ statusChannel: 'MEMO' }));

  it('says how and when the user was told; the system has mailed him besides (BR-13)', async () => {
    const id = await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    expect([await openStep(id), await services.status(id)]).toEqual(['BMT-APPLY.4', 'INFORMING']);
    expect(services.told().at(-1)).toBe(`${mailbox()} Status permohonan BMT`);
    const empty = world.next(id, 'admin', { outcome: 'told', data: { toldOn: '' } });
    await expect(empty).rejects.toThrow(InvalidInput);
    const data = { toldBy: 'MEMO', toldOn: '2026-03-01', toldReference: 'KPC 600-2/1' };
    await world.next(id, 'admin', { outcome: 'told', data });
    expect(await services.status(id)).toBe('COMPLETED');
    expect(services.told()).toEqual([]);
  });

  it('tells a refusal in the same way, and only as a refusal', async () => {
    const id = await services.played('BMT-APPLY', 'BMT', [refused]);
    const data = { toldBy: 'MEMO', toldOn: '2026-03-01' };
    const asGranted = world.next(id, 'admin', { outcome: 'told', data });
    await expect(asGranted).rejects.toMatchObject({ errors: [{ field: 'outcome', code: 'choice' }] });
    await world.next(id, 'admin', { outcome: 'refusal-told', data });
    expect(await services.status(id)).toBe('REFUSED');
  });
});

describe('an account that does not stay as it was', () => {
  it.each(['DISABLED', 'TERMINATION_SCHEDULED'] as const)(
    'is asked for nothing while it is %s',
    async (state) => {
      await services.move(state);
      const sent = services.played('BMT-APPLY', 'BMT');
      await expect(sent).rejects.toMatchObject({ errors: [{ code: 'account-not-in-use' }] });
    },
  );

  it.each([
    ['DISABLED', 'account-not-in-use'],
    ['DELETED', 'account-ended'],
  ] as const)(
    'is switched on for nothing once it is %s; user and administrators are told',
    async (state, why) => {
      const id = await services.played('BMT-APPLY', 'BMT', [endorsed, approved]);
      services.told();
      await services.move(state);
      await world.next(id, ...configured);
      expect(await services.status(id)).toBe('REFUSED');
      expect(await services.service('BMT')).toBeUndefined();
      const mails = world.mailer.sent.map(({ to, text }) => [to, text.includes('tidak lagi aktif')] as const);
      expect(mails).toEqual([
        [mailbox(), true],
        ['admin@contoh.example', true],
        ['admin2@contoh.example', false],
      ]);
      const record = (await world.records(id)).find(({ kind }) => kind === 'provisioned');
      expect(record?.data).toMatchObject({ outcome: 'subject-changed', why });
    },
  );

  it('can still end a service while it is disabled', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    await services.move('DISABLED');
    await services.played('BMT-TERMINATE', 'BMT', [endApproved, configured]);
    expect(await services.service('BMT')).toMatchObject({ state: 'TERMINATED' });
  });
});

describe('the end of a service', () => {
  it('ends BMT, tells the user, and leaves it to be asked for again', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    services.told();
    const id = await services.played('BMT-TERMINATE', 'BMT', [endApproved, configured]);
    expect(await services.status(id)).toBe('COMPLETED');
    expect(services.told()).toEqual([`${mailbox()} Status penamatan BMT`]);
    expect(await services.service('BMT')).toMatchObject({ state: 'TERMINATED', changedBy: id, version: 2 });
    expect(await services.account()).not.toHaveProperty('services');
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    expect(await services.service('BMT')).toMatchObject({ state: 'ACTIVE', version: 3 });
  });

  it('is refused with a reason; the service stays on', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved, configured]);
    const id = await services.played('BMT-TERMINATE', 'BMT', [refused]);
    expect(await services.status(id)).toBe('REFUSED');
    expect(await services.service('BMT')).toMatchObject({ state: 'ACTIVE' });
    expect(world.mailer.sent.at(-1)?.text).toContain('perkhidmatan kekal aktif');
  });

  it('keeps what is in an archive (AMB-26)', async () => {
    const setUp = ['admin', { outcome: 'not-set-up', reason: 'Pengguna bercuti' }] as const;
    await services.played('ARCHIVE-APPLY', 'ONLINE_ARCHIVING', [endorsed, approved, archived, setUp]);
    services.told();
    await services.played('ARCHIVE-TERMINATE', 'ONLINE_ARCHIVING', [endApproved, configured]);
    expect(await services.service('ONLINE_ARCHIVING')).toMatchObject({
      ...{ state: 'TERMINATED', contentKept: true },
      settings: { archiving: 'SCHEDULED', archivingAge: '12', archivingUnit: 'MONTHS' },
    });
    expect(services.told()).toEqual([`${mailbox()} Status penamatan pengarkiban e-mel`]);
  });
});

describe('an application for archiving', () => {
  const until = (data: object) =>
    services.played('ARCHIVE-APPLY', 'ONLINE_ARCHIVING', [
      endorsed,
      approved,
      ['admin', { outcome: 'configured', data: { ...data } }],
    ]);

  it.each([
    ['no way', {}, 'archiving', 'required'],
    ['a schedule without a period (AMB-25)', { archiving: 'SCHEDULED' }, 'archivingAge', 'required'],
    [
      'a period that is no number',
      { archiving: 'SCHEDULED', archivingAge: '0', archivingUnit: 'MONTHS' },
      'archivingAge',
      'whole-number',
    ],
  ])('is not configured with %s', async (_, data, field, code) => {
    const sent = await failure(until(data));
    expect((sent as InvalidInput).errors).toContainEqual(expect.objectContaining({ field, code }));
  });

  it('needs no period when mail is archived by hand', async () => {
    const id = await until({ archiving: 'MANUAL' });
    expect(await services.status(id)).toBe('AWAITING_USER_SETUP');
    expect(await services.service('ONLINE_ARCHIVING')).toMatchObject({ settings: { archiving: 'MANUAL' } });
  });

  it('is on before the user sets it up; he confirms both ticks by the link of N-06 (AMB-24)', async () => {
    const id = await services.played('ARCHIVE-APPLY', 'ONLINE_ARCHIVING', [endorsed, approved, archived]);
    expect(await services.status(id)).toBe('AWAITING_USER_SETUP');
    expect(await services.service('ONLINE_ARCHIVING')).toMatchObject({ state: 'ACTIVE' });
    const mail = world.mailer.sent.at(-1);
    expect([mail?.to, mail?.subject.split(':')[0]]).toEqual([
      mailbox(),
      'Status permohonan pengarkiban e-mel',
    ]);
    const token = /\/l\/([\w-]+)/u.exec(mail?.text ?? '')?.[1] ?? '';
    const half = decideByLink(world.deps, token, { outcome: 'set-up', data: { addOnInstalled: true } });
    await expect(half).rejects.toMatchObject({ errors: [{ field: 'outlookConfigured', code: 'required' }] });
    const data = { addOnInstalled: true, outlookConfigured: true };
    await decideByLink(world.deps, token, { outcome: 'set-up', data });
    await world.machines.settle();
    expect(await services.status(id)).toBe('COMPLETED');
  });

  it('reminds the user of his set-up with N-37, again and again', async () => {
    await services.played('ARCHIVE-APPLY', 'ONLINE_ARCHIVING', [endorsed, approved, archived]);
    services.told();
    for (let round = 1; round <= 2; round += 1) {
      world.clock.advance(4 * 24 * 3600);
      await remind(world.deps);
      expect(services.told()).toEqual([`${mailbox()} Peringatan`]);
    }
  });
});
