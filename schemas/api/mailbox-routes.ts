import { get } from './route.ts';

/** What the mail platform asks and brings, and the log that it brings. */
export const mailboxRoutes = {
  checkMessage: {
    method: 'POST',
    path: '/api/policy/check-message',
    by: 'api',
    tag: 'Mailboxes',
    summary: {
      ms: 'Menyemak mesej mengikut polisi peti mel',
      en: 'Check a message against the mailbox policy',
    },
    request: 'MessageCheck',
    success: { status: 200, body: 'MessageVerdict' },
    problems: ['invalid-input', 'forbidden'],
  },
  ingestMailFlow: {
    method: 'POST',
    path: '/api/mail-flow',
    by: 'api',
    tag: 'Mailboxes',
    summary: { ms: 'Menerima log aliran e-mel', en: 'Bring rows of the mail-flow log' },
    request: 'MailFlowInput',
    success: { status: 200, body: 'MailFlowIngested' },
    problems: ['invalid-input', 'forbidden'],
  },
  findMailFlow: get('/api/mail-flow', 'Mailboxes', 'MailFlowPage', {
    ms: 'Log aliran e-mel agensi',
    en: 'The mail-flow log of an agency',
  }),
} as const;
