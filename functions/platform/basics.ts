import { documentClient } from './aws.ts';
import { systemClock } from './clock.ts';
import { systemRandom } from './random.ts';

/** Tables, clock and randomness of a function; made once per process. */
export function basics({
  CASES_TABLE,
  DIRECTORY_TABLE,
}: {
  readonly CASES_TABLE: string;
  readonly DIRECTORY_TABLE: string;
}) {
  return {
    tables: { client: documentClient(), cases: CASES_TABLE, directory: DIRECTORY_TABLE },
    clock: systemClock,
    random: systemRandom,
  };
}
