import { describe, expect, it } from 'vitest';
import { catalogue, humanStep, stepId, type ProcedureId } from '../../schemas/catalogue.ts';
import { fieldsOf, type Field } from '../../schemas/field.ts';
import { formOf, forms } from '../../schemas/forms.ts';

/** The tables of the documents (S3 §4.3 to §4.11, spec D.4 to D.14). What is written here comes from them, not from the code. */

const jadual3a = [
  'Nama Penuh (seperti di K/P)',
  'Nama Kementerian',
  'Jabatan',
  'Bahagian',
  'Seksyen',
  'Unit',
  'Gelaran Jawatan',
  'Jawatan',
  'Gred',
  'Alamat',
  'Poskod',
  'Bandar',
  'Negeri',
  'Negara',
  'No. Telefon Pejabat',
  'No. Telefon Bimbit',
  'Nota',
];
const jadual3b = [
  'Nama Akaun',
  'Nama Kementerian',
  'Jabatan',
  'Bahagian',
  'Seksyen',
  'Unit',
  'Negara',
  'Negeri',
  'Bandar',
  'No. Telefon Pejabat',
  'No. Telefon Bimbit',
  'Alamat',
  'Poskod',
  'Nota',
];

describe.each([
  ['account-3a', 'Jadual 3A', jadual3a, 'PUBLIC_SERVANT'],
  ['account-3b', 'Jadual 3B', jadual3b, 'OTHER'],
])('the form %s', (id, number, table, category) => {
  const form = formOf(id);
  const rows = form.sections.flatMap((section) => section.rows);

  it('has the rows of its table in their order, with their numbers', () => {
    expect(form.number).toBe(number);
    expect(rows.map(({ item, label }) => `${item ?? '?'} ${label.ms}`)).toEqual(
      table.map((label, index) => `${index + 1} ${label}`),
    );
  });

  it('has no. 1 alone as a mandatory field (AMB-36, AMB-37)', () => {
    expect(rows.filter(({ fields }) => fields.some(isMandatory)).map(({ item }) => item)).toEqual(['1']);
  });

  it('fixes its category, and asks for neither identity number nor e-mail again', () => {
    expect(form.constants).toEqual({ category });
    expect(fieldsOf(form).filter(({ kind }) => kind === 'identity' || kind === 'email')).toEqual([]);
  });
});

describe.each(['IPMS-4.3', 'IPMS-4.4'] as const)('the allocation after %s', (procedure) => {
  const fields = outcomeFields(procedure, 'IPMS-4.5.S4', 'allocated');
  const of = (name: string) => fields.find((field) => field.name === name);

  it('asks for address, login id, package, grade, storage, service type and the six services (D.6, D.12)', () => {
    expect(fields.map(({ name }) => name)).toEqual([
      ...['address', 'loginId', 'package', 'grade', 'storage', 'storageReason', 'serviceType'],
      ...[
        'vasSSO',
        'vasBMT',
        'vasADRMS',
        'vasONLINE_ARCHIVING',
        'vasMULTI_CONFERENCING',
        'vasENTERPRISE_VOICE',
      ],
      ...['superiorEmail', 'privateEmail'],
    ]);
  });

  it('offers the packages, grades and sizes of the document', () => {
    expect(of('package')?.choices?.map(({ label }) => label.ms)).toEqual(['Pakej A', 'Pakej B', 'Pakej C']);
    const grades = of('grade')?.choices?.map(({ label }) => label.ms) ?? [];
    expect(grades).toHaveLength(60);
    expect([grades[0], grades[53], ...grades.slice(54)]).toEqual([
      ...['Gred 1', 'Gred 54', 'Jusa A', 'Jusa B', 'Jusa C', 'Turus 1', 'Turus 2', 'Turus 3'],
    ]);
    const sizes = of('storage')?.choices?.map(({ label }) => label.ms) ?? [];
    expect([sizes[0], sizes.at(-1)]).toEqual(['500 MB', '10 GB']);
    expect(of('serviceType')?.choices?.map(({ label }) => label.ms)).toEqual([
      'Pengguna biasa',
      'Pengguna VIP',
    ]);
  });

  it('takes each service or none, and a grade from a public servant', () => {
    expect(fields.filter(({ name }) => name.startsWith('vas')).some(isMandatory)).toBe(false);
    expect(of('grade')?.required === true).toBe(procedure === 'IPMS-4.3');
  });

  it('reserves address and login id, and needs the address of the superior, known or asked for (D-09)', () => {
    expect([of('address')?.unique, of('loginId')?.unique]).toEqual(['address', 'login']);
    expect(of('superiorEmail')).toMatchObject({ required: true, prefillFrom: { contact: 'SUPERVISOR' } });
  });

  it('can be refused and returned, with reasons, here and at the approval (AMB-47)', () => {
    for (const step of ['IPMS-4.5.S4', 'IPMS-4.6.S2']) {
      const outcomes = humanStep(catalogue[procedure], step)?.outcomes;
      expect(outcomes?.['rejected']?.fields).toMatchObject([{ name: 'reason', required: true }]);
      expect(outcomes?.['returned']?.fieldReasons).toBe(true);
    }
  });
});

describe('the update of an account', () => {
  const names = fieldsOf(formOf('account-update')).map(({ name }) => name);

  it('covers the data of Jadual 3A, display name, service type, package and storage (AMB-50)', () => {
    const table = fieldsOf(formOf('account-3a')).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([...table, 'displayName', 'serviceType', 'package', 'storage']),
    );
  });

  it('offers the check through OWA as a tick that may be left out', () => {
    const step = catalogue['IPMS-4.7'].steps.find(({ no }) => no === 'S3a');
    expect([step?.by, step?.actor]).toEqual(['check', 'AGENCY_ADMIN']);
    expect(names).not.toContain('owaChecked');
  });
});

describe('the other forms about accounts', () => {
  it('disable with a reason of the list, a date and a description (BR-30)', () => {
    const fields = fieldsOf(formOf('account-disable'));
    expect(fields.map(({ name }) => name)).toEqual(['reason', 'until', 'description']);
    expect(fields.every(isMandatory)).toBe(true);
    expect(fields[0]?.choicesFrom).toBe('disable-reasons');
  });

  it('end with a cause of G¶15 or D-01, and a date', () => {
    const fields = fieldsOf(formOf('account-terminate'));
    expect(fields.filter(isMandatory).map(({ name }) => name)).toEqual(['cause', 'effectiveOn']);
    expect(fields[0]?.choices?.map(({ value }) => value)).toEqual([
      ...['TRANSFER_OR_LEAVE', 'RETIRE', 'RESIGN_OR_DISMISSED', 'INACTIVE_90', 'AMENDMENT_REQUEST'],
      ...['AGENCY_ENDED', 'OTHER'],
    ]);
  });

  it('hold a user to what is his own: no name, number, grade, package, storage, address or service type (AMB-102)', () => {
    const own = fieldsOf(formOf('account-profile')).map(({ name }) => name);
    const admins = [
      'fullName',
      'accountName',
      'displayName',
      'identityNumber',
      'grade',
      'package',
      'storage',
    ];
    const addresses = ['address', 'loginId', 'serviceType', 'privateEmail', 'superiorEmail'];
    expect(own.filter((name) => [...admins, ...addresses].includes(name))).toEqual([]);
    expect(own).toEqual(
      expect.arrayContaining(['division', 'position', 'postalAddress', 'mobilePhone', 'note']),
    );
  });
});

/** Steps of spec part H.6 that belong to these procedures; 4.12 is a page and has no case. */
const documented: Readonly<Record<string, number>> = {
  'IPMS-4.1': 4,
  'IPMS-4.2': 5,
  'IPMS-4.3': 3,
  'IPMS-4.4': 3,
  'IPMS-4.5': 10,
  'IPMS-4.6': 3,
  'IPMS-4.7': 3,
  'IPMS-4.8': 3,
  'IPMS-4.9': 9,
  'IPMS-4.10': 5,
  'IPMS-4.11': 5,
  'IPMS-4.20': 6,
};

describe('the steps of the document', () => {
  it('each belong to a row of the catalogue', () => {
    const known = new Set(
      Object.values(catalogue).flatMap(({ id, steps }) => steps.map(({ no }) => stepId(id, no))),
    );
    const missing = Object.entries(documented).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, index) => `${section}.S${index + 1}`).filter((id) => !known.has(id)),
    );
    expect(missing).toEqual([]);
  });
});

function isMandatory({ required }: Field): boolean {
  return required === true;
}

function outcomeFields(procedure: ProcedureId, step: string, outcome: string): readonly Field[] {
  return humanStep(catalogue[procedure], step)?.outcomes[outcome]?.fields ?? [];
}

describe('what the catalogue says once', () => {
  it.each(['IPMS-4.3', 'IPMS-4.4'] as const)('%s has one outcome that a new account is made with', (id) => {
    const outcomes = catalogue[id].humanSteps.flatMap(({ no, outcomes: all }) =>
      Object.entries(all).flatMap(([name, { allocates }]) => (allocates === true ? [`${no} ${name}`] : [])),
    );
    expect(outcomes).toEqual(['IPMS-4.5.S4 allocated']);
  });

  it('lets the directory answer rules about fields that the form has', () => {
    const rules = Object.values(forms).flatMap((form) =>
      (form.directoryRules ?? []).map(({ rule, field }) => ({ rule, form, field })),
    );
    expect(rules.map(({ rule, form }) => `${form.id} ${rule}`)).toEqual(
      expect.arrayContaining(['account-update one-account', 'account-terminate successor']),
    );
    // A rule about the subject as such is about no field.
    for (const { form, field } of rules)
      expect(['', ...fieldsOf(form).map(({ name }) => name)]).toContain(field);
  });
});
