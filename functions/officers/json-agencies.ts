import type * as z from 'zod/mini';
import {
  agencyAnswerSchema,
  agencyInputSchema,
  agencyPageSchema,
  agencyQuerySchema,
  agencySettingsSchema,
} from '../../schemas/api/agencies.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { settingsOf, storedSettings } from '../domain/agency-settings.ts';
import type { AgencyTexts } from '../domain/officer-rules.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import type { HttpAnswer } from '../platform/http/event.ts';
import { answer } from '../platform/http/json-api.ts';
import { readJsonBody } from '../platform/http/json-body.ts';
import { parseInput, parseQuery } from '../platform/http/parse-input.ts';
import { etagOf, requiredIfMatchOf } from '../platform/http/preconditions.ts';
import { changeAgency, createAgency, endAgency, findAgencies, readAgency } from '../usecases/agencies.ts';
import { setAgency } from '../usecases/agency-settings.ts';
import type { OfficersDeps } from './deps.ts';
import { bodyOf, calling, pageOf } from './json-call.ts';

type AgencyOperations = Pick<
  Operations<'officers'>,
  'findAgencies' | 'readAgency' | 'createAgency' | 'changeAgency' | 'setAgency' | 'endAgency'
>;

export function agencyOperations(deps: OfficersDeps): AgencyOperations {
  return {
    findAgencies: calling(deps, async ({ caller, event }) => {
      const query = parseQuery(agencyQuerySchema, event.rawQueryString);
      const { items, cursor } = await findAgencies(deps, caller, {
        ...pageOf(query),
        ...(query.state === undefined ? {} : { state: query.state }),
      });
      return answer(200, agencyPageSchema, { items: items.map(present), cursor });
    }),
    readAgency: calling(deps, async ({ caller, id }) => one(await readAgency(deps, caller, id))),
    createAgency: calling(deps, async ({ caller, event }) => {
      const { body, once } = bodyOf(event);
      const input = textsOf(body);
      return one(await createAgency(deps, caller, { ...input, ...once }), 201);
    }),
    changeAgency: calling(deps, async ({ caller, event, id }) => {
      const ifVersion = requiredIfMatchOf(event);
      const input = textsOf(readJsonBody(event));
      return one(await changeAgency(deps, caller, id, { ...input, ifVersion }));
    }),
    setAgency: calling(deps, async ({ caller, event, id }) => {
      const ifVersion = requiredIfMatchOf(event);
      const settings = parseInput(agencySettingsSchema, readJsonBody(event));
      return one(await setAgency(deps, caller, id, { ...settings, ifVersion }));
    }),
    endAgency: calling(deps, async ({ caller, event, id }) => {
      return one(await endAgency(deps, caller, id, { ifVersion: requiredIfMatchOf(event) }));
    }),
  };
}

function textsOf(body: unknown): AgencyTexts {
  const { name, shortName, domain, postmasterAddress, fourEyes } = parseInput(agencyInputSchema, body);
  return {
    ...{ name, shortName },
    ...(domain === undefined ? {} : { domain }),
    ...(postmasterAddress === undefined ? {} : { postmasterAddress }),
    ...(fourEyes === true ? { fourEyes } : {}),
  };
}

function present(agency: Agency): z.input<typeof agencyAnswerSchema> {
  return { ...agency, settings: storedSettings(settingsOf(agency)) };
}

function one(agency: Agency, status: 200 | 201 = 200): HttpAnswer {
  return answer(status, agencyAnswerSchema, present(agency), {
    etag: etagOf(agency.version),
    ...(status === 201 ? { location: `/api/agencies/${encodeURIComponent(agency.id)}` } : {}),
  });
}
