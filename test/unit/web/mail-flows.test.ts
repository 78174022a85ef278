import { expect, test } from 'vitest';
import { anAccountView } from './account-samples.ts';
import { anOfficer } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser } from './visits.ts';

/**
 * S3 §4.9 T7: on "Only sender from following list" the system shows the users of the agency. Nobody is picked from them:
 * the postmaster is entered by itself (AMB-103).
 */
test('the part Mail Flows leads to the users of the agency, and says who sets the restriction', async () => {
  const routes = portal({ readAccount: () => Promise.resolve(anAccountView()) });
  const { body } = await new Browser(routes, anOfficer('AGENCY_ADMIN')).get('/accounts/account-1');
  const part = body.slice(body.indexOf('<h2 id="mail-flows">'), body.indexOf('<h2 id="member-of">'));
  expect(part).toContain('Only sender from following list');
  expect(part).toMatch(/href="\/accounts\?state=ACTIVE[^"]*"[^>]*>See the users of this agency/u);
  expect(part).toContain('The senders are restricted when the account is disabled');
});
