import type { Route } from './route.ts';

/** Use of mailboxes. */
export const usageRoutes = {
  ingestUsage: {
    method: 'POST',
    path: '/api/usage',
    by: 'api',
    tag: 'Directory',
    summary: { ms: 'Menghantar penggunaan peti mel', en: 'Send the use of mailboxes' },
    request: 'UsageInput',
    success: { status: 200, body: 'UsageAnswer' },
    problems: ['invalid-input', 'forbidden'],
  },
} as const satisfies Readonly<Record<string, Route>>;
