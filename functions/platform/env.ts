/** Reads a function's environment through its schema. @throws Error that names the missing variables, never their values. */
export function readEnvironment<T>(
  schema: {
    safeParse(
      value: unknown,
    ): { success: true; data: T } | { success: false; error: { issues: readonly { path: PropertyKey[] }[] } };
  },
  source: Readonly<Record<string, string | undefined>> = process.env,
): T {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.map(String).join('.')).join(', ');
  throw new Error(`The environment lacks or has wrong: ${names}`);
}

/** Makes a value at the first call and keeps it: nothing heavy at import. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
