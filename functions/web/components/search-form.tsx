import type { ComponentChildren, JSX } from 'preact';
import type { Text } from '../../../schemas/vocabulary.ts';
import type { Ui } from '../ui.ts';
import { SelectField } from './select-field.tsx';

interface SearchTexts {
  readonly searchLabel: Text;
  readonly searchHint: Text;
  readonly state: Text;
  readonly everyState: Text;
  readonly search: Text;
}

/** One field of words and a choice of states, above a list of the directory. */
export function SearchForm<State extends string>(props: {
  readonly ui: Ui;
  /** `post` where what is searched for must not stand in an address. */
  readonly method: 'get' | 'post';
  readonly action: string;
  readonly texts: SearchTexts;
  readonly query: string;
  /** The state that is chosen: of a search, not of the list that was looked at before it. */
  readonly state: State | undefined;
  readonly states: Readonly<Record<State, Text>>;
  /** What goes along with it. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { ui, method, action, texts, query, state, states, children } = props;
  const { t } = ui;
  return (
    <form method={method} action={action} class="filters" role="search" autocomplete="off">
      {children}
      <div class="field wide">
        <label class="label" for="query">
          {t(texts.searchLabel)}
        </label>
        <span class="hint" id="query-hint">
          {t(texts.searchHint)}
        </span>
        <input
          type="search"
          id="query"
          name="query"
          value={query}
          aria-describedby="query-hint"
          maxLength={200}
        />
      </div>
      <SelectField
        id="state"
        label={t(texts.state)}
        value={state ?? ''}
        options={[
          { value: '', text: t(texts.everyState) },
          ...Object.entries<Text>(states).map(([value, name]) => ({ value, text: t(name) })),
        ]}
      />
      <button class="button secondary" type="submit">
        {t(texts.search)}
      </button>
    </form>
  );
}
