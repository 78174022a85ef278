import type { Problem } from '../../../schemas/api/common.ts';
import type { Text } from '../../../schemas/vocabulary.ts';
import {
  AgencyInUse,
  AlreadyDecided,
  Forbidden,
  InvalidInput,
  LastHolder,
  LinkUnusable,
  SubjectLocked,
  Taken,
  TooManyAttempts,
  type FieldError,
  type RefusedMember,
} from '../../domain/errors.ts';
import { filledText } from '../../domain/filled-text.ts';
import { MethodNotAllowed } from './errors.ts';

/** Texts of field errors by code; `{name}` stands for a value of the error. */
export type FieldTexts = Readonly<Record<string, Text>>;

/** The one table from error names to HTTP. A name that is not here is a fault: 500, without detail. */
const known: Readonly<Record<string, { readonly status: number; readonly title: string }>> = {
  MalformedBody: { status: 400, title: 'The body cannot be read as JSON' },
  MalformedHeader: { status: 400, title: 'A header cannot be read' },
  NotSignedIn: { status: 401, title: 'Nobody is signed in' },
  Forbidden: { status: 403, title: 'The caller may not do this' },
  NotFound: { status: 404, title: 'It does not exist' },
  MethodNotAllowed: { status: 405, title: 'The address does not know this method' },
  AlreadyDecided: { status: 409, title: 'The task was decided before' },
  SubjectLocked: { status: 409, title: 'It has an open change' },
  Overtaken: { status: 409, title: 'Somebody was faster: read again' },
  Taken: { status: 409, title: 'The value is taken' },
  LastHolder: { status: 409, title: 'Nobody would hold the role any more: confirm it' },
  LocksOut: { status: 409, title: 'The caller would lose this access himself: confirm it' },
  AgencyInUse: { status: 409, title: 'The agency still has officers, open requests or services' },
  LinkUnusable: { status: 410, title: 'The link cannot be used' },
  VersionConflict: { status: 412, title: 'It has changed meanwhile' },
  BodyTooLarge: { status: 413, title: 'The body is too large' },
  UnsupportedMediaType: { status: 415, title: 'The body is not application/json' },
  InvalidInput: { status: 422, title: 'The input breaks a rule' },
  IdempotencyMismatch: { status: 422, title: 'The Idempotency-Key was used for another body' },
  PreconditionRequired: { status: 428, title: 'The call needs If-Match with the version that was read' },
  TooManyAttempts: { status: 429, title: 'Too many attempts' },
};

const fault = { status: 500, title: 'Something went wrong. It has been recorded.' };

/** Stable codes, e.g. `invalid-input`, with status and title: for the description of the API. */
export const problemCodes: readonly {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}[] = [
  ...Object.entries(known).map(([name, what]) => ({ code: codeOf(name), ...what })),
  { code: 'fault', ...fault },
];

export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the caller is told of an error. Nothing of an unknown error leaves the house. */
export function problemOf(error: unknown, texts: FieldTexts): ProblemAnswer {
  const name = error instanceof Error && Object.hasOwn(known, error.name) ? error.name : undefined;
  const code = name === undefined ? 'fault' : codeOf(name);
  const { title } = (name === undefined ? undefined : known[name]) ?? fault;
  const status = error instanceof LinkUnusable && error.why === 'unknown' ? 404 : statusOf(name);
  const problem: Problem = { type: `/api/docs#${code}`, title, status, code, ...particulars(error, texts) };
  return { problem, headers: headersOf(error, name) };
}

function statusOf(name: string | undefined): number {
  return (name === undefined ? undefined : known[name]?.status) ?? fault.status;
}

/** `AlreadyDecided` gives `already-decided`. */
function codeOf(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => `-${letter}`).toLowerCase();
}

function particulars(error: unknown, texts: FieldTexts): Partial<Problem> {
  if (error instanceof InvalidInput) {
    return { errors: error.errors.map((each) => describe(each, texts)) };
  }
  if (error instanceof Taken) {
    return { errors: [describe({ field: error.field, code: 'taken' }, texts)] };
  }
  if (error instanceof AlreadyDecided) {
    return { outcome: error.outcome, by: error.byName, at: error.at };
  }
  if (error instanceof SubjectLocked) return { lockedBy: error.lockedBy };
  if (error instanceof Forbidden) return { rule: error.rule };
  if (error instanceof LinkUnusable) return { why: error.why };
  if (error instanceof LastHolder) return { roles: [...error.roles] };
  if (error instanceof AgencyInUse) return { inUseBy: error.by };
  return {};
}

function describe(error: FieldError, texts: FieldTexts): NonNullable<Problem['errors']>[number] {
  const text = (Object.hasOwn(texts, error.code) ? texts[error.code] : undefined) ?? otherTexts[error.code];
  return {
    field: error.field,
    code: error.code,
    message: filledText(text ?? unknownText, error.params),
    ...(error.source === undefined ? {} : { source: error.source }),
    ...(error.refused === undefined ? {} : { refused: error.refused.map(refusedOf) }),
  };
}

function refusedOf({ address, why, path }: RefusedMember) {
  return { address, why, ...(path === undefined ? {} : { path: [...path] }) };
}

function headersOf(error: unknown, name: string | undefined): Readonly<Record<string, string>> {
  if (error instanceof TooManyAttempts) return { 'retry-after': String(error.retryAfterSeconds) };
  if (error instanceof MethodNotAllowed) return { allow: error.allowed.join(', ') };
  return name === 'NotSignedIn' ? { 'www-authenticate': 'Bearer' } : {};
}

/** Codes that only the JSON side knows. */
const otherTexts: FieldTexts = {
  'too-large': { ms: 'Nilai ini terlalu besar.', en: 'The value is too large.' },
  'too-small': { ms: 'Nilai ini terlalu kecil.', en: 'The value is too small.' },
  number: { ms: 'Masukkan nombor bulat.', en: 'Enter a whole number.' },
  nesting: { ms: 'Kandungan bersarang terlalu dalam.', en: 'The content is nested too deeply.' },
  cursor: {
    ms: 'Guna penunjuk yang diberi oleh halaman sebelumnya.',
    en: 'Use the cursor that the page before gave.',
  },
  'identity-in-address': {
    ms: 'Nombor pengenalan tidak boleh berada dalam alamat: hantar kepada POST /api/accounts/search.',
    en: 'An identity number must not stand in an address: send it to POST /api/accounts/search.',
  },
  taken: { ms: 'Nilai ini telah digunakan.', en: 'The value is taken.' },
};

const unknownText: Text = { ms: 'Semak butiran ini.', en: 'Check this item.' };
