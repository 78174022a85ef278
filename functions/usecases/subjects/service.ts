import { services } from '../../../schemas/policies/services.ts';
import { serviceCodes, type ServiceCode } from '../../../schemas/directory-words.ts';
import { getAccount } from '../../store/account-store.ts';
import { getService, serviceUnchanged } from '../../store/service-store.ts';
import type { SubjectStore } from './subject.ts';

/** `ACCOUNT.BMT`: a service of an account is what is asked for, so two services wait side by side, one twice never. */
export function serviceId(accountId: string, code: ServiceCode): string {
  return `${accountId}.${code}`;
}

/** Undefined for what cannot be one. */
export function parseServiceId(
  id: string,
): { readonly accountId: string; readonly code: ServiceCode } | undefined {
  const dot = id.lastIndexOf('.');
  const code = serviceCodes.find((each) => each === id.slice(dot + 1));
  return dot < 1 || code === undefined ? undefined : { accountId: id.slice(0, dot), code };
}

/** Value-added services of accounts as subjects of requests (spec C.2, C.3, C.5). */
export const serviceSubject: SubjectStore = {
  readAction: 'service.read',
  async read(tables, id) {
    const named = parseServiceId(id);
    if (named === undefined) return undefined;
    const { accountId, code } = named;
    const [account, service] = await Promise.all([
      getAccount(tables, accountId),
      getService(tables, accountId, code),
    ]);
    if (account === undefined || account.state === 'DELETED') return undefined;
    const { agencyId, displayName, address, language } = account;
    return {
      ...{ kind: 'service', id, version: service?.version ?? 0, agencyId },
      // The names of the services are the same in both languages.
      title: `${displayName} (${services[code].short})`,
      state: service?.state ?? 'NONE',
      settings: { ...service?.settings, service: code, applicant: address },
      contacts: { USER: { email: address, name: displayName, language } },
    };
  },
  target: ({ agencyId, id }) => ({ agencyId, persons: [parseServiceId(id)?.accountId ?? ''] }),
  unchanged: (tables, { id, version }) => {
    const { accountId, code } = parseServiceId(id) ?? { accountId: '', code: '' };
    return serviceUnchanged(tables, { accountId, code, version });
  },
  ended: () => Promise.resolve(undefined),
};
