import type { AccessCode, Registration } from '../../schemas/directory/access-code.ts';
import { registrationSignInFields } from '../../schemas/forms/registration-sign-in.ts';
import { accountCategories, type AccountCategory } from '../../schemas/directory-words.ts';
import { isCodeValid, isSameName } from '../domain/access-code.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { InvalidInput, NotSignedIn } from '../domain/errors.ts';
import { parseFields, plainContext } from '../domain/form.ts';
import { plusSeconds } from '../platform/clock.ts';
import { hashToken } from '../platform/random.ts';
import { getAccessCode, getAccessCodes, returnTry, spendTry } from '../store/access-code-store.ts';
import { getRequest } from '../store/case-store.ts';
import { deleteRegistration, getRegistration, putRegistration } from '../store/registration-store.ts';
import { digestOfAddress, digestOfCode, isSameDigest } from './access-codes.ts';
import type { Basics, WithIdentities } from './deps.ts';
import { attempt, type Limit } from './throttle.ts';

/** Wrong tries of one network address; a code has its own, fewer. */
const triesOfAddress: Limit = { limit: 20, windowSeconds: 15 * 60 };
const sessionSeconds = 3600;

export interface RegistrationSignIn {
  /** Raw values of `registrationSignInFields`. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Network address of the caller. */
  readonly address: string;
}

/** A registration that is open: who registers, and the code that proved it. */
export interface OpenRegistration {
  readonly registration: Registration;
  readonly code: AccessCode;
}

/**
 * Signs in to register (IPMS-4.3.S1, IPMS-4.4.S1, BR-17). The answer is the same whether the person, the name or the
 * code is wrong, or the code is expired, used, void or tried too often.
 * @returns the token of the registration, for a cookie
 * @throws InvalidInput (`code-refused` of the whole form, or a field that is empty or malformed), TooManyAttempts
 */
export async function signInToRegister(
  deps: Basics & WithIdentities,
  { form, address }: RegistrationSignIn,
): Promise<string> {
  const { tables, clock, random } = deps;
  const given = read(form, clock.now());
  const counted = await attempt(deps, 'REGISTER-ADDRESS', address, triesOfAddress);
  const digest = await holderOf(deps, given);
  const code = await codeOf(deps, digest, given);
  if (code === undefined) throw new InvalidInput([{ field: '', code: 'code-refused' }]);
  await counted.forgive();
  const token = random.token();
  const hour = plusSeconds(clock.now(), sessionSeconds);
  await putRegistration(tables, hashToken(token), {
    holderDigest: digest,
    agencyId: code.agencyId,
    taskId: code.taskId,
    csrf: random.token(),
    expiresAt: code.expiresAt < hour ? code.expiresAt : hour,
  });
  return token;
}

/**
 * The registration of a cookie, while it lasts and its code stands. One whose code was used is found, too: its page
 * says what was registered.
 * @throws NotSignedIn
 */
export async function openRegistration(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  token: string | undefined,
): Promise<OpenRegistration> {
  const registration = token === undefined ? undefined : await getRegistration(tables, hashToken(token));
  if (registration === undefined || registration.expiresAt <= clock.now()) throw ended();
  const code = await getAccessCode(tables, registration.holderDigest, registration.agencyId);
  if (code?.taskId !== registration.taskId) throw ended();
  if (code.state === 'ISSUED') {
    const request = await getRequest(tables, code.requestId);
    if (!isCodeValid(code, request, clock.now())) throw ended();
  }
  return { registration, code };
}

export async function leaveRegistration({ tables }: Pick<Basics, 'tables'>, token: string): Promise<void> {
  await deleteRegistration(tables, hashToken(token));
}

function ended(): NotSignedIn {
  return new NotSignedIn('No registration is open');
}

interface Given {
  readonly category: AccountCategory;
  readonly name: string;
  readonly code: string;
  /** Normalised identity number, or address. */
  readonly holder: string;
}

/** @throws InvalidInput */
function read(form: Readonly<Record<string, unknown>>, at: string): Given {
  const context = { ...plainContext, today: malaysianDate(at) };
  const { values, identities } = parseFields(registrationSignInFields, form, context);
  const text = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
  const category = accountCategories.find((each) => each === values['category']) ?? 'PUBLIC_SERVANT';
  const holder = category === 'OTHER' ? text('email') : (identities['identityNumber'] ?? '');
  return { category, name: text('name'), code: text('code'), holder };
}

function holderOf(deps: WithIdentities, { category, holder }: Given): Promise<string> {
  return category === 'OTHER' ? digestOfAddress(deps, holder) : deps.identities.digest(holder);
}

/**
 * The code that fits, among those of several agencies. Each is tried at the cost of one of its tries; where none is, one
 * that does not exist is tried, so that nobody learns it by the time it takes.
 */
async function codeOf(
  deps: Basics & WithIdentities,
  digest: string,
  given: Given,
): Promise<AccessCode | undefined> {
  const { tables } = deps;
  const codes = await getAccessCodes(tables, digest);
  const tried: AccessCode[] = [];
  for (const code of codes.length === 0 ? [undefined] : codes) {
    const { fits, spent } = await tryCode(deps, digest, code, given);
    if (code !== undefined && spent) tried.push(code);
    if (code === undefined || !fits) continue;
    await Promise.all(tried.map(({ agencyId }) => returnTry(tables, digest, agencyId)));
    return code;
  }
  return undefined;
}

async function tryCode(
  deps: Basics & WithIdentities,
  digest: string,
  code: AccessCode | undefined,
  given: Given,
): Promise<{ readonly fits: boolean; readonly spent: boolean }> {
  const { tables, clock } = deps;
  const spent = await spendTry(tables, digest, code?.agencyId ?? '');
  const [request, typed] = await Promise.all([
    getRequest(tables, code?.requestId ?? ''),
    digestOfCode(deps, code?.taskId ?? '', given.code),
  ]);
  const right = isSameDigest(typed, code?.codeDigest ?? typed);
  const fits =
    code !== undefined &&
    right &&
    spent &&
    code.category === given.category &&
    isSameName(code.name, given.name) &&
    isCodeValid(code, request, clock.now());
  return { fits, spent };
}
