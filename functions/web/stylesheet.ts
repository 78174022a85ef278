import { createHash } from 'node:crypto';
import css from './styles/govuc.css';

/** The one style sheet and the icon, under names that change with their content: caches may keep them for ever. */

export const stylesheet: string = css;

/** The icon of the browser's tab. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d4ed8"/>' +
  '<path d="M7 10h18v12H7z" fill="none" stroke="#fff" stroke-width="2.5"/>' +
  '<path d="M7 10l9 7 9-7" fill="none" stroke="#fff" stroke-width="2.5"/></svg>';

export const stylesheetPath = hashedPath('govuc', 'css', stylesheet);
export const iconPath = hashedPath('icon', 'svg', icon);

export function hashedPath(name: string, ending: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return `/assets/${name}.${hash}.${ending}`;
}
