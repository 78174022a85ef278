import type { ComponentChildren, JSX } from 'preact';
import { Layout } from '../components/layout.tsx';
import type { Ui } from '../ui.ts';

export interface MessagePageProps {
  readonly ui: Ui;
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
  readonly action?: { readonly href: string; readonly text: string };
}

/** A page that says one thing and what to do now. */
export function MessagePage({ ui, title, text, children, action }: MessagePageProps): JSX.Element {
  return (
    <Layout ui={ui} title={title}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {children}
      {action === undefined ? null : (
        <p>
          <a class="button" href={action.href}>
            {action.text}
          </a>
        </p>
      )}
    </Layout>
  );
}
