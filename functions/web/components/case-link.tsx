import type { JSX } from 'preact';
import { requestPath } from '../paths.ts';

/** A case by its reference. What was not made by a case, as the demo's accounts, leads nowhere. */
export function CaseLink({ id }: { readonly id: string }): JSX.Element {
  return /^[A-Z]+-\d{4}-\d+$/u.test(id) ? <a href={requestPath(id)}>{id}</a> : <>{id}</>;
}
