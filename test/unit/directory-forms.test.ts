import { describe, expect, it } from 'vitest';
import { catalogue, stepId } from '../../schemas/catalogue.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { services } from '../../schemas/policies/services.ts';
import { channels } from '../../schemas/directory-words.ts';

/** The forms and steps of lists, contacts and services (S1, S2, S3 §4.13 to §4.23). What is written here comes from the documents. */

const jadual22 = ['Nama Penuh', 'Alamat Email', 'Jawatan', 'Syarikat', 'No Telefon', 'Alamat'];

describe('the data of a contact (Jadual 22)', () => {
  it.each(['contact-register', 'contact-update'])(
    'are six in %s, in their order with their numbers',
    (id) => {
      const rows = formOf(id).sections.flatMap((section) => section.rows);
      expect(rows.map(({ item, label }) => `${item ?? '?'} ${label.ms}`)).toEqual(
        jadual22.map((label, index) => `${index + 1} ${label}`),
      );
    },
  );

  it('need a name and an address, and nothing else', () => {
    const mandatory = fieldsOf(formOf('contact-register')).filter(({ required }) => required === true);
    expect(mandatory.map(({ label }) => label.ms)).toEqual(['Nama Penuh', 'Alamat Email']);
  });
});

describe('a mailing list', () => {
  it.each(['list-create', 'list-update'])(
    'has in %s a display name, an address and an owner (BR-37)',
    (id) => {
      const mandatory = fieldsOf(formOf(id)).filter(({ required }) => required === true);
      expect(mandatory.map(({ name }) => name)).toEqual(['displayName', 'address', 'owner']);
    },
  );

  it('may have a handler beside its owner (AMB-63)', () => {
    for (const id of ['list-create', 'list-update'])
      expect(fieldsOf(formOf(id)).find(({ name }) => name === 'handler')).toMatchObject({ kind: 'email' });
  });
});

describe.each([
  ['BMT-APPLY', 'BMT-TERMINATE', 'BMT'],
  ['ARCHIVE-APPLY', 'ARCHIVE-TERMINATE', 'pengarkiban e-mel'],
] as const)('%s and %s', (apply, end, service) => {
  it('receive what came by one of the four channels of the SOP', () => {
    for (const id of [apply, end]) {
      expect(stepText(id, '1')).toContain('melalui e-mel, memo, surat atau borang');
      expect(stepText(id, '1')).toContain(service);
    }
    expect(channels).toEqual(['EMAIL', 'MEMO', 'LETTER', 'FORM']);
  });

  it('record channel, reference, date and justification (AMB-20)', () => {
    for (const id of [apply, end]) {
      const names = fieldsOf(formOf(catalogue[id].form)).map(({ name }) => name);
      expect(names).toEqual(['applicant', 'channel', 'referenceNo', 'receivedOn', 'justification']);
    }
  });

  it('have the steps of their charts, and of the circular that of the ICT Manager when they begin', () => {
    const own = apply === 'BMT-APPLY' ? [] : ['5'];
    expect(catalogue[apply].steps.map(({ no }) => no)).toEqual(['1', '2', '2a', '3', '4', ...own]);
    expect(catalogue[end].steps.map(({ no }) => no)).toEqual(['1', '2', '3', '4']);
    expect(catalogue[end].steps.every(({ actor }) => actor !== 'ICT_MANAGER')).toBe(true);
  });
});

describe('the period after which mail is archived (AMB-25)', () => {
  it('is asked for without a number that no document gives', () => {
    const configure = catalogue['ARCHIVE-APPLY'].humanSteps.find(({ no }) => no === '3');
    const fields = configure?.outcomes['configured']?.fields ?? [];
    const period = fields.find(({ name }) => name === 'archivingAge');
    expect(period).toBeDefined();
    expect(period).not.toHaveProperty('prefill');
  });
});

describe('value-added services', () => {
  it('are managed by the administrator and approved by the ICT Manager (S4 G¶18(ix))', () => {
    const holders = catalogue['VALUE-ADDED'].humanSteps.map(({ no, holder }) => [
      stepId('VALUE-ADDED', no),
      holder,
    ]);
    expect(holders).toEqual([
      ['VALUE-ADDED.2', 'AGENCY_ADMIN'],
      ['VALUE-ADDED.3', 'ICT_MANAGER'],
      ['VALUE-ADDED.4', 'AGENCY_ADMIN'],
      ['VALUE-ADDED.5', 'AGENCY_ADMIN'],
    ]);
  });

  it.each([
    ['BMT', [/2 GB.*10 MB/u, /beberapa penerima/iu, /kata laluan dan tarikh luput/iu, /log .*muat naik/iu]],
    ['ADRMS', [/AES 128 bit/u, /pencetakan, penyalinan, penyuntingan dan penghantaran/u]],
    [
      'ONLINE_ARCHIVING',
      [/dihantar dan diterima, secara manual atau berjadual/u, /peranti/u, /carian .*semua jenis lampiran/iu],
    ],
  ] as const)('are described by every clause of the circular about them: %s', (code, clauses) => {
    const { facts } = services[code];
    expect(facts).toHaveLength(clauses.length);
    for (const [index, clause] of clauses.entries()) {
      expect(facts[index]?.text.ms).toMatch(clause);
      expect(facts[index]?.source).toContain('S4 G¶3(iv)');
    }
  });

  it('can be ticked in any number, but one at least', () => {
    const form = formOf('service-request');
    const flags = fieldsOf(form).filter(({ kind }) => kind === 'flag');
    expect(flags.map(({ name }) => name)).toEqual([
      ...['vasSSO', 'vasBMT', 'vasADRMS', 'vasONLINE_ARCHIVING', 'vasMULTI_CONFERENCING'],
      'vasENTERPRISE_VOICE',
    ]);
    expect(form.rules).toMatchObject([{ rule: 'at-least-one', fields: flags.map(({ name }) => name) }]);
  });
});

function stepText(id: 'BMT-APPLY' | 'BMT-TERMINATE' | 'ARCHIVE-APPLY' | 'ARCHIVE-TERMINATE', no: string) {
  return catalogue[id].steps.find((step) => step.no === no)?.title.ms ?? '';
}
