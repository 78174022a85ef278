import type { Text } from '../vocabulary.ts';
import type { ComponentName } from './components.ts';

/**
 * The routes of the JSON API. Plain data: the handlers are typed by it (a route without a handler does not
 * compile), and the description of the API is generated from it.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** The function that answers. */
  readonly by: 'api' | 'officers' | 'public';
  readonly tag: string;
  readonly summary: Text;
  readonly request?: ComponentName;
  readonly success: { readonly status: 200 | 201 | 204; readonly body?: ComponentName };
  /** Codes of the problems it can answer, besides those of every route. */
  readonly problems: readonly string[];
  /** Takes `Idempotency-Key`. */
  readonly idempotent?: boolean;
  /** Takes `If-Match`; `required` where a change without it is refused. */
  readonly ifMatch?: 'optional' | 'required';
  /** The answer carries `ETag`, the version of what it shows. */
  readonly etag?: boolean;
}

export const routes = {
  findProcedures: get('/api/procedures', 'Procedures', 'ProcedurePage', {
    ms: 'Senarai prosedur',
    en: 'The catalogue of procedures',
  }),
  readProcedure: get('/api/procedures/{id}', 'Procedures', 'Procedure', {
    ms: 'Satu prosedur: langkah, keputusan dan borangnya',
    en: 'One procedure: its steps, outcomes and form',
  }),
  submitRequest: {
    method: 'POST',
    path: '/api/requests',
    by: 'api',
    tag: 'Requests',
    summary: { ms: 'Menghantar permohonan', en: 'Create and submit a request' },
    request: 'RequestInput',
    success: { status: 201, body: 'CreatedRequest' },
    problems: ['invalid-input', 'forbidden', 'subject-locked', 'version-conflict', 'idempotency-mismatch'],
    idempotent: true,
    ifMatch: 'optional',
  },
  findRequests: get('/api/requests', 'Requests', 'RequestPage', {
    ms: 'Senarai permohonan',
    en: 'List requests',
  }),
  readRequest: {
    ...get('/api/requests/{id}', 'Requests', 'Request', {
      ms: 'Satu permohonan: pusingan, tugasan terbuka dan langkahnya',
      en: 'One request: its rounds, open tasks and steps',
    }),
    etag: true,
  },
  readRecords: get('/api/requests/{id}/records', 'Requests', 'RecordList', {
    ms: 'Rekod permohonan',
    en: 'Records of a request',
  }),
  findTasks: get('/api/tasks', 'Tasks', 'TaskPage', { ms: 'Tugasan saya', en: 'What waits for me' }),
  readTask: {
    ...get('/api/tasks/{id}', 'Tasks', 'Task', { ms: 'Satu tugasan', en: 'One task' }),
    etag: true,
  },
  decideTask: {
    method: 'POST',
    path: '/api/tasks/{id}/decision',
    by: 'api',
    tag: 'Tasks',
    summary: { ms: 'Membuat keputusan', en: 'Decide a task' },
    request: 'DecisionInput',
    success: { status: 200, body: 'Decided' },
    problems: [
      'invalid-input',
      'forbidden',
      'not-found',
      'already-decided',
      'version-conflict',
      'idempotency-mismatch',
    ],
    idempotent: true,
    ifMatch: 'optional',
  },
  readLink: {
    ...get('/api/links/{token}', 'Links', 'LinkTask', {
      ms: 'Tugasan di sebalik pautan e-mel',
      en: 'The task behind a mail link',
    }),
    by: 'public',
    problems: ['link-unusable'],
    etag: true,
  },
  decideByLink: {
    method: 'POST',
    path: '/api/links/{token}',
    by: 'public',
    tag: 'Links',
    summary: { ms: 'Membuat keputusan melalui pautan e-mel', en: 'Decide by a mail link' },
    request: 'DecisionInput',
    success: { status: 200, body: 'Decided' },
    problems: ['invalid-input', 'forbidden', 'link-unusable', 'already-decided', 'version-conflict'],
    idempotent: true,
    ifMatch: 'optional',
  },
  createFile: {
    method: 'POST',
    path: '/api/files',
    by: 'api',
    tag: 'Files',
    summary: { ms: 'Memuat naik lampiran', en: 'Ask for an upload' },
    request: 'FileInput',
    success: { status: 201, body: 'FileUpload' },
    problems: ['invalid-input', 'forbidden'],
  },
  readFile: get('/api/files/{id}', 'Files', 'File', { ms: 'Satu lampiran', en: 'One attachment' }),
  findRelays: get('/api/relays', 'Directory', 'RelayPage', {
    ms: 'Senarai e-mel relay',
    en: 'List e-mail relays',
  }),
  readRelay: {
    ...get('/api/relays/{id}', 'Directory', 'Relay', { ms: 'Satu e-mel relay', en: 'One e-mail relay' }),
    etag: true,
  },
  findAccounts: get('/api/accounts', 'Directory', 'AccountPage', {
    ms: 'Mencari akaun, atau senarai akaun mengikut keadaan',
    en: 'Search accounts, or list those in one state',
  }),
  searchAccounts: {
    method: 'POST',
    path: '/api/accounts/search',
    by: 'api',
    tag: 'Directory',
    summary: {
      ms: 'Mencari akaun, juga dengan nombor pengenalan; tiada apa-apa yang diubah',
      en: 'Search accounts, also by identity number; changes nothing',
    },
    request: 'AccountSearch',
    success: { status: 200, body: 'AccountPage' },
    problems: ['invalid-input', 'forbidden'],
  },
  countAccounts: get('/api/accounts/counts', 'Directory', 'AccountCounts', {
    ms: 'Bilangan akaun mengikut keadaan',
    en: 'How many accounts there are in each state',
  }),
  checkAvailability: get('/api/accounts/availability', 'Directory', 'AccountAvailability', {
    ms: 'Sama ada alamat dan ID log masuk boleh digunakan',
    en: 'Whether an address and a login id can be used',
  }),
  // After those above: their names are no ids.
  readAccount: {
    ...get('/api/accounts/{id}', 'Directory', 'Account', { ms: 'Satu akaun', en: 'One account' }),
    etag: true,
  },
  findAgencies: {
    ...get('/api/agencies', 'Directory', 'AgencyPage', { ms: 'Senarai agensi', en: 'List agencies' }),
    by: 'officers',
  },
  readAgency: {
    ...get('/api/agencies/{id}', 'Directory', 'Agency', { ms: 'Satu agensi', en: 'One agency' }),
    by: 'officers',
    etag: true,
  },
  createAgency: create('/api/agencies', 'AgencyInput', 'Agency', {
    ms: 'Mendaftar agensi',
    en: 'Create an agency',
  }),
  changeAgency: change('PUT', '/api/agencies/{id}', 'AgencyInput', 'Agency', {
    ms: 'Mengemas kini agensi',
    en: 'Change an agency',
  }),
  endAgency: withProblems(
    change('POST', '/api/agencies/{id}/end', undefined, 'Agency', {
      ms: 'Menamatkan agensi',
      en: 'End an agency',
    }),
    ['agency-in-use'],
  ),
  findOfficers: {
    ...get('/api/officers', 'Directory', 'OfficerPage', { ms: 'Senarai pegawai', en: 'List officers' }),
    by: 'officers',
  },
  readOfficer: {
    ...get('/api/officers/{id}', 'Directory', 'Officer', { ms: 'Seorang pegawai', en: 'One officer' }),
    by: 'officers',
    etag: true,
  },
  createOfficer: create('/api/officers', 'OfficerInput', 'Officer', {
    ms: 'Mendaftar pegawai',
    en: 'Create an officer',
  }),
  changeOfficer: change('PUT', '/api/officers/{id}', 'OfficerChange', 'Officer', {
    ms: 'Mengemas kini pegawai',
    en: 'Change an officer',
  }),
  assignRoles: withProblems(
    change('PUT', '/api/officers/{id}/roles', 'OfficerRoles', 'Officer', {
      ms: 'Menetapkan peranan pegawai',
      en: 'Assign the roles of an officer',
    }),
    ['last-holder', 'locks-out'],
  ),
  endOfficer: withProblems(
    change('POST', '/api/officers/{id}/end', 'OfficerEnd', 'Officer', {
      ms: 'Menamatkan pegawai',
      en: 'End an officer',
    }),
    ['last-holder', 'locks-out'],
  ),
  sendPasswordLink: {
    method: 'POST',
    path: '/api/officers/{id}/password-link',
    by: 'officers',
    tag: 'Directory',
    summary: {
      ms: 'Menghantar pautan kata laluan sekali guna',
      en: 'Send a one-time link to set a password',
    },
    success: { status: 204 },
    problems: ['not-found', 'forbidden'],
  },
} as const satisfies Readonly<Record<string, Route>>;

export type OperationId = keyof typeof routes;

/** Ids of the operations that one function answers. */
export type OperationOf<By extends Route['by']> = {
  [Id in OperationId]: (typeof routes)[Id]['by'] extends By ? Id : never;
}[OperationId];

function get<Body extends ComponentName>(path: string, tag: string, body: Body, summary: Text) {
  const list = !path.endsWith('}') && !path.endsWith('/records');
  return {
    method: 'GET',
    path,
    by: 'api',
    tag,
    summary,
    success: { status: 200, body },
    problems: list ? ['invalid-input'] : ['not-found'],
  } as const;
}

function create(path: string, request: ComponentName, body: ComponentName, summary: Text) {
  return {
    method: 'POST',
    path,
    by: 'officers',
    tag: 'Directory',
    summary,
    request,
    success: { status: 201, body },
    problems: ['invalid-input', 'forbidden', 'taken', 'idempotency-mismatch'],
    idempotent: true,
    etag: true,
  } as const;
}

function change(
  method: 'PUT' | 'POST',
  path: string,
  request: ComponentName | undefined,
  body: ComponentName,
  summary: Text,
) {
  return {
    method,
    path,
    by: 'officers',
    tag: 'Directory',
    summary,
    ...(request === undefined ? {} : { request }),
    success: { status: 200, body },
    problems: [
      'invalid-input',
      'forbidden',
      'not-found',
      'taken',
      'version-conflict',
      'precondition-required',
    ],
    ifMatch: 'required',
    etag: true,
  } as const;
}

/** The same route with more problems that it can answer. */
function withProblems<R extends Route>(route: R, more: readonly string[]): R {
  return { ...route, problems: [...route.problems, ...more] };
}
