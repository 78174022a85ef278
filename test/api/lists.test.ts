import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catalogue, procedureIds, stepId, type ProcedureId } from '../../schemas/catalogue.ts';
import { aRelayForm } from '../support/forms.ts';
import { System, unique } from '../support/system.ts';

const system = await System.find();
const agency = await system.as('AGENCY_ADMIN');

describe('the catalogue', () => {
  it('has every procedure with its steps, outcomes and the schema of its form', async () => {
    const { items } = await agency.get('ProcedurePage', '/procedures');
    expect(items.map(({ id }) => id)).toEqual(procedureIds);
    for (const { id } of items) {
      const procedure = await agency.get('Procedure', `/procedures/${id}`);
      expect(procedure.steps.map((step) => step.id)).toEqual(procedure.steps.map(({ no }) => stepId(id, no)));
      const waiting = catalogue[id as ProcedureId].humanSteps.map(({ no }) => no);
      const offering = procedure.steps.filter(({ task }) => (task?.outcomes.length ?? 0) > 0);
      expect(offering.map(({ no }) => no).toSorted()).toEqual(waiting.toSorted());
    }
  });

  it('gives a form schema that a complete form satisfies', async () => {
    const { form } = await agency.get('Procedure', '/procedures/RELAY-APPLY');
    const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(form);
    expect(isValid(aRelayForm('x'))).toBe(true);
  });
});

describe('the list of requests', () => {
  it('comes in pages that leave nothing out and show nothing twice', async () => {
    await Promise.all([1, 2, 3].map(() => system.submitted()));
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await agency.get('RequestPage', `/requests?limit=2${query}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      ({ cursor } = page);
      pages += 1;
    } while (cursor !== undefined && pages < 200);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(3);
  });

  it('is filtered by status and procedure', async () => {
    const id = await system.submitted();
    await system.openTask(id, 'RELAY-APPLY.4');
    const { items } = await agency.get(
      'RequestPage',
      '/requests?status=RECEIVED&procedure=RELAY-APPLY&open=true&limit=100',
    );
    expect(items.map((each) => each.id)).toContain(id);
    expect(items.every(({ status, procedure }) => status === 'RECEIVED' && procedure === 'RELAY-APPLY')).toBe(
      true,
    );
  });
});

describe('the list of requests by date', () => {
  const malaysianDate = (offsetDays: number) =>
    new Date(Date.now() + 8 * 3_600_000 + offsetDays * 86_400_000).toISOString().slice(0, 10);

  it('has what was sent between two dates, both included', async () => {
    const id = await system.submitted();
    const idsOf = async (query: string) =>
      (await agency.get('RequestPage', `/requests?limit=100&${query}`)).items.map((each) => each.id);
    expect(await idsOf(`from=${malaysianDate(0)}&to=${malaysianDate(0)}`)).toContain(id);
    expect(await idsOf(`to=${malaysianDate(-1)}`)).not.toContain(id);
    expect(await idsOf(`from=${malaysianDate(1)}`)).toEqual([]);
  });

  it('refuses a date that does not exist, by name', async () => {
    const answer = await agency.call('GET', '/requests?from=2026-02-31');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'from' }] });
  });
});

describe('one request', () => {
  it('shows of a secret only that it was supplied', async () => {
    const password = `Rahsia-${unique()}`;
    const id = await system.submitted(aRelayForm(unique(), { authUsername: 'u', authPassword: password }));
    const { status, body } = await agency.call('GET', `/requests/${id}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(password);
    expect(body).toMatchObject({ rounds: [{ form: { authPassword: { supplied: true } } }] });
  });

  it('carries its version and its numbered steps', async () => {
    const id = await system.submitted();
    const { headers, body } = await agency.call('GET', `/requests/${id}`);
    expect(headers.get('etag')).toMatch(/^"\d+"$/u);
    expect((body as { steps: unknown[] }).steps).toHaveLength(11);
  });
});
