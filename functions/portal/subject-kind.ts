import type { JSX } from 'preact';
import type { Procedure } from '../../schemas/catalogue.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import type { WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { PortalDeps } from './use-cases.ts';

/** What pages need to know of a kind of subject. */
export interface SubjectKind {
  readonly name: Text;
  /** Where the kind is listed. */
  readonly list: string;
  /** Address of one subject's page. */
  path(id: string): string;
  /** What stands under its title: an address. */
  about(settings: FormValues): string;
  tag(ui: Ui, state: string): JSX.Element | null;
  /** The page on which a subject is chosen for a procedure. */
  choose(deps: PortalDeps, visit: SignedInVisit, procedure: Procedure): Promise<WebResponse> | WebResponse;
}
