import * as z from 'zod/mini';

/** What a sweep or an operator's command answers: lines to print, and whether all went well. */
const Report = z.object({ lines: z.array(z.string()), ok: z.optional(z.boolean()) });

export function printReport(answer: unknown): void {
  const { lines, ok } = Report.parse(answer);
  for (const line of lines) console.log(line);
  if (ok === false) process.exitCode = 1;
}
