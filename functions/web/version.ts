/** Version that a posted form was opened with; one that cannot be read fits no version. */
export function versionOf(form: URLSearchParams): number {
  const version = Number(form.get('version') ?? '');
  return Number.isInteger(version) ? version : 0;
}
