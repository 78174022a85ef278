import { describe, expect, it } from 'vitest';
import { inDays } from '../support/forms-accounts.ts';
import { System, unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';
import { aCodeRequest, aVerifiedEntry, identityOf, nameOf } from '../support/scenarios/access-codes.ts';

const system = await System.find();
const { portalUrl } = system.endpoints;
const agency = await system.as('AGENCY_ADMIN');

describe('a change of an account that somebody else changed since it was read', () => {
  it('is refused before anything is written', async () => {
    const { items } = await agency.get('AccountPage', '/accounts?query=tengku');
    const path = `/accounts/${items[0]?.id ?? ''}`;
    const before = await agency.get('Account', path);
    const form = { reason: 'OTHER', until: inDays(30), description: 'Cuti' };
    const stale = await agency.call('POST', '/requests', {
      body: { procedure: 'IPMS-4.9', subject: before.id, form },
      headers: { 'if-match': `"${before.version + 1}"` },
    });
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'version-conflict' }]);
    expect(await agency.get('Account', path)).toEqual(before);
  });
});

describe('signing in to register', () => {
  it('answers a wrong code, a wrong name and an unknown person alike, to the byte', async () => {
    const who = unique();
    const code = await issuedCode(who);
    const right = { category: 'PUBLIC_SERVANT', name: nameOf(who), identityNumber: identityOf(who), code };
    const wrong = [
      { ...right, code: `${code.startsWith('2') ? '3' : '2'}${code.slice(1)}` },
      // Of the same length: what is typed is shown again.
      { ...right, name: `${right.name.slice(0, -1)}?` },
      { ...right, identityNumber: identityOf(`${who}x`) },
    ];
    const answers = [];
    for (const form of wrong) answers.push(await signIn(form));
    expect(answers[0]?.status).toBe(422);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await signIn(right)).status).toBe(303);
  });
});

/** The answer, without what was typed and what is new in every answer. */
async function signIn(form: Readonly<Record<string, string>>) {
  const page = await fetch(`${portalUrl}/register/sign-in`);
  const [cookie = ''] = page.headers.getSetCookie().map((line) => line.split(';')[0]);
  const csrf = /name="csrf" value="([^"]+)"/u.exec(await page.text())?.[1] ?? '';
  const fields = Object.entries(form).map(([name, value]) => [`f.${name}`, value]);
  const body = new URLSearchParams([...fields, ['csrf', csrf], ['action', 'sign-in']]);
  const answer = await fetch(`${portalUrl}/register/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', headers: { cookie }, body },
  });
  const text = (await answer.text()).replaceAll(/value="[^"]*"|•+\d{4}/gu, '');
  const own = new Set(['apigw-requestid', 'date', 'set-cookie']);
  const headers = [...answer.headers].filter(([name]) => !own.has(name));
  return { status: answer.status, headers, text };
}

async function issuedCode(who: string): Promise<string> {
  const form = aCodeRequest(who);
  const { id } = await agency.post('CreatedRequest', '/requests', { procedure: 'IPMS-4.1', form });
  const { id: task } = await system.openTask(id, 'IPMS-4.1.S2');
  await agency.post('Decided', `/tasks/${task}/decision`, { outcome: 'issued', data: aVerifiedEntry(who) });
  return waitFor(`the code of ${id}`, async () => {
    const mails = await system.mailbox.about(id);
    return mails.map(({ text }) => /\b[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}\b/u.exec(text)?.[0]).find(Boolean);
  });
}
