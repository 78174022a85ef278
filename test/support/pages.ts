/** Pages of the running system, read and filled in as by a browser without JavaScript. */

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly html: string;
}

interface PageForm {
  readonly action: string;
  /** What the form sends when nothing is touched. */
  readonly values: URLSearchParams;
}

const mostRedirects = 5;

/** One browser: its cookies are its own. */
export class Pages {
  private readonly base: string;
  private readonly cookies = new Map<string, string>();

  constructor({ portalUrl }: { readonly portalUrl: string }) {
    this.base = portalUrl;
  }

  open(path: string): Promise<Page> {
    return this.go(new URL(path, this.base), { method: 'GET' });
  }

  /**
   * Fills in the page's form and sends it; fields go by their names, the button by `action`.
   * @throws Error when the page has no form, or answers with an error, which is quoted
   */
  async send(page: Page, fields: Readonly<Record<string, string>>): Promise<Page> {
    const form = formOf(page);
    const body = new URLSearchParams(form.values);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const sent = await this.go(new URL(form.action, page.url), { method: 'POST', body });
    if (sent.status >= 400) throw new Error(`${form.action} answered ${sent.status}: ${said(sent)}`);
    return sent;
  }

  /** The same with a file. */
  async upload(page: Page, fields: Readonly<Record<string, string>>, file: File): Promise<Page> {
    const form = formOf(page);
    const body = new FormData();
    for (const [name, value] of form.values) body.append(name, value);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', file);
    const sent = await this.go(new URL(form.action, page.url), { method: 'POST', body });
    if (sent.status >= 400) throw new Error(`${form.action} answered ${sent.status}: ${said(sent)}`);
    return sent;
  }

  private async go(url: URL, init: RequestInit, redirects = 0): Promise<Page> {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    this.keep(response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location === null) return { url: url.href, status: response.status, html: await response.text() };
    if (redirects === mostRedirects) throw new Error(`${url.pathname} leads on and on`);
    return this.go(new URL(location, url), { method: 'GET' }, redirects + 1);
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (attributes.some((attribute) => /^max-age=0$/iu.test(attribute))) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** Values of a form under the names that pages give its fields. */
export function inputs(form: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [`f.${name}`, String(value)]));
}

/** The main form of a page, or its first that asks for something. */
function formOf({ html, url }: Page): PageForm {
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gsu)].map(([, head = '', body = '']) => ({
    head,
    body,
  }));
  const form =
    forms.find(({ head }) => head.includes('id="main-form"')) ??
    forms.find(({ body }) => /<input\b[^>]*type="(?:text|password)"/u.test(body));
  if (form === undefined) throw new Error(`${new URL(url).pathname} has no form: ${said({ html, url })}`);
  return { action: attribute(form.head, 'action') ?? url, values: valuesOf(form.body) };
}

function valuesOf(body: string): URLSearchParams {
  const values = new URLSearchParams();
  for (const [tag] of body.matchAll(/<input\b[^>]*>/gu)) {
    const name = attribute(tag, 'name');
    const isBox = /type="(?:radio|checkbox)"/u.test(tag);
    if (name === undefined || (isBox && !/\schecked\b/u.test(tag))) continue;
    values.append(name, attribute(tag, 'value') ?? (isBox ? 'on' : ''));
  }
  for (const [, head = '', text = ''] of body.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gsu)) {
    values.append(attribute(head, 'name') ?? '', plain(text));
  }
  for (const [, head = '', options = ''] of body.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gsu)) {
    const chosen = /<option\b[^>]*\sselected\b[^>]*>/u.exec(options)?.[0];
    if (chosen !== undefined) values.append(attribute(head, 'name') ?? '', attribute(chosen, 'value') ?? '');
  }
  return values;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The text of a page without its frame. */
export function textOf({ html }: Pick<Page, 'html'>): string {
  const main = /<main\b.*?<\/main>/su.exec(html)?.[0] ?? html;
  return plain(main.replace(/<[^>]*>/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What a page says, for the message of a failing test. */
function said(page: Pick<Page, 'html' | 'url'>): string {
  return textOf(page).slice(0, 400);
}
