import { expect, test } from 'vitest';
import { anAccountSubject } from './account-samples.ts';
import { anOfficer } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser } from './visits.ts';

/** The form of a procedure of services opens for the services that it is about, and for no other. */

function opened(service: string, state: string) {
  const subject = anAccountSubject({
    ...{ kind: 'service', id: `a1.${service}`, state, title: `Nurul (${service})` },
    settings: { service, applicant: 'nurul@kpdn.gov.my' },
  });
  const browser = new Browser(
    portal({ readSubject: () => Promise.resolve(subject) }),
    anOfficer('AGENCY_ADMIN'),
  );
  return (procedure: string) => browser.get(`/new/${procedure}?subject=a1.${service}`);
}

test.each([
  ['BMT', 'NONE', 'BMT-APPLY'],
  ['BMT', 'TERMINATED', 'BMT-APPLY'],
  ['BMT', 'ACTIVE', 'BMT-TERMINATE'],
  ['ONLINE_ARCHIVING', 'NONE', 'ARCHIVE-APPLY'],
  ['ADRMS', 'NONE', 'VALUE-ADDED'],
])('%s that is %s opens the form of %s, with the account filled in', async (service, state, procedure) => {
  const { statusCode, body } = await opened(service, state)(procedure);
  expect(statusCode).toBe(200);
  expect(body).toContain('nurul@kpdn.gov.my');
  expect(body).toContain('Date received');
});

test.each([
  ['SSO', 'NONE', 'BMT-APPLY'],
  ['BMT', 'NONE', 'VALUE-ADDED'],
  ['BMT', 'ACTIVE', 'ARCHIVE-TERMINATE'],
  ['BMT', 'ACTIVE', 'BMT-APPLY'],
  ['BMT', 'NONE', 'BMT-TERMINATE'],
])('%s that is %s opens no form of %s', async (service, state, procedure) => {
  const { statusCode, body } = await opened(service, state)(procedure);
  expect(statusCode).toBe(409);
  expect(body).not.toContain('Date received');
});
