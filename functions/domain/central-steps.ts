import type { HumanStep } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { centralAgency } from './central-agency.ts';

/** Nobody holds an office in the central agency: what an agency does in a case, MAMPU does there itself (AMB-84). */
export const centralHolder = { role: 'MAMPU_ADMIN', scope: 'all' } as const;

export function isCentral({ agencyId }: Pick<Request, 'agencyId'>): boolean {
  return agencyId === centralAgency.id;
}

/** A human step as it stands in this case. */
export function stepIn(step: HumanStep, request: Pick<Request, 'agencyId'>): HumanStep {
  return step.scope === 'agency' && isCentral(request)
    ? { ...step, holder: centralHolder.role, scope: centralHolder.scope }
    : step;
}
