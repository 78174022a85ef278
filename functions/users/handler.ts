/** Pages of account holders, /my. */
export function handler(): Promise<{ statusCode: number }> {
  return Promise.resolve({ statusCode: 404 });
}
