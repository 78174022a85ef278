import type { FormValues } from '../../../schemas/cases/request.ts';
import { settingsOf } from '../../domain/account-data.ts';
import type { FieldError } from '../../domain/errors.ts';
import { accountOf, accountUnchanged, getAccount } from '../../store/account-store.ts';
import { listDuties } from '../../store/membership-store.ts';
import type { Tables } from '../../store/tables.ts';
import type { SubjectStore, SubjectView } from './subject.ts';

/** Accounts as subjects of requests. */
export const accountSubject: SubjectStore = {
  readAction: 'account.read',
  async read(tables, id) {
    const account = await getAccount(tables, id);
    if (account === undefined) return undefined;
    const { version, agencyId, state, displayName, address, privateEmail, superiorEmail, language } = account;
    return {
      ...{ kind: 'account', id, version, agencyId, state, title: displayName, settings: settingsOf(account) },
      contacts: {
        USER: { email: privateEmail ?? address, name: displayName, language },
        ...(superiorEmail === undefined ? {} : { SUPERVISOR: { email: superiorEmail, language } }),
      },
    };
  },
  target: ({ agencyId, id }) => ({ agencyId, persons: [id] }),
  unchanged: (tables, { id, version }) => accountUnchanged(tables, { id, version }),
  // An account is made and changed in one transaction each: ending a request leaves nothing half done.
  ended: () => Promise.resolve(undefined),
  check: async (tables, { form }, subject, values) =>
    form === 'account-terminate' ? checkSuccessor(tables, subject, values) : [],
};

/** Who owns or handles lists is ended only when another account of the agency takes them over (AMB-62). */
async function checkSuccessor(
  tables: Tables,
  subject: SubjectView,
  values: FormValues,
): Promise<FieldError[]> {
  const named = values['successor'];
  if (typeof named !== 'string') {
    const duties = await listDuties(tables, subject.id);
    const count = new Set(duties.map(({ listId }) => listId)).size;
    return count === 0
      ? []
      : [{ field: 'successor', code: 'successor-required', params: { count }, source: 'S3 §4.11, AMB-62' }];
  }
  const successor = await accountOf(tables, 'address', named);
  const fits =
    successor?.agencyId === subject.agencyId && successor.state === 'ACTIVE' && successor.id !== subject.id;
  return fits ? [] : [{ field: 'successor', code: 'successor-unknown', source: 'S3 §4.11, AMB-62' }];
}
