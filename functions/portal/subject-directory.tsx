import {
  bookingStateNames,
  contactStateNames,
  listStateNames,
  serviceStateNames,
} from '../../schemas/directory-words.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import { Tag } from '../web/components/status-tag.tsx';
import { redirect } from '../web/response.ts';
import type { SubjectKind } from './subject-kind.ts';

/** Lists, contacts and services as subjects. They are chosen on the pages of the directory. */

function directoryKind(of: {
  readonly name: Text;
  readonly list: string;
  readonly path: (id: string) => string;
  readonly states: Readonly<Record<string, Text>>;
  readonly about: string;
}): SubjectKind {
  const { name, list, path, states } = of;
  return {
    ...{ name, list, path },
    about: (settings) => {
      const value = settings[of.about];
      return typeof value === 'string' ? value : '';
    },
    tag(ui, state) {
      const text = Object.hasOwn(states, state) ? states[state] : undefined;
      return text === undefined ? null : (
        <Tag ui={ui} text={text} tone={state === 'ACTIVE' ? 'green' : 'grey'} />
      );
    },
    choose: (_deps, _visit, { id }) => redirect(`${list}?for=${id}`),
  };
}

export const listKind = directoryKind({
  name: { ms: 'Senarai e-mel', en: 'Mailing list' },
  list: '/lists',
  path: (id) => `/lists/${encodeURIComponent(id)}`,
  states: listStateNames,
  about: 'address',
});

export const contactKind = directoryKind({
  name: { ms: 'Contact', en: 'Contact' },
  list: '/contacts',
  path: (id) => `/contacts/${encodeURIComponent(id)}`,
  states: contactStateNames,
  about: 'address',
});

/** A service is found where its account is. */
export const serviceKind = directoryKind({
  name: { ms: 'Perkhidmatan nilai tambah', en: 'Value-added service' },
  list: '/accounts',
  path: (id) => `/accounts/${encodeURIComponent(id.slice(0, id.lastIndexOf('.')))}`,
  states: serviceStateNames,
  about: 'applicant',
});

/** A booking of conference rooms. */
export const bookingKind = directoryKind({
  name: { ms: 'Tempahan persidangan', en: 'Conference booking' },
  list: '/bookings',
  path: (id) => `/bookings/${encodeURIComponent(id)}`,
  states: bookingStateNames,
  about: 'date',
});
