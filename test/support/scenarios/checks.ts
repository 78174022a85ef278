import { invoke } from '../../../infra/local/invoke.ts';
import { clientOf } from '../client.ts';
import { anUpdate, aDisabling } from '../forms-accounts.ts';
import type { Mailbox } from '../mailbox.ts';
import { waitFor } from '../wait.ts';
import { persons } from './access-codes.ts';
import { ipmsDisable } from './ipms-disable-enable.ts';
import { ipmsTerminate } from './ipms-terminate.ts';
import type { Scenario, Setting } from './scenario.ts';

/** The scheduled checks of the circular (spec C.7), each by what it makes of an account. */

const day = 24 * 3600 * 1000;

function inDays(days: number): string {
  return new Date(Date.now() + days * day).toISOString();
}

/** Runs a check for one account alone, so many days from now. @returns what it did, or would do */
async function check(
  { endpoints, subject }: Setting,
  by: 'checks' | 'sweeps',
  of: { readonly name: string; readonly days?: number; readonly preview?: boolean },
): Promise<readonly string[]> {
  const { name, days = 0, preview = false } = of;
  const report = (await invoke(endpoints, by, { name, now: inDays(days), only: subject, preview })) as {
    readonly ok: boolean;
    readonly lines: readonly string[];
    readonly entries: readonly { readonly did: string }[];
  };
  if (!report.ok) throw new Error(`${name} did not run: ${report.lines.join(' ')}`);
  return report.entries.map(({ did }) => did);
}

function expectSame(what: string, found: readonly string[], expected: readonly string[]): void {
  if (found.join() !== expected.join())
    throw new Error(
      `${what}: ${found.join(', ') || 'nothing'} instead of ${expected.join(', ') || 'nothing'}`,
    );
}

async function accountOf({ endpoints, people, subject }: Setting) {
  const admin = await clientOf(endpoints, people.holder('AGENCY_ADMIN'));
  return admin.get('Account', `/accounts/${subject ?? ''}`);
}

/** What the mail platform tells of the mailbox today. */
async function measure(setting: Setting, usedMegabytes: number): Promise<string> {
  const { endpoints, people } = setting;
  const { address } = await accountOf(setting);
  const desk = await clientOf(endpoints, people.holder('SERVICE_DESK'));
  const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  const { rows } = await desk.post('UsageAnswer', '/usage', {
    rows: [{ address, day: today, usedMegabytes, lastActivity: today }],
  });
  return rows.map(({ result, code }) => code ?? result).join();
}

async function mailsTo(mailbox: Mailbox, to: string, opening: string): Promise<number> {
  return (await mailbox.about(opening)).filter((mail) => mail.to === to).length;
}

const nearlyFull = 'Peti mel anda hampir penuh';

/** SCHED-QUOTA-90: once per crossing; again after it fell below, and after the storage was changed (AMB-80). */
export const quota90: Scenario = {
  procedure: 'IPMS-4.7',
  title: 'A mailbox reaches 90 % of a storage that was just changed: its user is told once for each crossing',
  needs: 'account',
  form: (unique) => anUpdate(unique, { storage: '2048' }),
  persons,
  moves: [],
  ends: {
    status: 'COMPLETED',
    told: [],
    account: 'ACTIVE',
    also: async (setting) => {
      const { address } = await accountOf(setting);
      const told = async (count: number): Promise<void> => {
        await waitFor(`mail ${String(count)} to ${address}`, async () =>
          (await mailsTo(setting.mailbox, address, nearlyFull)) === count ? true : undefined,
        );
      };
      expectSame('89 %', [await measure(setting, 1843)], ['changed']);
      expectSame('the check at 89 %', await check(setting, 'checks', { name: 'quota-90' }), []);
      expectSame('90 %', [await measure(setting, 1844)], ['changed']);
      expectSame('the same again', [await measure(setting, 1844)], ['unchanged']);
      const preview = await check(setting, 'checks', { name: 'quota-90', preview: true });
      expectSame('the preview', preview, ['told']);
      expectSame('the check', await check(setting, 'checks', { name: 'quota-90' }), preview);
      await told(1);
      expectSame('the check again', await check(setting, 'checks', { name: 'quota-90' }), []);
      await measure(setting, 1000);
      await measure(setting, 1900);
      expectSame('after it was below', await check(setting, 'checks', { name: 'quota-90' }), ['told']);
      await told(2);
      expectSame('over 100 %', [await measure(setting, 2049)], ['over-quota']);
    },
  },
  steps: ['S1', 'S2', 'S3'],
};

/** The check finds the account on the 91st day and asks its agency. @returns the request */
async function foundSilent(setting: Setting): Promise<string> {
  const { endpoints, people } = setting;
  expectSame('day 90', await check(setting, 'checks', { name: 'inactive-90', days: 90, preview: true }), []);
  const preview = await check(setting, 'checks', { name: 'inactive-90', days: 91, preview: true });
  const did = await check(setting, 'checks', { name: 'inactive-90', days: 91 });
  expectSame('the check', did, preview);
  expectSame('day 91', did.slice(0, 1), ['listed-never-used']);
  const admin = await clientOf(endpoints, people.holder('AGENCY_ADMIN'));
  return waitFor('the request about inactive accounts', async () => {
    const { items } = await admin.get('RequestPage', '/requests?procedure=SCHED-INACTIVE-90&open=true');
    return items[0]?.id;
  });
}

/** SCHED-INACTIVE-90: found on the 91st day, asked about, and never ended by itself (AMB-81). */
export const inactive90: Scenario = {
  procedure: 'SCHED-INACTIVE-90',
  title:
    'An account that was never used is found on its 91st day; the agency is asked, and nothing ends by itself',
  needs: 'account',
  form: () => ({}),
  persons,
  start: foundSilent,
  moves: [
    {
      step: '2',
      status: 'REVIEWING',
      told: [{ notice: 'N-44', role: 'AGENCY_ADMIN' }],
      by: 'AGENCY_ADMIN',
      outcome: 'reviewed',
    },
  ],
  ends: { status: 'COMPLETED', told: [], account: 'ACTIVE' },
  steps: ['1', '2'],
};

/** SCHED-EFFECTIVE-DATE: the preview of the day names the termination; the run ends the account. */
export const effectiveDate: Scenario = {
  ...ipmsTerminate,
  title: 'On its effective date a termination is carried out by the check; a missed day is caught up',
};

/** SCHED-DISABLED-UNTIL: the agency is reminded on the day, once; nothing enables by itself (AMB-56). */
export const disabledUntil: Scenario = {
  ...ipmsDisable,
  title: 'On the day until which an account is disabled its agency is reminded, once',
  form: () => aDisabling(),
  ends: {
    ...ipmsDisable.ends,
    also: async (setting, requestId) => {
      const of = { name: 'disabled-until', days: 30 };
      expectSame('a day before', await check(setting, 'sweeps', { ...of, days: 29 }), []);
      const preview = await check(setting, 'sweeps', { ...of, preview: true });
      expectSame('the preview', preview, ['reminded']);
      expectSame('the check', await check(setting, 'sweeps', of), preview);
      for (const { email } of setting.people.holders('AGENCY_ADMIN'))
        await waitFor(`the reminder to ${email}`, async () =>
          (await setting.mailbox.about(requestId)).some(({ to }) => to === email) ? true : undefined,
        );
      expectSame('the check again', await check(setting, 'sweeps', of), []);
      const { state } = await accountOf(setting);
      if (state !== 'DISABLED') throw new Error(`The account is ${state}`);
    },
  },
};
