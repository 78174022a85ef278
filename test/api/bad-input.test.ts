import { describe, expect, it } from 'vitest';
import { aRelayForm, type FormInput } from '../support/forms.ts';
import { System, unique } from '../support/system.ts';

const system = await System.find();
const agency = await system.as('AGENCY_ADMIN');

/** Sends a request and tells what is said of its fields. */
async function refusal(form: unknown, more: Readonly<Record<string, unknown>> = {}) {
  const { status, headers, body } = await agency.call('POST', '/requests', {
    body: { procedure: 'RELAY-APPLY', form, ...more },
  });
  const problem = body as { code: string; errors?: { field: string; code: string }[] };
  expect(headers.get('content-type')).toContain('application/problem+json');
  return {
    status,
    code: problem.code,
    errors: (problem.errors ?? []).map(({ field, code }) => ({ field, code })),
  };
}

async function requestsNamed(name: string): Promise<number> {
  const { items } = await agency.get('RequestPage', '/requests?limit=100');
  return items.filter((each) => each.title.includes(name)).length;
}

describe('what is no JSON for us', () => {
  it.each([
    ['malformed JSON', '{"procedure":', {}, 400, 'malformed-body'],
    ['no JSON type', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    [
      'a megabyte',
      JSON.stringify({ procedure: 'RELAY-APPLY', form: { reason: 'x'.repeat(1_000_000) } }),
      {},
      413,
      'body-too-large',
    ],
  ])('%s', async (_, body, headers, status, code) => {
    const answer = await agency.call('POST', '/requests', { body, headers });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code, status });
  });
});

describe('what names no procedure or field', () => {
  it('unknown procedure', async () => {
    expect(await refusal({}, { procedure: 'RELAY-DANCE' })).toEqual({
      status: 422,
      code: 'invalid-input',
      errors: [{ field: 'procedure', code: 'choice' }],
    });
  });

  it('unknown field beside the form', async () => {
    const { status, errors } = await refusal(aRelayForm('x'), { colour: 'red' });
    expect({ status, errors }).toEqual({ status: 422, errors: [{ field: 'colour', code: 'unknown-field' }] });
  });

  it('unknown field of the form', async () => {
    const { status, errors } = await refusal(aRelayForm('x', { colour: 'red' }));
    expect({ status, errors }).toEqual({ status: 422, errors: [{ field: 'colour', code: 'unknown-field' }] });
  });

  it.each(['__proto__', 'constructor', 'toString'])('field "%s"', async (name) => {
    const form = JSON.stringify(aRelayForm('x')).replace('{', `{"${name}":"x",`);
    const answer = await agency.call('POST', '/requests', {
      body: `{"procedure":"RELAY-APPLY","form":${form}}`,
    });
    expect(answer.status).toBe(422);
  });
});

describe('what a field does not take', () => {
  it.each<[string, FormInput, string]>([
    ['an over-long name', { appName: 'x'.repeat(121) }, 'appName'],
    ['a number for text', { appName: 7 }, 'appName'],
    ['a list for text', { reason: ['a', 'b'] }, 'reason'],
    ['an object for text', { reason: { ms: 'a' } }, 'reason'],
    ['null', { appName: null }, 'appName'],
    ['an empty mandatory item', { serverLocation: '' }, 'serverLocation'],
    ['nothing but spaces', { serverLocation: '   ' }, 'serverLocation'],
    ['an address that is none', { appIp: '999.1.2.3' }, 'appIp'],
    ['half an address', { appIp: '10.1.2' }, 'appIp'],
    ['the thirty-first of February', { preparerDate: '2026-02-31' }, 'preparerDate'],
    ['a date in the future', { preparerDate: '2999-01-01' }, 'preparerDate'],
    ['a date in another order', { preparerDate: '05/01/2026' }, 'preparerDate'],
    ['an e-mail without a host', { appEmail: 'relay' }, 'appEmail'],
    ['an e-mail with a second header', { appEmail: 'a@b.example\r\nBcc: c@d.example' }, 'appEmail'],
    ['a line break in a title', { appName: 'A\r\nBcc: c@d.example' }, 'appName'],
    ['a null byte', { appName: 'A\u0000B' }, 'appName'],
    ['an escape character', { reason: 'A\u001b[31mB' }, 'reason'],
    ['a domain with a path', { appDomain: 'https://a.example/x' }, 'appDomain'],
    ['a password without user name', { authPassword: 'x' }, 'authUsername'],
    [
      'a password that was never supplied',
      { authUsername: 'u', authPassword: { supplied: true } },
      'authPassword',
    ],
  ])('%s', async (_, overrides, field) => {
    const { status, code, errors } = await refusal(aRelayForm('x', overrides));
    expect({ status, code }).toEqual({ status: 422, code: 'invalid-input' });
    expect(errors.map((error) => error.field).join(' ')).toContain(field);
  });

  it('stores and starts nothing', async () => {
    const name = unique();
    await refusal(aRelayForm(name, { appIp: 'none' }));
    expect(await requestsNamed(name)).toBe(0);
  });
});

describe('hostile text that is text', () => {
  it('is kept as it is and comes back as data', async () => {
    const name = `<script>alert(1)</script>${unique()}`;
    const id = await system.submitted(
      aRelayForm('', { appName: name, reason: '"; DROP TABLE relays; --\n{{7*7}} ${x}' }),
    );
    const { rounds, title } = await agency.get('Request', `/requests/${id}`);
    expect(title).toContain(name);
    expect(rounds[0]?.form['reason']).toBe('"; DROP TABLE relays; --\n{{7*7}} ${x}');
  });
});

describe('addresses', () => {
  it.each([
    ['GET', '/requests/RLY-2026-999999', 404, 'not-found'],
    ['GET', '/requests/..%2f..%2fetc', 404, 'not-found'],
    ['GET', '/tasks/none', 404, 'not-found'],
    ['GET', '/procedures/none', 404, 'not-found'],
    ['GET', '/nothing', 404, 'not-found'],
    ['PUT', '/requests', 405, 'method-not-allowed'],
    ['GET', '/requests?limit=101', 422, 'invalid-input'],
    ['GET', '/requests?cursor=forged', 422, 'invalid-input'],
    ['GET', '/requests?colour=red', 422, 'invalid-input'],
  ])('%s %s gives %i', async (method, path, status, code) => {
    const answer = await agency.call(method, path);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code });
  });

  it.each(['/requests', '/tasks', '/relays', '/procedures'])('%s asks for a token', async (path) => {
    expect((await system.anybody().call('GET', path)).status).toBe(401);
  });
});
