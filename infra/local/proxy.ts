import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Target {
  readonly host: string;
  readonly port: number;
  /** Comes before every path. */
  readonly prefix: string;
}

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

/**
 * One stable address in front of the HTTP API: path and bodies go through untouched, and the three X-Forwarded
 * headers are set as API Gateway sets them.
 */
export function createProxy(target: Target): Server {
  return createServer((incoming, outgoing) => {
    const upstream = request(
      {
        host: target.host,
        port: target.port,
        method: incoming.method,
        path: target.prefix + pathOf(incoming),
        headers: requestHeaders(incoming),
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
  headers['x-forwarded-for'] = incoming.socket.remoteAddress ?? '127.0.0.1';
  headers['x-forwarded-proto'] = 'http';
  headers['x-forwarded-port'] = String(incoming.socket.localPort ?? 80);
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
