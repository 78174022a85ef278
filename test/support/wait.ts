/** Asks again until there is an answer; a sentence says what was waited for when there is none. */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | undefined>,
  { seconds = 20, every = 150 }: { seconds?: number; every?: number } = {},
): Promise<T> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`Waited ${seconds} seconds for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
