import { describe, expect, test } from 'vitest';
import type { ContactUseCases } from '../../../functions/directory/contact-use-cases.ts';
import { contactRoutes } from '../../../functions/directory/contacts.tsx';
import { contactRow } from '../../../functions/domain/contact-search.ts';
import type { ContactFilter, ContactView } from '../../../functions/usecases/contact-search.ts';
import { requestSchema, type Request } from '../../../schemas/cases/request.ts';
import type { ContactEntry } from '../../../schemas/directory/contact.ts';
import type { OfficerRole } from '../../../schemas/vocabulary.ts';
import { agency, anOfficer, NOW } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser } from './visits.ts';

/** Pages of contacts: search first (BR-40), then what can be asked for. */

const aContact: ContactEntry = {
  ...{ id: 'C-1', agencyId: agency.id, state: 'ACTIVE', fullName: 'Ravi <a/l> Kumar' },
  ...{ address: 'ravi@pembekal.example', company: '=1+1', postalAddress: 'Lot 3\nPetaling Jaya' },
  ...{ changedBy: 'CTD-2026-000001', createdAt: NOW, updatedAt: NOW, version: 1 },
};
const others: ContactEntry = { ...aContact, id: 'C-2', agencyId: 'jrc' };
const deleted: ContactEntry = { ...aContact, id: 'C-3', state: 'DELETED' };

/** A visitor of pages that find these; use cases that are not given throw when touched. */
function visitor(given: Partial<ContactUseCases>, role: OfficerRole = 'AGENCY_ADMIN'): Browser {
  const unexpected = () => Promise.reject(new Error('Not expected'));
  const useCases: ContactUseCases = {
    ...{ findContacts: unexpected, readContact: unexpected, findTickets: unexpected },
    agencies: () => Promise.resolve([agency]),
    ...given,
  };
  return new Browser(contactRoutes(useCases), anOfficer(role));
}

function finding(...found: readonly ContactEntry[]) {
  const asked: ContactFilter[] = [];
  const findContacts: ContactUseCases['findContacts'] = (_, filter) => {
    asked.push(filter);
    return Promise.resolve({ items: found.map(contactRow) });
  };
  return { asked, findContacts };
}

function showing(contact: ContactEntry, more: Partial<ContactView> = {}): Partial<ContactUseCases> {
  return { readContact: () => Promise.resolve({ contact, agencyName: agency.name, ...more }) };
}

const register = 'Register a new contact';

describe('the search', () => {
  test('comes before the form: without words, nothing is offered to be registered', async () => {
    const { asked, findContacts } = finding(aContact);
    const { body } = await visitor({ findContacts }).get('/contacts');
    expect(body).not.toContain('/new/IPMS-4.21');
    expect(asked).toMatchObject([{ state: 'ACTIVE', agencyId: agency.id }]);
  });

  test('goes over all agencies and states, and says what it means to be found', async () => {
    const { asked, findContacts } = finding(aContact, deleted);
    const { body } = await visitor({ findContacts }).get('/contacts?query=ravi');
    expect(asked[0]).not.toHaveProperty('agencyId');
    expect(asked[0]).not.toHaveProperty('state');
    expect(body).toContain('there is nothing to apply for');
    expect(body).toContain('Ravi &lt;a/l> Kumar');
  });

  test.each([
    ['mei.ling@rakan.example', 'fill.address=mei.ling%40rakan.example'],
    ['  Mei   Ling ', 'fill.fullName=Mei+Ling'],
  ])('offers the form filled in with %s when nothing is found', async (query, filled) => {
    const { findContacts } = finding();
    const words = new URLSearchParams({ query }).toString();
    const { body } = await visitor({ findContacts }).get(`/contacts?${words}`);
    expect(body).toContain('This contact is not registered');
    expect(body).toContain(`href="/new/IPMS-4.21?${filled}"`);
  });

  test('offers no form to who starts none', async () => {
    const { findContacts } = finding();
    const { body } = await visitor({ findContacts }, 'SERVICE_DESK').get('/contacts?query=mei');
    expect(body).not.toContain(register);
  });

  test('lets an own registered contact be chosen for an update, and offers the registration when there is none (AMB-72)', async () => {
    const { findContacts } = finding(aContact, others, deleted);
    const { body } = await visitor({ findContacts }).get('/contacts?for=IPMS-4.22&query=ravi');
    expect(body).toContain('href="/new/IPMS-4.22?subject=C-1"');
    expect(body).not.toMatch(/subject=C-[23]/u);
    const none = await visitor(finding()).get('/contacts?for=IPMS-4.22&query=ravi');
    expect(none.body).toContain(register);
  });

  test('is downloaded with formulas made harmless', async () => {
    const { findContacts } = finding(aContact);
    const answer = await visitor({ findContacts }).get('/contacts/export.csv?query=ravi');
    expect(answer.headers['content-disposition']).toContain('contacts-2026-11-21.csv');
    expect(answer.body).toContain("Ravi <a/l> Kumar,ravi@pembekal.example,'=1+1,");
  });
});

describe('a contact', () => {
  test('offers its agency the update and the deletion', async () => {
    const { body } = await visitor(showing(aContact)).get('/contacts/C-1');
    for (const id of ['IPMS-4.22', 'IPMS-4.23']) expect(body).toContain(`href="/new/${id}?subject=C-1"`);
  });

  test.each([
    ['belongs to another agency', others, {}],
    ['is deleted', deleted, {}],
    ['has an open request', aContact, { lockedBy: 'CTK-2026-000001' }],
  ])('offers nothing when it %s', async (_, contact, more) => {
    const { body } = await visitor(showing(contact, more)).get(`/contacts/${contact.id}`);
    expect(body).not.toContain('/new/IPMS-4.2');
  });

  test('says nothing of lists and cases to who may not see them, and that there are none to who may', async () => {
    const without = await visitor(showing(others)).get('/contacts/C-2');
    expect(without.body).not.toMatch(/mailing list that|It is in no|No application/u);
    const { body } = await visitor(showing(aContact, { lists: [], history: [] })).get('/contacts/C-1');
    expect(body).toContain('It is in no mailing list.');
    expect(body).toContain('No application is on record.');
  });
});

describe('open tickets', () => {
  function aTicket(id: string, createdAt: string): Request {
    return requestSchema.parse({
      ...{ id, procedure: 'IPMS-4.21', agencyId: agency.id, status: 'TICKET_OPEN', title: 'Ravi' },
      ...{ createdBy: { officerId: 'admin', role: 'AGENCY_ADMIN' }, createdAt, updatedAt: createdAt },
      ...{ since: createdAt, rounds: 1, generation: 1, version: 1, lastHash: 'hash', visits: 1 },
    });
  }

  test('say how many days of the calendar they are old', async () => {
    const items = [
      aTicket('CTD-2026-000001', '2026-11-18T15:59:00.000Z'),
      aTicket('CTD-2026-000002', '2026-11-19T16:01:00.000Z'),
      aTicket('CTD-2026-000003', NOW),
    ];
    const findTickets = () => Promise.resolve({ items });
    const { body } = await visitor({ findTickets }, 'SERVICE_DESK').get('/contacts/tickets');
    const ages = [...body.matchAll(/data-title="Age"[^>]*>([^<]+)</gu)].map(([, age]) => age);
    expect(ages).toEqual(['3 days', '1 day', 'Today']);
    expect(body).toContain(agency.name);
  });

  test('are not there for who sees no applications for contacts', async () => {
    const findTickets = () => Promise.resolve(undefined);
    expect((await visitor({ findTickets }).get('/contacts/tickets')).statusCode).toBe(404);
  });
});

describe('the form', () => {
  const browser = new Browser(portal({}), anOfficer('AGENCY_ADMIN'));

  test('takes over what was searched for, escaped, into the fields that it has', async () => {
    const filled = new URLSearchParams({
      'fill.fullName': 'Mei "Ling"',
      'fill.address': 'x',
      'fill.id': '1',
    });
    const { body } = await browser.get(`/new/IPMS-4.21?${filled.toString()}`);
    expect(body).toContain('value="Mei &quot;Ling&quot;"');
    expect(body).not.toContain('name="f.id"');
  });

  test('does not ask whether the address is free: it is as it is', async () => {
    expect((await browser.get('/new/IPMS-4.21')).body).not.toContain('value="available"');
  });

  test('is closed for another agency’s contact', async () => {
    const { id, version, agencyId, state, fullName: title } = others;
    const subject = { kind: 'contact', id, version, agencyId, state, title, settings: {} } as const;
    const routes = portal({ readSubject: () => Promise.resolve(subject) });
    const answer = await new Browser(routes, anOfficer('AGENCY_ADMIN')).get('/new/IPMS-4.22?subject=C-2');
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('This belongs to another agency.');
  });
});
