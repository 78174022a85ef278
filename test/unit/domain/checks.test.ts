import { describe, expect, it } from 'vitest';
import { openChecks } from '../../../functions/domain/checks.ts';
import { timelineOf } from '../../../functions/domain/timeline.ts';
import { catalogue, stepId } from '../../../schemas/catalogue.ts';
import type { Check } from '../../../schemas/cases/request.ts';
import { statuses } from '../../../schemas/vocabulary.ts';
import { aRequest, aRound } from '../../support/builders.ts';

/** Optional checks of the documents, by their stated actor (AMB-50, AMB-64, AMB-66). */

describe('the optional checks of the catalogue', () => {
  it('are those of the documents, each by its actor', () => {
    const found = Object.values(catalogue).flatMap(({ id, steps }) =>
      steps.filter(({ by }) => by === 'check').map(({ no, actor }) => `${stepId(id, no)} ${actor}`),
    );
    expect(new Set(found)).toEqual(
      new Set([
        'IPMS-4.7.S3a AGENCY_ADMIN',
        'IPMS-4.13.S4 AGENCY_ADMIN',
        'IPMS-4.14.S4 AGENCY_ADMIN',
        'IPMS-4.15.S4 AGENCY_ADMIN',
        'IPMS-4.16.S4 DL_HANDLER',
        'IPMS-4.17.S3 DL_HANDLER',
        'IPMS-4.18.S4 AGENCY_ADMIN',
      ]),
    );
  });

  it('hold up nothing: no human step and no outcome stands for one', () => {
    for (const { steps, humanSteps } of Object.values(catalogue)) {
      const checks = new Set(steps.filter(({ by }) => by === 'check').map(({ no }) => no));
      const waits = humanSteps.flatMap(({ no, receives, outcomes }) => [
        ...[no, receives ?? ''],
        ...Object.values(outcomes).flatMap(({ covers }) => covers),
      ]);
      expect(waits.filter((no) => checks.has(no))).toEqual([]);
    }
  });
});

describe('when a check can be ticked', () => {
  const procedure = catalogue['IPMS-4.15'];
  const tick: Check = {
    ...{ step: 'IPMS-4.15.S4', at: '2026-03-02T02:00:00.000Z', byName: 'Aminah' },
    by: { officerId: 'admin', role: 'AGENCY_ADMIN' },
  };

  it.each(statuses)('follows from the status %s alone', (status) => {
    const open = openChecks(procedure, { status }).map(({ no }) => no);
    expect(open).toEqual(status === 'COMPLETED' || status === 'RESTORABLE' ? ['S4'] : []);
  });

  it('ends with the tick', () => {
    expect(openChecks(procedure, { status: 'COMPLETED', checks: [tick] })).toEqual([]);
  });

  it.each([
    ['before', 'SAVING', undefined, 'later'],
    ['after, not ticked', 'COMPLETED', undefined, 'optional'],
    ['after, ticked', 'COMPLETED', [tick], 'done'],
    ['where nothing came of it', 'REFUSED', undefined, 'not-taken'],
  ] as const)('shows on the way of the request: %s', (_, status, checks, expected) => {
    const request = aRequest({
      procedure: 'IPMS-4.15',
      status,
      ...(checks === undefined ? {} : { checks: [...checks] }),
    });
    const last = timelineOf(procedure, request, [aRound()], []).at(-1);
    expect(last).toMatchObject({ no: 'S4', state: expected, times: checks === undefined ? 0 : 1 });
  });
});
