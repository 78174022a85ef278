import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { apiPage, openApiJson } from '../../../functions/assets/generated-api.ts';
import { jsonSchemaOfForm, jsonSchemaOfOutcome } from '../../../functions/domain/form-schema.ts';
import { catalogue, procedureIds } from '../../../schemas/catalogue.ts';
import { formOf } from '../../../schemas/forms.ts';
import { routes } from '../../../schemas/api/routes.ts';
import { committedApi, generatedApi } from '../../../scripts/generate-openapi.ts';

describe('the description of the API', () => {
  it('is what the schemas generate: run `npm run docs` after a change', async () => {
    // Compared here, so that a failure does not print both.
    expect((await committedApi()) === (await generatedApi())).toBe(true);
  });

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(
      JSON.parse(openApiJson) as Record<string, unknown>,
    );
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has every route and no dangling reference', () => {
    const document = JSON.parse(openApiJson) as {
      paths: Record<string, Record<string, unknown>>;
      components: Record<string, Record<string, unknown>>;
    };
    for (const { path, method } of Object.values(routes)) {
      expect(document.paths[path]?.[method.toLowerCase()], `${method} ${path}`).toBeDefined();
    }
    for (const [, kind = '', name = ''] of openApiJson.matchAll(
      /"\$ref":"#\/components\/(\w+)\/([^"]+)"/gu,
    )) {
      expect(document.components[kind]?.[name], `${kind}/${name}`).toBeDefined();
    }
  });

  it('has a page without script or inline style, whose links lead somewhere', () => {
    expect(apiPage).not.toMatch(/<script|<style|style=|javascript:/iu);
    const ids = new Set([...apiPage.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, target] of apiPage.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
  });
});

describe('JSON Schema of forms and outcomes', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  it.each(procedureIds)('%s: form and outcomes are valid JSON Schema 2020-12', (id) => {
    const form = formOf(catalogue[id].form);
    expect(ajv.validateSchema(jsonSchemaOfForm(form))).toBe(true);
    for (const { outcomes } of catalogue[id].humanSteps) {
      for (const outcome of Object.values(outcomes)) {
        expect(ajv.validateSchema(jsonSchemaOfOutcome(outcome, form))).toBe(true);
      }
    }
  });

  const complete = {
    appName: 'ePerolehan',
    appIp: '10.1.2.3',
    appItAdmin: 'Aminah',
    appItAdminEmail: 'aminah@kementerian.example',
    appEmail: 'no-reply@kementerian.example',
    agency: 'Kementerian Contoh',
    serverLocation: 'Putrajaya',
    reason: 'Notifikasi',
    preparerName: 'Ali',
    preparerPost: 'Penolong Pengarah',
    preparerDate: '2026-11-20',
    reviewerName: 'Aminah',
    reviewerPost: 'Pegawai Teknologi Maklumat',
    reviewerDate: '2026-11-21',
  };
  const isValid = ajv.compile(jsonSchemaOfForm(formOf('relay-apply')));

  it.each([
    ['a complete form', complete, true],
    ['the type of application', { ...complete, type: 'NEW' }, true],
    ['another type', { ...complete, type: 'CHANGE' }, false],
    ['an unknown field', { ...complete, colour: 'red' }, false],
    ['neither address nor domain', { ...complete, appIp: undefined }, false],
    ['a domain instead of an address', { ...complete, appIp: undefined, appDomain: 'a.gov.my' }, true],
    ['a user name without password', { ...complete, authUsername: 'relay' }, false],
    ['both', { ...complete, authUsername: 'relay', authPassword: 'geheim' }, true],
    ['the password kept', { ...complete, authUsername: 'relay', authPassword: { supplied: true } }, true],
    ['an over-long name', { ...complete, appName: 'x'.repeat(121) }, false],
    ['an empty mandatory item', { ...complete, appName: '' }, false],
    ['a number', { ...complete, appName: 7 }, false],
  ])('relay form with %s', (_, form, expected) => {
    expect(isValid(JSON.parse(JSON.stringify(form)))).toBe(expected);
  });

  it('asks for the answer only after a refusal', () => {
    const step = catalogue['RELAY-APPLY'].humanSteps.find((each) => each.no === '4')!;
    const form = formOf('relay-apply');
    const complete = step.outcomes['complete']!;
    const first = jsonSchemaOfOutcome(complete, form, { outcome: '' });
    const again = jsonSchemaOfOutcome(complete, form, { outcome: 'refused' });
    expect(first).not.toHaveProperty('properties.answer');
    expect(again['required']).toContain('answer');
  });

  it('gives the whole form as data of sending it again', () => {
    const step = catalogue['RELAY-APPLY'].humanSteps.find((each) => each.no === '1')!;
    const form = formOf('relay-apply');
    expect(jsonSchemaOfOutcome(step.outcomes['resubmitted']!, form)).toEqual(jsonSchemaOfForm(form));
  });
});
