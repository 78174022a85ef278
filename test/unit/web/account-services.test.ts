import { describe, expect, test } from 'vitest';
import type { ServiceOfAccount } from '../../../functions/usecases/account-services.ts';
import { serviceCodes } from '../../../schemas/directory-words.ts';
import type { OfficerRole } from '../../../schemas/vocabulary.ts';
import { anAccountView } from './account-samples.ts';
import { anOfficer, NOW } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser } from './visits.ts';

/** The six services on the page of an account: what it has, what waits, and what can be started. */

type Patches = Partial<Record<(typeof serviceCodes)[number], Partial<ServiceOfAccount>>>;

function six(patches: Patches = {}): readonly ServiceOfAccount[] {
  return serviceCodes.map((code) => ({
    ...{ code, id: `account-1.${code}`, state: 'NONE', ticked: false, lacksManager: false },
    ...patches[code],
  }));
}

function active(code: (typeof serviceCodes)[number], settings = {}): Partial<ServiceOfAccount> {
  const of = { accountId: 'account-1', agencyId: 'kpdn', service: code, changedBy: 'BMT-2026-000001' };
  return { state: 'ACTIVE', service: { ...of, state: 'ACTIVE', since: NOW, settings, version: 1 } };
}

async function section(
  patches: Patches,
  view = anAccountView({ pendingServices: [] }),
  role: OfficerRole = 'AGENCY_ADMIN',
): Promise<string> {
  const routes = portal({
    readAccount: () => Promise.resolve(view),
    readAccountServices: () => Promise.resolve(six(patches)),
  });
  const { body } = await new Browser(routes, anOfficer(role)).get('/accounts/account-1');
  return body.slice(body.indexOf('<h2 id="services">'), body.indexOf('<h2 id="general">'));
}

/** Procedure and subject of every form that the section leads to. */
function offered(html: string): readonly string[] {
  return [...html.matchAll(/href="\/new\/([^"?]+)\?subject=([^"]+)"/gu)].map(
    ([, id = '', subject = '']) => `${id} ${subject}`,
  );
}

describe('an administrator is offered', () => {
  test('the procedure of each service that the account does not have, and one for several', async () => {
    expect(offered(await section({}))).toEqual([
      'VALUE-ADDED account-1.SSO',
      'BMT-APPLY account-1.BMT',
      'VALUE-ADDED account-1.ADRMS',
      'ARCHIVE-APPLY account-1.ONLINE_ARCHIVING',
      'VALUE-ADDED account-1.MULTI_CONFERENCING',
      'VALUE-ADDED account-1.ENTERPRISE_VOICE',
      'SERVICE-REQUEST account-1',
    ]);
  });

  test('the end of the two that the documents can end', async () => {
    const has = { BMT: active('BMT'), ONLINE_ARCHIVING: active('ONLINE_ARCHIVING'), SSO: active('SSO') };
    const forms = offered(await section(has));
    expect(forms).toContain('BMT-TERMINATE account-1.BMT');
    expect(forms).toContain('ARCHIVE-TERMINATE account-1.ONLINE_ARCHIVING');
    expect(forms.filter((form) => form.endsWith('.SSO'))).toEqual([]);
  });

  test('no application for an account that is not in use, but its end', async () => {
    const view = anAccountView({ state: 'DISABLED', pendingServices: [] });
    expect(offered(await section({ BMT: active('BMT') }, view))).toEqual(['BMT-TERMINATE account-1.BMT']);
  });

  test('nothing for a deleted account', async () => {
    const view = anAccountView({ state: 'DELETED', pendingServices: [] });
    expect(offered(await section({ BMT: active('BMT') }, view))).toEqual([]);
  });

  test('nothing where the agency asks an ICT Manager whom it does not have, and is told so', async () => {
    const html = await section({ BMT: { lacksManager: true } });
    expect(offered(html)).not.toContain('BMT-APPLY account-1.BMT');
    expect(html).toContain('the agency asks its ICT Manager and has no active one');
  });

  test('the open request in place of a second one', async () => {
    const lockedBy = { requestId: 'BMT-2026-000002', status: 'AWAITING_ICT_MANAGER' } as const;
    const html = await section({ BMT: { lockedBy } });
    expect(offered(html)).not.toContain('BMT-APPLY account-1.BMT');
    expect(html).toContain('href="/requests/BMT-2026-000002"');
    expect(html).toContain('Waiting for ICT Manager approval');
  });
});

test('who only reads is offered nothing', async () => {
  for (const role of ['ICT_MANAGER', 'AUDITOR', 'SERVICE_DESK'] as const) {
    expect(offered(await section({ BMT: active('BMT') }, undefined, role))).toEqual([]);
  }
});

test('a request that the reader may not open is named without a link', async () => {
  const html = await section({ BMT: { lockedBy: { requestId: 'BMT-2026-000002' } } });
  expect(html).toContain('BMT-2026-000002');
  expect(html).not.toContain('href="/requests/BMT-2026-000002"');
});

test('archiving says from which age mail is archived, and that an ended archive is kept', async () => {
  const settings = { archiving: 'SCHEDULED', archivingAge: '18', archivingUnit: 'MONTHS' };
  const on = active('ONLINE_ARCHIVING', settings);
  expect(await section({ ONLINE_ARCHIVING: on })).toContain('On a schedule, mail older than 18 months');
  const service = { ...on.service, state: 'TERMINATED', contentKept: true } as ServiceOfAccount['service'];
  const ended = { state: 'TERMINATED', ...(service === undefined ? {} : { service }) } as const;
  const html = await section({ ONLINE_ARCHIVING: ended });
  expect(html).toContain('The archive is kept, to be read only');
  expect(offered(html)).toContain('ARCHIVE-APPLY account-1.ONLINE_ARCHIVING');
});

test('e-mail security is said to be always on, and cannot be applied for (REQ-VAS-06)', async () => {
  const html = await section({});
  expect(html).toContain('E-mail security');
  expect(html).toContain('Always on for all accounts');
});

test('the history says which service a request has switched on or off', async () => {
  const entry = (action: string, before: readonly string[], after: readonly string[]) => ({
    ...{ accountId: 'account-1', at: NOW, requestId: 'BMT-2026-000001', step: 'BMT-APPLY.3', action },
    ...{ before: { services: before }, after: { services: after } },
  });
  const history = [
    entry('switch-off', ['SSO', 'BMT'], ['BMT']),
    { ...entry('switch-on', ['SSO'], ['SSO', 'BMT']), at: '2026-05-01T01:00:00.000Z' },
  ];
  const routes = portal({ readAccount: () => Promise.resolve(anAccountView({}, { history })) });
  const { body } = await new Browser(routes, anOfficer('AUDITOR')).get('/accounts/account-1');
  const said = body.slice(body.indexOf('<h2 id="history">'));
  expect(said).toMatch(/A service was ended<span class="sub">SSO \(single sign-on\)</u);
  expect(said).toMatch(/A service was switched on<span class="sub">Big Mail Transfer \(BMT\)</u);
});

test('a service that cannot be read says so, and nothing is offered for it', async () => {
  const html = await section({ BMT: { unreadable: true } });
  expect(html).toContain('The record of this service cannot be read.');
  expect(offered(html).join()).not.toContain('account-1.BMT');
  expect(offered(html)).toContain('VALUE-ADDED account-1.SSO');
});

test.each([
  [undefined, 'its services rest, and come back when it is restored'],
  [NOW, 'its services ended with it'],
])(
  'of an account that is deleted, and removed at %s, it says what became of them',
  async (removedAt, words) => {
    const view = anAccountView({ state: 'DELETED', ...(removedAt === undefined ? {} : { removedAt }) });
    expect(await section({ BMT: active('BMT') }, view)).toContain(words);
    expect(await section({}, view)).not.toContain(words);
  },
);
