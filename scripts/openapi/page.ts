import type { components } from '../../schemas/api/components.ts';
import { queries } from '../../schemas/api/queries.ts';
import type { Route } from '../../schemas/api/route.ts';
import { routes } from '../../schemas/api/routes.ts';
import { catalogue } from '../../schemas/catalogue.ts';
import { problemCodes } from '../../functions/platform/http/problem.ts';
import * as z from 'zod/mini';
import { bodySection, type Schema } from './body-table.ts';
import { escape, slugged } from './html.ts';

/** Stands where the page's style sheet goes: its name holds a hash that only the `assets` function knows. */
const styleSheet = '%STYLE_SHEET%';

/** The readable page of the API: static, without script or inline style. */
export function apiPage(document: Readonly<Record<string, unknown>>): string {
  const tags = [...new Set(Object.values(routes).map((route) => route.tag))];
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>GovUC: JSON API</title><link rel="stylesheet" href="${styleSheet}"></head><body class="api-docs">`,
    '<main id="main"><h1>GovUC: JSON API</h1>',
    introduction,
    `<nav aria-label="Contents"><ul>${tags.map((tag) => `<li><a href="#${slugged(tag)}">${escape(tag)}</a></li>`).join('')}`,
    '<li><a href="#procedures-and-forms">Procedures and their forms</a></li>',
    '<li><a href="#problems">Problems</a></li><li><a href="#bodies">Bodies</a></li></ul></nav>',
    ...tags.map(section),
    procedures(),
    problems(),
    bodies(document),
    '</main></body></html>\n',
  ].join('\n');
}

const introduction = `<p>Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
<p>Calls carry <code>Authorization: Bearer</code> with an access token of the user pool. A machine client acts as a
named officer; what he may see and do is read on every call. Bodies are JSON of at most 256 KB; an unknown field is
refused. What another agency owns is answered with 404.</p>
<p>Lists take <code>limit</code> (25, at most 100) and the <code>cursor</code> of the page before. A call with
<code>Idempotency-Key</code> that is sent again within 24 hours with the same body is answered as the first time and
does nothing. <code>ETag</code> is the version of what was read; sent as <code>If-Match</code> it makes sure that
nobody changed it since.</p>`;

function section(tag: string): string {
  const entries = Object.entries(routes as Readonly<Record<string, Route>>).filter(
    ([, route]) => route.tag === tag,
  );
  return `<section><h2 id="${slugged(tag)}">${escape(tag)}</h2>${entries.map(([id, route]) => operation(id, route)).join('\n')}</section>`;
}

function operation(id: string, route: Route): string {
  const rows = [
    ['Sign-in', route.by === 'public' ? 'none: the link is the proof' : 'bearer token'],
    ...(Object.hasOwn(queries, id) ? [['Query', queryNames(id as keyof typeof queries)]] : []),
    ...(route.request === undefined ? [] : [['Body', link(route.request)]]),
    ...(headersOf(route) === '' ? [] : [['Headers', headersOf(route)]]),
    [
      'Answer',
      `${route.success.status}${route.success.body === undefined ? '' : ` ${link(route.success.body)}`}`,
    ],
    ['Problems', route.problems.map((code) => `<a href="#${code}"><code>${code}</code></a>`).join(', ')],
  ];
  return `<section><h3 id="${id}"><code>${route.method} ${escape(route.path)}</code></h3>
<p>${escape(route.summary.en)} <span lang="ms">(${escape(route.summary.ms)})</span></p>
<table><tbody>${rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('')}</tbody></table></section>`;
}

function queryNames(id: keyof typeof queries): string {
  return Object.keys(z.toJSONSchema(queries[id], { io: 'input' }).properties ?? {})
    .map((name) => `<code>${name}</code>`)
    .join(', ');
}

function headersOf(route: Route): string {
  return [
    ...(route.idempotent === true ? ['<code>Idempotency-Key</code>'] : []),
    ...(route.ifMatch === undefined
      ? []
      : [`<code>If-Match</code>${route.ifMatch === 'required' ? ' (required)' : ''}`]),
  ].join(', ');
}

function procedures(): string {
  const rows = Object.values(catalogue).map(
    ({ id, title, source }) =>
      `<tr><td><a href="#${slugged(`Form.${id}`)}"><code>${id}</code></a></td><td>${escape(title.en)} <span lang="ms">(${escape(title.ms)})</span></td><td>${escape(source)}</td></tr>`,
  );
  return `<section><h2 id="procedures-and-forms">Procedures and their forms</h2>
<p>Steps, outcomes and the data of each outcome: <code>GET /api/procedures/{id}</code>.</p>
<table><thead><tr><th scope="col">Id</th><th scope="col">Title</th><th scope="col">Source</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function problems(): string {
  const rows = problemCodes.map(
    ({ code, status, title }) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escape(title)}</td></tr>`,
  );
  return `<section><h2 id="problems">Problems</h2>
<p>Errors are <code>application/problem+json</code> (RFC 9457). <code>invalid-input</code> has one entry in
<code>errors</code> for each field.</p>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function bodies(document: Readonly<Record<string, unknown>>): string {
  const { schemas } = document['components'] as { schemas: Readonly<Record<string, Schema>> };
  const shown = Object.entries(schemas)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => bodySection(name, schema));
  return `<section><h2 id="bodies">Bodies</h2>${shown.join('\n')}</section>`;
}

function link(name: keyof typeof components): string {
  return `<a href="#${slugged(name)}"><code>${name}</code></a>`;
}
