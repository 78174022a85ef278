import { catalogue } from '../../schemas/catalogue.ts';
import type { ProcedureId } from '../../schemas/catalogue.ts';
import { linksOf } from './mailbox.ts';
import { inputs, Pages, type Page } from './pages.ts';
import type { Setting, Start } from './scenarios/scenario.ts';

/** What account holders do in the user module. */

/** Sets the first password by the link of N-41 and signs in to the user module. */
export async function signedInUser(setting: Setting): Promise<Pages> {
  const { endpoints, mailbox, unique } = setting;
  const mail = await mailbox.waitFor({
    to: `aina.${unique}@rumah.example`,
    opening: 'Akaun 1GovUC anda telah sedia',
    about: catalogue['IPMS-4.3'].prefix,
  });
  const link = linksOf(mail).find((each) => each.includes('/my/welcome/'));
  if (link === undefined) throw new Error('The mail brings no first sign-in');
  const pages = new Pages(endpoints);
  const password = firstPassword(unique);
  await pages.send(await pages.open(link), { password, passwordAgain: password });
  await pages.send(await pages.open('/my/sign-in'), { username: `aina.${unique}`, password });
  return pages;
}

export function firstPassword(unique: string): string {
  return `Pertama-${unique}-26`;
}

/** IPMS-4.20 on the page of the user module. */
export const changeOwnPassword: Start = async (setting) => {
  const pages = await signedInUser(setting);
  const { password, passwordAgain } = setting.form;
  const done = await pages.send(await pages.open('/my/password'), {
    present: firstPassword(setting.unique),
    password: String(password),
    passwordAgain: String(passwordAgain),
  });
  return referenceOn('IPMS-4.20', done);
};

/** IPMS-4.20.S6 after a test that failed. */
export const askForReset: Start = async (setting) => {
  const pages = await signedInUser(setting);
  const confirm = await pages.open('/my/password/reset');
  return referenceOn('IPMS-4.20', await pages.send(confirm, { action: 'confirm' }));
};

/** USER-SELF-CARE.1 on the page of the user module. */
export const saveOwnProfile: Start = async (setting) => {
  const pages = await signedInUser(setting);
  const page = await pages.open('/my/profile');
  return referenceOn('USER-SELF-CARE', await pages.send(page, { ...inputs(setting.form), action: 'save' }));
};

/** What a user asks for on his own page: he fills in the form, looks at it once more and sends it. */
export function applyOnOwnPage(procedure: ProcedureId): Start {
  return async (setting) => {
    const pages = await signedInUser(setting);
    const form = await pages.open(`/my/new/${procedure}`);
    const check = await pages.send(form, { ...inputs(setting.form), action: 'check' });
    return referenceOn(procedure, await pages.send(check, { action: 'submit' }));
  };
}

/** The reference number that a page or its address names. */
function referenceOn(procedure: ProcedureId, page: Page): string {
  const { prefix } = catalogue[procedure];
  const reference = new RegExp(`${prefix}-\\d{4}-\\d{6}`, 'u').exec(`${page.url} ${page.html}`)?.[0];
  if (reference === undefined) throw new Error(`${page.url} names no request of ${procedure}`);
  return reference;
}
