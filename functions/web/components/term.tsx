import type { JSX } from 'preact';
import type { Text } from '../../../schemas/vocabulary.ts';
import type { Ui } from '../ui.ts';

/** A word of the documents: in English with the Malay term beside it, which is the official one. */
export function Term({ ui, text }: { readonly ui: Ui; readonly text: Text }): JSX.Element {
  if (ui.language === 'ms' || text.ms === text.en) return <>{ui.t(text)}</>;
  return (
    <>
      {text.en}{' '}
      <span class="term" lang="ms">
        {text.ms}
      </span>
    </>
  );
}
