import type { FormValues } from '../../schemas/cases/request.ts';
import { isSealed } from './form.ts';

/** Values as records, pages and other systems may have them: of an identity number what its mask leaves. */
export function maskedValues(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isSealed(value) ? value.masked : value]),
  );
}
