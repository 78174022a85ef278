import { catalogue, type Procedure } from '../../schemas/catalogue.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import { may } from '../domain/permissions.ts';
import { idsOf } from '../usecases/find-open-tasks.ts';
import type { Caller } from '../usecases/types.ts';
import { accountsTexts as texts } from './texts/accounts.ts';

/** A queue of open requests of certain procedures. */
export interface Queue {
  readonly path: string;
  readonly title: Text;
  readonly lead: Text;
  readonly none: Text;
  readonly procedures: readonly Procedure[];
}

function proceduresOpenTo(open: Procedure['open']): readonly Procedure[] {
  return Object.values(catalogue).filter((row) => row.open === open && row.subject.kind === 'account');
}

export const accountQueues: readonly Queue[] = [
  // Account Request of the present service (IPMS-4.5.S2): who has registered with a code.
  {
    path: '/accounts/requests',
    title: texts.requestsTitle,
    lead: texts.requestsLead,
    none: texts.noRequests,
    // Looked for when they are asked for: a start reads no row of the catalogue.
    get procedures() {
      return proceduresOpenTo('with-access-code');
    },
  },
  // Pengurusan Kod Akses: who has asked for a code.
  {
    path: '/accounts/codes',
    title: texts.codesTitle,
    lead: texts.codesLead,
    none: texts.noCodes,
    get procedures() {
      return proceduresOpenTo('public');
    },
  },
];

/** The queues that somebody may read in an agency. */
export function queuesOf({ person }: Caller, agencyId: string | undefined): readonly Queue[] {
  const of = agencyId ?? person.agencyId;
  return accountQueues.filter(({ procedures }) =>
    idsOf(procedures).some((procedure) => may(person, 'request.read', { agencyId: of, procedure })),
  );
}
