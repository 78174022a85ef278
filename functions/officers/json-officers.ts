import type * as z from 'zod/mini';
import {
  officerAnswerSchema,
  officerChangeSchema,
  officerEndSchema,
  officerInputSchema,
  officerPageSchema,
  officerQuerySchema,
  officerRolesSchema,
} from '../../schemas/api/officers.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import type { HttpAnswer, HttpEvent } from '../platform/http/event.ts';
import { answer, noContent } from '../platform/http/json-api.ts';
import { readJsonBody } from '../platform/http/json-body.ts';
import { parseInput, parseQuery } from '../platform/http/parse-input.ts';
import { etagOf, requiredIfMatchOf } from '../platform/http/preconditions.ts';
import { assignRoles, changeOfficer, createOfficer, endOfficer } from '../usecases/officers-change.ts';
import { findOfficers, readOfficer } from '../usecases/officers.ts';
import { sendPasswordLink } from '../usecases/password-link.ts';
import type { OfficersDeps } from './deps.ts';
import { bodyOf, calling, pageOf } from './json-call.ts';

type OfficerOperations = Pick<
  Operations<'officers'>,
  | 'findOfficers'
  | 'readOfficer'
  | 'createOfficer'
  | 'changeOfficer'
  | 'assignRoles'
  | 'endOfficer'
  | 'sendPasswordLink'
>;

export function officerOperations(deps: OfficersDeps): OfficerOperations {
  return {
    findOfficers: calling(deps, async ({ caller, event }) => {
      const query = parseQuery(officerQuerySchema, event.rawQueryString);
      const { items, cursor } = await findOfficers(deps, caller, {
        ...pageOf(query),
        ...(query.agency === undefined ? {} : { agencyId: query.agency }),
        ...(query.role === undefined ? {} : { role: query.role }),
        ...(query.state === undefined ? {} : { state: query.state }),
      });
      return answer(200, officerPageSchema, { items: items.map(present), cursor });
    }),
    readOfficer: calling(deps, async ({ caller, id }) => one(await readOfficer(deps, caller, id))),
    createOfficer: calling(deps, async ({ caller, event }) => {
      const { body, once } = bodyOf(event);
      const { agency, ...input } = parseInput(officerInputSchema, body);
      const officer = await createOfficer(deps, caller, {
        ...input,
        ...(agency === undefined ? {} : { agencyId: agency }),
        ...once,
      });
      return one(officer, 201);
    }),
    changeOfficer: calling(deps, async ({ caller, event, id }) => {
      const ifVersion = requiredIfMatchOf(event);
      const input = parseInput(officerChangeSchema, readJsonBody(event));
      return one(await changeOfficer(deps, caller, id, { ...input, ifVersion }));
    }),
    assignRoles: calling(deps, async ({ caller, event, id }) => {
      const ifVersion = requiredIfMatchOf(event);
      const { roles, term, confirmLastHolder } = parseInput(officerRolesSchema, readJsonBody(event));
      const confirmed = confirmLastHolder === true;
      return one(await assignRoles(deps, caller, id, { roles, term, ifVersion, confirmed }));
    }),
    endOfficer: calling(deps, async ({ caller, event, id }) => {
      const ifVersion = requiredIfMatchOf(event);
      const { confirmLastHolder } = parseInput(officerEndSchema, optionalBody(event));
      return one(await endOfficer(deps, caller, id, { ifVersion, confirmed: confirmLastHolder === true }));
    }),
    sendPasswordLink: calling(deps, async ({ caller, id }) => {
      await sendPasswordLink(deps, caller, id);
      return noContent();
    }),
  };
}

/** Ending somebody needs no body. */
function optionalBody(event: HttpEvent): unknown {
  return (event.body ?? '') === '' ? {} : readJsonBody(event);
}

function one(officer: Officer, status: 200 | 201 = 200): HttpAnswer {
  return answer(status, officerAnswerSchema, present(officer), {
    etag: etagOf(officer.version),
    ...(status === 201 ? { location: `/api/officers/${encodeURIComponent(officer.id)}` } : {}),
  });
}

function present({
  agencyId,
  accessSince: _internal,
  ...officer
}: Officer): z.input<typeof officerAnswerSchema> {
  return { ...officer, agency: agencyId };
}
