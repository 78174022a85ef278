import { readRequest, type WebRequest } from '../../../functions/web/request.ts';
import type { WebResponse } from '../../../functions/web/response.ts';
import { serve, type WebDeps, type WebRoute } from '../../../functions/web/serve.ts';
import { officersArea, type Area } from '../../../functions/web/area.ts';
import type { Person } from '../../../schemas/directory/officer.ts';
import { agency, NOW } from './samples.ts';

/** Visits to pages without a server: events in, answers out. */

export const PUBLIC_URL = 'https://govuc.example';
export const SESSION = { token: 's'.repeat(43), csrf: 'c'.repeat(43) };

export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly form?: Readonly<Record<string, string>> | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

export function anEvent({ method, path, query = '', form, headers = {}, cookies = [] }: Sent): unknown {
  return {
    rawPath: path,
    rawQueryString: query,
    cookies,
    headers: {
      ...(form === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    requestContext: {
      http: { method: method ?? (form === undefined ? 'GET' : 'POST'), sourceIp: '10.0.0.1' },
    },
    ...(form === undefined
      ? {}
      : {
          body: Buffer.from(new URLSearchParams(form).toString()).toString('base64'),
          isBase64Encoded: true,
        }),
  };
}

export function aRequest(sent: Sent): WebRequest {
  return readRequest(anEvent(sent));
}

export class Browser {
  readonly faults: unknown[] = [];
  private readonly routes: readonly WebRoute[];
  private readonly officer: Person | undefined;
  private readonly language: 'ms' | 'en';
  private readonly area: Area;

  constructor(
    routes: readonly WebRoute[],
    officer?: Person,
    language: 'ms' | 'en' = 'en',
    area: Area = officersArea,
  ) {
    this.routes = routes;
    this.area = area;
    this.officer = officer;
    this.language = language;
  }

  get(path: string): Promise<WebResponse> {
    const [pathname = '', query = ''] = path.split('?');
    return this.send({ path: pathname, query });
  }

  /** Posts a form of the session. */
  post(path: string, form: Readonly<Record<string, string>> = {}): Promise<WebResponse> {
    return this.send({ path, form: { csrf: SESSION.csrf, ...form }, headers: { origin: PUBLIC_URL } });
  }

  send(sent: Sent): Promise<WebResponse> {
    const signedIn =
      this.officer === undefined ? [] : [this.area.cookie.set(SESSION.token).split(';')[0] ?? ''];
    const cookies = [`__Host-govuc-language=${this.language}`, ...signedIn, ...(sent.cookies ?? [])];
    return serve(anEvent({ ...sent, cookies }), this.routes, this.deps());
  }

  private deps(): WebDeps {
    const { officer } = this;
    return {
      publicUrl: PUBLIC_URL,
      clock: { now: () => NOW },
      area: this.area,
      readSession: (token) =>
        Promise.resolve(
          token === SESSION.token && officer !== undefined ? { officer, csrf: SESSION.csrf } : undefined,
        ),
      agencyName: () => Promise.resolve(agency.name),
      onFault: (error) => this.faults.push(error),
    };
  }
}

/** The value of a hidden input on a page. */
export function hidden(page: WebResponse, name: string): string {
  const found = new RegExp(
    `<input type="hidden" name="${name.replaceAll('.', '\\.')}" value="([^"]*)"`,
    'u',
  ).exec(page.body);
  if (found === null) throw new Error(`The page has no hidden ${name}`);
  return found[1] ?? '';
}

/** All hidden inputs of a page: what a browser sends on. */
export function allHidden(page: WebResponse): Record<string, string> {
  const inputs = page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, unescape(value)]));
}

function unescape(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
