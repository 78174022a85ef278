import type { Endpoints } from '../../infra/local/endpoints.ts';
import type { FormInput } from './forms.ts';
import { inputs, Pages } from './pages.ts';

/** The pages of the user account module. */
export class PublicPages {
  private readonly pages: Pages;

  constructor(endpoints: Pick<Endpoints, 'portalUrl'>) {
    this.pages = new Pages(endpoints);
  }

  /** Asks for an access code (IPMS-4.1.S1). @returns the reference number */
  async askForCode(form: FormInput): Promise<string> {
    const page = await this.pages.open('/register/code');
    const { url } = await this.pages.send(page, { ...inputs(form), action: 'submit' });
    const reference = new URL(url).searchParams.get('reference');
    if (reference === null) throw new Error(`The request led to ${url}`);
    return reference;
  }

  /** Signs in with a code and registers (IPMS-4.3, IPMS-4.4). @returns the reference number */
  async register(signIn: FormInput, form: FormInput): Promise<string> {
    const page = await this.pages.open('/register/sign-in');
    const opened = await this.pages.send(page, { ...inputs(signIn), action: 'sign-in' });
    const { url, html } = await this.pages.send(opened, { ...inputs(form), action: 'register' });
    const reference = /class="reference">([^<]+)</u.exec(html)?.[1];
    if (reference === undefined) throw new Error(`The registration led to ${url}`);
    return reference;
  }
}
