import { describe, expect, it } from 'vitest';
import { contactRegistered } from '../support/scenarios/contact-register.ts';
import { play } from '../support/play.ts';
import { System, unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';

/** The contacts of the address book through the API: found and read by many, written by nobody (REQ-IPM-083). */

const system = await System.find();
const { endpoints, mailbox } = system;
const name = unique();
const { subjectId = '' } = await play(
  contactRegistered,
  { endpoints, mailbox, print: () => undefined },
  name,
);
const agency = await system.as('AGENCY_ADMIN');

describe('GET /api/contacts', () => {
  it('finds a contact by a word of its name and by its address, for officers of every agency', async () => {
    for (const client of [agency, await system.stranger(), await system.as('SERVICE_DESK')]) {
      for (const query of [name, `ravi.${name}@pembekal.example`]) {
        await waitFor(`${query} among the contacts`, async () => {
          const { items } = await client.get('ContactPage', `/contacts?query=${encodeURIComponent(query)}`);
          return items.some(({ id }) => id === subjectId) || undefined;
        });
      }
    }
  });

  it('keeps to an agency and a state when they are named', async () => {
    const found = async (more: string) => {
      const { items } = await agency.get('ContactPage', `/contacts?query=${name}&${more}`);
      return items.map(({ id }) => id);
    };
    expect(await found(`agency=${system.people.agency}&state=ACTIVE`)).toEqual([subjectId]);
    expect([await found('state=DELETED'), await found('agency=jrc')]).toEqual([[], []]);
  });

  it.each(['state=GONE', 'limit=0', 'cursor=%7B', 'query=', 'name=ravi'])('refuses %s', async (query) => {
    expect((await agency.call('GET', `/contacts?${query}`)).status).toBe(422);
  });

  it('is closed to roles that read no contacts', async () => {
    for (const role of ['APP_OWNER', 'RELAY_TECH', 'ICT_MANAGER'] as const) {
      expect((await (await system.as(role)).call('GET', '/contacts')).status).toBe(403);
    }
  });
});

describe('GET /api/contacts/{id}', () => {
  it('shows the data of Jadual 22 with its version, and the lists to who may see them', async () => {
    const { headers, body } = await agency.call('GET', `/contacts/${subjectId}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      ...{ id: subjectId, agency: system.people.agency, state: 'ACTIVE', phone: '03-7000 0001', lists: [] },
      address: `ravi.${name}@pembekal.example`,
    });
    const { body: seen } = await (await system.stranger()).call('GET', `/contacts/${subjectId}`);
    expect(seen).toMatchObject({ id: subjectId });
    expect(seen).not.toHaveProperty('lists');
  });

  it('finds nothing under an id that nobody has, nor for roles that read no contacts', async () => {
    expect((await agency.call('GET', '/contacts/C-none')).status).toBe(404);
    const owner = await system.as('APP_OWNER');
    expect((await owner.call('GET', `/contacts/${subjectId}`)).status).toBe(404);
  });
});

describe('a contact', () => {
  it('is written by no call of the API, only by the desk’s decision', async () => {
    for (const method of ['POST', 'PUT'] as const) {
      expect((await agency.call(method, `/contacts/${subjectId}`, { body: {} })).status).toBe(405);
    }
  });

  it('that is there already is named to who asks for it again', async () => {
    const form = { fullName: 'Ravi', address: `ravi.${name}@pembekal.example` };
    const answer = await agency.call('POST', '/requests', { body: { procedure: 'IPMS-4.21', form } });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'address', code: 'contact-there' }] });
    expect(JSON.stringify(answer.body)).toContain(`registered already as Ravi a/l Kumar ${name}`);
  });
});
