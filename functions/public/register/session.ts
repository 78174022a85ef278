import type { Person } from '../../../schemas/directory/officer.ts';
import { NotSignedIn } from '../../domain/errors.ts';
import { personAs } from '../../usecases/case-person.ts';
import type { RegisterUseCases } from './use-cases.ts';

/** Who registers, for the head of the pages; undefined when the registration has ended. */
export async function registrationSession(
  { readRegistration }: Pick<RegisterUseCases, 'readRegistration'>,
  token: string,
): Promise<{ readonly officer: Person; readonly csrf: string } | undefined> {
  try {
    const { name, language, csrf } = await readRegistration(token);
    return {
      csrf,
      officer: personAs('USER', { name, language }, undefined),
    };
  } catch (error) {
    if (error instanceof NotSignedIn) return undefined;
    throw error;
  }
}
