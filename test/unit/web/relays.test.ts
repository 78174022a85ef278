import { expect, test } from 'vitest';
import { aRelay, anOfficer } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser } from './visits.ts';

const none = portal({ findRelays: () => Promise.resolve({ items: [] }) });

test('an empty directory offers the procedures that make a relay to those who may start one', async () => {
  const admin = await new Browser(none, anOfficer('AGENCY_ADMIN')).get('/relays');
  expect(admin.body).toContain('href="/new/RELAY-APPLY"');
  const auditor = await new Browser(none, anOfficer('AUDITOR')).get('/relays');
  expect(auditor.body).not.toContain('href="/new/');
});

test('a relay shows its settings in the order of the form that makes one', async () => {
  const routes = portal({ readRelay: () => Promise.resolve(aRelay) });
  const { body } = await new Browser(routes, anOfficer('AGENCY_ADMIN')).get('/relays/relay-1');
  const answers = ['Sistem e-Perolehan</dd>', '10.23.4.17</dd>', 'notifikasi@kpdn.gov.my</dd>'];
  const places = answers.map((answer) => body.indexOf(answer));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});
