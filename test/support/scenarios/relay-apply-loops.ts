import { aRelayForm, testers, tmSignOff } from '../forms.ts';
import { agencyTests, deskSendsOn, mampuApproves, relayApply, technicianConfigures } from './relay-apply.ts';
import type { Move, Scenario } from './scenario.ts';

/** Every way round of RELAY-APPLY: .4 to .1, .6 to .3, .10 to .7. */

const withPassword = { authUsername: 'relay-kpc' };

const testFails: Move = {
  ...agencyTests,
  outcome: 'failed',
  data: { ...testers, note: 'E-mel tidak sampai kepada penerima luar.' },
};

const technicianTriesAgain: Move = {
  ...technicianConfigures,
  told: [{ notice: 'N-33', role: 'RELAY_TECH' }],
};

export const relayApplyLoops: Scenario = {
  ...relayApply,
  title: 'Returned as incomplete, refused, answered and sent again, approved, test failed twice, then passed',
  form: (unique) => aRelayForm(unique, { ...withPassword, authPassword: `Rahsia-${unique}` }),
  moves: [
    {
      ...deskSendsOn,
      outcome: 'incomplete',
      data: {},
      fields: [{ field: 'serverLocation', reason: 'Nyatakan bangunan dan pusat data.' }],
    },
    {
      step: '1',
      status: 'DRAFT',
      told: [{ notice: 'N-30', role: 'AGENCY_ADMIN' }],
      by: 'AGENCY_ADMIN',
      outcome: 'resubmitted',
      form: (unique) =>
        aRelayForm(unique, {
          ...withPassword,
          authPassword: { supplied: true },
          serverLocation: 'Pusat Data Sektor Awam, Putrajaya',
        }),
    },
    deskSendsOn,
    { ...mampuApproves, outcome: 'refused', reason: 'Tujuan penggunaan tidak jelas.' },
    {
      ...deskSendsOn,
      told: [{ notice: 'N-31', role: 'SERVICE_DESK' }],
      data: { ...tmSignOff, answer: 'Notifikasi tempahan kepada orang awam; lihat butiran 9.' },
    },
    { ...mampuApproves, person: 2, byLink: false },
    technicianConfigures,
    testFails,
    technicianTriesAgain,
    testFails,
    technicianTriesAgain,
    agencyTests,
  ],
  steps: [
    ...['1', '2', '3', '4'],
    ...['1', '2', '3', '4', '5', '6'],
    ...['3', '4', '5', '6', '7', '8', '9', '10'],
    ...['7', '8', '9', '10'],
    ...['7', '8', '9', '10', '11'],
  ],
};
