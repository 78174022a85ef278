import type { ComponentChildren, JSX } from 'preact';
import { languages, roleNames, type Language } from '../../../schemas/vocabulary.ts';
import { areaOf } from '../area.ts';
import { availabilityScriptPath } from '../availability-script.ts';
import { AvailabilityContext } from '../availability.ts';
import { CSRF_FIELD } from '../csrf.ts';
import type { NavigationItem } from '../navigation.ts';
import { iconPath, stylesheetPath } from '../stylesheet.ts';
import { layoutTexts as texts } from '../texts/layout.ts';
import type { Ui } from '../ui.ts';
import { Flag } from './icons.tsx';

export interface LayoutProps {
  readonly ui: Ui;
  readonly title: string;
  /** The page's errors are announced in the title, before anything else is read. */
  readonly hasErrors?: boolean;
  readonly back?: { readonly href: string; readonly text: string };
  /** The form that the language switch sends, so that nothing typed is lost. */
  readonly keepForm?: KeptForm;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

export interface KeptForm {
  readonly id: string;
  /** The `action` of the form's own first button. Enter in a field means this one, not the language switch. */
  readonly enter: string;
}

/** The whole document around a page. */
export function Layout(props: LayoutProps): JSX.Element {
  const { ui, title, hasErrors = false, back, keepForm, wide = false, children } = props;
  const { t } = ui;
  return (
    <html lang={ui.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>
          {`${hasErrors ? `${t({ ms: 'Ralat', en: 'Error' })}: ` : ''}${title} – ${t(texts.service)}`}
        </title>
        <link rel="stylesheet" href={stylesheetPath} />
        <link rel="icon" href={iconPath} type="image/svg+xml" />
        <AvailabilityContext.Consumer>
          {(page) => (page === undefined ? null : <script src={availabilityScriptPath} defer />)}
        </AvailabilityContext.Consumer>
      </head>
      <body>
        <a class="skip-link" href="#main">
          {t(texts.skip)}
        </a>
        {keepForm === undefined ? null : (
          <button
            class="visually-hidden"
            type="submit"
            form={keepForm.id}
            name="action"
            value={keepForm.enter}
            tabIndex={-1}
            aria-hidden="true"
          />
        )}
        <Header ui={ui} {...(keepForm === undefined ? {} : { keepForm })} />
        <div class={wide ? 'container page wide' : 'container page'}>
          {back === undefined ? null : (
            <nav class="no-print" aria-label={t(texts.breadcrumb)}>
              <a class="back-link" href={back.href}>
                {back.text}
              </a>
            </nav>
          )}
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer ui={ui} />
      </body>
    </html>
  );
}

function Header({ ui, keepForm }: { readonly ui: Ui; readonly keepForm?: KeptForm }): JSX.Element {
  const { t, person } = ui;
  const area = areaOf(ui);
  return (
    <header class="site-header no-print">
      <div class="masthead">
        <div class="container">
          <Flag />
          <span>{t(texts.masthead)}</span>
        </div>
      </div>
      <div class="container header-row">
        <a class="brand" href={ui.area?.home ?? '/'}>
          <span class="brand-name">GovUC</span>
          <span class="brand-service">{t(texts.service)}</span>
        </a>
        <div class="header-tools">
          {person === undefined ? null : (
            <div class="person">
              <span class="person-name">{person.name}</span>
              <span class="person-role">
                {[...person.roles.map((role) => t(roleNames[role])), person.agencyName]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            </div>
          )}
          <LanguageSwitch ui={ui} {...(keepForm === undefined ? {} : { keepForm })} />
          {person === undefined ? null : (
            <form method="post" action={area.signOut}>
              <input type="hidden" name={CSRF_FIELD} value={ui.csrf} />
              <button class="link-button" type="submit">
                {t(texts.signOut)}
              </button>
            </form>
          )}
        </div>
      </div>
      {person === undefined ? null : <Navigation ui={ui} />}
    </header>
  );
}

function Navigation({ ui }: { readonly ui: Ui }): JSX.Element {
  const path = ui.address.split('?')[0] ?? '';
  const area = areaOf(ui);
  const isHere = ({ href, places }: NavigationItem): boolean =>
    places?.some(isHere) ?? (path === href || (href !== area.home && path.startsWith(`${href}/`)));
  const items = area.navigation(ui.person?.roles ?? []);
  const places = items.find(isHere)?.places;
  return (
    <nav class="main-nav" aria-label={ui.t(texts.mainNavigation)}>
      <Places ui={ui} items={items} isHere={isHere} />
      {places === undefined ? null : <Places ui={ui} items={places} isHere={isHere} />}
    </nav>
  );
}

function Places(props: {
  readonly ui: Ui;
  readonly items: readonly NavigationItem[];
  readonly isHere: (item: NavigationItem) => boolean;
}): JSX.Element {
  const { ui, items, isHere } = props;
  return (
    <ul class="container">
      {items.map((item) => (
        <li key={item.href}>
          <a
            href={item.href}
            {...(isHere(item)
              ? { 'aria-current': item.places === undefined ? ('page' as const) : ('true' as const) }
              : {})}
          >
            {ui.t(item.text)}
          </a>
        </li>
      ))}
    </ul>
  );
}

const languageNames: Readonly<Record<Language, string>> = { ms: 'Bahasa Melayu', en: 'English' };

function LanguageSwitch({ ui, keepForm }: { readonly ui: Ui; readonly keepForm?: KeptForm }): JSX.Element {
  const other = languages.find((language) => language !== ui.language) ?? 'ms';
  const label = languageNames[other];
  return keepForm === undefined ? (
    <a class="language" href={languageAddress(ui.address, other)} lang={other} hreflang={other}>
      {label}
    </a>
  ) : (
    <button
      class="language link-button"
      type="submit"
      form={keepForm.id}
      name="lang"
      value={other}
      lang={other}
    >
      {label}
    </button>
  );
}

/** The same page in another language. */
function languageAddress(address: string, language: Language): string {
  const url = new URL(address, 'https://portal.invalid');
  url.searchParams.set('lang', language);
  return url.pathname + url.search;
}

function Footer({ ui }: { readonly ui: Ui }): JSX.Element {
  const { t } = ui;
  return (
    <footer class="site-footer no-print">
      <div class="container">
        <p>
          <strong>{t(texts.helpTitle)}</strong> {t(areaOf(ui).help)}
        </p>
        <p>{t(texts.owner)}</p>
        <p>{t(texts.timezone)}</p>
      </div>
    </footer>
  );
}
