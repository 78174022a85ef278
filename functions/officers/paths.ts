/** Where the pages of an agency are. */
export function agencyPath(id: string): string {
  return `/agencies/${encodeURIComponent(id)}`;
}
