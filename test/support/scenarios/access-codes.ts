import { clientOf } from '../client.ts';
import type { FormInput } from '../forms.ts';
import { PublicPages } from '../public-pages.ts';
import { waitFor } from '../wait.ts';
import type { Persons, Setting, Start } from './scenario.ts';

/** Persons, codes and registrations of scenarios; each run has persons of its own. */

export const persons = (unique: string): Persons => ({
  USER: { email: `aina.${unique}@rumah.example`, language: 'ms' },
  SUPERVISOR: { email: `ketua.${unique}@kpc.example`, language: 'ms' },
});

/** An identity card number that nobody else has: a date of birth, and digits of the run. */
export function identityOf(unique: string): string {
  let sum = 7;
  for (const char of unique) sum = (sum * 131 + char.charCodeAt(0)) % 1_000_000_000;
  const month = String((sum % 12) + 1).padStart(2, '0');
  const day = String((Math.floor(sum / 12) % 28) + 1).padStart(2, '0');
  return `90${month}${day}${String(Math.floor(sum / 336) % 1_000_000).padStart(6, '0')}`;
}

export function nameOf(unique: string): string {
  return `Nur Aina binti Hassan ${unique}`;
}

/** What somebody says of himself at 4.1.S1. */
export function aCodeRequest(unique: string, overrides: FormInput = {}): FormInput {
  return {
    agency: 'kpc',
    category: 'PUBLIC_SERVANT',
    name: nameOf(unique),
    identityNumber: identityOf(unique),
    email: `aina.${unique}@rumah.example`,
    division: 'Bahagian Dasar',
    ...overrides,
  };
}

/** What the administrator enters at 4.2.S2. */
export function anEntry(unique: string, overrides: FormInput = {}): FormInput {
  return {
    category: 'PUBLIC_SERVANT',
    name: nameOf(unique),
    codeTo: 'USER',
    userEmail: `aina.${unique}@rumah.example`,
    superiorEmail: `ketua.${unique}@kpc.example`,
    ...overrides,
  };
}

/** The same with the check before it (4.1.S2). */
export function aVerifiedEntry(unique: string, overrides: FormInput = {}): FormInput {
  const verified = { verifiedWith: 'HR', verifiedName: 'Puan Salmah', verifiedOn: '2026-01-05' };
  return { ...verified, ...anEntry(unique, overrides) };
}

/** Asks on the public page. */
export const askOnPublicPage: Start = ({ endpoints, form }) => new PublicPages(endpoints).askForCode(form);

/** Registers with a fresh code, as a public servant (IPMS-4.3). */
export const registerWithCode: Start = async (setting) => {
  const { unique } = setting;
  const code = await codeFor(setting, {});
  const signIn = { category: 'PUBLIC_SERVANT', name: nameOf(unique).toUpperCase(), code };
  return register(setting, { ...signIn, identityNumber: identityOf(unique) });
};

/** Registers with a fresh pass code, as somebody else (IPMS-4.4). */
export const registerWithPassCode: Start = async (setting) => {
  const { unique } = setting;
  const code = await codeFor(setting, { category: 'OTHER', identityNumber: '' });
  const email = `AINA.${unique}@rumah.example`;
  return register(setting, { category: 'OTHER', name: nameOf(unique), email, code });
};

function register({ endpoints, form }: Setting, signIn: FormInput): Promise<string> {
  return new PublicPages(endpoints).register(signIn, form);
}

/** The administrator asks for the user and generates the code, which comes by mail. */
async function codeFor(
  { endpoints, mailbox, people, unique }: Setting,
  overrides: FormInput,
): Promise<string> {
  const admin = await clientOf(endpoints, people.holder('AGENCY_ADMIN'));
  const form = aCodeRequest(unique, overrides);
  const { id } = await admin.post('CreatedRequest', '/requests', { procedure: 'IPMS-4.1', form });
  const task = await waitFor(`the task of ${id}`, async () => {
    const { openTasks } = await admin.get('Request', `/requests/${id}`);
    return openTasks[0];
  });
  const data = aVerifiedEntry(unique, overrides);
  await admin.post('Decided', `/tasks/${task.id}/decision`, { outcome: 'issued', data });
  return waitFor(`the code of ${id}`, async () => {
    const mails = await mailbox.about(id);
    return mails.map(({ text }) => /\b[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}\b/u.exec(text)?.[0]).find(Boolean);
  });
}
