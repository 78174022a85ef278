import inter400 from '@fontsource/inter/files/inter-latin-400-normal.woff2';
import inter600 from '@fontsource/inter/files/inter-latin-600-normal.woff2';
import { availabilityScript, availabilityScriptPath } from '../web/availability-script.ts';
import { membersScript, membersScriptPath } from '../web/members-script.ts';
import { usageFileScript, usageFileScriptPath } from '../web/usage-file-script.ts';
import { icon, iconPath, stylesheet, stylesheetPath } from '../web/stylesheet.ts';

/** One file that never changes under its name. */
export interface StaticFile {
  readonly type: string;
  readonly content: string | Uint8Array;
  /** Seconds; the default is a year, for names that change with their content. */
  readonly maxAge?: number;
}

/** Files by path. */
export type StaticFiles = Readonly<Record<string, StaticFile>>;

/** What pages look like, and the scripts. The names of the fonts carry the version of their package. */
export const lookFiles: StaticFiles = {
  [stylesheetPath]: { type: 'text/css; charset=utf-8', content: stylesheet },
  [availabilityScriptPath]: { type: 'text/javascript; charset=utf-8', content: availabilityScript },
  [usageFileScriptPath]: { type: 'text/javascript; charset=utf-8', content: usageFileScript },
  [membersScriptPath]: { type: 'text/javascript; charset=utf-8', content: membersScript },
  [iconPath]: { type: 'image/svg+xml', content: icon },
  '/assets/inter-5.3.0-400.woff2': { type: 'font/woff2', content: inter400 },
  '/assets/inter-5.3.0-600.woff2': { type: 'font/woff2', content: inter600 },
};
