import * as z from 'zod/mini';
import { relayActions } from '../../functions/domain/relay.ts';
import { IdempotentReplay } from '../../functions/domain/errors.ts';
import type { Operation } from '../../functions/store/transaction.ts';
import { transact } from '../../functions/store/transaction.ts';
import { getCase, getRecords, type Case } from '../../functions/store/case-store.ts';
import { getOfficer, saveAgency, saveOfficer } from '../../functions/store/officer-store.ts';
import { relayOperations } from '../../functions/store/relay-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { runBulkStep } from '../../functions/usecases/bulk-steps.ts';
import { decideTask } from '../../functions/usecases/decide-task.ts';
import { openTask } from '../../functions/usecases/open-task.ts';
import { agencyActions, provisionAgency } from '../../functions/usecases/provision-agency.ts';
import { provisionAccount, provisionActions } from '../../functions/usecases/provision-account.ts';
import { directoryActions, provisionDirectory } from '../../functions/usecases/provision-directory.ts';
import { provisionRelay } from '../../functions/usecases/provision-relay.ts';
import { reconcile } from '../../functions/usecases/reconcile.ts';
import { recordFault } from '../../functions/usecases/record-fault.ts';
import { sendMachineNotice } from '../../functions/usecases/send-machine-notice.ts';
import { startChildren, startedOutcome } from '../../functions/usecases/start-child.ts';
import { submitRequest } from '../../functions/usecases/submit-request.ts';
import { sweepSecrets } from '../../functions/usecases/secrets.ts';
import type { DecisionInput, SubmitInput } from '../../functions/usecases/types.ts';
import { bulkResult } from '../../functions/web/bulk-result.ts';
import { machineInputSchema } from '../../functions/platform/workflow-task.ts';
import type { CaseRecord, Task } from '../../schemas/cases/request.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { noticeIds } from '../../schemas/notice-ids.ts';
import { endStatuses } from '../../schemas/vocabulary.ts';
import { aCaller, anAgency, anOfficer, at } from './builders.ts';
import { MemoryCaseFiles } from './case-files.ts';
import {
  Calls,
  CountingRandom,
  ManualClock,
  MemoryAccountPool,
  MemoryIdentities,
  MemoryMailer,
  MemoryVault,
} from './doubles.ts';
import { MemoryBulkFiles, MemoryRowQueue } from './doubles-bulk.ts';
import { MemoryMachines, type Execution, type TaskFunctions } from './doubles-machines.ts';
import { aRelayForm, tmSignOff } from './forms.ts';
import { contentsOf, freshTables, putContents, type Contents } from './tables.ts';

/** The whole system in one process: real use cases on real tables; machines, mail, vault, clock and chance are doubles. */

interface Snapshot {
  readonly contents: Contents;
  readonly executions: readonly Execution[];
  readonly secrets: readonly (readonly [string, string])[];
  readonly files: readonly (readonly [string, Uint8Array])[];
  readonly users: readonly (readonly [string, { signIn: 'ON' | 'OFF'; password?: string }])[];
  readonly drawn: number;
  readonly now: string;
}

const officers = [
  anOfficer('admin', 'AGENCY_ADMIN'),
  anOfficer('admin2', 'AGENCY_ADMIN', { language: 'en' }),
  anOfficer('stranger', 'AGENCY_ADMIN', { agencyId: 'jrc' }),
  anOfficer('desk', 'SERVICE_DESK'),
  anOfficer('mampu1', 'MAMPU_ADMIN'),
  anOfficer('mampu2', 'MAMPU_ADMIN', { language: 'en' }),
  anOfficer('tech', 'RELAY_TECH'),
  anOfficer('ict', 'ICT_MANAGER'),
];

const openInput = z.object({ request: machineInputSchema, step: z.string(), token: z.string() });
const notifyInput = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  notice: z.optional(z.enum(noticeIds)),
  ends: z.optional(z.enum(endStatuses)),
});
const provisionInput = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  action: z.enum(relayActions),
});
const accountInput = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  action: z.enum(provisionActions),
});
const directoryInput = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  action: z.enum(directoryActions),
});
const agencyInput = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  action: z.enum(agencyActions),
});
const childInput = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
});
const bulkInput = z.object({
  request: machineInputSchema,
  step: z.string(),
  action: z.enum(['check', 'queue', 'file']),
});
const faultInput = z.object({ request: machineInputSchema });

export class World {
  readonly calls = new Calls();
  readonly clock: ManualClock;
  readonly random: CountingRandom;
  readonly mailer = new MemoryMailer();
  readonly vault: MemoryVault;
  readonly pool: MemoryAccountPool;
  readonly machines: MemoryMachines;
  readonly files: MemoryBulkFiles;
  readonly rows = new MemoryRowQueue();
  readonly caseFiles = new MemoryCaseFiles();
  /** The tables without faults, to look into. */
  readonly tables: Tables;
  readonly deps;

  private constructor(
    tables: Tables,
    { executions, secrets, files, users, drawn, now }: Omit<Snapshot, 'contents'>,
  ) {
    this.tables = tables;
    this.clock = new ManualClock(now);
    this.random = new CountingRandom(drawn);
    this.vault = new MemoryVault(secrets);
    this.files = new MemoryBulkFiles(files);
    this.pool = new MemoryAccountPool(users);
    this.machines = new MemoryMachines(this.functions(), executions);
    this.deps = {
      tables: this.calls.tables(tables),
      clock: this.clock,
      random: this.random,
      machines: this.calls.port(this.machines),
      vault: this.calls.port<MemoryVault>(this.vault),
      identities: this.calls.port(new MemoryIdentities()),
      signIns: this.calls.port<MemoryAccountPool>(this.pool),
      limits: { accessCodeDays: 14, accessCodeAttempts: 5, restoreDays: 20 },
      mailer: this.calls.port(this.mailer),
      mail: {
        publicUrl: 'https://govuc.example',
        serviceDeskAddress: 'meja@1govuc.example',
        noticesOff: new Set<string>(),
        linkDays: 14,
      },
      passwordLinks: {
        publicUrl: 'https://govuc.example',
        serviceDeskAddress: 'meja@1govuc.example',
        lifeHours: 72,
      },
      files: this.calls.port<MemoryBulkFiles>(this.files),
      caseFiles: this.caseFiles,
      rowSender: this.calls.port<MemoryRowQueue>(this.rows),
      bulkRows: 5000,
      resultFile: bulkResult,
      preview: false,
      reminderDays: 3,
      draftDays: 30,
    };
  }

  /** Two agencies, two approvers, two administrators of one agency, one of each other role. */
  static async create(): Promise<World> {
    const tables = await freshTables();
    const world = new World(tables, { executions: [], secrets: [], files: [], users: [], drawn: 0, now: at });
    await saveAgency(tables, undefined, anAgency());
    await saveAgency(
      tables,
      undefined,
      anAgency({ id: 'jrc', name: 'Jabatan Rekod Contoh', shortName: 'JRC' }),
    );
    for (const officer of officers) await saveOfficer(tables, undefined, officer);
    return world;
  }

  async snapshot(): Promise<Snapshot> {
    return {
      contents: await contentsOf(this.tables),
      executions: structuredClone(this.machines.executions),
      secrets: [...this.vault.secrets],
      files: [...this.files.files],
      users: structuredClone([...this.pool.users]),
      drawn: this.random.drawn,
      now: this.clock.now(),
    };
  }

  static async from(snapshot: Snapshot): Promise<World> {
    const tables = await freshTables();
    await putContents(tables, snapshot.contents);
    return new World(tables, snapshot);
  }

  /** What the deployed functions do: parse, run, and for open-task answer the token on a fault. */
  private functions(): TaskFunctions {
    const fresh =
      (run: (payload: unknown) => Promise<unknown>) =>
      async (payload: unknown): Promise<unknown> => {
        try {
          return await run(payload);
        } finally {
          this.calls.restart();
        }
      };
    return {
      OpenTask: fresh(async (payload) => {
        const input = z.parse(openInput, payload);
        try {
          const { id } = await openTask(this.deps, input);
          return { taskId: id };
        } catch (error) {
          await this.deps.machines.fail(input.token, 'Fault');
          throw error;
        }
      }),
      Notify: fresh((payload) => sendMachineNotice(this.deps, z.parse(notifyInput, payload))),
      ProvisionRelay: fresh((payload) => provisionRelay(this.deps, z.parse(provisionInput, payload))),
      ProvisionAccount: fresh((payload) => provisionAccount(this.deps, z.parse(accountInput, payload))),
      ProvisionDirectory: fresh((payload) => provisionDirectory(this.deps, z.parse(directoryInput, payload))),
      ProvisionAgency: fresh((payload) => provisionAgency(this.deps, z.parse(agencyInput, payload))),
      StartRequest: fresh(async (payload) => {
        const started = await startChildren(this.deps, z.parse(childInput, payload));
        return { outcome: startedOutcome(started) };
      }),
      BulkSteps: fresh((payload) => runBulkStep(this.deps, z.parse(bulkInput, payload))),
      RecordFault: fresh(async (payload) => recordFault(this.deps, z.parse(faultInput, payload).request)),
    };
  }

  /** An officer as Directory has him now. */
  async officer(id: string): Promise<Officer> {
    const officer = await getOfficer(this.tables, id);
    if (officer === undefined) throw new Error(`There is no officer ${id}`);
    return officer;
  }

  async caller(id: string, channel: 'portal' | 'api' | 'link' = 'api') {
    return aCaller(await this.officer(id), channel);
  }

  async submit(input: Partial<SubmitInput> = {}, by = 'admin'): Promise<string> {
    const form = { procedure: 'RELAY-APPLY' as const, form: aRelayForm('Contoh'), ...input };
    const { id } = await submitRequest(this.deps, await this.caller(by), form);
    return id;
  }

  async decide(taskId: string, by: string, input: DecisionInput) {
    return decideTask(this.deps, await this.caller(by), taskId, input);
  }

  /** Submits, and lets people decide one after the other. @returns the request's id */
  async played(decisions: readonly Step[] = [], input: Partial<SubmitInput> = {}): Promise<string> {
    const id = await this.submit(input);
    await this.machines.settle();
    for (const [by, decision] of decisions) await this.next(id, by, decision);
    return id;
  }

  /** Decides what is open now and lets the machine go on. */
  async next(requestId: string, by: string, input: DecisionInput): Promise<void> {
    await this.decide((await this.openTask(requestId)).id, by, input);
    await this.machines.settle();
  }

  async case(requestId: string): Promise<Case> {
    const found = await getCase(this.tables, requestId);
    if (found === undefined) throw new Error(`There is no request ${requestId}`);
    return found;
  }

  async openTask(requestId: string): Promise<Task> {
    const { request, tasks } = await this.case(requestId);
    const open = tasks.find((task) => task.state === 'open');
    if (open === undefined) throw new Error(`${requestId} is ${request.status} and waits for nobody`);
    return open;
  }

  records(requestId: string): Promise<CaseRecord[]> {
    return getRecords(this.tables, requestId);
  }

  reconcile() {
    return reconcile(this.deps);
  }

  /** The sweep, and what the machines do then, and the sweep again. */
  async repaired(): Promise<void> {
    this.calls.restart();
    for (let run = 1; run <= 2; run += 1) {
      await this.machines.settle();
      await this.reconcile();
    }
    await this.machines.settle();
  }

  sweepSecrets() {
    return sweepSecrets(this.deps);
  }

  /** Writes a relay, version by version up to its own. */
  async putRelay(relay: Relay, from = 1): Promise<void> {
    for (let version = from; version <= relay.version; version += 1) {
      await this.write(
        ...relayOperations(this.tables, {
          before: version === 1 ? undefined : { ...relay, version: version - 1 },
          after: { ...relay, version },
          otherwise: () => new Error('Changed'),
        }),
      );
    }
  }

  write(...operations: readonly Operation[]): Promise<void> {
    return transact(this.tables, operations);
  }
}

export type Step = readonly [by: string, input: DecisionInput];

/** What people decide, by the outcome. */
export const decisions = {
  complete: ['desk', { outcome: 'complete', data: tmSignOff }],
  incomplete: [
    'desk',
    { outcome: 'incomplete', fields: [{ field: 'appIp', reason: 'Alamat tidak dapat dicapai' }] },
  ],
  answered: ['desk', { outcome: 'complete', data: { ...tmSignOff, answer: 'Telah dijelaskan' } }],
  closed: ['desk', { outcome: 'closed' }],
  resubmitted: ['admin', { outcome: 'resubmitted', data: aRelayForm('Contoh') }],
  withdrawn: ['admin', { outcome: 'withdrawn' }],
  approved: ['mampu1', { outcome: 'approved' }],
  refused: ['mampu1', { outcome: 'refused', reason: 'Tidak jelas' }],
  refusedForGood: ['mampu1', { outcome: 'refused', reason: 'Tidak layak', data: { final: true } }],
  configured: ['tech', { outcome: 'configured', data: { configuration: 'Port 25' } }],
  passed: ['admin', { outcome: 'passed', data: { testers: 'Aisyah', testedOn: '2026-03-01' } }],
  failed: [
    'admin',
    { outcome: 'failed', data: { testers: 'Aisyah', testedOn: '2026-03-01', note: 'Ditolak pelayan' } },
  ],
} as const satisfies Record<string, Step>;

/** The same click again: it is done, or was done before. */
export async function again(click: () => Promise<unknown>): Promise<void> {
  try {
    await click();
  } catch (error) {
    if (!(error instanceof IdempotentReplay)) throw error;
  }
}
