import { clientOf } from '../client.ts';
import { waitFor } from '../wait.ts';
import type { Scenario, Setting } from './scenario.ts';
import { byMemo, configures, endorses, isService, mailboxOwner, managerApproves } from './services.ts';

/** VALUE-ADDED (S4 G¶18(ix)): ADRMS stands for the four services without an SOP of their own. */
export const valueAdded: Scenario = {
  procedure: 'VALUE-ADDED',
  title: 'ADRMS is endorsed, approved by the ICT Manager’s link and configured; the user is told',
  needs: 'unserved-account',
  service: 'ADRMS',
  form: byMemo,
  persons: mailboxOwner,
  moves: [endorses, { ...managerApproves, step: '3' }, { ...configures, step: '4' }],
  ends: {
    status: 'COMPLETED',
    told: [{ notice: 'N-36', role: 'USER' }],
    also: isService('ADRMS', 'ACTIVE'),
  },
  steps: ['1', '2', '3', '4', '5'],
};

/** Each ticked service has become an application of its own, which waits for its review. */
async function areStarted({ endpoints, people }: Setting, requestId: string): Promise<void> {
  const api = await clientOf(endpoints, people.holder('AGENCY_ADMIN'));
  const { items } = await api.get('RecordList', `/requests/${requestId}/records`);
  const started = items.find(({ kind }) => kind === 'children-started')?.data['children'];
  const ids = (Array.isArray(started) ? started : []).map((each: { readonly id?: string }) => each.id ?? '');
  const children = await Promise.all(
    ids.map((id) =>
      waitFor(`the review of ${id}`, async () => {
        const child = await api.get('Request', `/requests/${id}`);
        return child.openTasks.length === 0 ? undefined : child;
      }),
    ),
  );
  const found = children
    .map(({ procedure, parent, status }) => `${procedure} ${status} ${String(parent === requestId)}`)
    .sort();
  const expected = ['ARCHIVE-APPLY', 'BMT-APPLY', 'VALUE-ADDED', 'VALUE-ADDED'];
  if (found.join() !== expected.map((id) => `${id} RECEIVED true`).join())
    throw new Error(`The applications are ${found.join(', ')}`);
}

/** SERVICE-REQUEST (ours): several services in one submission (S3 §4.5 T9). */
export const serviceRequest: Scenario = {
  procedure: 'SERVICE-REQUEST',
  title: 'Four services in one submission become four applications, each with its own decision',
  needs: 'unserved-account',
  form: () => ({
    ...byMemo(),
    ...{ vasSSO: true, vasBMT: true, vasONLINE_ARCHIVING: true, vasENTERPRISE_VOICE: true },
  }),
  persons: mailboxOwner,
  moves: [],
  ends: { status: 'COMPLETED', told: [], also: areStarted },
  steps: ['1', '2'],
};
