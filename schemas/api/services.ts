import * as z from 'zod/mini';
import {
  accountStates,
  serviceCodes,
  serviceStandings,
  serviceStates,
  type ServiceCode,
} from '../directory-words.ts';
import { instantSchema, pageOf, pageQuery, textSchema } from './common.ts';

/** Value-added services: who has which. They are asked for, and ended, by requests. */

const agency = z.lazy(() =>
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(100),
      z.meta({ description: 'Agency to look in; an officer of an agency always looks in his own.' }),
    ),
);

export const serviceQuerySchema = z.lazy(() =>
  z.strictObject({
    service: z.enum(serviceCodes),
    state: z.optional(
      z.enum(serviceStandings).check(
        z.meta({
          description:
            'Who has it now (`ACTIVE`, if absent), whose rests with a deleted account (`RESTING`), or who had it.',
        }),
      ),
    ),
    agency: z.optional(agency),
    ...pageQuery,
  }),
);

export const serviceCountQuerySchema = z.lazy(() => z.strictObject({ agency: z.optional(agency) }));

const serviceShape = () => ({
  id: z.string().check(z.meta({ description: 'The subject that requests about it name.' })),
  service: z.enum(serviceCodes),
  serviceName: textSchema,
  state: z.enum(serviceStates),
  stateName: textSchema,
  since: z.optional(instantSchema),
  request: z.optional(z.string().check(z.meta({ description: 'The request that brought this state.' }))),
  settings: z
    .record(z.string(), z.union([z.string(), z.boolean()]))
    .check(
      z.meta({ description: 'What was entered when it was configured, as from which age mail is archived.' }),
    ),
  contentKept: z.optional(
    z.boolean().check(z.meta({ description: 'The archive is kept, to be read only, after its end.' })),
  ),
});

/** One row of the accounts that have a service. */
export const serviceRowSchema = z.lazy(() =>
  z.object({
    ...serviceShape(),
    account: z.object({
      id: z.string(),
      displayName: z.optional(z.string()),
      address: z.optional(z.string()),
      state: z.optional(z.enum(accountStates)),
    }),
  }),
);
export const servicePageSchema = pageOf(serviceRowSchema);

/** One of the six, as an account has it. */
export const accountServiceSchema = z.lazy(() =>
  z.object({
    ...serviceShape(),
    ticked: z
      .boolean()
      .check(
        z.meta({ description: 'Ticked at the allocation of the account; its request has not started.' }),
      ),
    lacksManager: z
      .boolean()
      .check(
        z.meta({ description: 'The agency asks its ICT Manager about it and has none: nobody can apply.' }),
      ),
    lockedBy: z.optional(z.string().check(z.meta({ description: 'The open request that changes it.' }))),
  }),
);
export const accountServiceListSchema = z.lazy(() => z.object({ items: z.array(accountServiceSchema) }));

const count = z.number();
export const serviceCountsSchema = z.lazy(() =>
  z.object({
    SSO: count,
    BMT: count,
    ADRMS: count,
    ONLINE_ARCHIVING: count,
    MULTI_CONFERENCING: count,
    ENTERPRISE_VOICE: count,
  } satisfies Record<ServiceCode, typeof count>),
);
