import { malaysianDate } from '../../../functions/domain/calendar.ts';
import { isSuppliedMark, type FieldContext } from '../../../functions/domain/form.ts';
import type { CheckedAgainst } from '../../../functions/usecases/field-context.ts';
import type { PortalDeps, PortalUseCases } from '../../../functions/portal/use-cases.ts';
import { portalRoutes } from '../../../functions/portal/routes.ts';
import type { WebRoute } from '../../../functions/web/serve.ts';
import { agency } from './samples.ts';

/** Use cases that throw when touched, but for those given. */
function useCasesWith(given: Partial<PortalUseCases>): PortalUseCases {
  return new Proxy(
    {
      agencies: () => Promise.resolve([agency]),
      fieldContext: withoutDirectory,
      refusedByDirectory: nothing,
      readAccountServices: nothing,
      ...given,
    },
    {
      get: (target, name): unknown =>
        Reflect.get(target, name) ?? (() => Promise.reject(new Error(`Not expected: ${String(name)}`))),
    },
  ) as PortalUseCases;
}

const nothing = () => Promise.resolve([]);

/** What a form is checked against, where none of its fields asks the directory. */
function withoutDirectory({ at, before, fixed, fields }: CheckedAgainst): Promise<FieldContext> {
  const supplied = fields.filter(({ kind, name }) => kind === 'secret' && isSuppliedMark(before[name]));
  return Promise.resolve({
    today: malaysianDate(at),
    supplied: new Set(supplied.map(({ name }) => name)),
    fixed,
    before,
  });
}

export function portal(given: Partial<PortalUseCases>): readonly WebRoute[] {
  let drawn = 0;
  const deps: PortalDeps = {
    useCases: useCasesWith(given),
    newNonce: () => {
      drawn += 1;
      return `nonce-of-sixteen-${drawn}`;
    },
    draftDays: 30,
  };
  return portalRoutes(deps);
}
