import * as z from 'zod/mini';
import { components, type ComponentName } from '../../schemas/api/components.ts';
import { queries } from '../../schemas/api/queries.ts';
import type { Route } from '../../schemas/api/route.ts';
import { routes } from '../../schemas/api/routes.ts';
import { catalogue, procedureIds } from '../../schemas/catalogue.ts';
import { formOf } from '../../schemas/forms.ts';
import { jsonSchemaOfForm } from '../../functions/domain/form-schema.ts';
import { problemCodes } from '../../functions/platform/http/problem.ts';

/** The OpenAPI 3.1 description of the JSON API, from the schemas that parse it and the table of routes. */

type Json = Readonly<Record<string, unknown>>;

export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'GovUC',
      version: '1.0.0',
      summary: 'Procedures of the 1GovUC e-mail service.',
      description: about,
    },
    servers: [{ url: '/' }],
    tags: [...new Set(Object.values(routes).map((route) => route.tag))].map((name) => ({ name })),
    security: [{ bearer: [] }],
    paths: pathsOf(Object.entries(routes)),
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token of the user pool. A machine client acts as a named officer.',
        },
      },
      parameters: headerParameters,
      headers: {
        ETag: { description: 'Version of what is shown, for If-Match.', schema: { type: 'string' } },
      },
      responses: responsesOf(),
      schemas: schemasOf(),
    },
  };
}

const about = [
  'Requests of all procedures go through the same calls: read the procedure with its form, send the form, follow the',
  'request, decide the tasks that wait for you. Errors are problem+json (RFC 9457) with a stable code. Lists have pages',
  'of 25 entries, at most 100, and a cursor. Texts stand in Malay (`ms`) and English (`en`).',
].join(' ');

const headerParameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Sent again within 24 hours with the same body, the call is answered as the first time and does nothing. Another body is refused.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'ETag of what was read. When it has changed since, the call is refused.',
    schema: { type: 'string' },
  },
} as const;

function pathsOf(entries: readonly (readonly [string, Route])[]): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, route] of entries) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(id, route);
  }
  return paths;
}

function operationOf(id: string, route: Route): Json {
  return {
    operationId: id,
    tags: [route.tag],
    summary: route.summary.en,
    'x-summary-ms': route.summary.ms,
    ...(route.by === 'public' ? { security: [] } : {}),
    parameters: parametersOf(id, route),
    ...(route.request === undefined ? {} : { requestBody: bodyOf(route.request) }),
    responses: {
      [String(route.success.status)]: successOf(route),
      ...Object.fromEntries(problemsOf(route)),
    },
  };
}

function parametersOf(id: string, route: Route): readonly Json[] {
  const path = [...route.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return [
    ...path,
    ...queryOf(id),
    ...(route.idempotent === true ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(route.ifMatch === 'optional' ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(route.ifMatch === 'required' ? [{ ...headerParameters.IfMatch, required: true }] : []),
  ];
}

function queryOf(id: string): readonly Json[] {
  if (!Object.hasOwn(queries, id)) return [];
  const { properties = {} } = z.toJSONSchema(queries[id as keyof typeof queries], { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
}

function successOf(route: Route): Json {
  const { body, status } = route.success;
  return {
    description: status === 201 ? 'Created' : 'Done',
    ...(route.etag === true ? { headers: { ETag: { $ref: '#/components/headers/ETag' } } } : {}),
    ...(body === undefined
      ? {}
      : { content: { 'application/json': { schema: { $ref: `#/components/schemas/${body}` } } } }),
  };
}

function bodyOf(name: ComponentName): Json {
  return {
    required: true,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  };
}

/** Several codes can share a status; a response stands once for each status. */
function problemsOf(route: Route): readonly (readonly [string, Json])[] {
  const everywhere = [
    ...(route.by === 'public' ? ['too-many-attempts'] : ['not-signed-in']),
    ...(route.request === undefined ? [] : ['malformed-body', 'body-too-large', 'unsupported-media-type']),
    'fault',
  ];
  const codes = new Set([...route.problems, ...everywhere]);
  const statuses = new Set(problemCodes.filter(({ code }) => codes.has(code)).map(({ status }) => status));
  return [...statuses].map((status) => [
    String(status),
    { $ref: `#/components/responses/Problem${status}` } as const,
  ]);
}

function responsesOf(): Json {
  const statuses = [...new Set(problemCodes.map(({ status }) => status))];
  return Object.fromEntries(
    statuses.map((status) => [
      `Problem${status}`,
      {
        description: problemCodes
          .filter((each) => each.status === status)
          .map(({ code, title }) => `\`${code}\`: ${title}.`)
          .join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function schemasOf(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return {
    ...Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)])),
    ...formsOf(),
  };
}

/** The body of `POST /api/requests`, once for each procedure, with that procedure's form. */
function formsOf(): Json {
  const bodies = procedureIds.map((id) => [`RequestInput.${id}`, requestInputOf(id)] as const);
  const forms = procedureIds.map(
    (id) => [`Form.${id}`, withoutIdentity(jsonSchemaOfForm(formOf(catalogue[id].form)))] as const,
  );
  return {
    RequestInput: {
      oneOf: bodies.map(([name]) => ({ $ref: `#/components/schemas/${name}` })),
      discriminator: {
        propertyName: 'procedure',
        mapping: Object.fromEntries(
          procedureIds.map((id) => [id, `#/components/schemas/RequestInput.${id}`]),
        ),
      },
    },
    ...Object.fromEntries([...bodies, ...forms]),
  };
}

function requestInputOf(id: keyof typeof catalogue): Json {
  const { subject, title } = catalogue[id];
  const changes = subject.how === 'changes';
  return {
    title: title.en,
    'x-title-ms': title.ms,
    type: 'object',
    properties: {
      procedure: { const: id },
      ...(changes ? { subject: { type: 'string', description: `Id of the ${subject.kind}.` } } : {}),
      form: { $ref: `#/components/schemas/Form.${id}` },
    },
    required: ['procedure', ...(changes ? ['subject'] : []), 'form'],
    additionalProperties: false,
  };
}

function withoutIdentity(schema: Json): Json {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}
