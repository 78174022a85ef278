import type { Endpoints } from '../../infra/local/endpoints.ts';
import type { FormInput } from './forms.ts';

/** The pages of the user account module, as a browser without scripts posts to them. */
export class PublicPages {
  private readonly url: string;
  private readonly cookies = new Map<string, string>();

  constructor({ portalUrl }: Pick<Endpoints, 'portalUrl'>) {
    this.url = portalUrl;
  }

  /** Asks for an access code (IPMS-4.1.S1). @returns the reference number */
  async askForCode(form: FormInput): Promise<string> {
    const sent = await this.send('/register/code', 'submit', form);
    const reference = new URL(sent, this.url).searchParams.get('reference');
    if (reference === null) throw new Error(`The request led to ${sent}`);
    return reference;
  }

  /** Signs in with a code and registers (IPMS-4.3, IPMS-4.4). @returns the reference number */
  async register(signIn: FormInput, form: FormInput): Promise<string> {
    const opened = await this.send('/register/sign-in', 'sign-in', signIn);
    const sent = await this.send(opened, 'register', form);
    const page = await this.open(sent);
    const reference = /class="reference">([^<]+)</u.exec(page)?.[1];
    if (reference === undefined) throw new Error(`The registration led to ${sent}`);
    return reference;
  }

  private async open(path: string): Promise<string> {
    const response = await this.call(path, {});
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.text();
  }

  /** Fills in the form of a page and presses a button. @returns where it leads */
  private async send(path: string, action: string, form: FormInput): Promise<string> {
    const page = await this.open(path);
    const body = new URLSearchParams({ action });
    for (const name of ['csrf', 'nonce']) body.set(name, hiddenIn(page, name));
    for (const [name, value] of Object.entries(form)) body.set(`f.${name}`, String(value));
    const response = await this.call(path, { method: 'POST', body });
    const location = response.headers.get('location');
    if (location === null) {
      throw new Error(`${path} answered ${response.status}: ${errorsIn(await response.text())}`);
    }
    return location;
  }

  private async call(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.url), {
      redirect: 'manual',
      ...init,
      headers: cookie === '' ? {} : { cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }
}

function hiddenIn(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(page)?.[1] ?? '';
}

function errorsIn(page: string): string {
  return (/class="error-summary".*?<\/div>/su.exec(page)?.[0] ?? '').replaceAll(/<[^>]*>/gu, ' ').trim();
}
