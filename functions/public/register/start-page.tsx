import type { JSX } from 'preact';
import { Layout } from '../../web/components/layout.tsx';
import { layoutTexts } from '../../web/texts/layout.ts';
import type { Ui } from '../../web/ui.ts';
import { paths } from './area.ts';
import { registerTexts as texts } from './texts.ts';

/** What this is, in the document's words, and the two ways on. */
export function StartPage({ ui }: { readonly ui: Ui }): JSX.Element {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.startTitle)}>
      <h1>{t(texts.startTitle)}</h1>
      <p class="lead">{t(texts.startLead)}</p>
      <ul class="cards">
        <li>
          <h2>
            <a href={paths.code}>{t(texts.codeCard)}</a>
          </h2>
          <p>{t(texts.codeCardLead)}</p>
        </li>
        <li>
          <h2>
            <a href={paths.signIn}>{t(texts.registerCard)}</a>
          </h2>
          <p>{t(texts.registerCardLead)}</p>
        </li>
      </ul>
      <p>
        {t(texts.haveAccount)} <a href="/my/sign-in">{t(texts.toMyPages)}</a>
      </p>
      <p>
        {t(layoutTexts.notYet)} <a href="/apply">{t(layoutTexts.toApply)}</a>
      </p>
    </Layout>
  );
}
