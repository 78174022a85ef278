import type { OutgoingMail } from '../../functions/mail/sender.ts';
import { signInToRegister } from '../../functions/usecases/registration-sign-in.ts';
import { submitPublicRequest, type PublicRequestInput } from '../../functions/usecases/public-request.ts';
import type { World } from './doubles-world.ts';
import type { FormInput } from './forms.ts';

/** Access codes and registrations, as people and administrators bring them about. */

export const identityNumber = '900115-14-5566';

/** What somebody says of himself who asks for an access code. */
export function aCodeRequest(overrides: FormInput = {}): FormInput {
  return {
    agency: 'kpc',
    category: 'PUBLIC_SERVANT',
    name: 'Nur Aina binti Hassan',
    identityNumber,
    email: 'aina@rumah.example',
    division: 'Bahagian Dasar',
    ...overrides,
  };
}

/** What the administrator enters at 4.2.S2. The identity number stays as it was asked with. */
export function anEntry(overrides: FormInput = {}): FormInput {
  return {
    category: 'PUBLIC_SERVANT',
    name: 'Nur Aina binti Hassan',
    codeTo: 'USER',
    userEmail: 'aina@rumah.example',
    superiorEmail: 'ketua@kpc.example',
    adminEmail: 'admin@contoh.example',
    ...overrides,
  };
}

/** The same with the check before it (4.1.S2). */
export function aVerifiedEntry(overrides: FormInput = {}): FormInput {
  return {
    verifiedWith: 'HR',
    verifiedName: 'Puan Salmah',
    verifiedOn: '2026-03-01',
    ...anEntry(overrides),
  };
}

/** What one signs in with to register; `code` comes from the mail. */
export function aSignIn(code: string, overrides: FormInput = {}): FormInput {
  return {
    category: 'PUBLIC_SERVANT',
    name: 'Nur Aina binti Hassan',
    identityNumber,
    code,
    ...overrides,
  };
}

export async function askForCode(
  world: World,
  form: FormInput = aCodeRequest(),
  input: Partial<PublicRequestInput> = {},
): Promise<string> {
  const { id } = await submitPublicRequest(world.deps, {
    ...{ procedure: 'IPMS-4.1', form, language: 'ms', address: '192.0.2.1' },
    ...input,
  });
  await world.machines.settle();
  return id;
}

export interface Issued {
  readonly requestId: string;
  readonly code: string;
}

/** Asks, lets the administrator generate, and reads the code out of its mail. */
export async function issuedCode(
  world: World,
  { form, entry, by = 'admin' }: { form?: FormInput; entry?: FormInput; by?: string } = {},
): Promise<Issued> {
  const requestId = await askForCode(world, form);
  await world.next(requestId, by, { outcome: 'issued', data: aVerifiedEntry(entry) });
  return { requestId, code: codeIn(mailAbout(world, requestId, 'Kod akses anda')) };
}

/** The newest mail of a request whose subject begins so. */
export function mailAbout(world: World, requestId: string, wanted: string): OutgoingMail {
  const mail = world.mailer.sent.findLast(
    ({ subject }) => subject.startsWith(wanted) && subject.includes(requestId),
  );
  if (mail === undefined) throw new Error(`There is no mail "${wanted}" about ${requestId}`);
  return mail;
}

const codePattern = /\b[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}\b/u;

export function hasCode({ text }: OutgoingMail): boolean {
  return codePattern.test(text);
}

export function codeIn({ text }: OutgoingMail): string {
  const code = codePattern.exec(text)?.[0];
  if (code === undefined) throw new Error('The mail has no access code');
  return code;
}

export function linkIn({ text }: OutgoingMail): string {
  const token = /\/l\/([\w-]+)/u.exec(text)?.[1];
  if (token === undefined) throw new Error('The mail has no link');
  return token;
}

export function signIn(world: World, form: FormInput, address = '192.0.2.1'): Promise<string> {
  return signInToRegister(world.deps, { form, address });
}

/** What every wrong try is answered with. */
export const refused = { errors: [{ field: '', code: 'code-refused' }] };
