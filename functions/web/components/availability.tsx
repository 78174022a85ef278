import type { JSX, VNode } from 'preact';
import type { Field } from '../../../schemas/field.ts';
import { AvailabilityContext, type AvailabilityOnPage } from '../availability.ts';
import { html, type PageOptions, type WebResponse } from '../response.ts';
import { availabilityTexts as texts } from '../texts/availability.ts';
import type { Ui } from '../ui.ts';

/** Beside a field whose value nobody else may have: whether it is free, and a button that asks without a script. */
export function AvailabilityOf(props: {
  readonly ui: Ui;
  readonly field: Field;
  /** Of the input. */
  readonly id: string;
}): JSX.Element | null {
  const { ui, field, id } = props;
  if (field.unique === undefined) return null;
  return (
    <AvailabilityContext.Consumer>
      {(page) =>
        page === undefined ? null : (
          <>
            <Said ui={ui} name={field.name} id={id} page={page} />
            <button class="button secondary small" type="submit" name="action" value="available">
              {ui.t(texts.check)}
              <span class="visually-hidden">: {ui.t(field.label)}</span>
            </button>
          </>
        )
      }
    </AvailabilityContext.Consumer>
  );
}

function Said(props: {
  readonly ui: Ui;
  readonly name: string;
  readonly id: string;
  readonly page: AvailabilityOnPage;
}): JSX.Element {
  const { ui, name, id, page } = props;
  const said = page.answers[name];
  const tone = said === undefined ? '' : said.free ? ' free' : ' taken';
  return (
    <span
      id={`${id}-available`}
      class={`availability${tone}`}
      aria-live="polite"
      data-about={String(new URLSearchParams(page.about ?? {}))}
    >
      {said === undefined ? '' : said.text}
      {said === undefined || said.proposals.length === 0
        ? ''
        : ` ${ui.t(texts.proposals, { proposals: said.proposals.join(', ') })}`}
    </span>
  );
}

/** A page whose unique fields can be asked about, with the script that does so while somebody types. */
export function htmlWithAvailability(
  document: VNode,
  page: AvailabilityOnPage,
  options: PageOptions = {},
): WebResponse {
  return html(<AvailabilityContext.Provider value={page}>{document}</AvailabilityContext.Provider>, {
    ...options,
    script: true,
  });
}
