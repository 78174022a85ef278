import type { JSX } from 'preact';
import { serviceCatalogue } from '../../../schemas/policies/service-catalogue.ts';
import { libraryTexts as texts } from '../texts/library.ts';
import type { Ui } from '../ui.ts';

/** The services of 1GovUC and its environment (REQ-CIR-46, REQ-CIR-54, REQ-CIR-55). */
export function ServiceCatalogue({ ui }: { readonly ui: Ui }): JSX.Element {
  const { t } = ui;
  return (
    <>
      <h1>{t(texts.about)}</h1>
      <p>{t(texts.aboutLead)}</p>
      {serviceCatalogue.map(({ id, title, source, items }) => (
        <section key={id}>
          <h2>{t(title)}</h2>
          <p class="hint">{source}</p>
          <ul>
            {items.map(({ text, source: part }) => (
              <li key={text.en}>
                {t(text)} <span class="muted">{part}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
