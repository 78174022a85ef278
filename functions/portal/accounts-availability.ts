import type { Field, UniqueName } from '../../schemas/field.ts';
import { sayAvailability, type Answers } from '../web/availability.ts';
import { json } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { PortalDeps, WantedNames } from './use-cases.ts';

/** What the use case calls them. */
const parts = { address: 'address', login: 'loginId' } as const satisfies Record<UniqueName, string>;

const longest = 320;

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
          ...(await holder(useCases, caller, { task: query.get('task'), account: query.get('account') })),
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
  { task, account }: { readonly task: string | null; readonly account: string | null },
): Promise<Pick<WantedNames, 'requestId' | 'accountId' | 'name'>> {
  if (task !== null) {
    const { request } = await useCases.readTask(caller, task);
    return { requestId: request.id, name: request.title };
  }
  if (account === null) return {};
  const { id, title } = await useCases.readSubject(caller, 'account', account);
  return { accountId: id, name: title };
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
  of: Pick<WantedNames, 'requestId' | 'accountId' | 'name'>,
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
