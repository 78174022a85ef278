/** Hosts of links, however they are written (AMB-93). */

/**
 * The host of a link or of a bare host name, in lower case and punycode, without port, user or trailing dot.
 * Undefined when there is none: what a browser would not open.
 */
export function hostOf(text: string): string | undefined {
  const clean = text.trim().replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
  const slashes = clean.replaceAll('\\', '/').replace(/^(?:view-source:|blob:)+/iu, '');
  // A name with a dot before the colon is a host with its port: `dropbox.com:443/x`.
  const absolute = /^[a-z][a-z0-9+-]*:\/*/iu.exec(slashes);
  // `http:/host` and `http:host` open the same host as `http://host`.
  const rest = (absolute === null ? slashes : slashes.slice(absolute[0].length)).replace(/^\/+/u, '');
  const scheme = absolute === null ? 'https' : (/^[a-z][a-z0-9+-]*/iu.exec(absolute[0])?.[0] ?? 'https');
  if (/^(?:mailto|data|tel|cid|javascript)$/iu.test(scheme)) return undefined;
  if (rest === '' || !URL.canParse(`https://${rest}`)) return undefined;
  const host = new URL(`https://${rest}`).hostname.replace(/\.+$/u, '');
  return host === '' ? undefined : host;
}

/** The blocked host that a link leads to, itself or by a subdomain. */
export function blockedHost(link: string, blocked: ReadonlySet<string>): string | undefined {
  const host = hostOf(link);
  if (host === undefined) return undefined;
  const labels = host.split('.');
  return labels.map((_, index) => labels.slice(index).join('.')).find((each) => blocked.has(each));
}

/** A host that can be blocked: a name with a dot, no address, no whole top-level domain. */
export function asBlockableHost(text: string): string | undefined {
  const host = hostOf(text);
  return host !== undefined && /^(?!\d+(?:\.\d+){3}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(host)
    ? host
    : undefined;
}
