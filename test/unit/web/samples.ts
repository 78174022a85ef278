import { catalogue, humanStep, type ProcedureId } from '../../../schemas/catalogue.ts';
import type {
  CaseRecord,
  Decision,
  FormValues,
  Request,
  Round,
  Task,
} from '../../../schemas/cases/request.ts';
import type { Agency, Officer } from '../../../schemas/directory/officer.ts';
import type { Relay } from '../../../schemas/directory/relay.ts';
import { formOf } from '../../../schemas/forms.ts';
import type { OfficerRole, Role, Status } from '../../../schemas/vocabulary.ts';
import { offeredOutcomes } from '../../../functions/domain/decision.ts';
import { timelineOf } from '../../../functions/domain/timeline.ts';
import type { PortalSubject } from '../../../functions/portal/use-cases.ts';
import type { CaseView, TaskRow, TaskView } from '../../../functions/usecases/types.ts';

/** Data for pages: one ministry, its officers, and a case at any stage. */

export const NOW = '2026-11-21T06:05:00.000Z';

export const agency: Agency = {
  id: 'kpdn',
  name: 'Kementerian Perdagangan Dalam Negeri',
  shortName: 'KPDN',
  state: 'ACTIVE',
  createdAt: '2026-01-02T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  version: 1,
};

const posts: Readonly<Record<OfficerRole, readonly [name: string, post: string]>> = {
  AGENCY_ADMIN: ['Siti Aminah binti Hassan', 'Penolong Pegawai Teknologi Maklumat'],
  APP_OWNER: ['Rajesh a/l Kumar', 'Pegawai Teknologi Maklumat'],
  ICT_MANAGER: ['Lim Wei Ling', 'Pengurus ICT'],
  SERVICE_DESK: ['Nur Aisyah binti Zulkifli', 'Eksekutif Meja Bantuan'],
  MAMPU_HELPDESK: ['Farah binti Idris', 'Eksekutif Meja Bantuan'],
  MAMPU_ADMIN: ['Ahmad Faizal bin Ismail', 'Penolong Pengarah Kanan'],
  RELAY_TECH: ['Kavitha a/p Subramaniam', 'Jurutera Sistem'],
  TM: ['Tan Boon Keat', 'Pengurus Operasi'],
  SYSTEM_ADMIN: ['Zainab binti Omar', 'Pentadbir Sistem'],
  AUDITOR: ['Mohd Hafiz bin Rahman', 'Juruaudit'],
};

export function anOfficer(role: OfficerRole): Officer {
  const [name, post] = posts[role];
  const isAgencys = role === 'AGENCY_ADMIN' || role === 'APP_OWNER' || role === 'ICT_MANAGER';
  return {
    id: role.toLowerCase(),
    name,
    post,
    email: `${role.toLowerCase()}@example.gov.my`,
    language: 'ms',
    ...(isAgencys ? { agencyId: agency.id } : {}),
    roles: [role],
    state: 'ACTIVE',
    createdAt: agency.createdAt,
    updatedAt: agency.updatedAt,
    version: 1,
  };
}

export const relayForm: FormValues = {
  type: 'NEW',
  appName: 'Sistem e-Perolehan',
  appIp: '10.23.4.17',
  appDomain: 'eperolehan.kpdn.gov.my',
  appItAdmin: 'Rajesh a/l Kumar',
  appItAdminEmail: 'rajesh@kpdn.gov.my',
  appEmail: 'notifikasi@kpdn.gov.my',
  agency: agency.name,
  division: 'Bahagian Pengurusan Maklumat',
  serverLocation: 'Pusat Data Putrajaya',
  note7: 'Pelayan sandaran di Cyberjaya',
  authUsername: 'eperolehan-relay',
  authPassword: { supplied: true },
  reason: 'Notifikasi status tawaran kepada pembekal.\nAnggaran 2,000 mesej sehari.',
  preparerName: 'Rajesh a/l Kumar',
  preparerPost: 'Pegawai Teknologi Maklumat',
  preparerDate: '2026-11-18',
  reviewerName: 'Siti Aminah binti Hassan',
  reviewerPost: 'Penolong Pegawai Teknologi Maklumat',
  reviewerDate: '2026-11-18',
};

/** One visit of a case: the step, and its decision unless it is still open. */
export interface Visit {
  readonly step: string;
  readonly at: string;
  readonly outcome?: string;
  readonly data?: FormValues;
  readonly fieldReasons?: Decision['fieldReasons'];
}

export interface CaseSketch {
  readonly id?: string;
  readonly procedure?: ProcedureId;
  readonly status: Status;
  readonly visits: readonly Visit[];
  readonly forms?: readonly FormValues[];
  readonly title?: string;
}

function hoursAfter(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}

export function aCase(sketch: CaseSketch): CaseView {
  const {
    id = 'RLY-2026-000123',
    procedure: procedureId = 'RELAY-APPLY',
    status,
    visits,
    forms = [relayForm],
  } = sketch;
  const procedure = catalogue[procedureId];
  const tasks = visits.map((visit, index): Task => {
    const step = `${procedureId}.${visit.step}`;
    const human = humanStep(procedure, step);
    if (human === undefined) throw new Error(`No step ${step}`);
    const by = anOfficer(human.holder as OfficerRole);
    const before = visits[index - 1];
    return {
      id: `${id}.${String(index + 1)}`,
      requestId: id,
      visit: index + 1,
      procedure: procedureId,
      step,
      agencyId: agency.id,
      holder: { role: human.holder, scope: human.scope },
      title: sketch.title ?? 'Sistem e-Perolehan',
      state: visit.outcome === undefined ? 'open' : 'decided',
      openedAt: visit.at,
      generation: 1,
      version: 1,
      ...(before?.outcome === undefined
        ? {}
        : {
            reachedBy: {
              taskId: `${id}.${String(index)}`,
              step: `${procedureId}.${before.step}`,
              outcome: before.outcome,
              flags: before.data?.['final'] === true ? ['final'] : [],
            },
          }),
      ...(visit.outcome === undefined
        ? {}
        : {
            decision: {
              outcome: visit.outcome,
              data: visit.data ?? {},
              fieldReasons: visit.fieldReasons ?? [],
              by: { officerId: by.id, role: human.holder },
              byName: by.name,
              byPost: by.post,
              at: hoursAfter(visit.at, 2),
              channel: human.byLink ? 'link' : 'portal',
            },
          }),
    };
  });
  const admin = anOfficer('AGENCY_ADMIN');
  const rounds = forms.map((form, index): Round => ({
    requestId: id,
    no: index + 1,
    form,
    submittedBy: { officerId: admin.id, role: 'AGENCY_ADMIN' },
    submittedByName: admin.name,
    submittedByPost: admin.post,
    submittedAt: hoursAfter('2026-11-18T02:00:00.000Z', index * 26),
  }));
  const request: Request = {
    id,
    procedure: procedureId,
    agencyId: agency.id,
    status,
    rounds: rounds.length,
    title: sketch.title ?? 'Sistem e-Perolehan',
    createdBy: { officerId: admin.id, role: 'AGENCY_ADMIN' },
    createdAt: '2026-11-18T02:00:00.000Z',
    updatedAt: tasks.at(-1)?.openedAt ?? NOW,
    since: tasks.at(-1)?.openedAt ?? NOW,
    generation: 1,
    version: 12,
    lastHash: '5f1c9a7be0d34c1f8a26',
    visits: tasks.length,
    ...(status === 'COMPLETED' ? { endedAt: hoursAfter(visits.at(-1)?.at ?? NOW, 2) } : {}),
  };
  return {
    procedure,
    request,
    agency,
    rounds,
    tasks,
    form: formOf(procedure.form),
    timeline: timelineOf(procedure, request, rounds, tasks),
    createdByName: admin.name,
  };
}

/** The newest task of a case, as an officer sees it. */
export function aTaskView(view: CaseView, officer: Officer): TaskView {
  const task = view.tasks.at(-1);
  if (task === undefined) throw new Error('The case has no task');
  const step = humanStep(view.procedure, task.step);
  if (step === undefined) throw new Error(`No step ${task.step}`);
  const mine = (officer.roles as readonly Role[]).includes(task.holder.role);
  const earlier = view.tasks
    .slice(0, -1)
    .flatMap((each) => (each.decision === undefined ? [] : [each.decision]));
  const newest = (wanted: (decision: Decision) => boolean) => earlier.findLast(wanted);
  const previous = earlier.at(-1);
  const returned = newest((decision) => decision.fieldReasons.length > 0);
  const refusal = newest((decision) => decision.outcome === 'refused');
  const answer = newest((decision) => decision.data['answer'] !== undefined);
  return {
    ...view,
    task,
    step,
    offered: mine && task.state === 'open' ? offeredOutcomes(step, task.reachedBy) : [],
    ...(mine ? (task.state === 'open' ? {} : { mayNotDecide: 'decided' }) : { mayNotDecide: 'not-holder' }),
    ...(previous === undefined ? {} : { previous }),
    ...(returned === undefined ? {} : { returned }),
    ...(refusal === undefined ? {} : { refusal }),
    ...(answer === undefined ? {} : { answer }),
  };
}

export function aTaskRow(view: CaseView, officer: Officer): TaskRow {
  const { task, procedure, step } = aTaskView(view, officer);
  return { task, procedure, step, agencyName: agency.name };
}

export const aRelay: Relay = {
  id: 'relay-1',
  agencyId: agency.id,
  state: 'ACTIVE',
  settings: Object.fromEntries(
    Object.entries(relayForm).filter(([name]) => !/^(?:type|note|preparer|reviewer)/u.test(name)),
  ),
  configurations: [
    {
      requestId: 'RLY-2026-000098',
      at: '2026-08-03T04:00:00.000Z',
      note: 'Sambungan dari 10.23.4.17 dibenarkan pada port 587, TLS wajib.',
    },
  ],
  createdAt: '2026-08-03T04:00:00.000Z',
  updatedAt: '2026-08-05T04:00:00.000Z',
  activatedAt: '2026-08-05T04:00:00.000Z',
  version: 3,
};

export const someRecords: readonly CaseRecord[] = (
  [
    ['N-28', 'Nur Aisyah binti Zulkifli', '2026-11-18T02:00:03.000Z', '2'],
    ['N-29', 'Ahmad Faizal bin Ismail', '2026-11-19T02:10:03.000Z', '5'],
    ['N-32', 'Kavitha a/p Subramaniam', '2026-11-20T02:10:03.000Z', '6'],
  ] as const
).map(([notice, name, at, step], index) => ({
  requestId: 'RLY-2026-000123',
  seq: index + 1,
  at,
  step: `RELAY-APPLY.${step}`,
  kind: 'notice-sent',
  actor: 'SYSTEM' as const,
  data: { notice, taskId: 'RLY-2026-000123.1', recipients: ['x'] },
  personal: { recipients: [{ name, email: 'x@example.gov.my' }] },
  prevHash: '',
  hash: '',
}));

const tm: FormValues = { tmName: 'Tan Boon Keat', tmPost: 'Pengurus Operasi', tmDate: '2026-11-19' };
const corrected: FormValues = {
  ...relayForm,
  appIp: '10.23.4.71',
  appItAdminEmail: 'rajesh.kumar@kpdn.gov.my',
};

export const visits = {
  checkOpen: { step: '4', at: '2026-11-18T02:00:00.000Z' },
  returned: {
    step: '4',
    at: '2026-11-18T02:00:00.000Z',
    outcome: 'incomplete',
    data: { reason: 'Sila semak alamat pelayan dengan pasukan rangkaian.' },
    fieldReasons: [
      { field: 'appIp', reason: 'Alamat ini tidak wujud dalam julat rangkaian kementerian.' },
      { field: 'appItAdminEmail', reason: 'Gunakan alamat rasmi yang masih aktif.' },
    ],
  },
  correctOpen: { step: '1', at: '2026-11-18T04:00:00.000Z' },
  corrected: { step: '1', at: '2026-11-18T04:00:00.000Z', outcome: 'resubmitted' },
  checkAgain: { step: '4', at: '2026-11-19T04:00:00.000Z' },
  complete: { step: '4', at: '2026-11-19T04:00:00.000Z', outcome: 'complete', data: tm },
  approveOpen: { step: '6', at: '2026-11-19T06:00:00.000Z' },
  refused: {
    step: '6',
    at: '2026-11-19T06:00:00.000Z',
    outcome: 'refused',
    data: { reason: 'Anggaran bilangan mesej sehari belum dinyatakan dengan jelas.' },
  },
  afterRefusal: { step: '4', at: '2026-11-19T09:00:00.000Z' },
  approved: { step: '6', at: '2026-11-19T06:00:00.000Z', outcome: 'approved' },
  configureOpen: { step: '7', at: '2026-11-20T02:00:00.000Z' },
  configured: {
    step: '7',
    at: '2026-11-20T02:00:00.000Z',
    outcome: 'configured',
    data: { configuration: 'Sambungan dari 10.23.4.71 dibenarkan pada port 587, TLS wajib.' },
  },
  testOpen: { step: '10', at: '2026-11-20T05:00:00.000Z' },
  passed: {
    step: '10',
    at: '2026-11-20T05:00:00.000Z',
    outcome: 'passed',
    data: { testers: 'Siti Aminah binti Hassan; Rajesh a/l Kumar', testedOn: '2026-11-20' },
  },
} as const satisfies Record<string, Visit>;

export const twoRounds = [relayForm, corrected];

/** The relay as forms are about it. */
export const aRelaySubject: PortalSubject = {
  kind: 'relay',
  id: aRelay.id,
  version: aRelay.version,
  agencyId: aRelay.agencyId,
  state: aRelay.state,
  title: 'Sistem e-Perolehan',
  settings: aRelay.settings,
};
