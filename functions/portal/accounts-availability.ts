import type { Field, UniqueName } from '../../schemas/field.ts';
import { sayAvailability, type Answers, type AvailabilityOnPage } from '../web/availability.ts';
import { json } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { PortalDeps, PortalSubject, WantedNames } from './use-cases.ts';

/** What the use case calls them. */
const parts = { address: 'address', login: 'loginId' } as const satisfies Record<UniqueName, string>;

const longest = 320;

/** Who may have the names already. */
type Holder = Pick<WantedNames, 'requestId' | 'accountId' | 'listId' | 'name'>;

/** Asked by the script of a form while somebody types; the form's own button asks the same without a script. */
export function availabilityRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get(
      '/accounts/availability',
      signedIn(async ({ ui, caller, request }) => {
        const { query } = request;
        const wanted = {
          address: query.get('address')?.slice(0, longest),
          loginId: query.get('loginId')?.slice(0, longest),
        };
        const found = await useCases.checkAvailability(caller, {
          ...wanted,
          ...(await holder(useCases, caller, {
            task: query.get('task'),
            account: query.get('account'),
            list: query.get('list'),
          })),
        });
        return json(
          Object.fromEntries(
            (['address', 'login'] as const).flatMap((unique) => {
              const part = parts[unique];
              const answer = found[part];
              if (answer === undefined) return [];
              const { text } = sayAvailability(unique, wanted[part] ?? '', answer, ui.t);
              return [[part, { ...answer, text }] as const];
            }),
          ),
        );
      }),
    ),
  ];
}

/**
 * Who may hold the names already, and the person's name for proposals. Only the id stands in the address.
 * @throws NotFound for what the caller may not see
 */
async function holder(
  useCases: PortalDeps['useCases'],
  caller: SignedInVisit['caller'],
  of: Readonly<Record<'task' | 'account' | 'list', string | null>>,
): Promise<Holder> {
  if (of.task !== null) {
    const { request } = await useCases.readTask(caller, of.task);
    return { requestId: request.id, name: request.title };
  }
  for (const kind of ['account', 'list'] as const) {
    const id = of[kind];
    if (id !== null) return holderOf(await useCases.readSubject(caller, kind, id));
  }
  return {};
}

/** A subject that has names keeps them. */
export function holderOf(subject: Pick<PortalSubject, 'kind' | 'id' | 'title'> | undefined): Holder {
  if (subject?.kind === 'account') return { accountId: subject.id, name: subject.title };
  return subject?.kind === 'list' ? { listId: subject.id, name: subject.title } : {};
}

/** The same as the script of a page asks for it. */
export function aboutSubject(
  subject: Pick<PortalSubject, 'kind' | 'id'> | undefined,
): AvailabilityOnPage['about'] {
  if (subject?.kind === 'account') return { account: subject.id };
  return subject?.kind === 'list' ? { list: subject.id } : undefined;
}

/** Whether something is to be chosen that nobody else may have. */
export function hasUnique(fields: readonly Field[]): boolean {
  return fields.some(({ unique, given }) => unique !== undefined && given !== true);
}

/** The same for the fields of a form as it was posted: what the page says beside them. */
export async function askFor(
  { useCases }: Pick<PortalDeps, 'useCases'>,
  { ui, caller }: SignedInVisit,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  of: Holder,
): Promise<Answers> {
  const asked = fields.flatMap(({ name, unique }) => {
    const value = values[name];
    return unique === undefined || typeof value !== 'string' || value === '' ? [] : [{ name, unique, value }];
  });
  if (asked.length === 0) return {};
  const wanted = Object.fromEntries(asked.map(({ unique, value }) => [parts[unique], value]));
  const found = await useCases.checkAvailability(caller, { ...wanted, ...of });
  return Object.fromEntries(
    asked.flatMap(({ name, unique, value }) => {
      const answer = found[parts[unique]];
      return answer === undefined ? [] : [[name, sayAvailability(unique, value, answer, ui.t)] as const];
    }),
  );
}
