import type { JSX } from 'preact';
import * as z from 'zod/mini';
import { catalogue, isProcedureId } from '../../schemas/catalogue.ts';
import type { CaseRecord } from '../../schemas/cases/request.ts';
import { services } from '../../schemas/policies/services.ts';
import { serviceCodes } from '../../schemas/directory-words.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import type { Ui } from '../web/ui.ts';
import { requestTexts as texts } from './texts/request.ts';
import { requestPath } from './task-pages.tsx';

const startedSchema = z.array(
  z.object({
    procedure: z.string(),
    service: z.optional(z.enum(serviceCodes)),
    id: z.optional(z.string()),
    why: z.optional(z.enum(['has-it', 'asked-already'])),
  }),
);

/** The requests that this one has started, as its record names them: a service each (D-15), or the next procedure of its agency. */
export function Children(props: {
  readonly ui: Ui;
  readonly records: readonly CaseRecord[];
}): JSX.Element | null {
  const { ui, records } = props;
  const { t } = ui;
  const started = records
    .filter(({ kind }) => kind === 'children-started')
    .flatMap(({ data }) => z.parse(startedSchema, data['children']));
  if (started.length === 0) return null;
  return (
    <section>
      <h2>{t(texts.children)}</h2>
      <ul>
        {started.map(({ procedure, service, id, why }) => (
          <li key={service ?? procedure}>
            {t(service === undefined ? titleOf(procedure) : services[service].name)}
            {': '}
            {id === undefined ? (
              t(why === 'has-it' ? texts.hasIt : texts.askedAlready)
            ) : (
              <a href={requestPath(id)}>{id}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(procedure: string): Text {
  return isProcedureId(procedure) ? catalogue[procedure].title : { ms: procedure, en: procedure };
}
