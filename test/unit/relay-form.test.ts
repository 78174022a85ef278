import { describe, expect, it } from 'vitest';
import { parseForm } from '../../functions/domain/form.ts';
import { InvalidInput } from '../../functions/domain/errors.ts';
import type { FormRow } from '../../schemas/field.ts';
import { relayApplyForm } from '../../schemas/forms/relay.ts';
import { aRelayForm } from '../support/forms.ts';
import { Browser } from './web/visits.ts';
import { anOfficer } from './web/samples.ts';
import { portal } from './web/use-cases.ts';

/** The form on paper: MAMPU-ISMS-P3-Teknikal/001-1GovUC-001. What is written here comes from it, not from the code. */

const paper = {
  '1': ['appName'],
  '2': ['appIp', 'appDomain'],
  '3': ['appItAdmin'],
  '4': ['appItAdminEmail'],
  '5': ['appEmail'],
  '6': ['agency', 'division', 'section', 'unit'],
  '7': ['serverLocation'],
  '8': ['authUsername', 'authPassword'],
  '9': ['reason'],
};

const mandatory = [
  'appName',
  'appItAdmin',
  'appItAdminEmail',
  'appEmail',
  'agency',
  'serverLocation',
  'reason',
  'preparerName',
  'preparerPost',
  'preparerDate',
  'reviewerName',
  'reviewerPost',
  'reviewerDate',
];

const rows = relayApplyForm.sections.flatMap((section) => section.rows);
const items = rows.filter((row): row is FormRow & { readonly item: string } => row.item !== undefined);

/** Fields that are found wrong, when `form` is sent. */
function wrongFields(form: Readonly<Record<string, unknown>>): string[] {
  try {
    parseForm(relayApplyForm, form, { today: '2026-03-02', supplied: new Set(), fixed: {} });
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors.map(({ field }) => field);
    throw error;
  }
}

describe('the relay form', () => {
  it('has items 1 to 9 with their lines, and a Nota for each', () => {
    expect(
      Object.fromEntries(items.map(({ item, fields }) => [item, fields.map(({ name }) => name)])),
    ).toEqual(paper);
    expect(items.map(({ note }) => note?.label.ms)).toEqual(items.map(() => 'Nota'));
  });

  it('asks the preparer and the reviewer for name, post and date', () => {
    const signOffs = rows.filter(({ item }) => item === undefined);
    expect(signOffs.map(({ label }) => label.ms)).toEqual([
      'Disediakan oleh (Pemilik Aplikasi)',
      'Disemak oleh (Pentadbir UC Agensi)',
    ]);
    expect(signOffs.flatMap(({ fields }) => fields.map(({ label }) => label.ms))).toEqual([
      ...['Nama', 'Jawatan', 'Tarikh'],
      ...['Nama', 'Jawatan', 'Tarikh'],
    ]);
  });

  it.each(mandatory)('is refused without %s', (name) => {
    const { [name]: _left, ...rest } = aRelayForm('X');
    expect(wrongFields(rest)).toEqual([name]);
  });

  it('is complete with the mandatory items and one of IP and domain alone', () => {
    const whole = aRelayForm('X');
    const least = Object.fromEntries([...mandatory, 'appDomain'].map((name) => [name, whole[name]]));
    expect(wrongFields(least)).toEqual([]);
  });

  it('names the three types of the paper', () => {
    const types = relayApplyForm.constantNames['type']?.choices.map(({ label }) => label.ms);
    expect(types).toEqual(['Servis Baru', 'Penamatan Servis', 'Perubahan Maklumat']);
  });
});

it('the choice of procedures names what else the documents call the service', async () => {
  const { body } = await new Browser(portal({}), anOfficer('AGENCY_ADMIN'), 'ms').get('/new');
  for (const name of ['E-mel Relay', 'Notifikasi E-mel', 'Geganti Mel', 'Geganti SMTP']) {
    expect(body).toContain(name);
  }
});
