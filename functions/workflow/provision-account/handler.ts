/** Writes what a procedure does to its account. */
export function handler(): Promise<{ outcome: string }> {
  return Promise.reject(new Error('Not yet'));
}
