import * as z from 'zod/mini';
import { listHistoryActions } from '../directory/list.ts';
import { listStates, memberKinds } from '../directory-words.ts';
import { instantSchema, pageOf, pageQuery, textSchema } from './common.ts';

/** The directory of mailing lists. */

const state = z.enum(listStates);

export const listQuerySchema = z.lazy(() =>
  z.strictObject({
    state: z.optional(state),
    agency: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(100),
          z.meta({ description: 'Agency to look in; an officer of an agency always looks in his own.' }),
        ),
    ),
    query: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(200),
          z.meta({ description: 'Beginning of a word of the display name, or of the primary address.' }),
        ),
    ),
    ...pageQuery,
  }),
);

export const listPartQuerySchema = z.lazy(() => z.strictObject(pageQuery));

const entryShape = () => ({
  id: z.string(),
  agency: z.string(),
  state,
  stateName: textSchema,
  displayName: z.string(),
  address: z.string(),
});
export const listEntrySchema = z.lazy(() => z.object(entryShape()));
export const listPageSchema = pageOf(listEntrySchema);

const person = () =>
  z.optional(
    z
      .object({ account: z.string(), name: z.string(), address: z.string() })
      .check(z.meta({ description: 'Absent when the account is gone.' })),
  );

export const listSchema = z.lazy(() =>
  z.object({
    ...entryShape(),
    owner: person(),
    handler: person(),
    ended: z.optional(
      z
        .object({ request: z.string(), at: instantSchema })
        .check(
          z.meta({ description: 'While an ended list can still be restored: by the task of this request.' }),
        ),
    ),
    lockedBy: z.optional(z.string().check(z.meta({ description: 'The open request that reserves it.' }))),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    version: z.number(),
  }),
);

const kind = z.enum(memberKinds);
const memberName = () =>
  z.optional(z.string().check(z.meta({ description: 'Absent when the member is gone.' })));

export const listMemberSchema = z.lazy(() =>
  z.object({
    kind,
    kindName: textSchema,
    id: z.string(),
    displayName: memberName(),
    address: memberName(),
    state: z.enum(['ACTIVE', 'SUSPENDED']),
    since: instantSchema,
  }),
);
export const listMemberPageSchema = pageOf(listMemberSchema);

export const listHistorySchema = z.lazy(() =>
  z.object({
    at: instantSchema,
    request: z.string(),
    step: z.string(),
    action: z.enum(listHistoryActions),
    before: z.record(z.string(), z.unknown()),
    after: z.record(z.string(), z.unknown()),
    members: z.optional(
      z
        .array(z.object({ kind, id: z.string() }))
        .check(z.meta({ description: 'Who came or went with this entry.' })),
    ),
  }),
);
export const listHistoryPageSchema = pageOf(listHistorySchema);
