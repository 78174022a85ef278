import { relayApplyLoops } from './relay-apply-loops.ts';
import { deskSendsOn, mampuApproves, relayApply } from './relay-apply.ts';
import type { Move, Scenario } from './scenario.ts';

/** The ends that the decisions add: closed after a final refusal (D-19), withdrawn by the agency (D-20). */

export const relayRefusedFinal: Scenario = {
  ...relayApply,
  title: 'MAMPU refuses for good; the desk can only close the case and the agency is told',
  moves: [
    deskSendsOn,
    {
      ...mampuApproves,
      outcome: 'refused',
      reason: 'Aplikasi ini tidak layak menggunakan e-mel relay.',
      data: { final: true },
    },
    {
      ...deskSendsOn,
      told: [{ notice: 'N-31', role: 'SERVICE_DESK' }],
      outcome: 'closed',
      data: {},
      reason: 'Keputusan MAMPU muktamad.',
    },
  ],
  ends: { status: 'REFUSED', told: [{ notice: 'closed', role: 'AGENCY_ADMIN' }], relay: 'none' },
  steps: ['1', '2', '3', '4', '5', '6', '3', '4'],
};

const returnedForm = relayApplyLoops.moves[0];

export const relayWithdraw: Scenario = {
  ...relayApply,
  title: 'The agency withdraws a returned form; the desk is told',
  moves: [
    ...(returnedForm === undefined ? [] : [returnedForm]),
    {
      step: '1',
      status: 'DRAFT',
      told: [{ notice: 'N-30', role: 'AGENCY_ADMIN' }],
      by: 'AGENCY_ADMIN',
      outcome: 'withdrawn',
      reason: 'Tidak diperlukan lagi.',
    } satisfies Move,
  ],
  ends: { status: 'WITHDRAWN', told: [{ notice: 'N-34', role: 'SERVICE_DESK' }], relay: 'none' },
  steps: ['1', '2', '3', '4', '1'],
};
