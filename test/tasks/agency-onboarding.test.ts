import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { decideByLink } from '../../functions/usecases/decide-by-link.ts';
import { choicesOf } from '../../functions/usecases/choices.ts';
import { endRequest } from '../../functions/usecases/end-request.ts';
import {
  agencyIdOfName,
  getAgency,
  getOfficer,
  listHolders,
  saveAgency,
  saveOfficer,
} from '../../functions/store/officer-store.ts';
import { listAudit } from '../../functions/store/audit-store.ts';
import { anOfficer } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { appointments } from '../support/forms-agencies.ts';
import { Onboarding } from '../support/onboarding.ts';
import { dropTables } from '../support/tables.ts';
import { failure } from '../support/user-module.ts';

/** AGENCY-ONBOARDING (spec C.6; D-18; AMB-88, AMB-97): an agency asks to use 1GovUC. */

afterAll(dropTables);

let world: World;
let agencies: Onboarding;
beforeEach(async () => {
  world = await World.create();
  agencies = new Onboarding(world);
  const jrc = await getAgency(world.tables, 'jrc');
  if (jrc !== undefined) await saveAgency(world.tables, jrc, { ...jrc, domain: 'jrc.example', version: 2 });
});

const mailsTo = (address: string) => world.mailer.sent.filter(({ to }) => to === address);

describe('an application', () => {
  it('makes the agency that it belongs to, which nobody can choose before MAMPU has decided (REQ-CIR-01)', async () => {
    const id = await agencies.sent('jsc');
    const { request } = await world.case(id);
    expect(request).toMatchObject({
      agencyId: 'j-jsc',
      status: 'AWAITING_ENDORSEMENT',
      subject: { id: 'j-jsc' },
    });
    expect(await agencies.agency(id)).toMatchObject({
      ...{ state: 'APPLYING', shortName: 'J jsc', type: 'FEDERAL_DEPARTMENT', domain: 'jsc.example' },
      headquarters: { email: 'rohani.jsc@ibupejabat.example' },
    });
    const field = {
      name: 'agency',
      label: { ms: '', en: '' },
      kind: 'choice',
      choicesFrom: 'agencies',
    } as const;
    const { agencies: offered } = await choicesOf(world.tables, [field], undefined);
    expect(offered?.map(({ value }) => value)).toEqual(['jrc', 'kpc']);
  });

  it('goes to headquarters by a link that shows all of it, and to nobody else', async () => {
    await agencies.sent('jsc');
    expect(world.mailer.sent.map(({ to }) => to)).toEqual(['rohani.jsc@ibupejabat.example']);
    const { view } = await agencies.readLink('rohani.jsc@ibupejabat.example');
    expect(view.rounds[0]?.form).toMatchObject({
      justification: 'Perkhidmatan e-mel semasa akan ditamatkan.',
    });
  });

  it.each([
    [
      'a short name that an agency has',
      { shortName: 'kpc' },
      { field: 'shortName', code: 'short-name-free' },
    ],
    [
      'one that only reads the same',
      { shortName: 'K\u200bＰc' },
      { field: 'shortName', code: 'short-name-free' },
    ],
    [
      'a short name of which no id can be made',
      { shortName: '—' },
      { field: 'shortName', code: 'short-name' },
    ],
    ['the domain of an agency', { domain: 'JRC.example' }, { field: 'domain', code: 'domain-free' }],
    [
      'an applicant who endorses himself',
      { hqEmail: 'FAIZAL.x@agensi.example', applicantEmail: 'faizal.x@agensi.example' },
      { field: 'hqEmail', code: 'different' },
    ],
    ['no funds', { fundingConfirmed: false }, { field: 'fundingConfirmed', code: 'required' }],
    ['nobody who would use it', { users: '0' }, { field: 'users', code: 'too-small' }],
    ['another type that is not named', { agencyType: 'OTHER' }, { field: 'otherType', code: 'required' }],
    [
      'a contract without its end',
      { contractRuns: 'YES', contractSupplier: 'X' },
      { field: 'contractEndsOn' },
    ],
    ['a latest date of its own', { planBy: '2026-01-01' }, { field: 'planBy', code: 'fixed' }],
  ])('is refused with %s', async (_what, overrides, error) => {
    const refused = await failure(agencies.sent('x', overrides));
    expect(refused).toMatchObject({ name: 'InvalidInput', errors: [error] });
    expect(await agencyIdOfName(world.tables, 'J x')).toBeUndefined();
  });

  it('is the second to ask for a short name: the first has it', async () => {
    await agencies.sent('jsc');
    expect(await failure(agencies.sent('jsc', { domain: 'lain.example' }))).toMatchObject({
      errors: [{ field: 'shortName', code: 'short-name-free' }],
    });
  });

  it('computes the latest date to plan from the end of the contract (REQ-CIR-61)', async () => {
    const id = await agencies.sent('jsc', { ...agencies.contract(400), contractEndsOn: '2027-08-31' });
    const { rounds } = await world.case(id);
    expect(rounds[0]?.form).toMatchObject({ contractEndsOn: '2027-08-31', planBy: '2027-02-28' });
  });

  it('says nothing of a supplier when no contract runs', async () => {
    const id = await agencies.sent('jsc', { ...agencies.contract(400), contractRuns: 'NO' });
    const { rounds } = await world.case(id);
    expect(rounds[0]?.form).not.toHaveProperty('contractSupplier');
    expect(await agencies.agency(id)).not.toHaveProperty('contract');
  });

  it('that comes back may name the agency anew, and gives the name back that it had', async () => {
    const id = await agencies.sent('jsc');
    await agencies.hq('jsc', { outcome: 'returned', fields: [{ field: 'shortName', reason: 'Salah' }] });
    expect(await agencies.status(id)).toBe('DRAFT');
    await agencies.applicant('jsc', {
      outcome: 'resubmitted',
      data: agencies.form('jsc', {
        shortName: 'JSCB',
        agencyName: 'Jabatan Baharu',
        ...agencies.contract(300),
      }),
    });
    expect(await agencies.status(id)).toBe('AWAITING_ENDORSEMENT');
    expect(await agencies.agency(id)).toMatchObject({
      ...{ id: 'j-jsc', shortName: 'JSCB', name: 'Jabatan Baharu', version: 2 },
      contract: { supplier: 'Syarikat E-mel Contoh', endsOn: agencies.inDays(300) },
    });
    expect(await agencyIdOfName(world.tables, 'j JSC')).toBeUndefined();
    expect(await agencyIdOfName(world.tables, 'jscb')).toBe('j-jsc');
  });

  it('keeps its own name and domain when it is sent again', async () => {
    const id = await agencies.sent('jsc');
    await agencies.hq('jsc', { outcome: 'returned', fields: [{ field: 'letterNo', reason: 'Salah' }] });
    await agencies.applicant('jsc', { outcome: 'resubmitted', data: agencies.form('jsc') });
    expect(await agencies.status(id)).toBe('AWAITING_ENDORSEMENT');
  });
});

describe('an application that comes to nothing', () => {
  const ends: readonly (readonly [string, (id: string) => Promise<unknown>, string])[] = [
    [
      'headquarters do not endorse',
      () => agencies.hq('jsc', { outcome: 'not-endorsed', reason: 'Tidak perlu' }),
      'REFUSED',
    ],
    [
      'MAMPU refuses (REQ-CIR-02)',
      async (id) => {
        await agencies.hq('jsc', { outcome: 'endorsed' });
        await world.next(id, 'mampu1', { outcome: 'complete' });
        await world.next(id, 'mampu2', { outcome: 'refused', reason: 'Tiada peruntukan kewangan' });
      },
      'REFUSED',
    ],
    [
      'the applicant withdraws what came back',
      async () => {
        await agencies.hq('jsc', { outcome: 'returned', fields: [{ field: 'letterNo', reason: 'Salah' }] });
        await agencies.applicant('jsc', { outcome: 'withdrawn' });
      },
      'WITHDRAWN',
    ],
    [
      'MAMPU withdraws it for headquarters that nobody reaches',
      (id) => world.next(id, 'mampu2', { outcome: 'withdrawn' }),
      'WITHDRAWN',
    ],
    [
      'an operator ends it',
      async (id) => {
        await endRequest(world.deps, id, { reason: 'Dua kali', actor: 'SYSTEM' });
        await world.machines.settle();
      },
      'ENDED',
    ],
  ];

  it('is moved by MAMPU for persons whom nobody reaches, under the name of who did it', async () => {
    const id = await agencies.sent('jsc', agencies.contract(400));
    await world.next(id, 'mampu2', { outcome: 'endorsed', data: { remark: 'Surat ibu pejabat JSC/1' } });
    await world.next(id, 'mampu1', { outcome: 'complete' });
    await world.next(id, 'mampu2', { outcome: 'approved', data: { agencyType: 'FEDERAL_DEPARTMENT' } });
    const planned = { contractEndsOn: agencies.inDays(400), planOn: agencies.inDays(100) };
    await world.next(id, 'mampu2', { outcome: 'planned', data: planned });
    await world.next(id, 'mampu2', { outcome: 'appointed', data: appointments('jsc') });
    expect(await agencies.status(id)).toBe('COMPLETED');
    const { tasks } = await world.case(id);
    expect(tasks.map(({ decision }) => decision?.by)).toEqual(
      ['mampu2', 'mampu1', 'mampu2', 'mampu2', 'mampu2'].map((officerId) => ({
        officerId,
        role: 'MAMPU_ADMIN',
      })),
    );
  });

  it('is not withdrawn by headquarters, whose part is to endorse it or not', async () => {
    await agencies.sent('jsc');
    expect(await failure(agencies.hq('jsc', { outcome: 'withdrawn' }))).toMatchObject({ rule: 'not-holder' });
    const { view } = await agencies.readLink('rohani.jsc@ibupejabat.example');
    expect(view.offered.map(({ id }) => id)).toEqual(['endorsed', 'returned', 'not-endorsed']);
  });

  it.each(ends)('leaves nothing behind but its record when %s', async (_how, end, status) => {
    const id = await agencies.sent('jsc');
    await end(id);
    expect(await agencies.status(id)).toBe(status);
    expect((await agencies.agency(id)).state).toBe('ENDED');
    const again = await agencies.sent('jsc');
    expect((await world.case(again)).request.agencyId).toBe('j-jsc-2');
  });

  it('tells headquarters and the applicant why MAMPU refused', async () => {
    const id = await agencies.sent('jsc');
    await agencies.hq('jsc', { outcome: 'endorsed' });
    await world.next(id, 'mampu1', { outcome: 'complete' });
    await world.next(id, 'mampu2', { outcome: 'refused', reason: 'Tiada peruntukan kewangan' });
    for (const address of ['rohani.jsc@ibupejabat.example', 'faizal.jsc@agensi.example'])
      expect(mailsTo(address).at(-1)?.text).toContain('Tiada peruntukan kewangan');
  });
});

describe('MAMPU', () => {
  it('decides expressly on a type that paragraph 8 does not name (REQ-CIR-22, AMB-97)', async () => {
    const id = await agencies.sent('jsc', { agencyType: 'OTHER', otherType: 'Badan berkanun negeri' });
    await agencies.hq('jsc', { outcome: 'endorsed' });
    await world.next(id, 'mampu1', { outcome: 'complete' });
    const approve = (data: Record<string, string>) => world.next(id, 'mampu2', { outcome: 'approved', data });
    expect(await failure(approve({ agencyType: 'OTHER' }))).toMatchObject({
      errors: [{ field: 'reason', code: 'required' }],
    });
    expect(await failure(approve({}))).toMatchObject({ errors: [{ field: 'agencyType', code: 'required' }] });
    await approve({ agencyType: 'OTHER', reason: 'Keputusan khas MAMPU' });
    expect(await agencies.status(id)).toBe('APPOINTING');
  });

  it('does not approve what it has recorded itself: another one does (REQ-CIR-28)', async () => {
    const id = await agencies.sent('jsc');
    await agencies.hq('jsc', { outcome: 'endorsed' });
    await world.next(id, 'mampu1', { outcome: 'complete' });
    const data = { agencyType: 'FEDERAL_DEPARTMENT' };
    expect(await failure(world.next(id, 'mampu1', { outcome: 'approved', data }))).toMatchObject({
      name: 'Forbidden',
    });
  });

  it('sends back what is incomplete, and headquarters endorse it again', async () => {
    const id = await agencies.sent('jsc');
    await agencies.hq('jsc', { outcome: 'endorsed' });
    await world.next(id, 'mampu1', {
      outcome: 'incomplete',
      fields: [{ field: 'fundingSource', reason: 'Nyatakan program' }],
    });
    expect(mailsTo('faizal.jsc@agensi.example').at(-1)?.text).toContain('Nyatakan program');
    await agencies.applicant('jsc', { outcome: 'resubmitted', data: agencies.form('jsc') });
    expect(await agencies.status(id)).toBe('AWAITING_ENDORSEMENT');
  });
});

describe('an agency under contract', () => {
  const planned = (planOn: string, more: Record<string, string> = {}) =>
    agencies.hq('jsc', {
      outcome: 'planned',
      data: { contractEndsOn: agencies.inDays(400), planOn, ...more },
    });

  it('plans its move six months before the end, and is asked about no contract otherwise (REQ-CIR-03)', async () => {
    const id = await agencies.approved('jsc', agencies.contract(400));
    expect(await agencies.status(id)).toBe('PLANNING_MOVE');
    const ask = mailsTo('rohani.jsc@ibupejabat.example').at(-1);
    expect(ask?.text).toContain('enam (6) bulan');
    await planned(agencies.inDays(30));
    expect(await agencies.status(id)).toBe('APPOINTING');
    const other = await agencies.approved('jsd');
    expect(await agencies.status(other)).toBe('APPOINTING');
  });

  it('says why when it plans later, and is told the latest date and the paragraph (REQ-CIR-61)', async () => {
    const id = await agencies.approved('jsc', agencies.contract(400));
    const { planBy = '' } = (await world.case(id)).rounds[0]?.form ?? {};
    expect(await failure(planned(agencies.inDays(390)))).toMatchObject({
      errors: [{ field: 'lateReason', code: 'contract-plan', params: { latest: planBy } }],
    });
    await planned(agencies.inDays(390), { lateReason: 'Pembekal lanjutkan sokongan' });
    expect(await agencies.status(id)).toBe('APPOINTING');
  });

  it('takes the latest date itself without a reason, and the day after only with one', async () => {
    const id = await agencies.approved('jsc', { ...agencies.contract(400), contractEndsOn: '2027-08-31' });
    const plan = (planOn: string) =>
      agencies.hq('jsc', { outcome: 'planned', data: { contractEndsOn: '2027-08-31', planOn } });
    expect(await failure(plan('2027-03-01'))).toMatchObject({ errors: [{ field: 'lateReason' }] });
    await plan('2027-02-28');
    expect(await agencies.status(id)).toBe('APPOINTING');
  });
});

describe('the tenant', () => {
  it('begins with its own domain, its officers are invited, and its migration starts (REQ-CIR-24, REQ-CIR-64)', async () => {
    const id = await agencies.approved('jsc', agencies.contract(400));
    await agencies.hq('jsc', {
      outcome: 'planned',
      data: { contractEndsOn: agencies.inDays(420), planOn: agencies.inDays(30) },
    });
    await agencies.appointed('jsc');
    expect(await agencies.status(id)).toBe('COMPLETED');
    expect(await agencies.agency(id)).toMatchObject({
      ...{ state: 'ACTIVE', domain: 'jsc.example', postmasterAddress: 'postadmin@jsc.example' },
      contract: { endsOn: agencies.inDays(420), planOn: agencies.inDays(30) },
    });
    const admin = await getOfficer(world.tables, 'zarina.jsc');
    expect(admin).toMatchObject({ state: 'INVITED', agencyId: 'j-jsc', roles: ['AGENCY_ADMIN'] });
    expect(await getOfficer(world.tables, 'kumar.jsc')).toMatchObject({ roles: ['ICT_MANAGER'] });
    const invited = mailsTo('zarina.jsc@agensi.example');
    expect(invited.map(({ text }) => text.includes('/account/password/'))).toEqual([true]);
    const audit = await listAudit(world.tables, { kind: 'OFFICER', id: 'zarina.jsc' }, 10);
    expect(audit.map(({ action }) => action).sort()).toEqual(['created', 'link-sent']);
    const started = (await world.records(id)).find(({ kind }) => kind === 'children-started');
    const [child] = started?.data['children'] as { id: string; procedure: string }[];
    expect(child?.procedure).toBe('AGENCY-MIGRATION');
    const migration = await world.case(child?.id ?? '');
    expect(migration.request).toMatchObject({ parentId: id, agencyId: 'j-jsc', status: 'PRE_MIGRATION' });
  });

  it('may have a second administrator and a deputy, who are named in full', async () => {
    await agencies.approved('jsc');
    const second = { admin2Name: 'Omar', admin2Post: 'PTM', admin2Email: 'zarina@lain.example' };
    expect(await failure(agencies.appointed('jsc', { admin2Name: 'Omar' }))).toMatchObject({
      errors: [
        { field: 'admin2Post', code: 'all-or-none' },
        { field: 'admin2Email', code: 'all-or-none' },
      ],
    });
    await agencies.appointed('jsc', second);
    const admins = await listHolders(world.tables, 'AGENCY_ADMIN', 'j-jsc');
    expect(admins.map(({ id }) => id)).toEqual(['zarina', 'zarina.jsc']);
  });

  it('gives user names by the address, and numbers those that are taken', async () => {
    await agencies.approved('jsc');
    await agencies.appointed('jsc', {
      admin1Email: 'admin@agensi.example',
      ictEmail: 'Admin@lain.example',
    });
    expect(await getOfficer(world.tables, 'admin-2')).toMatchObject({ email: 'admin@agensi.example' });
    expect(await getOfficer(world.tables, 'admin-3')).toMatchObject({ email: 'admin@lain.example' });
  });

  it.each([
    ['who is an officer already', 'admin@kpc.example', 'new-officer'],
    ['who is appointed twice', 'ZARINA.jsc@agensi.example', 'different'],
  ])('appoints nobody %s', async (_who, ictEmail, code) => {
    const known = (await world.officer('admin')).email;
    await agencies.approved('jsc');
    const email = ictEmail === 'admin@kpc.example' ? known : ictEmail;
    expect(await failure(agencies.appointed('jsc', { ictEmail: email }))).toMatchObject({
      errors: [{ field: 'ictEmail', code }],
    });
  });

  it('is not begun twice by two clicks: the second is told who decided', async () => {
    const id = await agencies.approved('jsc');
    const token = agencies.token('faizal.jsc@agensi.example');
    await agencies.appointed('jsc');
    const input = { outcome: 'appointed', data: appointments('jsc', { admin1Name: 'Lain' }) };
    await decideByLink(world.deps, token, input);
    await world.machines.settle();
    expect((await getOfficer(world.tables, 'zarina.jsc'))?.name).toBe('Zarina binti Osman');
    const provisioned = (await world.records(id)).filter(({ kind }) => kind === 'provisioned');
    expect(provisioned).toHaveLength(1);
  });

  it('asks the applicant again when somebody else got an address in this very moment', async () => {
    const id = await agencies.approved('jsc');
    const token = agencies.token('faizal.jsc@agensi.example');
    await decideByLink(world.deps, token, { outcome: 'appointed', data: appointments('jsc') });
    const email = 'kumar.jsc@agensi.example';
    await saveOfficer(world.tables, undefined, anOfficer('lain', 'AGENCY_ADMIN', { email }));
    await world.machines.settle();
    expect(await agencies.status(id)).toBe('APPOINTING');
    expect((await agencies.agency(id)).state).toBe('APPLYING');
    expect(await getOfficer(world.tables, 'zarina.jsc')).toBeUndefined();
    await agencies.appointed('jsc', { ictEmail: 'kumar.rajan@agensi.example' });
    expect(await agencies.status(id)).toBe('COMPLETED');
  });

  it('invites each of them once, also when a mail fails at first', async () => {
    const id = await agencies.approved('jsc');
    const { send } = world.mailer;
    let failed = false;
    world.mailer.send = (mail) => {
      if (mail.to !== 'kumar.jsc@agensi.example' || failed) return send.call(world.mailer, mail);
      failed = true;
      return Promise.reject(new Error('SES does not answer'));
    };
    await agencies.appointed('jsc');
    expect(failed).toBe(true);
    expect(await agencies.status(id)).toBe('COMPLETED');
    for (const address of ['zarina.jsc@agensi.example', 'kumar.jsc@agensi.example'])
      expect(mailsTo(address)).toHaveLength(1);
  });
});
