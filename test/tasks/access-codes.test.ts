import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { IdempotentReplay, InvalidInput, TooManyAttempts } from '../../functions/domain/errors.ts';
import { saveAgency } from '../../functions/store/officer-store.ts';
import { issueCode } from '../../functions/usecases/access-codes.ts';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { decideByLink, readLink } from '../../functions/usecases/decide-by-link.ts';
import { submitRequest } from '../../functions/usecases/submit-request.ts';
import { anAgency } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import type { FormInput } from '../support/forms.ts';
import {
  aCodeRequest,
  anEntry,
  askForCode,
  aSignIn,
  aVerifiedEntry,
  codeIn,
  hasCode,
  identityNumber,
  issuedCode,
  linkIn,
  mailAbout,
  refused,
  signIn,
} from '../support/registrations.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const plainNumber = identityNumber.replaceAll('-', '');

describe('asking for an access code (IPMS-4.1.S1)', () => {
  it('makes a request of the chosen agency and tells its administrators, and nobody else', async () => {
    const id = await askForCode(world);
    const { request } = await world.case(id);
    expect(request).toMatchObject({
      ...{ status: 'CODE_REQUESTED', agencyId: 'kpc', title: 'Nur Aina binti Hassan' },
      createdBy: { officerId: 'USER', role: 'USER' },
      contacts: { USER: { name: 'Nur Aina binti Hassan', email: 'aina@rumah.example', language: 'ms' } },
    });
    const told = world.mailer.sent.map(({ to }) => to);
    expect(told.sort()).toEqual(['admin2@contoh.example', 'admin@contoh.example']);
  });

  it('keeps the identity number out of tables, executions and mails', async () => {
    await issuedCode(world);
    const everything = JSON.stringify([
      await contentsOf(world.tables),
      world.machines.executions,
      world.mailer.sent,
    ]);
    expect(everything).toContain('••••••••5566');
    expect(everything).not.toContain(plainNumber);
    expect(everything).not.toContain(identityNumber);
  });

  it.each<[string, FormInput, string]>([
    ['an agency that does not exist', { agency: 'abc' }, 'agency'],
    ['an agency that has ended', { agency: 'jrc' }, 'agency'],
    ['a public servant without an identity number', { identityNumber: '' }, 'identityNumber'],
    ['an identity number that is none', { identityNumber: '901315-14-5566' }, 'identityNumber'],
    ['somebody else without an address', { category: 'OTHER', email: '' }, 'email'],
    ['an unknown category', { category: 'ROBOT' }, 'category'],
    ['a field that the form does not have', { verifiedWith: 'HR' }, 'verifiedWith'],
  ])('refuses %s at its field', async (_, wrong, field) => {
    const ended = anAgency({ id: 'jrc', name: 'Jabatan Rekod Contoh', shortName: 'JRC' });
    await saveAgency(world.tables, ended, { ...ended, state: 'ENDED', version: 2 });
    const asked = await askForCode(world, aCodeRequest(wrong)).catch((error: unknown) => error);
    expect(asked).toBeInstanceOf(InvalidInput);
    expect((asked as InvalidInput).errors.map((error) => error.field)).toEqual([field]);
    expect(world.machines.executions).toEqual([]);
  });

  it('takes the same click twice for one request', async () => {
    const idempotency = { key: 'nonce', route: 'public /register/code', bodyHash: 'b' };
    const id = await askForCode(world, aCodeRequest(), { idempotency });
    await expect(askForCode(world, aCodeRequest(), { idempotency })).rejects.toMatchObject(
      new IdempotentReplay(id),
    );
    expect(world.machines.executions).toHaveLength(1);
  });

  it('lets one person ask three times a day, however the number is written, and others go on', async () => {
    for (const number of [identityNumber, plainNumber, ` ${plainNumber} `]) {
      await askForCode(world, aCodeRequest({ identityNumber: number }));
    }
    await expect(askForCode(world)).rejects.toBeInstanceOf(TooManyAttempts);
    await askForCode(world, aCodeRequest({ identityNumber: '900116-14-5566' }));
    world.clock.advance(24 * 3600 + 1);
    await askForCode(world);
  });

  it('stops one network address after sixty requests an hour', async () => {
    const ask = (no: number) =>
      askForCode(
        world,
        aCodeRequest({ category: 'OTHER', identityNumber: '', email: `orang${no}@rumah.example` }),
      );
    for (let no = 1; no <= 60; no += 1) await ask(no);
    await expect(ask(61)).rejects.toBeInstanceOf(TooManyAttempts);
  });

  it('lets an administrator ask for a user of his own agency, not of another', async () => {
    const admin = await world.caller('admin', 'portal');
    const ask = (agency: string) =>
      submitRequest(world.deps, admin, { procedure: 'IPMS-4.1', form: aCodeRequest({ agency }) });
    await expect(ask('jrc')).rejects.toMatchObject({ errors: [{ field: 'agency', code: 'choice' }] });
    const { id } = await ask('kpc');
    await world.machines.settle();
    await world.next(id, 'admin', { outcome: 'issued', data: aVerifiedEntry() });
    expect((await world.case(id)).request.status).toBe('CODE_ISSUED');
  });
});

describe('generating an access code (IPMS-4.1.S2 to S4, IPMS-4.2)', () => {
  it('sends the code and the category to the user, and the notice without it to superior and administrator', async () => {
    const requestId = await askForCode(world);
    const before = world.mailer.sent.length;
    await world.next(requestId, 'admin', { outcome: 'issued', data: aVerifiedEntry() });
    expect(world.mailer.sent.slice(before).map((mail) => [mail.to, hasCode(mail)])).toEqual([
      ['ketua@kpc.example', false],
      ['admin@contoh.example', false],
      ['aina@rumah.example', true],
    ]);
    const { text } = mailAbout(world, requestId, 'Kod akses anda');
    expect(text).toContain('Penjawat Awam');
    expect(text).toContain('https://govuc.example/register');
  });

  it('records each step of both sections in the order of the document', async () => {
    const { requestId } = await issuedCode(world);
    await decideByLink(world.deps, linkIn(mailAbout(world, requestId, 'Kod akses anda')), {
      outcome: 'right',
    });
    await world.machines.settle();
    const done = (await world.records(requestId)).filter(({ kind }) => kind !== 'task-opened');
    expect(done.map(({ step, kind }) => `${step} ${kind}`)).toEqual([
      'IPMS-4.1.S1 submitted',
      'IPMS-4.1.S1 notice-sent',
      ...['IPMS-4.1.S2', 'IPMS-4.1.S3', 'IPMS-4.2.S1', 'IPMS-4.2.S2'].map((step) => `${step} decided`),
      'IPMS-4.2.S3 notice-sent',
      'IPMS-4.1.S4 notice-sent',
      'IPMS-4.2.S4 decided',
      'IPMS-4.2.S5 decided',
      'IPMS-4.2.S5 ended',
    ]);
    expect((await world.case(requestId)).request.status).toBe('COMPLETED');
  });

  it('keeps the code nowhere but in its mail', async () => {
    const { code } = await issuedCode(world);
    const stored = JSON.stringify([await contentsOf(world.tables), world.machines.executions]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replace('-', ''));
  });

  it.each([
    ['SUPERIOR', { userEmail: '', superiorEmail: 'ketua@kpc.example' }, 'ketua@kpc.example'],
    ['ADMIN', { userEmail: '', superiorEmail: '' }, 'admin@contoh.example'],
  ])('sends the code to one address alone: %s', async (codeTo, addresses, expected) => {
    const { requestId } = await issuedCode(world, { entry: { codeTo, ...addresses } });
    expect(world.mailer.sent.filter(hasCode).map(({ to }) => to)).toEqual([expected]);
    expect(mailAbout(world, requestId, 'Kod akses anda').text).toContain('Nur Aina binti Hassan');
  });

  it.each([
    ['SUPERIOR', { superiorEmail: 'ketua@kpc.example' }, 'ketua@kpc.example'],
    ['ADMIN', {}, 'admin@contoh.example'],
  ])('tells the user at his own address that his code went to another: %s', async (codeTo, more, codeAt) => {
    const { requestId, code } = await issuedCode(world, { entry: { codeTo, ...more } });
    const mails = world.mailer.sent.filter(({ to }) => to === 'aina@rumah.example');
    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual(['Kod akses dijana']);
    expect(mails[0]?.text).toContain('Dapatkan kod akses anda daripada pegawai atasan anda');
    expect(mails[0]?.text).not.toContain(code);
    expect(mails[0]?.html).not.toContain(code);
    expect(world.mailer.sent.filter(hasCode).map(({ to }) => to)).toEqual([codeAt]);
    const told = (await world.records(requestId)).find(({ step }) => step === 'IPMS-4.2.S3');
    expect(told?.data['recipients']).toContain('USER');
  });

  it('tells the user once where the code goes to his own address, however it is written', async () => {
    await issuedCode(world, { entry: { userEmail: 'Aina@Rumah.example' } });
    const mails = world.mailer.sent.filter(({ to }) => to.toLowerCase() === 'aina@rumah.example');
    expect(mails.map((mail) => hasCode(mail))).toEqual([true]);
  });

  it('tells a corrected address, and no longer the one before', async () => {
    const { requestId } = await issuedCode(world, { entry: { codeTo: 'ADMIN' } });
    const task = await world.openTask(requestId);
    await world.decide(task.id, 'admin', { outcome: 'wrong', data: { whatIsWrong: 'Alamat' } });
    await world.machines.settle();
    world.mailer.sent.splice(0);
    const entry = anEntry({ codeTo: 'ADMIN', userEmail: 'nur@rumah.example' });
    await world.next(requestId, 'admin', { outcome: 'issued', data: entry });
    const told = world.mailer.sent.map(({ to }) => to);
    expect([told.includes('nur@rumah.example'), told.includes('aina@rumah.example')]).toEqual([true, false]);
  });

  it.each<[string, FormInput, string]>([
    ['with whom it was checked', { verifiedWith: '' }, 'verifiedWith'],
    ['a day that has come', { verifiedOn: '2026-03-03' }, 'verifiedOn'],
    ['to whom the code goes', { codeTo: '' }, 'codeTo'],
    ['the address to which it goes', { codeTo: 'SUPERIOR', superiorEmail: '' }, 'superiorEmail'],
    ['the address with which category Lain-lain signs in', otherTo('SUPERIOR'), 'userEmail'],
  ])('wants %s', async (_, wrong, field) => {
    const id = await askForCode(world);
    const decided = world.next(id, 'admin', { outcome: 'issued', data: aVerifiedEntry(wrong) });
    await expect(decided).rejects.toMatchObject({ errors: [{ field }] });
    expect(world.mailer.sent.some(hasCode)).toBe(false);
  });

  it('refuses with a reason, which the user is told', async () => {
    const id = await askForCode(world);
    await world.next(id, 'admin', { outcome: 'refused', reason: 'Tidak dikenali oleh bahagian' });
    expect((await world.case(id)).request.status).toBe('REFUSED');
    const mail = mailAbout(world, id, 'Permohonan kod akses tidak lulus');
    expect(mail.to).toBe('aina@rumah.example');
    expect(mail.text).toContain('Tidak dikenali oleh bahagian');
  });

  it('refuses also somebody who gave no address, and tells nobody', async () => {
    const id = await askForCode(world, aCodeRequest({ email: '' }));
    const before = world.mailer.sent.length;
    await world.next(id, 'admin', { outcome: 'refused', reason: 'Tidak dikenali' });
    expect((await world.case(id)).request.status).toBe('REFUSED');
    expect(world.mailer.sent).toHaveLength(before);
  });
});

describe('the user’s check (IPMS-4.2.S5)', () => {
  it('shows by link what was entered of him and nothing of how it was checked', async () => {
    const { requestId } = await issuedCode(world);
    const { view } = await readLink(world.deps, linkIn(mailAbout(world, requestId, 'Kod akses anda')));
    expect(view.shown).toMatchObject({
      category: 'PUBLIC_SERVANT',
      name: 'Nur Aina binti Hassan',
      identityNumber: { masked: '••••••••5566' },
      userEmail: 'aina@rumah.example',
    });
    expect(JSON.stringify(view)).not.toContain('Salmah');
    expect(view.offered.map(({ id }) => id)).toEqual(['right', 'wrong']);
  });

  it('goes back to the administrator when it is not right; the new code voids the old', async () => {
    const { requestId, code } = await issuedCode(world);
    const link = linkIn(mailAbout(world, requestId, 'Kod akses anda'));
    await decideByLink(world.deps, link, { outcome: 'wrong', data: { whatIsWrong: 'Ejaan nama' } });
    await expect(signIn(world, aSignIn(code))).rejects.toMatchObject(refused);
    await world.machines.settle();
    const { text, to } = mailAbout(world, requestId, 'Maklumat perlu dikemas kini');
    expect([to.startsWith('admin'), text.includes('Ejaan nama')]).toEqual([true, true]);

    await world.next(requestId, 'admin', { outcome: 'issued', data: anEntry({ name: 'Noor Aina Hassan' }) });
    const second = mailAbout(world, requestId, 'Kod akses anda');
    expect(second.text).toContain('tidak lagi sah');
    expect((await world.case(requestId)).request.title).toBe('Noor Aina Hassan');
    const name = { name: 'Noor Aina Hassan' };
    await expect(signIn(world, aSignIn(code, name))).rejects.toMatchObject(refused);
    await expect(signIn(world, aSignIn(codeIn(second), name))).resolves.toBeTypeOf('string');
  });

  it('keeps a corrected identity number when the entry is corrected again', async () => {
    const other = '900117-14-5566';
    const { requestId } = await issuedCode(world, { entry: { identityNumber: other } });
    const link = linkIn(mailAbout(world, requestId, 'Kod akses anda'));
    await decideByLink(world.deps, link, { outcome: 'wrong', data: { whatIsWrong: 'Alamat' } });
    await world.machines.settle();
    await world.next(requestId, 'admin', { outcome: 'issued', data: anEntry() });
    const code = codeIn(mailAbout(world, requestId, 'Kod akses anda'));
    await expect(signIn(world, aSignIn(code))).rejects.toMatchObject(refused);
    await expect(signIn(world, aSignIn(code, { identityNumber: other }))).resolves.toBeTypeOf('string');
  });

  it('does not hold up the registration: who found his data right can still use the code', async () => {
    const { requestId, code } = await issuedCode(world);
    const link = linkIn(mailAbout(world, requestId, 'Kod akses anda'));
    await decideByLink(world.deps, link, { outcome: 'right' });
    await expect(signIn(world, aSignIn(code))).resolves.toBeTypeOf('string');
    await world.machines.settle();
    await expect(signIn(world, aSignIn(code))).resolves.toBeTypeOf('string');
  });

  it('can be recorded by the administrator in the portal', async () => {
    const { requestId } = await issuedCode(world);
    await world.next(requestId, 'admin2', { outcome: 'right' });
    expect((await world.case(requestId)).request.status).toBe('COMPLETED');
  });

  it('expires with the code after the days of the stage, by the sweep alone', async () => {
    const { requestId, code } = await issuedCode(world);
    const task = await world.openTask(requestId);
    await expect(world.decide(task.id, 'admin', { outcome: 'expired' })).rejects.toBeInstanceOf(InvalidInput);
    world.clock.advance(14 * 24 * 3600 - 1);
    await signIn(world, aSignIn(code));
    expect(await decideDated(world.deps)).toEqual([]);
    world.clock.advance(1);
    await expect(signIn(world, aSignIn(code))).rejects.toMatchObject(refused);
    await decideDated(world.deps);
    await world.machines.settle();
    expect((await world.case(requestId)).request.status).toBe('EXPIRED');
  });
});

describe('a code whose mail is sent again', () => {
  it('is replaced: the newest counts', async () => {
    const { requestId, code } = await issuedCode(world);
    const again = await issueCode(world.deps, await world.case(requestId));
    await expect(signIn(world, aSignIn(code))).rejects.toMatchObject(refused);
    await expect(signIn(world, aSignIn(again.code))).resolves.toBeTypeOf('string');
  });

  it('voids that of an earlier request of the same person in the agency', async () => {
    const first = await issuedCode(world);
    const second = await issuedCode(world);
    await expect(signIn(world, aSignIn(first.code))).rejects.toMatchObject(refused);
    await expect(signIn(world, aSignIn(second.code))).resolves.toBeTypeOf('string');
  });
});

function otherTo(codeTo: string): FormInput {
  return { category: 'OTHER', codeTo, userEmail: '' };
}
