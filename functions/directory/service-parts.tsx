import type { JSX } from 'preact';
import { catalogue, concernsService, startedByOneOf, type Procedure } from '../../schemas/catalogue.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { ServiceDescription } from '../../schemas/policies/services.ts';
import type { ServiceCode } from '../../schemas/directory-words.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import type { Ui } from '../web/ui.ts';
import { servicesTexts as texts } from './texts/services.ts';

/** What the pages of services share. */

/** What the documents say of a service, each with its paragraph. */
export function ServiceFacts({
  ui,
  description,
}: {
  readonly ui: Ui;
  readonly description: Pick<ServiceDescription, 'what' | 'facts'>;
}): JSX.Element {
  const { what, facts } = description;
  return (
    <>
      <p>{ui.t(what)}</p>
      {facts.length === 0 ? (
        <p class="hint">{ui.t(texts.noMore)}</p>
      ) : (
        <ul>
          {facts.map(({ text, source }) => (
            <li key={text.en}>
              {ui.t(text)} <span class="hint">{source}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Address of a page of services, of one agency where the reader sees several. */
export function inAgencyOf(path: string, agency: Agency | undefined, state?: string): string {
  const query = new URLSearchParams({
    ...(agency === undefined ? {} : { agency: agency.id }),
    ...(state === undefined ? {} : { state }),
  });
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** The procedures about one service that these roles may start: to apply for it, to end it. */
export function proceduresAbout(service: ServiceCode, roles: readonly Role[]): readonly Procedure[] {
  return Object.values(catalogue).filter(
    (row) => row.subject.kind === 'service' && concernsService(row, service) && startedByOneOf(row, roles),
  );
}

/** Whether a procedure is how a service is asked for; the others end it. */
export function isApplication({ subject }: Procedure): boolean {
  return subject.how === 'changes' && subject.states.includes('NONE');
}
