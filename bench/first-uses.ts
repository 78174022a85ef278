import { renderNotice } from '../functions/mail/render.ts';
import type { FunctionName } from '../infra/functions.ts';
import { bulkRowSchema } from '../schemas/cases/bulk-row.ts';
import { linkSchema, requestSchema, roundSchema, taskSchema } from '../schemas/cases/request.ts';
import { catalogue } from '../schemas/catalogue.ts';
import { accountSchema } from '../schemas/directory/account.ts';
import { agencySchema, officerSchema, sessionSchema } from '../schemas/directory/officer.ts';
import { relaySchema } from '../schemas/directory/relay.ts';
import { formOf } from '../schemas/forms.ts';

/**
 * What is made with its first use, so no start pays for it, but a first call does: schemas of the items that it reads, a
 * row of the catalogue, a form, a mail. One function for each, so that a bundle gets those that are named for it.
 */

export const session = () => sessionSchema.safeParse({});
export const officer = () => officerSchema.safeParse({});
export const agency = () => agencySchema.safeParse({});
export const account = () => accountSchema.safeParse({});
export const relay = () => relaySchema.safeParse({});
export const request = () => requestSchema.safeParse({});
export const round = () => roundSchema.safeParse({});
export const task = () => taskSchema.safeParse({});
export const link = () => linkSchema.safeParse({});
export const bulkRow = () => bulkRowSchema.safeParse({});
export const row = () => catalogue['RELAY-APPLY'].steps;
export const form = () => formOf('relay-apply').sections;
export const mail = () =>
  renderNotice(
    'N-02',
    {
      reference: 'RLY-2026-000123',
      procedureTitle: { ms: 'Permohonan', en: 'Application' },
      requestTitle: 'Sistem',
      agencyName: 'Agensi',
      requesterName: 'Siti',
      round: 1,
      status: { ms: 'Selesai', en: 'Completed' },
      since: '2026-11-21T06:05:00Z',
      url: 'https://govuc.example/p/1',
    },
    'ms',
    { serviceDeskAddress: 'desk@govuc.example' },
  );

/** What the first call of each function uses of these. */
export const firstUses: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  portal: ['session', 'officer', 'agency', 'task', 'row'],
  officers: ['session', 'officer', 'agency'],
  api: ['officer', 'request', 'row', 'form'],
  public: ['link', 'task', 'request', 'round', 'row', 'form'],
  users: ['account'],
  bulk: ['session', 'officer', 'request', 'row', 'form'],
  directory: ['session', 'officer', 'agency', 'row'],
  'open-task': ['request', 'round', 'officer', 'row', 'mail'],
  notify: ['request', 'round', 'officer', 'row', 'mail'],
  'provision-relay': ['request', 'round', 'task', 'relay', 'row', 'form'],
  'provision-account': ['request', 'round', 'task', 'account', 'row', 'form'],
  'provision-directory': ['request', 'round', 'task', 'row', 'form'],
  'start-request': ['request', 'row'],
  'bulk-steps': ['request', 'round', 'row', 'form'],
  'bulk-rows': ['request', 'bulkRow', 'account', 'agency', 'row', 'form'],
  'record-fault': ['request'],
  sweeps: ['task', 'request', 'row'],
  ops: ['request'],
};
