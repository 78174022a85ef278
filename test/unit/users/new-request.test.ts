import { describe, expect, it } from 'vitest';
import {
  Forbidden,
  IdempotencyMismatch,
  InvalidInput,
  NotFound,
  SubjectLocked,
  VersionConflict,
} from '../../../functions/domain/errors.ts';
import { startsHere, type OwnForm, type OwnRequestInput } from '../../../functions/usecases/user-requests.ts';
import type { WebResponse } from '../../../functions/web/response.ts';
import { catalogue } from '../../../schemas/catalogue.ts';
import { fieldsOf } from '../../../schemas/field.ts';
import { formOf } from '../../../schemas/forms.ts';
import { allHidden, hidden } from '../web/visits.ts';
import { user, userWith } from './user-pages.ts';

/** The form that a user fills in himself, without tables: what he is shown, and what is sent. */

const location = ({ headers }: WebResponse) => headers['location'];
const today = '2026-03-02';
const listForm = formOf('list-request');
const list: OwnForm = {
  ...{ procedure: catalogue['LIST-REQUEST'], form: listForm, fields: fieldsOf(listForm) },
  subject: undefined,
  against: { today, supplied: new Set(), fixed: {}, agency: { domain: 'kpdn.example' } },
};
const bmtForm = formOf('bmt-apply');
const asked = {
  ...bmtForm.sections[0]!,
  rows: bmtForm.sections[0]!.rows.filter((row) => row.fields[0]?.byUser === undefined),
};
const settings = { applicant: user.address, service: 'BMT' };
const bmt: OwnForm = {
  ...{ procedure: catalogue['BMT-APPLY'], service: 'BMT', form: { ...bmtForm, sections: [asked] } },
  fields: fieldsOf({ ...bmtForm, sections: [asked] }),
  subject: {
    ...{ kind: 'service', id: 'acc-1.BMT', version: 3, agencyId: 'kpdn', state: 'NONE', title: 'BMT' },
    settings,
  },
  against: { today, supplied: new Set(), fixed: settings, before: settings },
};
const filled = { 'f.displayName': 'Kelab <b>', 'f.address': 'kelab@kpdn.example', 'f.purpose': 'Ahli kelab' };

function applying(own: OwnForm, submit: (input: OwnRequestInput) => Promise<{ id: string }>) {
  const sent: OwnRequestInput[] = [];
  const browser = userWith({
    openOwnForm: () => Promise.resolve(own),
    submitOwnRequest: (_caller, input) => {
      sent.push(input);
      return submit(input);
    },
    awaitEnd: () => Promise.resolve({ how: 'ended', status: 'COMPLETED' }),
  });
  return { browser, sent };
}
const accepted = () => Promise.resolve({ id: 'SEM-2026-000001' });
const refusing = (error: Error) => () => Promise.reject(error);

describe('an application of a user', () => {
  it('is filled in, looked at once more, and sent; its reference is said then', async () => {
    const { browser, sent } = applying(list, accepted);
    const form = await browser.get('/my/new/LIST-REQUEST');
    const nonce = hidden(form, 'nonce');
    const check = await browser.post('/my/new/LIST-REQUEST', { ...filled, nonce, action: 'check' });
    expect(check.statusCode).toBe(200);
    expect(check.body).toContain('Kelab &lt;b>');
    expect(check.body).not.toContain('Kelab <b>');
    expect(check.body).not.toContain('has reviewed it');
    const page = await browser.post('/my/new/LIST-REQUEST', { ...allHidden(check), action: 'submit' });
    expect([page.statusCode, location(page)]).toEqual([303, '/my/requests/SEM-2026-000001?sent=1']);
    expect(sent).toMatchObject([
      {
        procedure: 'LIST-REQUEST',
        form: { displayName: 'Kelab <b>', address: 'kelab@kpdn.example', purpose: 'Ahli kelab' },
        idempotency: { key: nonce },
      },
    ]);
  });

  it('says field by field what is missing, and keeps what was typed', async () => {
    const { browser, sent } = applying(list, accepted);
    const page = await browser.post('/my/new/LIST-REQUEST', { 'f.address': 'x', action: 'check' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('href="#f-displayName"');
    expect(page.body).toContain('value="x"');
    expect(sent).toEqual([]);
  });

  it('shows what the system refuses beside its field', async () => {
    const taken = new InvalidInput([{ field: 'address', code: 'taken' }]);
    const { browser } = applying(list, refusing(taken));
    const page = await browser.post('/my/new/LIST-REQUEST', { ...filled, action: 'submit' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('id="f-address-error"');
  });

  it('asks about a service only what he alone can say, and names the version that he saw', async () => {
    const { browser, sent } = applying(bmt, accepted);
    const form = await browser.get('/my/new/BMT-APPLY?service=BMT');
    expect(form.body).toContain('Up to 2 GB');
    expect(form.body).not.toMatch(/name="f\.(?:channel|receivedOn|referenceNo|applicant)"/u);
    const check = await browser.post('/my/new/BMT-APPLY', { ...allHidden(form), action: 'check' });
    await browser.post('/my/new/BMT-APPLY', { ...allHidden(check), action: 'submit' });
    expect(sent).toMatchObject([{ procedure: 'BMT-APPLY', service: 'BMT', ifVersion: 3, form: {} }]);
  });

  it('changes the language without sending or losing anything', async () => {
    const { browser, sent } = applying(list, accepted);
    const page = await browser.post('/my/new/LIST-REQUEST', { ...filled, lang: 'ms' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('kelab@kpdn.example');
    expect(sent).toEqual([]);
  });

  it.each<[string, Error, string]>([
    ['other answers under the same nonce', new IdempotencyMismatch('x'), 'href="/my/requests"'],
    ['a service that changed meanwhile', new VersionConflict('x'), 'href="/my/new/BMT-APPLY?service=BMT"'],
    ['a service that was asked for meanwhile', new SubjectLocked('BMT-2026-000009'), 'BMT-2026-000009'],
    ['an account in another state by now', new Forbidden('subject-state', 'x'), 'href="/my/new"'],
  ])('tells of %s', async (_, error, expected) => {
    const { browser } = applying(bmt, refusing(error));
    const page = await browser.post('/my/new/BMT-APPLY', { service: 'BMT', version: '3', action: 'submit' });
    expect(page.statusCode).toBe(409);
    expect(page.body).toContain(expected);
  });

  it.each<[string, Error, number, string]>([
    ['one that is under way', new SubjectLocked('BMT-2026-000009'), 409, 'BMT-2026-000009'],
    ['one that the state does not allow', new Forbidden('subject-state', 'x'), 409, 'Nothing was sent'],
    ['one that the agency takes elsewhere', new Forbidden('channel', 'x'), 409, 'other channels'],
    ['one that is not for users', new NotFound('x'), 404, 'My information'],
  ])('is not opened: %s', async (_, error, status, expected) => {
    const browser = userWith({ openOwnForm: () => Promise.reject(error) });
    const page = await browser.get('/my/new/BMT-APPLY?service=BMT');
    expect(page.statusCode).toBe(status);
    expect(page.body).toContain(expected);
  });

  it('is refused to a form without the token of the session', async () => {
    const { browser, sent } = applying(list, accepted);
    const page = await browser.post('/my/new/LIST-REQUEST', { ...filled, action: 'submit', csrf: 'x' });
    expect(page.statusCode).toBe(403);
    expect(sent).toEqual([]);
  });
});

describe('the choice', () => {
  it('has a card for each service, by its name, and says where the agency takes others', async () => {
    const own = {
      otherChannels: true,
      choices: [
        { procedure: catalogue['LIST-REQUEST'] },
        { procedure: catalogue['VALUE-ADDED'], service: 'ADRMS' },
      ],
    } as const;
    const { body } = await userWith({ ownChoices: () => Promise.resolve(own) }).get('/my/new');
    expect(body).toContain('href="/my/new/LIST-REQUEST"');
    expect(body).toContain('href="/my/new/VALUE-ADDED?service=ADRMS"');
    expect(body).toContain(': ADRMS');
    expect(body).toContain('other channels');
  });
});

describe('a procedure whose form has a page of its own in the user module', () => {
  const rows = Object.values(catalogue).filter(({ userPage }) => userPage !== undefined);

  it('is not among the new applications, and its page is there', async () => {
    expect(rows.map(({ id }) => id)).toEqual(['IPMS-4.20', 'USER-SELF-CARE']);
    expect(rows.filter(startsHere)).toEqual([]);
    const browser = userWith({ assertProfileFree: () => Promise.resolve() });
    for (const { userPage = '' } of rows) expect((await browser.get(userPage)).statusCode).toBe(200);
  });
});
