import { code, escape, slugged } from './html.ts';

/** JSON Schemas as tables that people read: one row for each field. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly title?: string;
  readonly 'x-title-ms'?: string;
  readonly description?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly 'x-secret'?: boolean;
}

export function bodySection(name: string, schema: Schema): string {
  const about = [title(schema), schema.description === undefined ? '' : escape(schema.description)];
  return `<section><h3 id="${slugged(name)}">${code(name)}</h3>
<p>${about.filter((text) => text !== '').join('. ')}</p>
${schema.properties === undefined ? `<p>${typeOf(schema)}</p>` : table(rowsOf(schema))}</section>`;
}

interface Row {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** The fields of an object; those of objects inside it follow under their path. */
function rowsOf({ properties = {}, required = [] }: Schema, prefix = ''): readonly Row[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = `${prefix}${key}`;
    const inner = schema.items ?? schema;
    const path = schema.items === undefined ? name : `${name}[]`;
    return [
      { name, schema, required: required.includes(key) },
      ...(inner.properties === undefined ? [] : rowsOf(inner, `${path}.`)),
    ];
  });
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ name, schema, required }) =>
      `<tr><th scope="row">${code(name)}</th><td>${typeOf(schema)}</td><td>${required ? 'yes' : ''}</td><td>${[title(schema), escape(schema.description ?? '')].filter((text) => text !== '').join('. ')}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Required</th><th scope="col">About</th></tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return reference(schema.$ref);
  if (schema['x-secret'] === true) return 'text, never shown again';
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum !== undefined) return schema.enum.map((value) => code(String(value))).join(', ');
  if (schema.items !== undefined) {
    return schema.items.properties === undefined ? `list of ${typeOf(schema.items)}` : 'list of objects';
  }
  const choices = schema.oneOf ?? (schema.type === undefined ? schema.anyOf : undefined);
  if (choices !== undefined) return choices.map(typeOf).join(' or ');
  return [
    schema.type ?? 'anything',
    schema.format ?? (schema.anyOf ?? []).map(({ format }) => format ?? '').join(' or '),
    schema.maxLength === undefined ? '' : `at most ${schema.maxLength} characters`,
    schema.maximum === undefined ? '' : `at most ${schema.maximum}`,
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function reference(address: string): string {
  const name = address.slice(address.lastIndexOf('/') + 1);
  return `<a href="#${slugged(name)}">${code(name)}</a>`;
}

function title(schema: Schema): string {
  const { title: en, 'x-title-ms': ms } = schema;
  if (en === undefined) return '';
  return `${escape(en)}${ms === undefined ? '' : ` <span lang="ms">(${escape(ms)})</span>`}`;
}
