import type { Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/**
 * MAILBOX-POLICY.2 (S4 G¶10(vii), BR-46, AMB-91): a user has his mail forwarded, inside his agency only. The other steps
 * of the policy are rules of forms, of the gateway's question and of the first sign-in (schemas/policies/mailbox.ts).
 */
export const mailboxPolicy: Procedure = {
  id: 'MAILBOX-POLICY',
  prefix: 'PME',
  source: 'S4 G¶10(vii)',
  title: { ms: 'Pemajuan Automatik E-mel', en: 'Automatic Forwarding of E-mail' },
  aliases: ['Auto forward', 'Auto forwarding'],
  summary: {
    ms: 'Memajukan e-mel anda secara automatik kepada pengguna lain dalam agensi yang sama, menukarnya atau menamatkannya.',
    en: 'Have your mail forwarded to another user in the same agency, change that, or end it.',
  },
  startedBy: ['USER'],
  immediate: true,
  form: 'mail-forwarding',
  subject: { kind: 'account', how: 'changes', states: ['ACTIVE'] },
  machine: 'identity/update',
  steps: [
    step(
      '2',
      'Menetapkan pemajuan e-mel kepada pengguna dalam agensi yang sama; yang lain ditolak',
      'Have mail forwarded to a user in the same agency; anybody else is refused',
      'USER',
      'submit',
    ),
  ],
  humanSteps: [],
  notices: [],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
