import { get, type Route } from './route.ts';

/** Procedures, requests, tasks, links of mails, and files. */
export const workRoutes = {
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
} as const satisfies Readonly<Record<string, Route>>;
