/** Where the pages of things are. */

export function taskPath(id: string): string {
  return `/tasks/${encodeURIComponent(id)}`;
}
export function requestPath(id: string): string {
  return `/requests/${encodeURIComponent(id)}`;
}
export function accountPath(id: string): string {
  return `/accounts/${encodeURIComponent(id)}`;
}
export function listPath(id: string): string {
  return `/lists/${encodeURIComponent(id)}`;
}
export function contactPath(id: string): string {
  return `/contacts/${encodeURIComponent(id)}`;
}
/** The migration plan of an agency. */
export function migrationPath(agencyId: string): string {
  return `/migrations/${encodeURIComponent(agencyId)}`;
}
