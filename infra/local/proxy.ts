import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Target {
  readonly host: string;
  readonly port: number;
  /** Comes before every path. */
  readonly prefix: string;
}

/** What a request is told about how it came in. */
export type Forwarded = (incoming: IncomingMessage) => Readonly<Record<string, string>>;

/** Headers of one connection, which a proxy may not hand on (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** As API Gateway sets them for the public side. */
export const asPublicAddress: Forwarded = ({ socket }) => ({
  'x-forwarded-for': socket.remoteAddress ?? '127.0.0.1',
  'x-forwarded-proto': 'http',
  'x-forwarded-port': String(socket.localPort ?? 80),
});

/** As if TLS ended here: policies that refuse anything but TLS then let this machine's own traffic through. */
export const asIfByTls: Forwarded = () => ({ 'x-forwarded-proto': 'https' });

/** Hands requests on as they are: paths and bodies untouched. `target` is undefined while there is none yet. */
export function createProxy(target: () => Target | undefined, forwarded: Forwarded): Server {
  return createServer((incoming, outgoing) => {
    const to = target();
    if (to === undefined) {
      badGateway(outgoing);
      return;
    }
    const upstream = request(
      {
        host: to.host,
        port: to.port,
        method: incoming.method,
        path: to.prefix + pathOf(incoming),
        headers: { ...requestHeaders(incoming), ...forwarded(incoming) },
      },
      (response) => {
        outgoing.writeHead(response.statusCode ?? 502, response.statusMessage, responseHeaders(response));
        response.pipe(outgoing);
        response.once('error', () => {
          outgoing.destroy();
        });
      },
    );
    upstream.once('error', () => {
      badGateway(outgoing);
    });
    outgoing.once('close', () => {
      upstream.destroy();
    });
    incoming.pipe(upstream);
  });
}

function pathOf(incoming: IncomingMessage): string {
  const path = incoming.url ?? '/';
  return path.startsWith('/') ? path : '/';
}

function requestHeaders(incoming: IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !hopByHop.has(name)) headers[name] = value;
  }
  return headers;
}

/** Raw, so that several Set-Cookie lines stay several. */
function responseHeaders(response: IncomingMessage): string[] {
  const raw = response.rawHeaders;
  return raw.filter((_, index) => !hopByHop.has((raw[index - (index % 2)] ?? '').toLowerCase()));
}

function badGateway(outgoing: ServerResponse): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(502, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  outgoing.end(
    '<!doctype html><html lang="ms"><meta charset="utf-8"><title>502</title>' +
      '<h1>Sistem tidak dapat dicapai</h1><p>Awan setempat tidak menjawab. Cuba lagi sebentar lagi.</p>' +
      '<p lang="en">The local cloud does not answer. Try again in a moment, or look at .local/logs.</p></html>\n',
  );
}
