import type { FormValues } from '../../schemas/cases/request.ts';
import type { AgencyRole } from '../../schemas/vocabulary.ts';
import { appointments } from '../../schemas/procedures/agency-appointments.ts';

export interface Appointed {
  readonly role: AgencyRole;
  readonly name: string;
  readonly post: string;
  /** In small letters. */
  readonly email: string;
}

/** Whom a decision at AGENCY-ONBOARDING.5 appoints. */
export function appointedIn(values: FormValues): readonly Appointed[] {
  const of = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  return appointments.flatMap(({ id, role }) => {
    const email = of(`${id}Email`).toLowerCase();
    return email === '' ? [] : [{ role, name: of(`${id}Name`), post: of(`${id}Post`), email }];
  });
}

/**
 * A user name made of an address, the n-th of its kind: `aisyah.rahman`, `aisyah.rahman-2`. Fits `officerIdPattern`
 * whatever stands before the @.
 */
export function userNameFrom(email: string, no: number): string {
  const end = no === 1 ? '' : `-${String(no)}`;
  const local = email
    .slice(0, email.lastIndexOf('@'))
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/gu, '')
    .replaceAll(/^[.-]+/gu, '')
    .slice(0, 40 - end.length)
    .replace(/[.-]+$/u, '');
  const base = local.length >= 3 ? local : `pegawai${local === '' ? '' : `-${local}`}`;
  return `${base}${end}`;
}
