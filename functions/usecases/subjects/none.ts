import type { SubjectKindName } from '../../../schemas/catalogue.ts';
import { NotFound } from '../../domain/errors.ts';
import type { SubjectStore } from './subject.ts';

/** A kind of which nothing stands in the Directory: its procedures make no subject, so that none is ever read. */
export function noSubject(kind: SubjectKindName): SubjectStore {
  return {
    readAction: 'request.read',
    read: () => Promise.resolve(undefined),
    target: ({ agencyId }) => ({ agencyId }),
    unchanged: (_tables, { id }) => {
      throw new NotFound(`There is no ${kind} ${id}`);
    },
    ended: () => Promise.resolve(undefined),
  };
}
