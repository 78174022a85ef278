import { describe, expect, test } from 'vitest';
import { NotFound } from '../../../functions/domain/errors.ts';
import type { PortalUseCases } from '../../../functions/portal/use-cases.ts';
import type { AccountView } from '../../../functions/usecases/account-types.ts';
import { catalogue } from '../../../schemas/catalogue.ts';
import type { Task } from '../../../schemas/cases/request.ts';
import { aCaseAbout, anAccountView, anEntry } from './account-samples.ts';
import { agency, anOfficer, aTaskView, NOW } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser } from './visits.ts';

const admin = anOfficer('AGENCY_ADMIN');
const path = '/accounts/account-1';

async function show(view: AccountView, given: Partial<PortalUseCases> = {}, at = path, officer = admin) {
  const routes = portal({ readAccount: () => Promise.resolve(view), ...given });
  return (await new Browser(routes, officer).get(at)).body;
}

test('what another agency owns does not exist', async () => {
  const routes = portal({ readAccount: () => Promise.reject(new NotFound('no')) });
  expect((await new Browser(routes, admin).get(path)).statusCode).toBe(404);
});

test('an account has the parts that are tabs of the present service', async () => {
  const body = await show(anAccountView());
  for (const id of ['actions', 'mailbox', 'general', 'mail-flows', 'member-of', 'password', 'history']) {
    expect(body).toContain(`href="#${id}"`);
    expect(body).toContain(`<h2 id="${id}">`);
  }
  expect(body).toContain('Bahagian &lt;Audit> Dalam');
  expect(body).toContain('2 GB');
  expect(body).toContain('The minimum for this grade is 2 GB (S4 G¶10(iii)).');
  expect(body).toContain('1 GB of 2 GB (50%)');
});

test('an identity number is shown by its last characters, and nothing that is stored of it', async () => {
  const body = await show(anAccountView());
  expect(body).toContain('••••••••5678');
  expect(body).not.toMatch(/SEALED-NUMBER|DIGEST-OF-NUMBER/u);
});

test('storage below the minimum says why', async () => {
  const { settings } = anAccountView().account;
  const view = anAccountView({ storageMb: 1024, settings: { ...settings, storageReason: 'Kuota agensi' } });
  expect(await show(view)).toContain('Below the minimum, for this reason: Kuota agensi');
});

describe('what can be done', () => {
  const inState = {
    ACTIVE: [
      ...['IPMS-4.7', 'IPMS-4.8', 'IPMS-4.9', 'IPMS-4.11'],
      ...['IPMS-4.18', 'IPMS-4.19', 'SERVICE-REQUEST'],
    ],
    DISABLED: ['IPMS-4.7', 'IPMS-4.8', 'IPMS-4.10', 'IPMS-4.11', 'IPMS-4.19'],
    TERMINATION_SCHEDULED: ['IPMS-4.7', 'IPMS-4.8', 'IPMS-4.18', 'IPMS-4.19'],
    DELETED: [],
  } as const;

  test.each(Object.entries(inState))(
    'with an account that is %s are the procedures %s',
    async (state, ids) => {
      const body = await show(anAccountView({ state: state as keyof typeof inState }));
      const offered = [...body.matchAll(/<h3><a href="\/new\/([^"?]+)\?subject=account-1"/gu)].map(
        ([, id]) => id,
      );
      expect(offered).toEqual(ids);
    },
  );

  test('is nothing for those who only read', async () => {
    const body = await show(anAccountView(), {}, path, anOfficer('AUDITOR'));
    expect(body).not.toContain('/new/IPMS');
    expect(body).toContain('nothing that you can start');
  });

  test('is nothing while an open request reserves the account', async () => {
    const body = await show(anAccountView({}, { lockedBy: 'KMA-2026-000009' }));
    expect(body).not.toContain('subject=account-1');
    expect(body).toContain('href="/requests/KMA-2026-000009"');
  });
});

test('a disabled account says until when and why, and that only the postmaster may send', async () => {
  const disabled = {
    ...{ requestId: 'NYH-2026-000001', reason: 'STUDY', until: '2027-01-31' },
    ...{ description: 'Cuti belajar', at: NOW },
  };
  const view = anAccountView({
    state: 'DISABLED',
    disabled,
    acceptOnlyFrom: 'postadmin@kpdn.gov.my',
    signIn: 'OFF',
  });
  const label = { ms: 'Belajar', en: 'Studies' };
  const body = await show(view, {
    fieldContext: () =>
      Promise.resolve({
        ...{ today: '2026-11-21', supplied: new Set<string>(), fixed: {} },
        choices: { 'disable-reasons': [{ value: 'STUDY', label }] },
      }),
  });
  for (const said of [
    'Disabled until 31 Jan 2027',
    'Reason: Studies',
    'Cuti belajar',
    'postadmin@kpdn.gov.my',
  ]) {
    expect(body).toContain(said);
  }
  expect(body).toContain('<li class="tick on">Only sender from following list');
  expect(body).toContain('Sign-in is not allowed');
  expect(body).toContain('Suspended');
});

describe('a termination', () => {
  const termination = { requestId: 'TMT-2026-000042', cause: 'RETIRE', effectiveOn: '2027-01-31' };

  function waitingFor(step: string): Partial<PortalUseCases> {
    const view = aCaseAbout('IPMS-4.11', 'TERMINATION_SCHEDULED');
    const task: Task = {
      ...{ id: 'TMT-2026-000042.1', requestId: view.request.id, visit: 1, procedure: 'IPMS-4.11', step },
      ...{
        agencyId: agency.id,
        holder: { role: 'AGENCY_ADMIN', scope: 'agency' },
        title: 'x',
        state: 'open',
      },
      ...{ openedAt: NOW, generation: 1, version: 1, decidesAt: '2027-01-30T16:00:00.000Z' },
    };
    const open = { ...view, tasks: [task] };
    return {
      readCase: () => Promise.resolve(open),
      readTask: () => Promise.resolve(aTaskView(open, admin)),
    };
  }

  test('that is scheduled can be cancelled, and says its day and its cause', async () => {
    const view = anAccountView({ state: 'TERMINATION_SCHEDULED', termination });
    const body = await show(view, waitingFor('IPMS-4.11.S5'));
    expect(body).toContain('Effective date: 31 Jan 2027');
    expect(body).toContain('Happens by itself on 31 Jan 2027');
    expect(body).toContain('Retired');
    expect(body).toContain('href="/tasks/TMT-2026-000042.1/outcomes/cancelled"');
    expect(body).not.toContain('/outcomes/due');
  });

  test('that has come can be turned back while the account can be restored', async () => {
    const view = anAccountView({ state: 'DELETED', deletedAt: NOW, termination });
    const body = await show(view, waitingFor('IPMS-4.11.S6'));
    expect(body).toContain('Deleted on 21 Nov 2026');
    expect(body).toContain('href="/tasks/TMT-2026-000042.1/outcomes/restored"');
  });

  test('leaves a record that says when the content went for good', async () => {
    const view = anAccountView({ state: 'DELETED', deletedAt: NOW, removedAt: NOW });
    expect(await show(view)).toContain('removed for good on 21 Nov 2026');
  });
});

describe('after an immediate procedure', () => {
  const after = `${path}?case=NYH-2026-000042`;
  const about = (...of: Parameters<typeof aCaseAbout>) => ({
    readCase: () => Promise.resolve(aCaseAbout(...of)),
  });

  test('the page says that it is done, with the reference', async () => {
    const body = await show(anAccountView(), about('IPMS-4.9', 'COMPLETED', { endedAt: NOW }), after);
    expect(body).toContain(`Done: ${catalogue['IPMS-4.9'].title.en}`);
    expect(body).toContain('href="/requests/NYH-2026-000042"');
  });

  test('it says plainly that nothing was done when the account had changed', async () => {
    const body = await show(anAccountView(), about('IPMS-4.9', 'REFUSED', { endedAt: NOW }), after);
    expect(body).toContain('Not done');
    expect(body).toContain('nothing was changed');
  });

  test('it says that it goes on, with a way to look again', async () => {
    const body = await show(anAccountView(), about('IPMS-4.9', 'SAVING'), after);
    expect(body).toContain('Being saved');
    expect(body).toContain(`href="${after}"`);
  });

  test('it says nothing of a case about another account, or of one that he may not see', async () => {
    const other = about('IPMS-4.9', 'COMPLETED', {
      subject: { kind: 'account', id: 'account-2', version: 1 },
    });
    expect(await show(anAccountView(), other, after)).not.toContain('/requests/NYH-2026-000042');
    const hidden = { readCase: () => Promise.reject(new NotFound('no')) };
    expect(await show(anAccountView(), hidden, after)).not.toContain('/requests/NYH-2026-000042');
  });
});

test('the history names what changed, the person’s data by name only, and leads to the case', async () => {
  const [entry] = anAccountView().history;
  const after = { package: 'B', changed: ['displayName', 'state'] };
  const history = [{ ...entry!, before: { package: 'A' }, after }];
  const body = await show(anAccountView({}, { history }));
  expect(body).toContain('Items changed: Package, Display name, State');
  expect(body).toContain('href="/requests/KMA-2026-000007"');
  const disabled = [
    { ...entry!, action: 'disable', before: { state: 'ACTIVE' }, after: { state: 'DISABLED' } },
  ];
  expect(await show(anAccountView({}, { history: disabled }))).not.toContain('Items changed');
});

test('other accounts of the person are links only for those who may open them', async () => {
  const view = anAccountView({}, { elsewhere: [anEntry({ accountId: 'account-9', agencyId: 'other' })] });
  expect(await show(view)).not.toContain('href="/accounts/account-9"');
  expect(await show(view, {}, path, anOfficer('SERVICE_DESK'))).toContain('href="/accounts/account-9"');
});

test.each([
  ['places', 'member-of'],
  ['mailbox', 'mailbox'],
  ['history', 'history'],
] as const)('%s that cannot be read are said in their part, and the rest is shown', async (part, id) => {
  const body = await show(anAccountView({}, { unreadable: [part] }));
  const from = body.indexOf(`<h2 id="${id}">`);
  const section = body.slice(from, body.indexOf('</section>', from));
  expect(section).toContain('Part of this cannot be read; the rest is shown.');
  expect(body.split('cannot be read')).toHaveLength(2);
  expect(body).toContain('Unit audit');
});
