import type { BulkAction, BulkChange } from '../../schemas/cases/bulk-row.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import { catalogue } from '../../schemas/catalogue.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { fieldsOf, type Field, type FormDefinition } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { bulkActionTable, type BulkActionEntry } from '../../schemas/procedures/bulk-actions.ts';
import { settingsOf } from './account-data.ts';
import { lostDigits, readCell } from './bulk-cell.ts';
import { bulkColumns, personFields } from './bulk-columns.ts';
import type { FileRow } from './bulk-file.ts';
import { InvalidInput, type FieldError } from './errors.ts';
import { parseFields, parseForm, type FieldContext, type ParsedFields } from './form.ts';
import { allocationOf, registrationOf } from './registration.ts';
import { maskedParsed, maskedValues, type ShownValue, type ShownValues } from './shown-values.ts';

/** A row as its form takes it: the same checks as on a page (S3 §4.3 to §4.6, §4.7, §4.9, §4.11). */
export interface ParsedRow {
  readonly errors: readonly FieldError[];
  /** Of the form; identity numbers only marked. */
  readonly values: FormValues;
  /** Of 4.5. */
  readonly allocation?: FormValues;
  /** In clear, to be sealed. */
  readonly identities: Readonly<Record<string, string>>;
  readonly changes: readonly BulkChange[];
}

type Raw = Readonly<Record<string, string | boolean | undefined>>;

/** `account` is the one that the row names; undefined for a new one. `context` is without what stood before. */
export function parseRow(
  action: BulkAction,
  row: FileRow,
  context: FieldContext,
  account: Account | undefined,
): ParsedRow {
  const errors: FieldError[] = row.tooLong ? [{ field: '', code: 'bulk-cells' }] : [];
  const raw = readCells(action, row, context, errors);
  const { fills, procedure } = bulkActionTable[action];
  const form = formOf(catalogue[procedure].form);
  const parsed = parsers[fills]({ raw, context, account, form });
  return { ...parsed, errors: firstOfEach(errors, parsed.errors) };
}

function readCells(
  action: BulkAction,
  { cells }: FileRow,
  { choices }: FieldContext,
  errors: FieldError[],
): Raw {
  const raw: Record<string, string | boolean | undefined> = {};
  for (const field of bulkColumns(action)) {
    const from = field.choicesFrom === undefined ? undefined : choices?.[field.choicesFrom];
    const cell = readCell(field, cells[field.name] ?? '', from);
    if ('code' in cell) errors.push({ field: field.name, ...cell });
    else raw[field.name] = cell.value;
  }
  return raw;
}

interface Entered {
  readonly raw: Raw;
  readonly context: FieldContext;
  readonly account: Account | undefined;
  /** Of the action's procedure. */
  readonly form: FormDefinition;
}

const parsers: Readonly<Record<BulkActionEntry['fills'], (entered: Entered) => ParsedRow>> = {
  registration,
  changes: update,
  form: asItIs,
};

function registration({ raw, context }: Entered): ParsedRow {
  const category = raw['category'] === 'OTHER' ? 'OTHER' : 'PUBLIC_SERVANT';
  const form = formOf(registrationOf(category).form);
  const step = allocationOf(category);
  const named = { ...raw, [form.titleField]: raw['name'] };
  const names = fieldsOf(form).map(({ name }) => name);
  const known = new Set([...names, ...namesOf(step.fields), ...namesOf(personFields), 'name']);
  const person = attempt(() => parseFields(personFields, only(raw, namesOf(personFields)), context));
  const own = attempt(() => parseForm(form, only(named, names), context));
  const allocation = attempt(
    () => parseFields(step.fields, only(raw, namesOf(step.fields)), context, step.rules).values,
  );
  const errors = [
    ...(raw['category'] === 'PUBLIC_SERVANT' ? lostIdentity(raw) : []),
    ...person.errors,
    ...own.errors.map((error) => (error.field === form.titleField ? { ...error, field: 'name' } : error)),
    ...allocation.errors,
    ...Object.keys(raw)
      .filter((name) => raw[name] !== undefined && !known.has(name))
      .map((field) => ({ field, code: 'bulk-not-for-category' })),
  ];
  const values = { ...own.value?.values, ...person.value?.values };
  return {
    errors,
    values: { ...values, language: values['language'] ?? 'ms' },
    allocation: allocation.value ?? {},
    identities: person.value?.identities ?? {},
    changes: changesBetween(
      {},
      {
        ...maskedValues(own.value?.values ?? {}),
        ...maskedParsed(person.value ?? nothing),
        ...maskedValues(allocation.value ?? {}),
      },
    ),
  };
}

function update({ raw, context, account, form }: Entered): ParsedRow {
  const before = account === undefined ? {} : settingsOf(account);
  const { address: _key, newAddress, ...cells } = raw;
  const given = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));
  const stays = only(
    before,
    fieldsOf(form)
      .filter(({ kind }) => kind !== 'identity')
      .map(({ name }) => name),
  );
  const input = { ...stays, ...given, ...(newAddress === undefined ? {} : { address: newAddress }) };
  const parsed = attempt(() => parseForm(form, input, { ...context, before }));
  const values = parsed.value?.values ?? {};
  const changes = changesBetween(
    onForm(form, maskedValues(before)),
    onForm(form, maskedParsed(parsed.value ?? nothing)),
  );
  const errors = [
    ...(account?.category === 'PUBLIC_SERVANT' ? lostIdentity(raw) : []),
    ...parsed.errors.map((error) => (error.field === 'address' ? { ...error, field: 'newAddress' } : error)),
  ];
  return {
    errors: errors.length === 0 && changes.length === 0 ? [{ field: '', code: 'bulk-no-change' }] : errors,
    values,
    identities: parsed.value?.identities ?? {},
    changes: errors.length === 0 ? changes : [],
  };
}

function asItIs({ raw, context, form }: Entered): ParsedRow {
  const input = only(
    raw,
    fieldsOf(form).map(({ name }) => name),
  );
  const parsed = attempt(() => parseForm(form, input, context));
  const values = parsed.value?.values ?? {};
  return {
    errors: parsed.errors,
    values,
    identities: {},
    changes: changesBetween({}, maskedValues(values)),
  };
}

/** What was entered for its own sake, not as a change of the account. */
const remarks = new Set(['identityReason']);

function onForm(form: FormDefinition, values: ShownValues): ShownValues {
  const names = new Set(fieldsOf(form).map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name) && !remarks.has(name)));
}

function changesBetween(before: ShownValues, after: ShownValues): BulkChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((field): BulkChange[] => {
    const [was, is] = [visible(before[field]), visible(after[field])];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [
      { field, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
    ];
  });
}

function visible(value: ShownValue | undefined): BulkChange['after'] {
  return typeof value === 'object' && 'supplied' in value ? undefined : value;
}

function lostIdentity({ identityNumber }: Raw): FieldError[] {
  const lost = typeof identityNumber === 'string' && lostDigits(identityNumber.replaceAll(/[\s-]/gu, ''));
  return lost ? [{ field: 'identityNumber', code: 'bulk-identity-digits' }] : [];
}

const nothing: ParsedFields = { values: {}, secrets: {}, identities: {}, passwords: {} };

function attempt<T>(work: () => T): { readonly value?: T; readonly errors: readonly FieldError[] } {
  try {
    return { value: work(), errors: [] };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { errors: error.errors };
  }
}

/** A cell that cannot be read has its own message. */
function firstOfEach(cells: readonly FieldError[], form: readonly FieldError[]): FieldError[] {
  const told = new Set<string>();
  return [...cells, ...form].filter(({ field, code }) => {
    const key = field === '' ? `#${code}` : field;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

function namesOf(fields: readonly Field[]): readonly string[] {
  return fields.map(({ name }) => name);
}

function only<T>(values: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  const wanted = new Set(names);
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => wanted.has(name) && value !== undefined),
  );
}
