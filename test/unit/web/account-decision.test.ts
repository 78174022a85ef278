import { describe, expect, test } from 'vitest';
import type { DecisionInput, TaskView } from '../../../functions/usecases/types.ts';
import { aCase, aTaskView, anOfficer, NOW } from './samples.ts';
import { portal } from './use-cases.ts';
import { allHidden, Browser } from './visits.ts';

/** A decision with what accounts need: filled in from the form, an identity number, the officer's own address. */

const admin = anOfficer('AGENCY_ADMIN');
const asked = {
  agency: 'kpdn',
  category: 'PUBLIC_SERVANT',
  name: 'Aminah binti Ali',
  identityNumber: { masked: '••••••••5678', sealed: 'c2VhbGVk', digest: 'ZGlnZXN0' },
  email: 'aminah@rumah.example',
};
const view: TaskView = aTaskView(
  aCase({
    procedure: 'IPMS-4.1',
    id: 'AKC-2026-000001',
    status: 'CODE_REQUESTED',
    visits: [{ step: 'S2', at: NOW }],
    forms: [asked],
    title: 'Aminah binti Ali',
  }),
  admin,
);
const path = `/tasks/${view.task.id}`;
const filled = {
  outcome: 'issued',
  'issued.verifiedWith': 'HR',
  'issued.verifiedName': 'Lim Wei Ling',
  'issued.verifiedOn': '2026-11-20',
  'issued.category': 'PUBLIC_SERVANT',
  'issued.name': 'Aminah binti Ali',
  'issued.codeTo': 'USER',
  'issued.userEmail': 'aminah@rumah.example',
};

function facing() {
  const seen: DecisionInput[] = [];
  const routes = portal({
    readTask: () => Promise.resolve(view),
    findTasks: () => Promise.resolve({ items: [] }),
    decideTask: (_, taskId, input) => {
      seen.push(input);
      const by = { officerId: admin.id, role: 'AGENCY_ADMIN' as const };
      const decision = {
        outcome: input.outcome,
        data: {},
        fieldReasons: [],
        by,
        byName: '',
        byPost: '',
        at: NOW,
      };
      return Promise.resolve({
        taskId,
        requestId: view.request.id,
        decision: { ...decision, channel: 'portal' as const },
      });
    },
  });
  return { seen, browser: new Browser(routes, admin) };
}

describe('the task to check a person and to generate his code', () => {
  test('is filled in from what the person wrote, with the number masked, and from the officer', async () => {
    const { body } = await facing().browser.get(path);
    expect(body).toMatch(/name="issued\.name" [^>]*value="Aminah binti Ali"/u);
    expect(body).toMatch(/name="issued\.userEmail" [^>]*value="aminah@rumah\.example"/u);
    expect(body).toMatch(/name="issued\.adminEmail" [^>]*value="agency_admin@example\.gov\.my"/u);
    expect(body).toMatch(/name="issued\.category" value="PUBLIC_SERVANT" checked/u);
    expect(body).toContain('The number ••••••••5678 was given.');
    expect(body).not.toMatch(/c2VhbGVk|ZGlnZXN0/u);
  });

  test('keeps the number when nothing is entered', async () => {
    const { browser, seen } = facing();
    const confirm = await browser.post(path, { ...filled, action: 'review' });
    expect(confirm.statusCode).toBe(200);
    expect(confirm.body).toContain('••••••••5678');
    await browser.post(path, { ...allHidden(confirm), action: 'confirm' });
    expect(seen[0]?.data).not.toHaveProperty('identityNumber');
  });

  test('takes another number over the confirm page encrypted, and shows only its end', async () => {
    const { browser, seen } = facing();
    const form = { ...filled, 'issued.identityNumber': '850505-10-4321' };
    const confirm = await browser.post(path, { ...form, action: 'review' });
    expect(confirm.body).toContain('••••••••4321');
    expect(confirm.body).not.toMatch(/850505/u);
    await browser.post(path, { ...allHidden(confirm), action: 'confirm' });
    expect(seen[0]?.data).toMatchObject({ identityNumber: '850505-10-4321' });

    const back = await browser.post(path, { ...allHidden(confirm), action: 'edit' });
    expect(back.body).toContain('The number ••••••••4321 was given.');
    await browser.post(path, { ...allHidden(back), ...filled, action: 'confirm' });
    expect(seen[1]?.data).toMatchObject({ identityNumber: '850505-10-4321' });
  });

  test('says beside the number that it is wrong', async () => {
    const { browser, seen } = facing();
    const form = { ...filled, 'issued.identityNumber': '850231104321', action: 'review' };
    const { body, statusCode } = await browser.post(path, form);
    expect(statusCode).toBe(422);
    expect(body).toContain('href="#issued-identityNumber"');
    expect(body).toContain('Enter the 12 digits of the identity card');
    expect(seen).toEqual([]);
  });

  test('wants the address that the code goes to', async () => {
    const { browser } = facing();
    const form = { ...filled, 'issued.codeTo': 'SUPERIOR', action: 'review' };
    const { body, statusCode } = await browser.post(path, form);
    expect(statusCode).toBe(422);
    expect(body).toContain('href="#issued-superiorEmail"');
    expect(body).toContain('(required if Send the access code to: The superior officer)');
  });
});
