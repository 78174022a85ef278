import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { ShownValue } from '../../../functions/domain/shown-values.ts';
import { FieldInput } from '../../../functions/web/components/field-input.tsx';
import { sameValue, shownValue } from '../../../functions/web/components/form-answers.tsx';
import { HiddenValues } from '../../../functions/web/components/hidden-values.tsx';
import { errorOf, showErrors } from '../../../functions/web/field-errors.ts';
import { readPostedForm, type ReadOptions } from '../../../functions/web/form-values.ts';
import { translator } from '../../../functions/web/translate.ts';
import type { Ui } from '../../../functions/web/ui.ts';
import type { FormValues } from '../../../schemas/cases/request.ts';
import type { Field } from '../../../schemas/field.ts';
import { gradeChoices, packageChoices } from '../../../schemas/policies/accounts.ts';

/** Fields of accounts on pages: identity numbers, passwords, long lists, what another field makes mandatory. */

const ui: Ui = { language: 'ms', t: translator('ms'), now: '2026-11-21T06:05:00.000Z', address: '/' };
const label = { ms: 'Nama medan', en: 'Field' };
const number: Field = { name: 'number', kind: 'identity', label };
const password: Field = { name: 'password', kind: 'password', label, required: true };
const sealedValue = { masked: '••••••••5678', sealed: 'c2VhbGVk', digest: 'ZGlnZXN0' };

function input(field: Field, value?: ShownValue, more: { beside?: readonly Field[]; sealed?: string } = {}) {
  return renderToString(<FieldInput ui={ui} field={field} value={value} {...more} />);
}

function read(form: Readonly<Record<string, string>>, more: Partial<ReadOptions> = {}) {
  return readPostedForm(new URLSearchParams(form), {
    fields: [number, password, { name: 'text', kind: 'text', label }],
    sessionToken: 'token',
    purpose: 'test',
    ...more,
  });
}

describe('an identity number', () => {
  test('goes over the next page encrypted, and is shown masked', () => {
    const first = read({ 'f.number': '900131-14-5678' });
    expect(first.raw).toEqual({ number: '900131-14-5678' });
    expect(first.shown).toEqual({ number: { masked: '••••••••5678' } });
    const page = renderToString(<HiddenValues values={first.shown} sealed={first.sealed} />);
    expect(page).toContain('name="sealed-f.number"');
    expect(page).not.toMatch(/900131|name="f\.number"/u);

    const next = read({ 'f.number': '', 'sealed-f.number': first.sealed['number'] ?? '' });
    expect(next.raw).toEqual({ number: '900131-14-5678' });
    expect(read({ 'f.number': 'A1234567', 'sealed-f.number': first.sealed['number'] ?? '' }).raw).toEqual({
      number: 'A1234567',
    });
  });

  test('opens for this browser and this form alone', () => {
    const sealed = { 'sealed-f.number': read({ 'f.number': 'A1234567' }).sealed['number'] ?? '' };
    expect(read(sealed).raw).toEqual({ number: 'A1234567' });
    expect(read(sealed, { sessionToken: 'other' }).raw).toEqual({});
    expect(read(sealed, { purpose: 'other' }).raw).toEqual({});
  });

  test('can be taken out again', () => {
    const { sealed } = read({ 'f.number': 'A1234567' });
    expect(read({ 'sealed-f.number': sealed['number'] ?? '', 'remove-f.number': 'true' }).raw).toEqual({});
    expect(input(number, { masked: '••••••••4567' }, { sealed: 'x' })).toContain('Buang nombor ini');
  });

  test('that was typed wrongly is shown again, to be corrected', () => {
    expect(read({ 'f.number': '900231145678' })).toEqual({
      raw: { number: '900231145678' },
      shown: { number: '900231145678' },
      sealed: {},
    });
  });

  test('is not promised to be kept where nothing can carry it', () => {
    const posted = readPostedForm(new URLSearchParams({ 'f.number': 'A1234567' }), { fields: [number] });
    expect(posted).toEqual({ raw: { number: 'A1234567' }, shown: {}, sealed: {} });
  });

  test('of before stays when nothing is entered, and is shown masked', () => {
    const kept = read({}, { before: { number: sealedValue } });
    expect(kept).toEqual({ raw: {}, shown: { number: { masked: '••••••••5678' } }, sealed: {} });
    const page = input(number, sealedValue);
    expect(page).toContain('Nombor ••••••••5678 telah diberikan. Biarkan kosong untuk mengekalkannya');
    expect(page).toMatch(/name="f\.number"[^>]* value autocomplete/u);
    expect(page).not.toMatch(/c2VhbGVk|ZGlnZXN0/u);
    expect(page).toContain('autocomplete="off"');
  });

  test('is read masked, and its change is told by its digest', () => {
    expect(shownValue(ui, number, sealedValue)).toBe('••••••••5678');
    const again: FormValues = {
      same: { ...sealedValue, sealed: 'again' },
      other: { ...sealedValue, digest: 'b3RoZXI' },
    };
    expect(sameValue(sealedValue, again['same'])).toBe(true);
    expect(sameValue(sealedValue, again['other'])).toBe(false);
    expect(sameValue(sealedValue, { masked: '••••••••4567' })).toBe(false);
    expect(sameValue(sealedValue, { masked: '••••••••5678' })).toBe(true);
    expect(sameValue(sealedValue, undefined)).toBe(false);
  });
});

describe('a password', () => {
  test('goes to the use case as it was typed and onto no page', () => {
    const posted = read({ 'f.password': ' Geheim 1! ', 'f.text': 'x' });
    expect(posted.raw).toEqual({ password: ' Geheim 1! ', text: 'x' });
    expect([posted.shown, posted.sealed]).toEqual([{ text: 'x' }, {}]);
    expect(input(password, 'Geheim 1!')).not.toContain('Geheim');
    expect(input(password)).toMatch(/type="password" value autocomplete="new-password"/u);
  });

  test('is told all the rules that it breaks', () => {
    const errors = showErrors(
      [
        { field: 'password', code: 'password-digit' },
        { field: 'password', code: 'password-upper' },
      ],
      [password],
      ui.t,
    );
    expect(errors).toHaveLength(2);
    expect(errorOf(errors, 'password')).toMatch(/satu nombor.*satu huruf besar/u);
    expect(errorOf(errors, 'text')).toBeUndefined();
  });
});

describe('a choice', () => {
  test('among sixty is a list to open, with nothing chosen first', () => {
    const page = input({ name: 'grade', kind: 'choice', label, choices: gradeChoices }, 'JUSA_B');
    expect(page).toMatch(/<label class="label" for="f-grade">.*<select id="f-grade" name="f\.grade">/u);
    expect(page).toContain('<option value>Pilih…</option>');
    expect(page.match(/<option/gu)).toHaveLength(61);
    expect(page).toContain('<option value="JUSA_B" selected>Jusa B</option>');
    expect(page).not.toContain('type="radio"');
  });

  test('among three is a group of radio buttons', () => {
    const page = input({ name: 'package', kind: 'choice', label, choices: packageChoices }, 'B');
    expect(page.match(/type="radio"/gu)).toHaveLength(3);
    expect(page).not.toContain('<select');
  });
});

describe('a field that is not always needed', () => {
  const cause: Field = {
    name: 'cause',
    kind: 'choice',
    label: { ms: 'Sebab', en: 'Cause' },
    choices: [{ value: 'OTHER', label: { ms: 'Lain-lain', en: 'Other' } }],
  };
  const box: Field = { name: 'box', kind: 'flag', label: { ms: 'Kongsi', en: 'Shared' } };
  const note = (when: Field['requiredWhen']): Field => ({
    name: 'note',
    kind: 'text',
    label,
    ...(when === undefined ? {} : { requiredWhen: when }),
  });

  test.each([
    ['a choice', note({ field: 'cause', is: 'OTHER' }), ' (wajib jika Sebab: Lain-lain)'],
    ['a box', note({ field: 'box', is: 'true' }), ' (wajib jika ditanda: Kongsi)'],
    ['a field elsewhere', note({ field: 'elsewhere', is: 'x' }), ' (tidak wajib)'],
    ['nothing', note(undefined), ' (tidak wajib)'],
  ])('says what it depends on: %s', (_, field, said) => {
    expect(input(field, undefined, { beside: [cause, box, field] })).toContain(said);
  });
});
