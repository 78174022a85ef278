import type { FormValues } from '../../schemas/cases/request.ts';
import type { ContactEntry } from '../../schemas/directory/contact.ts';
import type { ContactAction } from '../../schemas/directory-words.ts';

/** What 4.21 to 4.23 do to a contact. Pure: the new contact is returned, not written. */

export interface ContactContext {
  readonly requestId: string;
  readonly agencyId: string;
  /** The version that the newest form was checked against; undefined while the request has made none. */
  readonly version: number | undefined;
  /** The newest form. */
  readonly form: FormValues;
  /** As it stands there now. */
  readonly contact: ContactEntry | undefined;
  readonly at: string;
}

/** Undefined: what was asked for does not fit what stands there now. */
export function contactAfter(action: ContactAction, context: ContactContext): ContactEntry | undefined {
  const { contact, version } = context;
  if (contact === undefined) return action === 'register-contact' ? registered(context) : undefined;
  if (contact.agencyId !== context.agencyId || contact.version !== version) return undefined;
  switch (action) {
    case 'register-contact':
      // Done again in the same case (AMB-71), also when it was deleted meanwhile and asked for anew.
      return changed(context, contact);
    case 'change-contact':
      return contact.state === 'ACTIVE' ? changed(context, contact) : undefined;
    case 'delete-contact':
      // The desk may say once more that it is done: then it is gone already.
      return { ...contact, ...written(context), state: 'DELETED', version: contact.version + 1 };
  }
}

function registered(context: ContactContext): ContactEntry {
  const { requestId, agencyId, form, at } = context;
  return {
    ...{ id: `C-${requestId}`, agencyId, state: 'ACTIVE', ...dataOf(form), ...written(context) },
    ...{ createdAt: at, version: 1 },
  };
}

function changed(context: ContactContext, contact: ContactEntry): ContactEntry {
  const { id, agencyId, createdAt, version } = contact;
  return {
    ...{ id, agencyId, state: 'ACTIVE', ...dataOf(context.form), ...written(context) },
    ...{ createdAt, version: version + 1 },
  };
}

function written({ requestId, at }: ContactContext): Pick<ContactEntry, 'changedBy' | 'updatedAt'> {
  return { changedBy: requestId, updatedAt: at };
}

/** Jadual 22. What is left empty is not there. */
function dataOf(form: FormValues) {
  const optional = Object.fromEntries(
    (['position', 'company', 'phone', 'postalAddress'] as const).flatMap((name) => {
      const value = textOf(form, name);
      return value === '' ? [] : [[name, value]];
    }),
  );
  return { fullName: textOf(form, 'fullName'), address: textOf(form, 'address').toLowerCase(), ...optional };
}

function textOf(form: FormValues, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

/** Names of the data that differ, for the record: what is about a person is only named. */
export function changedNames(before: ContactEntry | undefined, after: ContactEntry): string[] {
  const names = ['fullName', 'address', 'position', 'company', 'phone', 'postalAddress'] as const;
  return names.filter((name) => before?.[name] !== after[name]);
}
