import type { FollowUp } from '../catalogue.ts';
import type { Field } from '../field.ts';

/** What the duties of paragraph 18 share. */

/** What was done about it: the answer to who asked. */
export const action: Field = {
  name: 'action',
  label: { ms: 'Tindakan atau penyelesaian', en: 'Action or solution' },
  hint: { ms: 'Dihantar sebagai jawapan', en: 'Sent as the answer' },
  kind: 'multiline',
  required: true,
  maxLength: 2000,
};

/** What the agency cannot solve goes to the Service Desk (AMB-98). */
export function toServiceDesk(of: {
  readonly outcome: string;
  readonly subject: FollowUp['says'][string];
  readonly description: string;
  readonly tried?: string;
}): FollowUp {
  const { outcome, subject, description, tried } = of;
  return {
    outcome,
    procedure: 'HELPDESK-INCIDENT',
    says: {
      type: { value: 'INCIDENT' },
      subject,
      description: { from: description },
      ...(tried === undefined ? {} : { tried: { from: tried } }),
    },
  };
}
