import type { FormValues } from '../../schemas/cases/request.ts';
import type { FormRule, RuleName } from '../../schemas/field.ts';
import { storageMinima, storageRange } from '../../schemas/policies/accounts.ts';
import { latestPlanDate } from './agency-contract.ts';
import { allDifferent, daysAhead, endsLater, halfHours } from './booking-form-rules.ts';
import type { FieldError } from './errors.ts';
import type { FieldContext, ParsedFields } from './form.ts';
import { isIdentityCard } from './identity-number.ts';
import { brokenAccountPasswordRules } from './password-policy.ts';
import { isStorageInRange, minimumStorage, storageText } from './storage.ts';

/** Rules over several fields of a form or of a decision. Each says what is broken, and by which paragraph. */

export interface RuleInput {
  readonly rule: FormRule;
  readonly parsed: ParsedFields;
  readonly context: FieldContext;
  /** Fields that are wrong already. */
  readonly wrong: ReadonlySet<string>;
}

export interface RuleResult {
  readonly broken: readonly FieldError[];
  /** Fields whose values go. */
  readonly drops?: readonly string[];
  /** Values that are computed from others. */
  readonly adds?: FormValues;
}

type RuleFunction = (input: RuleInput) => RuleResult;

const kept: RuleResult = { broken: [] };

/** Adds what is broken to `errors`. @returns what is left of the values */
export function applyRules(
  rules: readonly FormRule[],
  parsed: ParsedFields,
  context: FieldContext,
  errors: FieldError[],
): ParsedFields {
  let { values } = parsed;
  for (const rule of rules) {
    const wrong = new Set(errors.map(({ field }) => field));
    // A field that is wrong already has its own message. Of a password each rule is told at once.
    if (rule.rule !== 'password' && rule.fields.some((name) => wrong.has(name))) continue;
    const result = ruleFunctions[rule.rule]({ rule, parsed: { ...parsed, values }, context, wrong });
    errors.push(...result.broken.map((error) => ({ source: rule.source, ...error })));
    values = { ...without(values, result.drops ?? []), ...result.adds };
  }
  return { ...parsed, values };
}

const ruleFunctions: { readonly [R in RuleName]: RuleFunction } = {
  'at-least-one': atLeastOne,
  'all-or-none': allOrNone,
  password,
  storage,
  'agency-domain': agencyDomain,
  'something-changes': somethingChanges,
  'login-id': loginId,
  'email-for-other': emailForOther,
  'reason-for-change': reasonForChange,
  'whole-number': wholeNumber,
  different,
  stays,
  contract,
  'contract-plan': contractPlan,
  'days-ahead': daysAhead,
  'ends-later': endsLater,
  'half-hours': halfHours,
  'all-different': allDifferent,
  'in-order': inOrder,
  'among-prefilled': amongPrefilled,
};

/** Dates and times are written so that their order is that of their letters. */
function inOrder({ rule, parsed: { values } }: RuleInput): RuleResult {
  const [first = '', second = ''] = rule.fields;
  const [from, to] = [textOf(values, first), textOf(values, second)];
  const ordered = from === undefined || to === undefined || from <= to;
  return ordered ? kept : { broken: [{ field: second, code: rule.rule }] };
}

/** Lines that are taken out of what stood there, and none that is added. */
function amongPrefilled({ rule, parsed: { values }, context }: RuleInput): RuleResult {
  const broken = rule.fields.flatMap((field) => {
    const known = linesIn(context.before?.[field]);
    const strangers = linesIn(values[field]).filter((line) => !known.includes(line));
    const addresses = strangers.join(', ');
    return strangers.length === 0 ? [] : [{ field, code: rule.rule, params: { addresses } }];
  });
  return { broken };
}

function linesIn(value: unknown): string[] {
  return typeof value === 'string' ? value.split('\n').filter((line) => line !== '') : [];
}

/** What is sent as it stands changes nothing: then there is nothing to ask for (BR-40). */
function somethingChanges({ rule, parsed: { values }, context }: RuleInput): RuleResult {
  const [field = ''] = rule.fields;
  const { before = {} } = context;
  const changes = rule.fields.some((name) => (values[name] ?? '') !== (before[name] ?? ''));
  return changes ? kept : { broken: [{ field, code: rule.rule }] };
}

/** A number of its own, without a sign, a fraction or a leading zero. */
function wholeNumber({ rule, parsed: { values } }: RuleInput): RuleResult {
  const broken = rule.fields.filter((name) => {
    const value = values[name];
    return typeof value === 'string' && !/^[1-9]\d*$/u.test(value);
  });
  return { broken: broken.map((field) => ({ field, code: rule.rule })) };
}

function atLeastOne({ rule, parsed }: RuleInput): RuleResult {
  const [field = ''] = rule.fields;
  if (filledOf(rule, parsed).length > 0) return kept;
  return { broken: [{ field, code: rule.rule, params: { fields: rule.fields.join(', ') } }] };
}

function allOrNone({ rule, parsed, context }: RuleInput): RuleResult {
  const filled = filledOf(rule, parsed);
  if (filled.length === 0 || filled.length === rule.fields.length) return kept;
  // Emptying the other fields of the group takes a secret of an earlier round away, too.
  if (filled.every((name) => context.supplied.has(name) && parsed.secrets[name] === undefined))
    return { broken: [], drops: rule.fields };
  const params = { fields: rule.fields.join(', ') };
  const missing = rule.fields.filter((name) => !filled.includes(name));
  return { broken: missing.map((field) => ({ field, code: rule.rule, params })) };
}

/** BR-28, BR-29, AMB-52. Fields: the password, and the same again. */
function password({ rule, parsed, wrong }: RuleInput): RuleResult {
  const [first = '', again = ''] = rule.fields;
  const entered = parsed.passwords[first];
  const broken = entered === undefined ? [] : brokenAccountPasswordRules(entered);
  const isSame = wrong.has(again) || parsed.passwords[again] === entered;
  return {
    broken: [
      ...broken.map((code) => ({ field: first, code })),
      ...(isSame ? [] : [{ field: again, code: 'password-different' }]),
    ],
  };
}

/** BR-23, BR-24, D-07. Fields: the grade, the size in megabytes, the reason for less than the minimum. */
function storage({ rule, parsed: { values } }: RuleInput): RuleResult {
  const [grade = '', size = '', reason = size] = rule.fields;
  const megabytes = values[size];
  if (megabytes === undefined) return kept;
  if (typeof megabytes !== 'string' || !/^\d+$/u.test(megabytes) || !isStorageInRange(Number(megabytes))) {
    const params = { min: storageText(storageRange.min), max: storageText(storageRange.max) };
    return { broken: [{ field: size, code: 'storage-range', params, source: storageRange.source }] };
  }
  const min = minimumStorage(textOf(values, grade));
  if (Number(megabytes) >= min || (reason !== size && values[reason] !== undefined)) return kept;
  const params = { min: storageText(min) };
  return { broken: [{ field: reason, code: 'storage-minimum', params, source: storageMinima.source }] };
}

/** BR-71. An address that stays as it is, is not judged anew. */
function agencyDomain({ rule, parsed: { values }, context }: RuleInput): RuleResult {
  const [field = ''] = rule.fields;
  const address = textOf(values, field);
  if (address === undefined || address === context.before?.[field]) return kept;
  if (isIdentityCard(address.slice(0, address.lastIndexOf('@')))) return tellsIdentity(field);
  const domain = context.agency?.domain;
  if (domain === undefined) return { broken: [{ field, code: 'agency-domain-unset' }] };
  const own = address.slice(address.lastIndexOf('@') + 1).toLowerCase() === domain.toLowerCase();
  return own ? kept : { broken: [{ field, code: rule.rule, params: { domain } }] };
}

const loginIdPattern = /^[a-z0-9][a-z0-9._-]{2,63}$/u;

/** 3 to 64 small letters, digits, dots, hyphens and underscores, the first a letter or a digit. */
function loginId({ rule, parsed: { values }, context }: RuleInput): RuleResult {
  const [field = ''] = rule.fields;
  const id = textOf(values, field);
  if (id === undefined || id === context.before?.[field]) return kept;
  if (isIdentityCard(id)) return tellsIdentity(field);
  return loginIdPattern.test(id) ? kept : { broken: [{ field, code: rule.rule }] };
}

/** Names are shown to everybody; an identity number is shown to nobody (architecture 7). */
function tellsIdentity(field: string): RuleResult {
  return { broken: [{ field, code: 'tells-identity' }] };
}

/** AMB-33. Fields: the category, the address of the user. */
function emailForOther({ rule, parsed: { values } }: RuleInput): RuleResult {
  const [category = '', field = ''] = rule.fields;
  if (values[category] !== 'OTHER' || values[field] !== undefined) return kept;
  return { broken: [{ field, code: 'required' }] };
}

/** D-04, AMB-50. Fields: those that may change only with the reason, and the reason. */
function reasonForChange({ rule, parsed, context }: RuleInput): RuleResult {
  const guarded = rule.fields.slice(0, -1);
  const reason = rule.fields.at(-1) ?? '';
  if (parsed.values[reason] !== undefined) return kept;
  const changed = guarded.filter((name) => isChanged(name, parsed, context.before ?? {}));
  if (changed.length === 0) return kept;
  return { broken: [{ field: reason, code: rule.rule, params: { fields: changed.join(', ') } }] };
}

/** An identity number that is entered counts as another one: what is left as it is, is not entered. */
function isChanged(name: string, { values, identities }: ParsedFields, before: FormValues): boolean {
  if (Object.hasOwn(identities, name)) return true;
  const [now, then] = [values[name], before[name]];
  return typeof now === 'object' && typeof then === 'object' ? false : now !== then;
}

/** One person does not stand for two. */
function different({ rule, parsed: { values } }: RuleInput): RuleResult {
  const seen = new Set<string>();
  const broken = rule.fields.filter((name) => {
    const value = textOf(values, name)?.toLowerCase();
    if (value === undefined) return false;
    const again = seen.has(value);
    seen.add(value);
    return again;
  });
  return { broken: broken.map((field) => ({ field, code: rule.rule })) };
}

/** An address is told apart in small letters. */
function stays({ rule, parsed: { values }, context }: RuleInput): RuleResult {
  const broken = rule.fields.filter((name) => {
    const before = context.before?.[name];
    return typeof before === 'string' && before.toLowerCase() !== textOf(values, name)?.toLowerCase();
  });
  return { broken: broken.map((field) => ({ field, code: rule.rule })) };
}

/** Without a contract there is neither a supplier nor an end; with one the latest date to plan follows from its end. */
function contract({ rule, parsed: { values } }: RuleInput): RuleResult {
  const [runs = '', supplier = '', endsOn = '', planBy = ''] = rule.fields;
  const end = textOf(values, endsOn);
  if (values[runs] !== 'YES') return { broken: [], drops: [supplier, endsOn, planBy] };
  return end === undefined ? kept : { broken: [], adds: { [planBy]: latestPlanDate(end) } };
}

/** BR-53, AMB-88: later than six months before the end is allowed, but has to be explained. */
function contractPlan({ rule, parsed: { values } }: RuleInput): RuleResult {
  const [plan = '', endsOn = '', reason = ''] = rule.fields;
  const [on, end] = [textOf(values, plan), textOf(values, endsOn)];
  if (on === undefined || end === undefined || values[reason] !== undefined) return kept;
  const latest = latestPlanDate(end);
  return on <= latest ? kept : { broken: [{ field: reason, code: rule.rule, params: { latest } }] };
}

function filledOf({ fields }: FormRule, { values }: ParsedFields): readonly string[] {
  return fields.filter((name) => values[name] !== undefined);
}

function textOf(values: FormValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function without(values: FormValues, names: readonly string[]): FormValues {
  if (names.length === 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
