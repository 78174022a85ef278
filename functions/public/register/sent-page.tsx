import type { ComponentChildren, JSX } from 'preact';
import { Layout } from '../../web/components/layout.tsx';
import type { Ui } from '../../web/ui.ts';
import { paths } from './area.ts';
import { registerTexts as texts } from './texts.ts';

/** The reference number, and what happens next. */
export function SentPage(props: {
  readonly ui: Ui;
  readonly title: string;
  readonly reference: string;
  readonly next: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { ui, title, reference, next, children } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={title}>
      <div class="panel success big" role="status">
        <h1>{title}</h1>
        <p>
          {t(texts.reference)}: <span class="reference">{reference}</span>
        </p>
      </div>
      <h2>{t(texts.next)}</h2>
      <p>{next}</p>
      {children}
      <p>{t(texts.keepReference)}</p>
      <p>
        <a href={paths.start}>{t(texts.backToStart)}</a>
      </p>
    </Layout>
  );
}
