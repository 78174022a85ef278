import { change, create, get, withProblems, type Route } from './route.ts';

/** Agencies and officers: what administrators keep. */
export const officerRoutes = {
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
  setAgency: change('PUT', '/api/agencies/{id}/settings', 'AgencySettings', 'Agency', {
    ms: 'Menetapkan saluran, kelulusan dan pemberitahuan agensi',
    en: 'Set the channels, approvals and notices of an agency',
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
