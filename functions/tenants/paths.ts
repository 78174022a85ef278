/** Where the migration plan of an agency is. */
export function migrationPath(agencyId: string): string {
  return `/migrations/${encodeURIComponent(agencyId)}`;
}
