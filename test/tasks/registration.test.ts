import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { NotSignedIn, TooManyAttempts } from '../../functions/domain/errors.ts';
import { getAccessCodes } from '../../functions/store/access-code-store.ts';
import { saveAgency } from '../../functions/store/officer-store.ts';
import { decideByLink, readLink } from '../../functions/usecases/decide-by-link.ts';
import { findRequests } from '../../functions/usecases/find-requests.ts';
import {
  keepRegistration,
  readRegistration,
  submitRegistration,
} from '../../functions/usecases/registration.ts';
import { leaveRegistration } from '../../functions/usecases/registration-sign-in.ts';
import type { AccessCode } from '../../schemas/directory/access-code.ts';
import { anAgency } from '../support/builders.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { World } from '../support/doubles-world.ts';
import { anAccount3a, anAccount3b, anAllocation } from '../support/forms-accounts.ts';
import type { FormInput } from '../support/forms.ts';
import {
  aCodeRequest,
  aSignIn,
  codeIn,
  identityNumber,
  issuedCode,
  linkIn,
  mailAbout,
  refused,
  signIn,
} from '../support/registrations.ts';
import { dropTables } from '../support/tables.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const form = anAccount3a('Contoh');

async function codesOf(number = identityNumber): Promise<AccessCode[]> {
  return getAccessCodes(world.tables, await world.deps.identities.digest(number.replaceAll('-', '')));
}

/** Registers with a fresh code. @returns the account request */
async function registered(input: FormInput = form): Promise<string> {
  const { code } = await issuedCode(world);
  const token = await signIn(world, aSignIn(code));
  const { id } = await submitRegistration(world.deps, token, { form: input, language: 'ms' });
  await world.machines.settle();
  return id;
}

describe('signing in to register (IPMS-4.3.S1, IPMS-4.4.S1)', () => {
  it.each<[string, FormInput]>([
    ['as it was sent', {}],
    ['with a name in another case and spacing', { name: ' NUR  aina bintihassan' }],
    ['with the number without dashes', { identityNumber: '900115145566' }],
  ])('takes the code %s', async (_, given) => {
    const { code } = await issuedCode(world);
    await expect(signIn(world, aSignIn(code, given))).resolves.toBeTypeOf('string');
  });

  it('takes a code in small letters, with spaces and without its hyphen', async () => {
    const { code } = await issuedCode(world);
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
    await expect(signIn(world, aSignIn(typed))).resolves.toBeTypeOf('string');
  });

  it.each<[string, FormInput]>([
    ['another person', { identityNumber: '900116-14-5566' }],
    ['another name', { name: 'Nur Aini binti Hassan' }],
    ['another code', { code: '22222-22222' }],
    ['another category', { category: 'OTHER', email: 'aina@rumah.example' }],
  ])('answers %s with the same words as every wrong try', async (_, wrong) => {
    const { code } = await issuedCode(world);
    await expect(signIn(world, aSignIn(code, wrong))).rejects.toMatchObject(refused);
  });

  it.each<[string, FormInput, string]>([
    ['no name', { name: '' }, 'name'],
    ['no number', { identityNumber: '' }, 'identityNumber'],
    ['no address for category Lain-lain', { category: 'OTHER' }, 'email'],
    ['no code', { code: '' }, 'code'],
  ])('says at the field that there is %s, and takes no try for it', async (_, wrong, field) => {
    const { code } = await issuedCode(world);
    const tried = signIn(world, aSignIn(code, wrong));
    await expect(tried).rejects.toMatchObject({ errors: [{ field, code: 'required' }] });
    expect(await codesOf()).toMatchObject([{ attemptsLeft: 5 }]);
  });

  it('is refused after five wrong tries, and not after four', async () => {
    const { code } = await issuedCode(world);
    const wrong = () => signIn(world, aSignIn('22222-22222')).catch(() => undefined);
    for (let tries = 1; tries <= 4; tries += 1) await wrong();
    await signIn(world, aSignIn(code));
    expect(await codesOf()).toMatchObject([{ attemptsLeft: 1 }]);
    await wrong();
    await expect(signIn(world, aSignIn(code))).rejects.toMatchObject(refused);
  });

  it('compares no more than five of many tries at once', async () => {
    const { code } = await issuedCode(world);
    const guesses = Array.from({ length: 12 }, (_, no) => `22222-2222${no % 8}`);
    const tried = [...guesses, code].map((guess, no) => signIn(world, aSignIn(guess), `192.0.2.${no + 1}`));
    await Promise.allSettled(tried);
    const [stored] = await codesOf();
    expect(stored?.attemptsLeft).toBeGreaterThanOrEqual(0);
    expect(stored?.attemptsLeft).toBeLessThanOrEqual(1);
  });

  it('stops a network address after twenty wrong tries, whoever they were about', async () => {
    const { code } = await issuedCode(world);
    for (let no = 1; no <= 20; no += 1) {
      const number = `9002${String(no).padStart(2, '0')}-14-5566`;
      await signIn(world, aSignIn(code, { identityNumber: number })).catch(() => undefined);
    }
    await expect(signIn(world, aSignIn(code))).rejects.toBeInstanceOf(TooManyAttempts);
    await expect(signIn(world, aSignIn(code), '192.0.2.2')).resolves.toBeTypeOf('string');
  });

  it('leads with the codes of two agencies to each of them, at no cost for the other', async () => {
    const one = await issuedCode(world);
    const other = await issuedCode(world, { form: aCodeRequest({ agency: 'jrc' }), by: 'stranger' });
    for (const [{ code }, agency] of [
      [one, 'Kementerian Perkhidmatan Contoh'],
      [other, 'Jabatan Rekod Contoh'],
    ] as const) {
      const view = await readRegistration(world.deps, await signIn(world, aSignIn(code)));
      expect(view.agencyName).toBe(agency);
    }
    expect(await codesOf()).toMatchObject([{ attemptsLeft: 5 }, { attemptsLeft: 5 }]);
  });

  it('ends after an hour, with a new code, and when one leaves', async () => {
    const { requestId, code } = await issuedCode(world);
    const token = await signIn(world, aSignIn(code));
    await expect(readRegistration(world.deps, token)).resolves.toMatchObject({ form: { id: 'account-3a' } });
    await leaveRegistration(world.deps, token);
    await expect(readRegistration(world.deps, token)).rejects.toBeInstanceOf(NotSignedIn);

    const second = await signIn(world, aSignIn(code));
    world.clock.advance(3600);
    await expect(readRegistration(world.deps, second)).rejects.toBeInstanceOf(NotSignedIn);

    const third = await signIn(world, aSignIn(code));
    await world.next(requestId, 'admin', { outcome: 'wrong', data: { whatIsWrong: 'Nama' } });
    await expect(readRegistration(world.deps, third)).rejects.toBeInstanceOf(NotSignedIn);
  });
});

describe('a registration form (IPMS-4.3.S2)', () => {
  it('begins with the name, and goes on with what was kept until the code expires', async () => {
    const { code } = await issuedCode(world);
    const token = await signIn(world, aSignIn(code));
    expect((await readRegistration(world.deps, token)).values).toEqual({ fullName: 'Nur Aina binti Hassan' });
    await keepRegistration(world.deps, token, { fullName: '', city: 'Putrajaya', unknown: 'x' });
    world.clock.advance(5 * 24 * 3600);
    const again = await signIn(world, aSignIn(code));
    expect((await readRegistration(world.deps, again)).values).toEqual({ city: 'Putrajaya' });
  });

  it('goes on with a code that was generated anew', async () => {
    const { requestId, code } = await issuedCode(world);
    await keepRegistration(world.deps, await signIn(world, aSignIn(code)), { city: 'Putrajaya' });
    await world.next(requestId, 'admin', { outcome: 'wrong', data: { whatIsWrong: 'Nama' } });
    const data = { category: 'PUBLIC_SERVANT', name: 'Noor Aina', codeTo: 'USER', userEmail: 'a@b.example' };
    await world.next(requestId, 'admin', { outcome: 'issued', data });
    const fresh = codeIn(mailAbout(world, requestId, 'Kod akses anda'));
    const token = await signIn(world, aSignIn(fresh, { name: 'Noor Aina' }));
    expect((await readRegistration(world.deps, token)).values).toEqual({ city: 'Putrajaya' });
  });
});

describe('Register (IPMS-4.3.S3, IPMS-4.4.S3)', () => {
  it('makes an account request of the code’s agency, tells its administrators, and uses the code up', async () => {
    const { requestId, code } = await issuedCode(world);
    const token = await signIn(world, aSignIn(code));
    const { id } = await submitRegistration(world.deps, token, { form, language: 'en' });
    await world.machines.settle();
    const { request, rounds } = await world.case(id);
    expect(request).toMatchObject({
      ...{ procedure: 'IPMS-4.3', agencyId: 'kpc', parentId: requestId, status: 'REQUESTED' },
      contacts: {
        USER: { name: form['fullName'], email: 'aina@rumah.example', language: 'en' },
        SUPERVISOR: { email: 'ketua@kpc.example' },
      },
    });
    expect(rounds[0]?.form).toMatchObject({ ...form, identityNumber: { masked: '••••••••5566' } });
    expect(mailAbout(world, id, 'Permintaan akaun baharu').to).toBe('admin@contoh.example');
    await expect(signIn(world, aSignIn(code))).rejects.toMatchObject(refused);
  });

  it('closes the check of the code’s request, for who registers has found his data right (D-16)', async () => {
    await registered();
    const { request, tasks } = await world.case('AKC-2026-000001');
    expect(request.status).toBe('COMPLETED');
    expect(tasks.at(-1)?.decision).toMatchObject({ outcome: 'right', channel: 'system' });
  });

  it('says what is missing, and the code stays good', async () => {
    const { code } = await issuedCode(world);
    const token = await signIn(world, aSignIn(code));
    const incomplete = { form: { ...form, fullName: ' ' }, language: 'ms' } as const;
    await expect(submitRegistration(world.deps, token, incomplete)).rejects.toMatchObject({
      errors: [{ field: 'fullName', code: 'required' }],
    });
    expect(await codesOf()).toMatchObject([{ state: 'ISSUED' }]);
    const { id } = await submitRegistration(world.deps, token, { form, language: 'ms' });
    expect(id).toMatch(/^APJ-2026-/u);
  });

  it('wants no. 1 of Jadual 3A alone', async () => {
    const id = await registered({ fullName: 'Nur Aina binti Hassan' });
    expect((await world.case(id)).request.title).toBe('Nur Aina binti Hassan');
  });

  it('makes one request of two clicks at once, and says its number to each', async () => {
    const { code } = await issuedCode(world);
    const token = await signIn(world, aSignIn(code));
    const click = () => submitRegistration(world.deps, token, { form, language: 'ms' });
    const [first, second] = await Promise.all([click(), click()]);
    expect(second).toEqual(first);
    expect(await click()).toEqual(first);
    const { items } = await findRequests(world.deps, await world.caller('admin'), {
      procedure: 'IPMS-4.3',
      limit: 10,
    });
    expect(items.map(({ id }) => id)).toEqual([first.id]);
    expect((await readRegistration(world.deps, token)).registeredId).toBe(first.id);
  });

  it('takes Jadual 3B of the category Lain-lain, bound to the user’s address', async () => {
    const other = { category: 'OTHER', identityNumber: '', email: 'Sukarelawan@Rumah.example' };
    const entry = { category: 'OTHER', identityNumber: '', userEmail: 'sukarelawan@rumah.example' };
    const { code } = await issuedCode(world, { form: aCodeRequest(other), entry });
    const token = await signIn(world, aSignIn(code, { ...other, email: 'SUKARELAWAN@rumah.example' }));
    const input = { form: anAccount3b('Contoh'), language: 'ms' } as const;
    const { id } = await submitRegistration(world.deps, token, input);
    await world.machines.settle();
    expect((await world.case(id)).request).toMatchObject({ procedure: 'IPMS-4.4', status: 'REQUESTED' });
    expect(mailAbout(world, id, 'Permintaan akaun baharu').subject).toContain('Lain-lain');
  });

  it('reaches the user at his own address when the code went to his superior', async () => {
    const { code } = await issuedCode(world, { entry: { codeTo: 'SUPERIOR' } });
    const token = await signIn(world, aSignIn(code));
    const { id } = await submitRegistration(world.deps, token, { form, language: 'ms' });
    expect((await world.case(id)).request.contacts?.USER?.email).toBe('aina@rumah.example');
  });

  it('is refused when the agency has ended meanwhile', async () => {
    const { code } = await issuedCode(world);
    const token = await signIn(world, aSignIn(code));
    await saveAgency(world.tables, anAgency(), { ...anAgency(), state: 'ENDED', version: 2 });
    const submitted = submitRegistration(world.deps, token, { form, language: 'ms' });
    await expect(submitted).rejects.toMatchObject({ rule: 'agency-ended' });
    expect(await codesOf()).toMatchObject([{ state: 'ISSUED' }]);
  });

  it('comes to one request and a used code, wherever a call fails or the function dies', async () => {
    let token = '';
    const click = (played: World) => submitRegistration(played.deps, token, { form, language: 'ms' });
    const calls = await survivesEveryFault({
      arrange: async (played) => {
        const { code } = await issuedCode(played);
        token = await signIn(played, aSignIn(code));
      },
      act: click,
      recover: async (played, failed) => {
        if (failed) await click(played);
        await played.repaired();
      },
    });
    // The check is closed, its machine told, and the request made with the code used.
    expect(calls.filter((call) => call === 'TransactWriteCommand')).toHaveLength(3);
  }, 120_000);
});

describe('an account request that comes back (IPMS-4.3.S2 again)', () => {
  it('is corrected by link and sent again, with the identity number that its form does not ask for', async () => {
    const id = await registered();
    await world.next(id, 'admin', {
      outcome: 'returned',
      fields: [{ field: 'city', reason: 'Bandar tidak lengkap' }],
    });
    const mail = mailAbout(world, id, 'Permintaan akaun dikembalikan');
    expect(mail.to).toBe('aina@rumah.example');
    const { view } = await readLink(world.deps, linkIn(mail));
    expect(view.offered.map((each) => each.id)).toEqual(['resubmitted', 'withdrawn']);
    const data = { ...form, city: 'Cyberjaya' };
    await decideByLink(world.deps, linkIn(mail), { outcome: 'resubmitted', data });
    await world.machines.settle();
    const { request, rounds } = await world.case(id);
    expect(request.status).toBe('REQUESTED');
    expect(rounds.at(-1)).toMatchObject({
      no: 2,
      form: { city: 'Cyberjaya', identityNumber: { masked: '••••••••5566' } },
    });
  });
});

describe('what the superior is shown by his link (IPMS-4.6.S3)', () => {
  it('is whose account was created and its address, and nothing else of the form', async () => {
    await saveAgency(world.tables, anAgency(), { ...anAgency(), domain: 'kpc.example', version: 2 });
    const id = await registered();
    await world.next(id, 'admin', { outcome: 'allocated', data: anAllocation('contoh') });
    await world.next(id, 'admin2', { outcome: 'approved' });
    const mail = world.mailer.sent.findLast(({ to }) => to === 'ketua.contoh@kpc.example');
    expect(mail?.subject).toContain(id);
    const { view } = await readLink(world.deps, linkIn(mail!));
    expect(view.shown).toEqual({
      fullName: form['fullName'],
      address: 'aina.contoh@kpc.example',
      loginId: 'aina.contoh',
    });
    expect(JSON.stringify({ ...view, form: undefined, procedure: undefined })).not.toContain('012-300');
  });
});
